"""The recommendation tracker: the answer to each, and how far it is on the way to "embedded"."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.recommendation import Recommendation
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.told import due_words
from govtool.reports.told import evidence_words
from govtool.reports.told import reported
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled

UNDATED = " Registers hold no dates of stages: each is the latest that is recorded."

_TRACKER = columns(
    ("Ref", 8, "id"),
    ("Recommendation", 26, "text"),
    ("Response and stage", 18, "text"),
    ("Owner and date", 18, "text"),
    ("What is done, and evidence of it", 30, "text"),
)


def recommendations(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every recommendation with the council's answer, its stage, what was last reported, and the evidence."""
    found = basis.every(Recommendation, shown)
    rows = [_row(each, basis) for each in found]
    note = origin(found, basis)
    if any(each.status for each in found):
        note += UNDATED
    yield table(shown.caption or "Recommendations", _TRACKER, rows, note)


def _row(record: Recommendation, basis: Basis) -> Row:
    on = basis.on(record)
    return [
        record.reference or record.id,
        record.title,
        f"{_answer(record)}\nStage: {_stage(record)}",
        f"{joined(record.owner, missing(record, 'owner'))}\nDue: {due_words(record, on)}",
        f"{_done(record, basis)}\nEvidence: {evidence_words(record, basis, on)}",
    ]


def _stage(record: Recommendation) -> str:
    return (record.status or missing(record, "status")).capitalize()


def _answer(record: Recommendation) -> str:
    """The council's answer, and why where a reason is recorded."""
    answer = (record.response or missing(record, "response")).capitalize()
    return f"{answer}. {record.because}" if record.because else answer


def _done(record: Recommendation, basis: Basis) -> str:
    """The actions that carry it out, then what was last reported."""
    actions = [titled(each) for each in basis.workspace.linked(record, "actions")]
    last = reported(record, basis.on(record))
    return f"{'; '.join(actions)}. {last}" if actions else last
