"""One sheet of a workbook, as another program reads it."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from tests.exchange.owners.support import of_sheet
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import sent
from tests.support import workspace

TEXT = """\
programme:
  id: example
  title: Bridges
  scoring:
    likelihood: {levels: 3, words: [Rare, Possible, Likely]}
    impact: {levels: 3, weights: [1, 2, 4]}
    bands: {red: 8, amber: 4, green: 1}
risks:
  - id: EX-1
    title: =URGENT= Bridge closes early
    owner: '@ Works Manager'
    cause: -1 is not a number here
    controls: [A daily look, A barrier]
    inherent: {likelihood: 3, impact: 3}
    residual: {likelihood: 2, impact: 3}
    review: 1 Dec 2026
    proximity: Q4 2026/27
    exempt: {paragraph: 3}
  - {id: EX-2, title: Ferry stops}
"""


@pytest.fixture(scope="module")
def sheet() -> Any:
    return openpyxl.load_workbook(io.BytesIO(sent(workspace(TEXT), "risks")))["Risks"]


def cell(sheet: Any, heading: str, row: int = 0) -> Any:
    return sheet[place(of_sheet(out(workspace(TEXT), "risks"), "risks"), heading, row)]


def test_the_header_stays_in_sight_with_the_id_and_the_title_and_every_column_filters(sheet: Any) -> None:
    assert sheet.freeze_panes == "C3"
    assert sheet.auto_filter.ref.startswith("A2:")
    assert sheet.print_title_rows == "$2:$2"


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Title", "=URGENT= Bridge closes early"),
        ("Owner", "@ Works Manager"),
        ("Cause", "-1 is not a number here"),
    ],
)
def test_what_begins_as_a_formula_does_is_a_text_and_stays_one_when_it_is_edited(
    heading: str, said: str, sheet: Any
) -> None:
    found = cell(sheet, heading)
    assert (found.value, found.data_type, found.quotePrefix) == (said, "s", True)


def test_days_are_days_and_other_dates_are_words(sheet: Any) -> None:
    assert cell(sheet, "Review").is_date
    assert cell(sheet, "Review").value.date().isoformat() == "2026-12-01"
    assert cell(sheet, "Proximity").value == "Q4 2026/27"


def test_only_what_may_be_changed_is_unlocked(sheet: Any) -> None:
    assert sheet.protection.sheet
    unlocked = {each.value for each in sheet[2] if not sheet.cell(3, each.column).protection.locked}
    assert {"Title", "Cause", "Controls", "Residual likelihood", "Review", "Why the score moves"} <= unlocked
    assert not unlocked & {"Id", "RAG", "Residual score", "Not for all", "Fingerprint", "Raised"}


def test_scores_are_formulas_by_the_programmes_own_matrix_with_their_values(sheet: Any) -> None:
    """Impact counts for 1, 2 and 4 there, so 2 and 3 come to 8, which is RED."""
    values = openpyxl.load_workbook(io.BytesIO(sent(workspace(TEXT), "risks")), data_only=True)["Risks"]
    assert cell(values, "Residual score").value == 8
    assert cell(values, "RAG").value == "RED"
    assert "CHOOSE(" in cell(sheet, "Residual score").value
    likelihood, impact = (cell(sheet, f"Residual {level}").coordinate for level in ("likelihood", "impact"))
    assert likelihood in cell(sheet, "Residual score").value
    assert impact in cell(sheet, "Residual score").value


def test_the_rag_is_a_word_with_a_shade_for_each(sheet: Any) -> None:
    column = cell(sheet, "RAG").column_letter
    rules = [rule for area in sheet.conditional_formatting if str(area.sqref).startswith(column) for rule in area.rules]
    assert [rule.formula for rule in rules] == [['"RED"'], ['"AMBER"'], ['"GREEN"']]


def test_scales_and_statuses_are_chosen_from_lists(sheet: Any) -> None:
    lists = {
        str(each.sqref).split(":")[0]: each.formula1
        for each in sheet.data_validations.dataValidation
        if each.type == "list"
    }
    assert lists[cell(sheet, "Residual likelihood").coordinate] == '"1,2,3"'
    assert lists[cell(sheet, "Response").coordinate] == '"treat,tolerate,transfer,terminate"'


def test_a_level_is_told_with_its_word(sheet: Any) -> None:
    hints = {str(each.sqref).split(":")[0]: each.prompt for each in sheet.data_validations.dataValidation}
    assert hints[cell(sheet, "Residual likelihood").coordinate] == "1 Rare; 2 Possible; 3 Likely"


def test_what_is_not_for_all_says_so(sheet: Any) -> None:
    assert cell(sheet, "Not for all").value == "EXEMPT"
