"""A council's own frameworks, profiles and matrices beside those that govtool ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers.frameworks import SHIPPED
from govtool.registers.shelf import load_shelf
from govtool.workspace import AsOf
from tests.support import day


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace whose one statement answers to a part of a framework."""
    (tmp_path / "registers" / "bridges").mkdir(parents=True)
    (tmp_path / "frameworks" / "scoring").mkdir(parents=True)
    (tmp_path / "registers" / "bridges" / "programme.yaml").write_text("programme: {id: bridges, title: Bridges}\n")
    (tmp_path / "registers" / "bridges" / "statements.yaml").write_text(
        "statements: [{id: BR-S1, says: finding, title: Choice is offered, framework: hicm, part: 7, level: Mature}]\n"
    )
    return tmp_path


def _copy(office: Path, old: str, new: str) -> None:
    text = (SHIPPED / "hicm.yaml").read_text(encoding="utf-8")
    assert old in text
    (office / "frameworks" / "hicm.yaml").write_text(text.replace(old, new), encoding="utf-8")


def _problems(office: Path) -> list[Problem]:
    return lint(load_workspace(office), AsOf(today=day("2026-11-22")))


def test_without_a_folder_there_is_what_govtool_ships(tmp_path: Path) -> None:
    shelf = load_shelf(tmp_path)
    assert "hicm" in shelf.frameworks
    assert "hf-2017" in shelf.profiles
    assert "nhs-5x5" in shelf.scoring_presets
    assert shelf.framework("nothing") is None


def test_a_copy_wins(office: Path) -> None:
    _copy(office, "Focus on choice", '"Choice, in our own words"')
    held = load_shelf(office).framework("hicm")
    assert held is not None
    assert held.parts[6].title == "Choice, in our own words"
    assert _problems(office) == []


def test_a_copy_that_lacks_a_part_is_told_of_and_so_is_who_names_it(office: Path) -> None:
    _copy(office, '    - {id: "7", title: Focus on choice}\n', "")
    lacking, named = _problems(office)
    assert (lacking.code, lacking.level, lacking.location.path) == ("FRM002", Level.WARNING, "frameworks/hicm.yaml")
    assert lacking.message == "this copy of hicm lacks 7, Focus on choice"
    assert (named.code, named.location.line) == ("FRM003", 1)


def test_a_copy_that_cannot_be_read_leaves_what_govtool_ships(office: Path) -> None:
    _copy(office, "framework:", "framework: [")
    assert load_shelf(office).framework("hicm") is not None
    assert {problem.code for problem in _problems(office)} == {"YML002"}


def test_a_part_that_cannot_be_read_is_told_of_at_its_place(office: Path) -> None:
    _copy(office, 'id: "8"', 'nr: "8"')
    assert [(problem.code, problem.location.line) for problem in _problems(office)][:2] == [
        ("FRM002", 3),
        ("FLD002", 16),
    ]


def test_a_matrix_of_a_new_name_can_be_taken_over(office: Path) -> None:
    text = (SHIPPED / "scoring" / "nhs-5x5.yaml").read_text(encoding="utf-8").replace("id: nhs-5x5", "id: ours")
    (office / "frameworks" / "scoring" / "ours.yaml").write_text(text, encoding="utf-8")
    settings = office / "registers" / "bridges" / "programme.yaml"
    settings.write_text("programme: {id: bridges, title: Bridges, scoring_preset: ours}\n")
    assert load_workspace(office).programmes["bridges"].scoring is not None
    assert _problems(office) == []
