"""How many of the recommendations have an answer, an owner, a date, an action, evidence, and are done."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from govtool.records.recommendation import Recommendation
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.charts.bars import Bar
from govtool.reports.charts.bars import bars
from govtool.reports.parts import Block
from govtool.reports.told import evidence_of
from govtool.reports.wording import day

_ASKED = ("With a response", "With an owner", "With a date", "With an action", "With evidence", "Complete or embedded")
"""What a recommendation may have, in the order in which it comes to have it."""


def coverage(shown: Slice, basis: Basis) -> Iterator[Block]:
    """A bar for each thing that a recommendation needs on its way."""
    found = basis.every(Recommendation, shown)
    if not found:
        yield Block(said="No recommendation is recorded, so there is nothing to count.")
        return
    counts = [sum(has) for has in zip(*(_has(each, basis) for each in found), strict=True)]
    yield Block(chart=bars(_rows(counts, len(found)), *_said(counts, found, shown, basis), whole=Decimal(len(found))))


def _has(record: Recommendation, basis: Basis) -> tuple[bool, ...]:
    """Whether it has each of `_ASKED`; evidence may show the recommendation itself, or one of its actions."""
    on = basis.on(record)
    actions = basis.workspace.linked(record, "actions")
    proven = any(evidence_of(each, basis, on) for each in (record, *actions))
    done = record.status in ("complete", "embedded")
    return bool(record.response), bool(record.owner), bool(record.due), bool(actions), proven, done


def _rows(counts: Sequence[int], whole: int) -> list[Bar]:
    return [
        Bar(name=asked, value=Decimal(count), says=f"{count} of {whole}")
        for asked, count in zip(_ASKED, counts, strict=True)
    ]


def _said(counts: Sequence[int], found: Sequence[Recommendation], shown: Slice, basis: Basis) -> tuple[str, str]:
    """The title and the description."""
    one = len(found) == 1
    title = f"{shown.caption or 'Recommendations'}: how far the {'one has' if one else f'{len(found)} have'} come"
    dates = dict.fromkeys(day(basis.on(each)) for each in found)
    told = ", ".join(f"{asked.lower()} {count}" for asked, count in zip(_ASKED, counts, strict=True))
    return f"{title}. Position at {' and '.join(dates)}", f"Of {len(found)} recommendation{'' if one else 's'}: {told}."
