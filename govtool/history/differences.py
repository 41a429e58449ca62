"""What two states of one record say differently, field by field, with the words before and after.

What only looks different is no difference: a date in another form, a text with other line breaks, a list in another
order. Amounts in a row keep their places, so there the order counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any
from typing import NamedTuple

from govtool.records.fields import fields_of
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.when import When

_MACHINES = ("id", "as_decided")
"""Fields that are compared elsewhere, or that a program fills in."""

_KEYS = ("on", "area", "period", "unit", "label", "heading", "section", "name", "matter", "code", "document")
"""The fields that tell the entries of a list apart."""

Renamed = Mapping[str, str]
"""Ids that were changed, each with the one that took its place."""


class Difference(NamedTuple):
    """One thing that a record says differently."""

    field: str
    before: str
    """In words; empty where there was nothing."""
    after: str
    """In words; empty where there is nothing any more."""
    entry: str = ""
    """The entry of a list that it is in: a day, an area and period, a row's label."""


def differences(old: Record, new: Record, renamed: Renamed, shared: AbstractSet[str]) -> Iterator[Difference]:
    """Every difference between two states of a record, in the order of its fields, the council's own last.

    `shared` holds the ids of the records that both states have: one that stands inside another is told by itself where it is new or gone.
    """
    for name in fields_of(type(new)):
        one, two = getattr(old, name), getattr(new, name)
        if name in _MACHINES or one == two:  # as nearly every field is
            continue
        if isinstance(one, tuple) and isinstance(two, tuple):
            one, two = (_ids(each, shared, renamed) for each in (one, two))
            yield from _lists(name, one, two, renamed)
        elif isinstance(one, dict) and isinstance(two, dict):
            yield from _tables(name, one, two, renamed)
        else:
            yield from _values(name, one, two, renamed)
    for name in dict.fromkeys([*old.own, *new.own]):
        yield from _values(name, old.own.get(name), new.own.get(name), renamed)


def _ids(several: Sequence[Any], shared: AbstractSet[str], renamed: Renamed) -> Sequence[Any]:
    """The ids of records that stand inside another, of those that both states have; other entries as they are."""
    if not any(isinstance(each, Record) for each in several):
        return several
    return [name for each in several if (name := renamed.get(each.id, each.id)) in shared]


def _values(name: str, one: Any, two: Any, renamed: Renamed) -> Iterator[Difference]:
    if canon(one, renamed) != canon(two):
        if isinstance(one, Part) and isinstance(two, Part) and type(one) is type(two):
            yield Difference(name, *_inside(one, two, renamed))
        else:
            yield Difference(name, in_words(one), in_words(two))


def _tables(name: str, one: Mapping[str, Any], two: Mapping[str, Any], renamed: Renamed) -> Iterator[Difference]:
    for key in dict.fromkeys([*one, *two]):
        for each in _values(name, one.get(key), two.get(key), renamed):
            yield each._replace(entry=key)


def _lists(name: str, one: Sequence[Any], two: Sequence[Any], renamed: Renamed) -> Iterator[Difference]:
    """What only one of two lists has; entries of the same key, and a single entry in place of another, are paired."""
    gone, come = (
        _without(one, [canon(each) for each in two], renamed),
        _without(two, [canon(each, renamed) for each in one]),
    )
    if len(gone) == len(come) == 1 and not isinstance(gone[0], Part):
        yield Difference(name, in_words(gone[0]), in_words(come[0]))
        return
    waiting = list(come)
    for old in gone:
        keys = keys_of(old)
        new = next((each for each in waiting if keys and canon(keys_of(each)) == canon(keys, renamed)), None)
        if new is None:
            yield Difference(name, in_words(old), "")
        else:
            waiting = [each for each in waiting if each is not new]
            yield Difference(name, *_inside(old, new, renamed), entry=", ".join(map(in_words, keys)))
    yield from (Difference(name, "", in_words(each)) for each in waiting)


def _without(several: Sequence[Any], others: list[Any], renamed: Renamed | None = None) -> list[Any]:
    """The entries that others do not hold, each counted as often as it stands there."""
    left = []
    for each in several:
        plain = canon(each, renamed)
        if plain in others:
            others.remove(plain)
        else:
            left.append(each)
    return left


def keys_of(part: Any) -> list[Any]:
    """What tells an entry of a list from the others: a day, an area and period; nothing for one that has none of the sort."""
    if not isinstance(part, Part):
        return []
    declared = fields_of(type(part))
    return [value for name in _KEYS if name in declared and (value := getattr(part, name))]


def _inside(one: Part, two: Part, renamed: Renamed) -> tuple[str, str]:
    """The fields in which two parts differ, as each has them."""
    differ = [
        name for name in fields_of(type(one)) if canon(getattr(one, name), renamed) != canon(getattr(two, name, None))
    ]
    return _named(one, differ), _named(two, differ)


def canon(value: Any, renamed: Renamed | None = None) -> Any:
    """A value without what makes no difference: the form of a date, spaces, fields that are not given.

    Ids that were changed since are taken for those that took their place.
    """
    if isinstance(value, str):
        return renamed.get(value, " ".join(value.split())) if renamed else " ".join(value.split())
    if isinstance(value, When):
        dated = value.state == "dated" and (value.earliest or value.latest)
        return (value.earliest, value.latest) if dated else " ".join(value.text.lower().split())
    if isinstance(value, Part):
        given = {name: getattr(value, name) for name in fields_of(type(value))}
        return {name: canon(each, renamed) for name, each in given.items() if each not in (None, "", (), {})}
    if isinstance(value, (tuple, list)):
        return [canon(each, renamed) for each in value]
    if isinstance(value, dict):
        return {name: canon(each, renamed) for name, each in value.items()}
    return value


def in_words(value: Any) -> str:
    """A value as a person would read it out; empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return "; ".join(in_words(each) or "nothing" for each in value)
    if isinstance(value, Part):
        return value.id if isinstance(value, Record) else _named(value, list(fields_of(type(value))))
    if isinstance(value, dict):
        return ", ".join(f"{name} {in_words(each)}" for name, each in value.items())
    return " ".join(str(value).split())


def _named(part: Part, names: Sequence[str]) -> str:
    """Some fields of a part with their names, but for a day, which needs none."""
    words = ((name, in_words(getattr(part, name))) for name in names)
    return ", ".join(text if name == "on" else f"{name.replace('_', ' ')} {text}" for name, text in words if text)
