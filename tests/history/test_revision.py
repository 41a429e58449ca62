"""The registers at a revision, from real git repositories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.history.commit import commit_of
from govtool.history.revision import NoRegistersError
from govtool.history.revision import NoRevisionError
from govtool.history.revision import revision
from govtool.workspace import Workspace
from tests.cli.support import office
from tests.history.repository import commit
from tests.history.repository import git
from tests.history.repository import repository
from tests.needs import needs_git
from tests.support import day

RISKS = "risks: [{id: EX-1, title: Demand grows}]\n"


def _set(root: Path, name: str, text: str) -> None:
    (root / "registers" / "example" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_the_registers_as_they_stood_with_the_day_of_their_commit(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS), "2026-11-03")
    _set(root, "risks", RISKS.replace("grows", "falls"))
    commit(root, "2026-11-10")
    now = load_workspace(root)
    then = revision(root, "HEAD~1", now)
    assert (then.on, then.left) == (day("2026-11-03"), ())
    assert str(then) == f"revision {then.id[:10]} of 3 Nov 2026"
    assert then.workspace.records["EX-1"].title == "Demand grows"
    assert now.records["EX-1"].title == "Demand falls"


@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_what_has_not_changed_is_not_read_again(kind: str, tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS, issues="issues: [{id: EX-I1, title: Ward shut}]\n"), kind=kind)
    _set(root, "risks", RISKS.replace("grows", "falls"))
    now = load_workspace(root)
    then = revision(root, "HEAD", now).workspace
    assert then.records["EX-I1"] is now.records["EX-I1"]
    assert then.records["example"] is now.records["example"]
    assert then.records["EX-1"] is not now.records["EX-1"]


def test_what_hangs_on_settings_that_changed_is_read_again(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks="risks: [{id: EX-1, title: Demand grows, ward: North}]\n"))
    _set(root, "programme", "programme: {id: example, title: X, prefix: EX, fields: [{on: risks, name: ward}]}\n")
    now = load_workspace(root)
    assert now.records["EX-1"].own == {"ward": "North"}
    assert revision(root, "HEAD", now).workspace.records["EX-1"].own == {}


def test_a_council_own_matrix_as_it_stood(tmp_path: Path) -> None:
    settings = "programme: {id: example, title: X, prefix: EX, scoring_preset: ours}\n"
    root = office(tmp_path, programme=settings, risks=RISKS)
    preset = root / "frameworks" / "scoring" / "ours.yaml"
    preset.parent.mkdir(parents=True)
    text = (
        "preset: {id: ours, title: Ours, source: Ours, verified: no, scoring: {likelihood: {levels: 4}, impact: {levels: 4},"
        " bands: {red: 9, amber: 4}}}\n"
    )
    preset.write_text(text, encoding="utf-8")
    repository(root)
    preset.write_text(text.replace("red: 9", "red: 12"), encoding="utf-8")
    now = load_workspace(root)
    then = revision(root, "HEAD", now).workspace

    assert [_red(then), _red(now)] == [9, 12]


def _red(loaded: Workspace) -> int | None:
    scoring = loaded.programmes["example"].scoring
    return scoring.bands.red if scoring and scoring.bands else None


def test_a_workspace_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    office(tmp_path / "care office", risks=RISKS)
    repository(tmp_path)
    root = tmp_path / "care office"
    assert "EX-1" in revision(root, "HEAD", load_workspace(root)).workspace.records


def test_a_tag_a_branch_and_a_short_name(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS))
    git(root, "tag", "board")
    now = load_workspace(root)
    whole = revision(root, "board", now).id
    assert revision(root, whole[:7], now).id == revision(root, "main", now).id == whole


def test_names_with_spaces_and_other_letters_are_registers_too(tmp_path: Path) -> None:
    root = repository(office(tmp_path, **{"Größte Risiken": RISKS}))
    _set(root, "Größte Risiken", RISKS.replace("grows", "falls"))
    assert revision(root, "HEAD", load_workspace(root)).workspace.records["EX-1"].title == "Demand grows"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_named_and_left_out(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    (root / "registers" / "example" / "more.yaml").symlink_to("risks.yaml")
    repository(root)
    then = revision(root, "HEAD", load_workspace(root))
    assert then.left == ("registers/example/more.yaml",)
    assert list(then.workspace.registers) == ["registers/example/programme.yaml", "registers/example/risks.yaml"]


def test_text_that_could_not_be_read_then_is_a_problem_and_the_rest_is_there(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks="risks: [", issues="issues: [{id: EX-I1, title: Ward shut}]\n"))
    _set(root, "risks", RISKS)
    then = revision(root, "HEAD", load_workspace(root)).workspace
    assert [each.location.path for each in then.unread] == ["registers/example/risks.yaml"]
    assert "EX-I1" in then.records


# what cannot be looked at


@needs_git
def test_no_repository(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    with pytest.raises(NoRevisionError, match="these registers are not kept in git"):
        revision(root, "HEAD", load_workspace(root))


@pytest.mark.parametrize("name", ["HEAD~9", "no-such", "--all", "-h", "a b", "HEAD:registers", "\0", ""])
def test_no_such_revision(name: str, tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS))
    with pytest.raises(NoRevisionError, match="git knows no such revision"):
        revision(root, name, load_workspace(root))


def test_git_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(office(tmp_path, risks=RISKS))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoRevisionError, match="git, which could know it as a revision, is not installed"):
        revision(root, "HEAD", load_workspace(root))
    assert commit_of(root, ["registers"]) is None


def test_no_registers_in_that_revision(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Invented.\n", encoding="utf-8")
    root = repository(tmp_path, "2026-11-03")
    office(root, risks=RISKS)
    with pytest.raises(
        NoRegistersError, match=r"there was no registers/ with any register here at revision \w+ of 3 Nov"
    ):
        revision(root, "HEAD", load_workspace(root))


def test_a_file_that_the_repository_has_lost(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS))
    _set(root, "risks", RISKS.replace("grows", "falls"))
    name = git(root, "rev-parse", "HEAD:registers/example/risks.yaml").strip()
    stored = root / ".git" / "objects" / name[:2] / name[2:]
    stored.chmod(0o600)
    stored.unlink()
    with pytest.raises(NoRegistersError, match="git cannot give the registers of HEAD"):
        revision(root, "HEAD", load_workspace(root))


def test_where_a_workspace_stands(tmp_path: Path) -> None:
    root = repository(office(tmp_path, risks=RISKS))
    found = commit_of(root, ["registers", "frameworks"])
    assert found is not None
    assert (found.clean, len(found.id)) == (True, 40)
    _set(root, "risks", RISKS.replace("grows", "falls"))
    changed = commit_of(root, ["registers"])
    assert changed is not None
    assert not changed.clean


def test_where_there_is_no_repository_there_is_no_commit(tmp_path: Path) -> None:
    assert commit_of(office(tmp_path), ["registers"]) is None
