"""The edits that changed cells ask for: a field set or taken out, or an entry added to a record's dated history."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from govtool.exchange.figures import FIGURES
from govtool.exchange.figures import day_of
from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.saying import level_in
from govtool.history.promises import due_at
from govtool.records.fields import fields_of
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.when import read_when
from govtool.records.when import why_none
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.sentences import short_day
from govtool.workspace import Workspace

_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?", re.ASCII)


class CellError(Exception):
    """A changed cell that cannot be used; the message says why, without a full stop."""

    def __init__(self, answer: Answer, why: str) -> None:
        super().__init__(f"{answer.column.heading} of {answer.record.id}: {why}")
        self.answer = answer


def edits_of(
    record: Record, answers: Sequence[Answer], workspace: Workspace, *, on: datetime.date, by: str
) -> Iterator[Edit]:
    """The edits of one record that its changed cells ask for. Raises CellError for the first that cannot be used."""
    entries: dict[str, dict[str, Answer]] = {}
    scores: dict[str, dict[str, Answer]] = {}
    for each in answers:
        if each.column.entry:
            entries.setdefault(each.column.entry, {})[each.column.part] = each
        elif len(each.column.path) > 1:
            scores.setdefault(each.column.path[0], {})[each.column.path[1]] = each
        else:
            yield _of_field(record, each)
    for name, levels in scores.items():
        yield from _of_score(record, name, levels, workspace)
    for name, parts in entries.items():
        yield _of_entry(record, name, parts, workspace, on, by)


def _of_field(record: Record, answer: Answer) -> Edit:
    """A field of its own: what the cell says; taken out where it says nothing."""
    if answer.says:
        return SetField(record.id, answer.column.path, value_of(answer))
    field = fields_of(type(record)).get(answer.column.path[0])
    if field and field.required:
        raise CellError(answer, "it may not be empty")
    return Remove(record.id, answer.column.path)


def value_of(answer: Answer) -> Any:
    """What a changed cell says, as a register writes it. Raises CellError where its column cannot hold it."""
    column, text = answer.column, answer.says
    if column.sort == "choice":
        return _chosen(answer)
    if column.sort == "lines":
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        return lines[0] if len(lines) == 1 else lines
    if column.sort == "date":
        return _date(answer)
    if column.sort in ("number", "level"):
        return _number(answer)
    return text


def _date(answer: Answer) -> str:
    """A date in the owner's words; in figures the day stands first, as is usual in Britain."""
    text = answer.says
    if found := FIGURES.fullmatch(text):
        with suppress(ValueError):
            text = short_day(day_of(found))
    if read_when(text) is None:
        raise CellError(answer, f"{text} is no date{_why(text)}")
    return text


def _why(text: CellText) -> str:
    reason = why_none(text)
    return f": {reason}" if reason else "; write a day such as 4 Jan 2027, or Jan 2027, or Q4 2026/27"


def _chosen(answer: Answer) -> str:
    found = next((each for each in answer.column.words if each.casefold() == answer.says.casefold()), None)
    if found is None:
        raise CellError(answer, f"{answer.says} is none of {', '.join(answer.column.words)}")
    return found


def _number(answer: Answer) -> str:
    if answer.column.sort == "level":
        return _level(answer)
    if not _NUMBER.fullmatch(answer.says):
        raise CellError(answer, f"{answer.says} is no number; write digits, such as 1200 or 2.5")
    return f"{Decimal(answer.says):f}"


def _level(answer: Answer) -> str:
    """A level as its number; its word may stand behind it, as the hint of the cell has it."""
    if not (level := level_in(answer.says)):
        raise CellError(answer, f"{answer.says} is no level; choose its number from the list")
    return level


def _of_score(record: Record, name: str, levels: dict[str, Answer], workspace: Workspace) -> Iterator[Edit]:
    """A score without a history: each level by itself where the other stands, both where none did, none where none is left."""
    before: Score | None = getattr(record, name)
    if all(not each.says for each in levels.values()) and (len(levels) == 2 or before is None):
        yield Remove(record.id, (name,))
        return
    score = _score(levels, before, workspace.programme_of(record).scoring)
    if before is None:
        yield SetField(record.id, (name,), {"likelihood": score.likelihood, "impact": score.impact})
        return
    for level in levels:
        yield SetField(record.id, (name, level), getattr(score, level))


def _score(levels: dict[str, Answer], before: Score | None, scoring: Any) -> Score:
    """A score with changed levels. Raises CellError where one is missing, or is not on the scale."""
    found: dict[str, int] = {}
    for level in ("likelihood", "impact"):
        answer = levels.get(level)
        other = next(iter(levels.values()))
        if answer is None and before is None:
            raise CellError(other, f"a score needs its {level} too")
        if answer is not None and not answer.says:
            raise CellError(answer, "a score needs both levels")
        found[level] = int(_number(answer)) if answer else getattr(before, level)
        scale = getattr(scoring, level) if scoring else None
        if answer and scale is not None and found[level] not in scale:
            raise CellError(answer, f"{found[level]} is not on the scale, which goes from 1 to {scale.levels}")
    return Score(likelihood=found["likelihood"], impact=found["impact"])


def _of_entry(
    record: Record, name: str, parts: dict[str, Answer], workspace: Workspace, on: datetime.date, by: str
) -> Edit:
    """An entry of the record's dated history, of the day on which the answer is taken in."""
    because = parts["because"].says if "because" in parts else ""
    if name == "assessments" and isinstance(record, Risk):
        levels = {level: each for level, each in parts.items() if level != "because"}
        if not levels:
            raise CellError(parts["because"], "it says why a score moves, and no level was changed")
        before = _left(next(iter(levels.values()))) or record.score_at("residual", on)
        score = _score(levels, before, workspace.programme_of(record).scoring)
        scored = {"likelihood": score.likelihood, "impact": score.impact}
        return AddEntry(record.id, (name,), {"on": on, "residual": scored, "by": by, "because": because})
    if name == "progress":
        return AddEntry(record.id, (name,), {"on": on, "text": parts["text"].says, "by": by})
    return _of_date(record, name, parts, because, on, by)


def _left(answer: Answer) -> Score | None:
    """The residual score that an owner saw in the row; None where it had none."""
    likelihood, impact = (answer.left.get(f"Residual {level}", "") for level in ("likelihood", "impact"))
    return Score(likelihood=int(likelihood), impact=int(impact)) if likelihood and impact else None


def _of_date(record: Any, name: str, parts: dict[str, Answer], because: str, on: datetime.date, by: str) -> Edit:
    """Another date: beside the first one where there is one, else the first."""
    what = "expected" if name == "forecasts" else "due"
    answer = parts.get(what)
    if answer is None:
        raise CellError(parts["because"], "it says why a date moves, and no date was changed")
    if not answer.says:
        raise CellError(answer, "a date that was agreed is not taken out; write TBC where it is open again")
    if due_at(record, on) is None:
        return SetField(record.id, ("baseline" if isinstance(record, Milestone) else "due",), value_of(answer))
    return AddEntry(record.id, (name,), {"on": on, what: value_of(answer), "because": because, "by": by})
