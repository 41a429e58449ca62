"""FLD007 and FLD008: the settings of a programme's folder."""

from __future__ import annotations

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers.load import load
from govtool.source import SourceFile
from govtool.workspace import AsOf
from govtool.workspace import link
from tests.support import day
from tests.support import workspace_of

RISKS = "risks: [{id: NB-1, title: Early}]"
OTHER = "risks: [{id: NB-2, title: Late}]"


def _in(files: dict[str, str], code: str) -> list[Problem]:
    return [each for each in lint(workspace_of(files), AsOf(today=day("2018-01-01"))) if each.code == code]


def test_a_folder_without_settings_is_told_of_once() -> None:
    (problem,) = _in({"registers/bridges/a.yaml": RISKS, "registers/bridges/b.yaml": OTHER}, "FLD007")
    assert problem.message == "the folder bridges has no programme.yaml"
    assert (problem.level, problem.location) == (Level.WARNING, ("registers/bridges/a.yaml", 1, 1))


def test_settings_may_stand_in_any_file_of_the_folder() -> None:
    settings = "programme: {id: bridges, title: Bridges}"
    assert _in({"registers/bridges/a.yaml": RISKS, "registers/bridges/b.yaml": settings}, "FLD007") == []


def test_settings_of_another_folder_do_not_count() -> None:
    files = {"registers/bridges/a.yaml": RISKS, "registers/trees/a.yaml": "programme: {id: trees, title: Trees}"}
    assert [each.location.path for each in _in(files, "FLD007")] == ["registers/bridges/a.yaml"]


def test_a_register_in_no_programmes_folder() -> None:
    loaded = link([load(SourceFile("registers/risks.yaml", RISKS.encode()), "")])
    (problem,) = [each for each in lint(loaded, AsOf(today=day("2018-01-01"))) if each.code == "FLD007"]
    assert problem.message == "registers/risks.yaml lies in no programme's folder"
    assert problem.remedy.startswith("Move it into the folder of its programme")


def test_a_programme_in_another_folder() -> None:
    files = {"registers/bridges/a.yaml": "programme:\n  title: Bridges\n  id: brigdes\n"}
    (problem,) = _in(files, "FLD008")
    assert problem.message == "the programme's id is brigdes, its folder is bridges"
    assert (problem.level, problem.location) == (Level.ERROR, ("registers/bridges/a.yaml", 3, 7))


def test_a_programme_in_its_own_folder() -> None:
    assert _in({"registers/bridges/a.yaml": "programme: {id: bridges, title: Bridges}"}, "FLD008") == []
    assert _in({"registers/bridges/a.yaml": RISKS}, "FLD008") == []


def test_two_programmes_in_one_folder_are_told_of() -> None:
    files = {
        "registers/bridges/a.yaml": "programme: {id: bridges, title: Bridges}",
        "registers/bridges/b.yaml": "programme: {id: tunnels, title: Tunnels}",
    }
    assert [each.location.path for each in _in(files, "FLD008")] == ["registers/bridges/b.yaml"]
