"""Of what is withheld, what a slice may say that it leaves out: nothing that is exempt decides it.

The policy, in one place. Two sets of registers that differ only in what is exempt give the same open paper, notices and
all, so whether a slice would have shown a record is judged as the public could judge it:

- Where what decides that is open, the record is told of just where the slice shows it. The exempt controls of a risk that
  was closed for all to see are not announced once it is closed.
- Where it is exempt, as all of a wholly exempt record is, the record is told of in every slice that takes its kind, as
  withheld whether or not it belongs there. A notice that went when an exempt risk is closed would tell that it is; a
  council that wants it gone then keeps back the risk's other fields, and leaves `raised` and `closed` open.
"""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace

from govtool.records.exempt import Withheld
from govtool.records.kinds import KINDS
from govtool.records.lesson import Lesson
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.basis import Basis
from govtool.reports.moving import movements
from govtool.reports.moving import open_risks
from govtool.reports.prints import DATED
from govtool.reports.prints import PRINTS
from govtool.reports.prints import Printed
from govtool.reports.prints import fields_by_kind
from govtool.slice_kinds import TAKES

_CURRENT = fields_by_kind(risk="raised closed")
_MADE = fields_by_kind(recommendation="made")

CHOSEN_BY: dict[SliceKind, Printed] = {
    "risks": _CURRENT,
    "recommendations": _MADE,
    "coverage": _MADE,
    "decisions": fields_by_kind(decision="on meeting"),
    "headline": fields_by_kind(risk="raised closed", recommendation="made", lesson="learnt"),
    "matrix": _CURRENT,
    "movement": _CURRENT,
    "trend": _CURRENT,
    "sites": fields_by_kind(scheme="sites"),
    "conditions": fields_by_kind(statement="framework"),
    "maturity": fields_by_kind(statement="framework"),
    "funding": fields_by_kind(funding="columns"),
    "spend": fields_by_kind(funding="columns"),
    "signatures": fields_by_kind(decision="about on meeting"),
    "section 75": fields_by_kind(milestone="title group", decision="title on meeting", statement="title group detail"),
    "quality": fields_by_kind(statement="quality_statement"),
    "questions": fields_by_kind(statement="group"),
    "lessons": fields_by_kind(lesson="learnt"),
    "answers": fields_by_kind(statement="by", evidence="category dated"),
}
"""By the kind of slice, the fields that decide whether it shows a record; those that go by dates stand in `DATED`."""

OPEN_ONLY: tuple[SliceKind, ...] = ("matrix", "trend")
"""Those that show no risk that was closed since the paper looks back."""


def undecided(shown: Slice, left_out: Withheld) -> bool:
    """Whether the public cannot know if a slice would show a record, for what decides it is exempt."""
    by = _deciding(shown, left_out.kind)
    return bool(by.intersection(left_out.fields) if left_out.fields else by)


def left_out_of(shown: Slice, lost: Iterable[Withheld]) -> Iterator[Withheld]:
    """Those of the things left out that a slice prints or goes by; of single fields, only the ones that it does."""
    for each in lost:
        known = PRINTS.get(shown.of, {}).get(each.kind)
        names = tuple(name for name in each.fields if name in (known or ()) or name in _deciding(shown, each.kind))
        if names:
            yield replace(each, fields=names)
        elif not each.fields and known is not None:
            yield each


def may_show(shown: Slice, opened: Basis, whole: Basis, left_out: Mapping[str, Withheld]) -> list[Record]:
    """Of all that the registers hold, the records that a slice shows or, for all that the public may know, might show.

    `opened` is what the open part is made on, `whole` the same paper on all that the registers hold.
    """
    seen = {each.id for each in _shown(shown, opened)}
    return [each for each in _taken(shown, whole) if each.id in seen or _might_be(shown, left_out.get(each.id))]


def _deciding(shown: Slice, kind: str) -> frozenset[str]:
    """The fields that decide whether a slice shows a record of a kind."""
    if shown.of in DATED:
        return PRINTS[shown.of].get(kind, frozenset())
    narrowed = {"source"} if shown.sections else set()
    if kind == "statement":
        narrowed |= {name for name in ("framework", "says") if getattr(shown, name)}
    return CHOSEN_BY.get(shown.of, {}).get(kind, frozenset()) | narrowed


def _might_be(shown: Slice, left_out: Withheld | None) -> bool:
    return left_out is not None and (not left_out.fields or undecided(shown, left_out))


def _taken(shown: Slice, basis: Basis) -> Iterator[Record]:
    """The records that a slice chooses from; of changes, all that may change."""
    kinds = [KINDS[each] for each in PRINTS["changes"]] if shown.of == "changes" else TAKES[shown.of].kinds
    for kind in kinds:
        for record in basis.workspace.every(kind, basis.programmes(shown)):
            if not shown.records or record.id in shown.records:
                yield record


def _shown(shown: Slice, opened: Basis) -> Iterator[Record]:
    """The records that a slice shows in the open part, those of a fitting date among the ones that it takes."""
    if shown.of == "changes":
        yield from (each for each in _taken(shown, opened) if opened.was_there(each))
        return
    current = _current(shown, opened)
    for record in opened.records(shown):
        if isinstance(record, Lesson) and shown.of == "lessons":
            if opened.span and opened.span.holds(record.learnt):
                yield record
        elif shown.of in DATED or not isinstance(record, Risk) or record.id in current:
            yield record


def _current(shown: Slice, opened: Basis) -> Container[str]:
    """The ids of the risks that a slice of risks shows."""
    found = [] if shown.of == "movement" else open_risks(shown, opened)
    moved = [] if shown.of in OPEN_ONLY else [each.risk for each in movements(shown, opened)]
    return {each.id for each in (*found, *moved)}
