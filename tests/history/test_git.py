"""What git says of a folder, and what is said where it does not answer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govtool.history.git import GitError
from govtool.history.git import NoGitError
from govtool.history.git import git
from tests.history.repository import repository
from tests.needs import needs_git


@needs_git
def test_what_git_answers_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One\n", encoding="utf-8")
    repository(tmp_path)
    assert git(tmp_path, "ls-files") == b"a.txt\n"
    assert git(tmp_path, "show", "HEAD:a.txt") == b"One\n"


@needs_git
def test_it_reads_what_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    repository(tmp_path)
    kind_and_size = git(tmp_path, "cat-file", "--batch-check=%(objecttype) %(objectsize)", given=b"HEAD:a.txt\n")
    assert kind_and_size == b"blob 0\n"


@needs_git
def test_a_fault_is_told_in_git_s_own_first_line(tmp_path: Path) -> None:
    with pytest.raises(GitError, match=r"^not a git repository \(or any ") as raised:
        git(tmp_path, "rev-parse", "HEAD")
    assert "\n" not in str(raised.value)
    repository(_with_a_file(tmp_path))
    with pytest.raises(GitError, match=r"^git says no$"):  # it fails without a word
        git(tmp_path, "rev-parse", "--verify", "--quiet", "no-such-branch")


def _with_a_file(root: Path) -> Path:
    (root / "a.txt").write_bytes(b"")
    return root


@needs_git
def test_it_answers_in_one_language_whatever_is_set_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    with pytest.raises(GitError, match=r"^not a git repository"):
        git(tmp_path, "status")


@needs_git
def test_settings_take_the_place_of_all_that_are_set_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(_with_a_file(tmp_path))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    with pytest.raises(GitError):
        git(tmp_path, "rev-parse", "--is-inside-work-tree")
    assert git(tmp_path, "rev-parse", "--is-inside-work-tree", settings={}) == b"true\n"
    author = {"GIT_AUTHOR_NAME": "Officer", "GIT_AUTHOR_EMAIL": "o@example.org", "GIT_AUTHOR_DATE": "1700000000 +0000"}
    assert git(tmp_path, "var", "GIT_AUTHOR_IDENT", settings=author) == b"Officer <o@example.org> 1700000000 +0000\n"


def test_where_git_is_not_installed_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGitError, match=r"^git is not installed$"):
        git(tmp_path, "status")


@pytest.mark.skipif(os.name == "nt", reason="scripts: Windows runs none by its first line")
def test_a_git_that_cannot_be_run_is_a_fault_and_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "git"
    broken.write_text("#!/no/such/program\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="could not be run"):
        git(tmp_path, "status")


@needs_git
def test_asking_writes_nothing(tmp_path: Path) -> None:
    repository(_with_a_file(tmp_path))
    os.utime(tmp_path / "a.txt", (0, 0))  # a status would otherwise write down that the file is as it was
    index = tmp_path / ".git" / "index"
    before = index.read_bytes()
    assert git(tmp_path, "status", "--porcelain") == b""
    assert index.read_bytes() == before
