"""Values into typed fields: each type has one reader, made once from the field's declaration.

A reader takes a node and returns the value, or None after it has reported why the node cannot be used. So one run
names everything that is wrong in a file, and a field that could not be read is simply absent from its record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from typing import NamedTuple
from typing import Protocol
from typing import get_args
from typing import get_origin

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import is_written
from govtool.problems import Level
from govtool.records.fields import choices
from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.records.fields import without_none
from govtool.records.period import Period
from govtool.records.period import read_period
from govtool.records.record import To
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.records.when import readings
from govtool.records.when import why_none
from govtool.records.when import written
from govtool.sentences import listed

MOST_DIGITS = 18

_UNTIL_A_YEAR = re.compile(r".*\buntil \d{4}", re.IGNORECASE).fullmatch

_WHOLE = re.compile(rf"[-+]?[0-9]{{1,{MOST_DIGITS}}}").fullmatch
_NUMBER = re.compile(rf"[-+]?[0-9]{{1,{MOST_DIGITS}}}(\.[0-9]{{1,{MOST_DIGITS}}})?").fullmatch


class Desk(Protocol):
    """Where a reader puts what it finds besides the value itself."""

    def report(self, code: str, mark: Mark, message: str, remedy: str, level: Level = Level.ERROR) -> None:
        """Note a problem."""

    def refer(self, field: str, node: Scalar, to: To) -> None:
        """Note an id as written."""

    def record(self, kind: Any, node: Node) -> Any:
        """Read a record that stands inside another."""

    def other_field(self, owner: type[Any], name: str, node: Node) -> Any:
        """Read a field that govtool does not have: None, and a problem, where the programme has not added it."""

    def mark(self, values: dict[str, Any], node: Mapping) -> None:
        """See that what is marked exempt, however badly, is kept back."""

    def missing_field(self, owner: type[Any], name: str, node: Mapping) -> None:
        """Note a field that must be given and is not."""


Read = Callable[[Node, Desk], Any]


class Shape(NamedTuple):
    """How the fields of a record, or of a part of one, are read."""

    readers: dict[str, Read]
    texts: frozenset[str]
    """The fields that hold a plain text: most of them, so they are read on the spot."""
    required: frozenset[str]


_SHAPES: dict[type[Any], Shape] = {}


def shape(owner: type[Any]) -> Shape:
    """The readers of every field of a type; made once."""
    known = _SHAPES.get(owner)
    if known is None:
        fields = fields_of(owner)
        readers = {name: reader(name, field.type, field.to) for name, field in fields.items()}
        texts = frozenset(name for name, field in fields.items() if field.type is str and field.to is None)
        required = frozenset(name for name, field in fields.items() if field.required)
        known = _SHAPES[owner] = Shape(readers, texts, required)
    return known


def reader(name: str, of: Any, to: To | None = None) -> Read:
    """The reader for a field of a type."""
    if get_origin(of) is tuple:
        return _listing(name, get_args(of)[0], to)
    if get_origin(of) is dict:
        return _table(name, get_args(of)[1])
    if choices(of):
        return choice(name, choices(of))
    if is_record(of):
        return lambda node, desk: desk.record(of, node)
    if is_part(of):
        return _part(name, of)
    return _date(name) if of is When else _scalar(name, _CONVERSIONS[of], to)


def read_fields(owner: type[Any], node: Mapping, desk: Desk) -> dict[str, Any]:
    """The values of a mapping's fields by name: those that were given and could be read."""
    readers, texts, _ = shape(owner)
    values: dict[str, Any] = {}
    for name, inner in node.values.items():
        if inner.__class__ is Scalar:
            if name in texts:
                if text := inner.text.strip():  # a text folded over several lines ends with a line break
                    values[name] = text
                continue
            if not inner.text and name in readers:
                continue
        read = readers.get(name)
        if read is None:
            if (value := desk.other_field(owner, name, inner)) is not None:
                values.setdefault("own", {})[name] = value
        elif (value := read(inner, desk)) is not None:
            values[name] = value
    return values


def _scalar(name: str, convert: Callable[[str], Any], to: To | None) -> Read:
    def read(node: Node, desk: Desk) -> Any:
        value = convert(node.text) if isinstance(node, Scalar) else None
        if value is None:
            _refuse(name, node, convert, desk)
        elif to is not None and isinstance(node, Scalar):
            desk.refer(name, node, to)
        return value

    return read


def _date(name: str) -> Read:
    plain = _scalar(name, read_when, None)

    def read(node: Node, desk: Desk) -> When | None:
        when: When | None = plain(node, desk)
        if when and when.earliest is None and when.latest and _UNTIL_A_YEAR(when.text):
            message = f'{name} is "{when.text}", which is taken to end on {written(when.latest, when.latest)}'
            desk.report("FLD009", node.mark, message, "Give the month, if it is meant to end sooner.", Level.INFO)
        return when

    return read


def _refuse(name: str, node: Node, convert: Callable[[str], Any], desk: Desk) -> None:
    wanted, example = _WANTED[convert]
    if convert is read_when and isinstance(node, Scalar):
        _refuse_date(name, node, desk)
    else:
        desk.report(
            "FLD003",
            node.mark,
            f"{name} is {node.describe()}, where {wanted} is needed",
            f"Write it like this: {name}: {example}",
        )


def _refuse_date(name: str, node: Scalar, desk: Desk) -> None:
    if several := readings(node.text):
        message = f'{name} is "{node.text}", which can be read in two ways'
        desk.report("FLD005", node.mark, message, f"Write which is meant: {several}.")
    elif why := why_none(node.text):
        message = f'{name} is "{node.text}", but {why}'
        desk.report("FLD005", node.mark, message, "Correct the day, the month or the year.")
    else:
        message = f'{name} is "{node.text}", which is in no form of date that govtool reads'
        forms = "30 Nov 2017, Nov 2017, w/c 9 Oct 2017, Q2 2017/18, by end March 2018, ongoing or TBC"
        desk.report("FLD005", node.mark, message, f"Write it like {forms}.")


def choice(name: str, words: tuple[str, ...]) -> Read:
    """The reader for a field that takes one of a few words, in any case."""
    folded = {word.lower(): word for word in words}

    def read(node: Node, desk: Desk) -> str | None:
        word = folded.get(node.text.strip().lower()) if isinstance(node, Scalar) else None
        if word is None:
            message = f"{name} is {node.describe()}, which is not one of its words"
            desk.report("FLD004", node.mark, message, f"Write {listed(words, 'or')}.")
        return word

    return read


def _listing(name: str, of: Any, to: To | None) -> Read:
    if without_none(of) is not of:
        return _cells(name, without_none(of))
    inner = reader(name, of, to)

    def read(node: Node, desk: Desk) -> tuple[Any, ...]:
        if node.__class__ is not Listing:  # one value may stand without its list
            value = inner(node, desk)
            return () if value is None else (value,)
        values = [inner(item, desk) if item.__class__ is not Scalar or item.text else None for item in node.items]
        if None in values:  # a value and its node must have the same number
            node.kept = [item for item, value in zip(node.items, values, strict=True) if value is not None]
            values = [value for value in values if value is not None]
        return tuple(values)

    return read


def _cells(name: str, of: Any) -> Read:
    """A list in which each place counts: one left empty, or that cannot be read, is None."""
    inner = reader(name, of)

    def read(node: Node, desk: Desk) -> tuple[Any, ...]:
        items = node.items if isinstance(node, Listing) else [node]
        return tuple([inner(item, desk) if getattr(item, "text", "given") else None for item in items])

    return read


def _table(name: str, of: Any) -> Read:
    inner = reader(name, of)
    nothing = "" if of is str else None

    def read(node: Node, desk: Desk) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            desk.report(
                "FLD003",
                node.mark,
                f"{name} is {node.describe()}, where names with values are needed",
                "Write each as a name, a colon and its value.",
            )
            return None
        values = {key: inner(item, desk) if is_written(item) else nothing for key, item in node.values.items()}
        return {key: value for key, value in values.items() if value is not None}

    return read


def _part(name: str, of: Any) -> Read:
    shorthand = getattr(of, "shorthand", "")

    def read(node: Node, desk: Desk) -> Any:
        if shorthand and isinstance(node, Scalar):
            return of(**{shorthand: node.text.strip()})
        if not isinstance(node, Mapping):
            names = ", ".join(shape(of).readers)
            desk.report(
                "FLD003",
                node.mark,
                f"{name} is {node.describe()}, where a group of fields is needed",
                f"Give its fields by name: {names}.",
            )
            return None
        values = read_fields(of, node, desk)
        if "exempt" in shape(of).readers:
            desk.mark(values, node)
        required = shape(of).required
        if values.keys() >= required:
            return of(**values)
        for each in sorted(required - values.keys()):
            if not is_written(node.values.get(each)):  # one that could not be read has been told of
                desk.missing_field(of, each, node)
        return None

    return read


def _text(text: str) -> str | None:
    return text.strip() or None


def _whole(text: str) -> int | None:
    return int(text) if _WHOLE(text) else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if _NUMBER(text) else None


def _yes_or_no(text: str) -> bool | None:
    return {"true": True, "yes": True, "false": False, "no": False}.get(text.lower())


_CONVERSIONS: dict[Any, Callable[[str], Any]] = {
    str: _text,
    int: _whole,
    Decimal: _number,
    bool: _yes_or_no,
    When: read_when,
    Period: read_period,
}

_WANTED: dict[Callable[[str], Any], tuple[str, str]] = {
    _text: ("a text", "Home care"),
    _whole: (f"a whole number of at most {MOST_DIGITS} digits", "4"),
    _number: (f"a number of at most {MOST_DIGITS} digits, without commas or signs such as % and £,", "2792.5"),
    _yes_or_no: ("yes or no", "yes"),
    read_when: ("a date", "30 Nov 2017"),
    read_period: ("a period", "Q2 2026/27"),
}
