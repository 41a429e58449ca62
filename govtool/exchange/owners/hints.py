"""What the cells of a column may hold, and what stands beside one that is chosen."""

from __future__ import annotations

from typing import Any

from govtool.exchange.owners.columns import Column
from govtool.records.scoring import Scale
from govtool.records.scoring import Scoring

_MOST_INPUT = 255
"""Characters that the hint of a cell may have."""
_MOST_TITLE = 32
"""And its title."""


def rule_of(column: Column, scoring: Scoring | None) -> dict[str, Any]:
    """The rule of a column's cells: a list to choose from, or any value, with its hint."""
    hint = {"input_title": column.heading[:_MOST_TITLE], "input_message": _hint(column, scoring)}
    return {**_validation(column, scoring), **hint, "ignore_blank": True}


def _validation(column: Column, scoring: Scoring | None) -> dict[str, Any]:
    """The list that a cell is chosen from, where it is; any value else."""
    in_a_list = not any("," in each for each in column.words)  # a comma parts the entries of such a list
    if column.words and in_a_list and sum(len(each) + 1 for each in column.words) <= _MOST_INPUT:
        return {"validate": "list", "source": list(column.words), "error_message": "Choose one of the list."}
    if column.sort == "level":
        scale = _scale(column, scoring)
        levels = scale.levels if scale else 10
        said = f"A level from 1 to {levels}."
        return {"validate": "list", "source": list(range(1, levels + 1)), "error_message": said}
    return {"validate": "any"}


def _scale(column: Column, scoring: Scoring | None) -> Scale | None:
    if scoring is None:
        return None
    return scoring.likelihood if column.heading.endswith("likelihood") else scoring.impact


def _hint(column: Column, scoring: Scoring | None) -> str:
    """What a cell means, and what each level is called."""
    text = column.help
    if column.sort == "date":
        text += " A day, or words such as Jan 2027 or Q4 2026/27."
    if column.sort == "lines":
        text += " Each on a line of its own (Alt and Enter)."
    if column.sort == "level" and (scale := _scale(column, scoring)):
        text = "; ".join(f"{level} {word}" for level, word in enumerate(scale.words, 1)) or text
    return text if len(text) <= _MOST_INPUT else f"{text[: _MOST_INPUT - 1]}…"
