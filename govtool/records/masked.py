"""A record as the public may read it: its exempt fields, and the exempt passages of a paper, are not in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from typing import TypeVar

import msgspec

from govtool.records.exempt import WITHHELD
from govtool.records.exempt import Exempt
from govtool.records.exempt import Withheld
from govtool.records.exempt import under
from govtool.records.fields import Field
from govtool.records.fields import fields_of
from govtool.records.paper import NOTE
from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.paper import Passage
from govtool.records.paper import texts_in
from govtool.records.record import Record
from govtool.records.when import When

TOGETHER = {
    "risk": ({"residual", "assessments", "printed"},),
    "action": ({"due", "revised", "revisions"},),
    "recommendation": ({"due", "revisions"},),
    "milestone": ({"baseline", "forecast", "forecasts"},),
    "figure": ({"value", "printed"},),
}
"""Fields of which one stands in where another is missing: where one is kept back all are, lest an old value pass for it."""

AnyRecord = TypeVar("AnyRecord", bound=Record)

_DATE = When(WITHHELD, state="unknown")


def covered(record: Record) -> tuple[str, ...]:
    """The fields that a record's mark keeps back, where it does not keep back the whole record."""
    named = set(record.exempt.fields) if record.exempt else set()
    for group in TOGETHER.get(record.kind, ()):
        if named & group:
            named |= group
    return tuple(sorted(named))


def masked(record: AnyRecord) -> AnyRecord:
    """A record without what its mark, or those of a paper's sections and passages, keep back, nor the mark itself.

    An exempt text reads `Withheld`; anything else is as if it had not been given. What nothing is exempt of is returned
    as it is.
    """
    changed: dict[str, Any] = dict(_inner(record))
    if isinstance(record, Paper):
        changed |= _paper(record)
    changed |= _fields(record)
    if not changed and record.exempt is None:
        return record
    shown = msgspec.structs.replace(record, **changed, exempt=None, withheld=covered(record))
    if isinstance(shown, Paper):
        lost = _marks(record) - _marks(shown)
        shown = msgspec.structs.replace(
            shown, notes={name: note for name, note in shown.notes.items() if name not in lost}
        )
    return shown


def withheld_from(record: Record) -> Iterator[Withheld]:
    """What `masked` leaves out of a record that is not kept back as a whole."""
    names = tuple(name for name in covered(record) if _given(record, name))
    if record.exempt and names:
        yield Withheld(
            record=record.id, kind=record.kind, programme=record.origin.programme, fields=names, exempt=record.exempt
        )
    shown = masked(record)
    if isinstance(shown, Paper):
        for section in (*shown.sections, *shown.appendices):
            yield from section.withheld


def _given(record: Record, name: str) -> bool:
    return getattr(record, name, None) not in (None, "", (), {}) or name in record.own


def _inner(record: Record) -> Iterator[tuple[str, Any]]:
    """The records that stand inside one, masked in their turn."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple) and any(isinstance(each, Record) and masked(each) is not each for each in value):
            yield name, tuple(masked(each) for each in value)


def _fields(record: Record) -> Iterator[tuple[str, Any]]:
    names, declared = covered(record), fields_of(type(record))
    paragraph = record.exempt.paragraph if record.exempt else 0
    for name in names:
        if name in declared and _given(record, name):
            yield name, under(paragraph) if name == "title" else _in_place_of(declared[name], record)
    if record.own.keys() & set(names):
        yield "own", {name: value for name, value in record.own.items() if name not in names}


def _in_place_of(field: Field, record: Record) -> Any:
    """What stands for an exempt value: the word, for what readers read; nothing, for what is computed with."""
    if field.to is None:
        stand_ins: dict[Any, Any] = {str: WITHHELD, When: _DATE, tuple[str, ...]: (WITHHELD,)}
        if field.type in stand_ins:
            return stand_ins[field.type]
    usual = next(each for each in msgspec.structs.fields(type(record)) if each.name == field.name)
    if usual.default_factory is not msgspec.NODEFAULT:
        return usual.default_factory()
    return "" if usual.default is msgspec.NODEFAULT else usual.default


def _paper(paper: Paper) -> Iterator[tuple[str, tuple[PaperSection, ...]]]:
    for name in ("sections", "appendices"):
        sections: tuple[PaperSection, ...] = getattr(paper, name)
        shown = tuple(_section(paper, section) for section in sections)
        if shown != sections:
            yield name, shown


def _section(paper: Paper, section: PaperSection) -> PaperSection:
    if section.exempt:
        kind = "section" if section.section else "appendix"
        return PaperSection(
            section=section.section,
            heading="" if section.section else WITHHELD,
            passages=(_placeholder(section.exempt),),
            withheld=(_told(paper, kind, section.exempt),),
        )
    left_out = tuple(
        _told(paper, "paragraph" if each.numbered else "table", each.exempt) for each in section.passages if each.exempt
    )
    if not left_out:
        return section
    # the numbers of the paragraphs after it stay as they are in the exempt part
    shown = (_placeholder(each.exempt) if each.exempt else each for each in section.passages if _stays(each))
    return msgspec.structs.replace(section, passages=tuple(shown), withheld=left_out)


def _told(paper: Paper, kind: str, mark: Exempt) -> Withheld:
    return Withheld(record=paper.id, kind=kind, programme=paper.origin.programme, exempt=mark)


def _placeholder(mark: Exempt) -> Passage:
    return Passage(text=f"{under(mark.paragraph)}.")


def _stays(passage: Passage) -> bool:
    return passage.exempt is None or passage.numbered


def _marks(record: Record) -> set[str]:
    """The footnotes that a paper's texts hang on their words."""
    return {mark[1] for text in texts_in(record) for mark in NOTE.finditer(text)}
