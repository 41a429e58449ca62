"""Fields that a council adds."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.records.risk import Risk
from govtool.records.serialise import to_data
from tests.support import messages
from tests.support import problems
from tests.support import risk

SETTINGS = """\
programme:
  id: example
  title: An invented programme
  fields:
    - {on: risks, name: directorate, words: [Adults, Children]}
    - {on: risks, name: cost, type: number}
    - {on: risks, name: reported, type: date}
    - {on: risks, name: insured, type: yes or no}
    - {on: actions, name: sponsor}
"""
RISKS = """\
risks:
  - id: EX-1
    title: The market cannot meet winter demand
    directorate: adults
    cost: 2.5
    reported: 5 Oct 2026
    insured: no
"""


def test_added_fields_are_read_by_their_types() -> None:
    own = risk(SETTINGS + RISKS).own
    assert own["directorate"] == "Adults"
    assert own["cost"] == Decimal("2.5")
    assert str(own["reported"]) == "5 Oct 2026"
    assert own["insured"] is False


def test_settings_may_stand_below_what_uses_them() -> None:
    assert risk(RISKS + SETTINGS).own.keys() == {"directorate", "cost", "reported", "insured"}


def test_they_are_listed_and_exported_like_the_rest() -> None:
    assert to_data(risk(SETTINGS + RISKS))["cost"] == "2.5"


def test_their_types_are_held_to() -> None:
    wrong = RISKS.replace("2.5", "a lot").replace("adults", "Transport")
    found = [problem for problem in problems(SETTINGS + wrong) if problem.code in ("FLD003", "FLD004")]
    assert [(problem.code, problem.location.line) for problem in found] == [("FLD004", 13), ("FLD003", 14)]


def test_only_their_register_has_them() -> None:
    text = SETTINGS + "milestones:\n  - {id: EX-M1, title: Ready, directorate: Adults}\n"
    assert 'a milestone has no field "directorate"' in messages(problems(text))


def test_a_misspelt_one_is_guessed() -> None:
    text = SETTINGS + "risks:\n  - {id: EX-1, title: Late, directrate: Adults}\n"
    (unknown,) = [problem for problem in problems(text) if problem.code == "FLD001"]
    assert unknown.remedy == "Did you mean directorate?"


def test_records_inside_others_have_them() -> None:
    text = SETTINGS + "plans:\n  - {id: EX-P, title: Plan, actions: [{id: EX-A, title: Act, sponsor: Director}]}\n"
    assert not [problem for problem in problems(text) if problem.code.startswith("FLD")]


def test_settings_of_a_folder_count_for_all_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "registers" / "example"
    folder.mkdir(parents=True)
    (folder / "a-risks.yaml").write_text(RISKS)
    (folder / "programme.yaml").write_text(SETTINGS)
    workspace = load_workspace(tmp_path)
    assert not workspace.problems
    assert workspace.every(Risk)[0].own["directorate"] == "Adults"


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("{on: risk, name: directorate}", "directorate is added to risk, which is not the name of a register"),
        ("{on: risks, name: owner}", "risks have a field owner already"),
        ("{on: risks, name: kind}", "risks have a field kind already"),
        ("{on: actions, name: title}", "actions have a field title already"),
    ],
)
def test_a_field_that_nobody_could_use_is_told_of(field: str, message: str) -> None:
    text = f"programme:\n  id: example\n  title: Bridges\n  fields:\n    - {field}\n"
    (problem,) = [each for each in problems(text) if each.code == "FLD010"]
    assert (problem.message, problem.location.line) == (message, 5)


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("Until 2018", True),
        ("Continue until 2018", True),
        ("Until March 2018", False),
        ("2018", False),
        ("by 2018", False),
    ],
)
def test_a_date_until_a_year_is_noted(date: str, told: bool) -> None:
    found = problems(f"milestones: [{{id: EX-M1, title: Grant ends, baseline: {date}}}]\n")
    assert ("FLD009" in {problem.code for problem in found}) is told
