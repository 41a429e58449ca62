"""The commit that a workspace stands at, and whether that holds what papers are made from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govtool.history.commit import commit_of
from tests.history.repository import commit
from tests.history.repository import git
from tests.history.repository import repository

FOLDERS = ("registers", "report_templates")
REGISTER = "registers/example/risks.yaml"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _write(root: Path, path: str, text: str = "risks: []\n") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder in git whose .gitignore names what an officer might, and one register."""
    _write(tmp_path, REGISTER)
    _write(tmp_path, ".gitignore", "office/\nprivate*\n*~\n.*/\n")
    return repository(tmp_path)


def _clean(root: Path) -> bool:
    found = commit_of(root, FOLDERS)
    assert found is not None
    assert found.id == git(root, "rev-parse", "HEAD").strip()
    return found.clean


def test_what_is_as_committed_is_clean(root: Path) -> None:
    assert _clean(root)


@pytest.mark.parametrize(
    "path",
    [
        REGISTER,
        "registers/example/issues.yaml",
        "registers/example/private.yaml",  # git passes over it, and govtool reads it
        "registers/private/risks.yml",
        "report_templates/private.css",
        "report_templates/private-styles.xml",
    ],
)
def test_a_file_that_no_commit_holds_is_not_clean(root: Path, path: str) -> None:
    _write(root, path, "risks: []  # changed\n")
    assert not _clean(root)


@pytest.mark.parametrize("path", [f"{REGISTER}~", "registers/.kept/risks.yaml", "private.yaml"])
def test_what_is_not_read_does_not_matter(root: Path, path: str) -> None:
    _write(root, path)
    assert _clean(root)


def test_a_workspace_that_git_passes_over_is_at_no_commit(root: Path) -> None:
    _write(root, f"office/{REGISTER}")
    assert commit_of(root / "office", FOLDERS) is None


def test_a_workspace_beside_what_git_keeps_is_at_no_commit_until_it_is_added(root: Path) -> None:
    _write(root, f"work/{REGISTER}")
    assert commit_of(root / "work", FOLDERS) is None
    commit(root)
    assert _clean(root / "work")


def test_without_git_there_is_no_commit(tmp_path: Path) -> None:
    _write(tmp_path, REGISTER)
    assert commit_of(tmp_path, FOLDERS) is None
