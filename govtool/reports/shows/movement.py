"""What became of the risks since the paper looks back."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.movement import Movement
from govtool.history.movement import Standing
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.counts import of_all
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import rag_cell
from govtool.reports.grid import table
from govtool.reports.moving import WORDS
from govtool.reports.moving import counted
from govtool.reports.moving import movements
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.period import not_begun
from govtool.reports.shows.risk_columns import inherent
from govtool.reports.shows.risk_columns import rag
from govtool.reports.wording import lines
from govtool.reports.wording import missing
from govtool.sentences import short_day

NO_REASON = "Reason not recorded"
_STILL = columns(("Ref", 10, "id"), ("Risk", 56, "text"), ("Inherent score", 17, "text"), ("RAG", 17, "rag"))


def movement(shown: Slice, basis: Basis) -> Iterator[Block]:
    """How many risks are new, closed, up, down or the same, and each of them with the reason."""
    if not basis.since:
        yield Block(said="It is not recorded when the body last met, so no movement of risks can be told.")
        return
    found = movements(shown, basis)
    if not found:
        nothing = f"No risk was open {basis.since_words}."
        yield Block(said=not_begun(basis) or untold(basis.every(Risk, shown), "raised", "closed", nothing=nothing))
        return
    risks = [each.risk for each in found]
    if any(each.sort != "not known" for each in found):
        yield from of_all(f"Risks {basis.since_words}: {counted(found)}.", basis)
        since = f" {basis.since_words}" if basis.only_exempt else ""
        caption, note = shown.caption or f"Movement of risks{since}", origin(risks, basis, Basis.until)
        yield table(caption, _head(found, basis), map(_row, found), note)
        return
    yield Block(said=f"{_none_of(risks)} scores to compare {basis.since_words}, so no movement is shown.")
    if any(each.inherent or each.printed for each in risks):
        yield table(shown.caption or "The risks as they stand", _STILL, _standings(risks, basis), origin(risks, basis))


def _head(found: Sequence[Movement], basis: Basis) -> tuple[Column, ...]:
    """The columns; the scores stand under their days where the later one is not the position date."""
    was, now = "Was", "Is"
    ends = {basis.until(each.risk) for each in found}
    if len(ends) == 1 and ends != {basis.on(each.risk) for each in found}:
        was, now = (f"On {short_day(each)}" for each in (found[0].since, *ends))
    return columns(
        ("Ref", 9, "id"),
        ("Risk", 26, "text"),
        ("Movement", 13, "text"),
        (was, 11, "rag"),
        (now, 11, "rag"),
        ("Why, and on which day", 30, "text"),
    )


def _none_of(risks: Sequence[Risk]) -> str:
    return f"None of the {len(risks)} risks has" if len(risks) > 1 else "The one risk does not have"


def _standings(risks: Sequence[Risk], basis: Basis) -> Iterator[Row]:
    """Where no risk has scores to compare: each with the one it has, and its RAG as the log tells it."""
    for risk in risks:
        yield [risk.id, risk.title, inherent(risk, basis), rag(risk, basis)]


def _row(found: Movement) -> Row:
    young = found.risk.raised_after(found.since)
    was = Cell(text="Not yet raised", style="rag") if young else _standing(found.was, found.risk)
    now = Cell(text="Closed", style="rag") if found.sort == "closed" else _standing(found.now, found.risk)
    return [found.risk.id, found.risk.title, WORDS[found.sort], was, now, _why(found)]


def _standing(of: Standing | None, risk: Risk) -> Cell:
    if of is None:
        return Cell(text=missing(risk, "residual", "assessments"), style="rag")
    return rag_cell(of.band, str(of)) if of.band else Cell(text=str(of), style="rag")


def _why(found: Movement) -> str:
    """Every step with its day; of a risk that is closed, why it was."""
    if found.sort == "closed" or (found.sort == "new" and not found.steps):
        return _dated(found.because or missing(found.risk, "residual", "assessments", nothing=NO_REASON), found)
    if not found.steps:
        return "No score has changed." if found.sort == "unchanged" else missing(found.risk, "residual", "assessments")
    return lines(
        [
            f"{step.because or NO_REASON} ({short_day(step.on.latest) if step.on.latest else step.on})"
            for step in found.steps
        ]
    )


def _dated(words: str, found: Movement) -> str:
    return f"{words} ({short_day(found.on)})" if found.on else words
