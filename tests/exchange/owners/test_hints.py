"""What a cell may hold, and what stands beside it."""

from __future__ import annotations

import pytest

from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.hints import rule_of
from govtool.records.scoring import Scale
from govtool.records.scoring import Scoring

SCORING = Scoring(likelihood=Scale(levels=3, words=("Rare", "Possible", "Likely")), impact=Scale(levels=4))


def column(heading: str, sort: Sort, help_text: str = "What it is.", words: tuple[str, ...] = ()) -> Column:
    return Column(heading=heading, sort=sort, says=lambda *_: "", help=help_text, words=words)


@pytest.mark.parametrize(
    ("made", "scoring", "source"),
    [
        (column("Residual likelihood", "level"), SCORING, [1, 2, 3]),
        (column("Target impact", "level"), SCORING, [1, 2, 3, 4]),
        (column("Target impact", "level"), None, list(range(1, 11))),
        (column("Response", "choice", words=("treat", "tolerate")), None, ["treat", "tolerate"]),
    ],
)
def test_what_has_few_values_is_chosen_from_a_list(made: Column, scoring: Scoring | None, source: list[object]) -> None:
    rule = rule_of(made, scoring)
    assert (rule["validate"], rule["source"], rule["ignore_blank"]) == ("list", source, True)


@pytest.mark.parametrize(
    "words", [("Adults, all ages", "Children"), tuple(f"Directorate number {n}" for n in range(20))]
)
def test_words_that_no_list_can_hold_may_be_typed(words: tuple[str, ...]) -> None:
    assert rule_of(column("Directorate", "choice", words=words), None)["validate"] == "any"


@pytest.mark.parametrize(
    ("made", "hint"),
    [
        (column("Title", "text"), "What it is."),
        (column("Review", "date"), "What it is. A day, or words such as Jan 2027 or Q4 2026/27."),
        (column("Controls", "lines"), "What it is. Each on a line of its own (Alt and Enter)."),
        (column("Residual likelihood", "level"), "1 Rare; 2 Possible; 3 Likely"),
        (column("Residual impact", "level"), "What it is."),
    ],
)
def test_a_hint_says_what_a_cell_means(made: Column, hint: str) -> None:
    assert rule_of(made, SCORING)["input_message"] == hint


def test_no_hint_is_longer_than_a_workbook_allows() -> None:
    rule = rule_of(column("A heading of more than thirty-two characters", "text", "long " * 80), None)
    assert len(rule["input_message"]) == 255
    assert rule["input_message"].endswith("…")
    assert len(rule["input_title"]) == 32
