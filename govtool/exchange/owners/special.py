"""The columns of what has a dated history: what holds now, another value that is put beside it, and why."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import cell_text
from govtool.exchange.owners.columns import says_field
from govtool.history.promises import due_at
from govtool.records.dated import known_by
from govtool.records.programme import Programme
from govtool.records.scoring import worth

Says = Callable[[Any, Programme, datetime.date], CellText]
"""What a cell says of a record on a day."""


def _residual(name: str) -> Says:
    def says(record: Any, programme: Programme, on: datetime.date) -> CellText:
        score = record.score_at("residual", on)
        return cell_text(getattr(score, name)) if score else ""

    return says


def _worth(record: Any, programme: Programme, on: datetime.date) -> CellText:
    score = record.score_at("residual", on)
    return cell_text(worth(score, programme.scoring)) if score else ""


def _band(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return record.band_at("residual", on, programme.scoring) or ""


def _nothing(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return ""


def of_risk(programme: Programme) -> dict[str, list[Column]]:
    """The columns of how a risk scores now: both levels, what they come to, and why they move."""
    meaning = "How it scores now, with the controls in place. Another level is an assessment of the day it comes back."
    levels = [
        Column(
            heading=f"Residual {level}",
            sort="level",
            says=_residual(level),
            help=meaning,
            part=level,
            entry="assessments",
            main=True,
        )
        for level in ("likelihood", "impact")
    ]
    score = Column(heading="Residual score", sort="score", says=_worth, help="Computed.", main=True)
    band = Column(heading="RAG", sort="rag", says=_band, help="Computed from the residual score.", main=True)
    has_bands = programme.scoring is not None and programme.scoring.bands is not None
    why = _why("assessments", "Why the score moves", "What changed, in a sentence. Give it with every other level.")
    return {"residual": [*levels, score, *([band] if has_bands else []), why]}


def _why(entry: str, heading: str, help_text: str) -> Column:
    return Column(heading=heading, sort="text", says=_nothing, help=help_text, part="because", entry=entry, main=True)


def _dated(heading: str, help_text: str, part: str, entry: str) -> list[Column]:
    """The date that holds now of a promise, of which another stands beside it, and why it moves."""
    date = Column(heading=heading, sort="date", says=_due, help=help_text, part=part, entry=entry, main=True)
    return [date, _why(entry, "Why the date moves", "The reason, in a sentence. Give it with every other date.")]


def _due(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return cell_text(due_at(record, on))


def of_promise(programme: Programme) -> dict[str, list[Column]]:
    """The columns of what is promised: its date now, why it moves, what was reported last and what is new."""
    due = _dated(
        "Due", "When it should be done, as last agreed. Another date is kept beside the first.", "due", "revisions"
    )
    last = Column(
        heading="Last report", sort="shown", says=_last_report, help="What was reported last, and when.", long=True
    )
    new = Column(
        heading="Progress since",
        sort="text",
        says=_nothing,
        help="What has been done since the last report, in a sentence or two.",
        part="text",
        entry="progress",
        main=True,
    )
    return {"revisions": due, "progress": [last, new]}


def _last_report(record: Any, programme: Programme, on: datetime.date) -> CellText:
    known = known_by(record.progress, on)
    return f"{known[-1].on}: {known[-1].text}" if known else ""


def of_milestone(programme: Programme) -> dict[str, list[Column]]:
    """The columns of when a milestone will be reached: the baseline, the date now, and why it moves."""
    expected = _dated(
        "Expected",
        "When it will be reached, as last said. Another date is kept beside the first.",
        "expected",
        "forecasts",
    )
    first = Column(heading="First due", sort="shown", says=says_field("baseline"), help="The baseline; it stays.")
    return {"forecasts": [first, *expected]}
