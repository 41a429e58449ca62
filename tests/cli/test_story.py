"""The worked story: a history in git that anybody can make."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.history.promises import agreed
from govtool.records.issue import Issue
from govtool.records.milestone import Milestone
from govtool.records.risk import Risk
from tests.cli.support import run
from tests.support import day


def git(folder: Path, *words: str) -> str:
    """What git says."""
    return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git: it is not installed here")
    folder = tmp_path_factory.mktemp("told")
    assert run("init", folder, "--story").code == 0
    return folder


def test_there_is_a_version_for_each_week_with_its_day(told: Path) -> None:
    log = git(told, "log", "--reverse", "--format=%as %s").splitlines()
    assert len(log) == 13
    assert log[0] == "2026-09-01 The registers after the review of 1 September 2026"
    assert log[-1] == "2026-11-24 Weekly risk review 24 Nov 2026"
    assert git(told, "status", "--short") == ""


def test_the_history_is_the_same_whoever_makes_it(told: Path, tmp_path: Path) -> None:
    assert run("init", tmp_path / "again", "--story").code == 0
    assert git(tmp_path / "again", "rev-parse", "HEAD") == git(told, "rev-parse", "HEAD")


def test_each_version_can_be_read_and_none_has_an_error(told: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", str(told), str(copy))
    for line in git(told, "log", "--format=%H %as").splitlines():
        version, on = line.split()
        git(copy, "checkout", "--quiet", version)
        done = run("-C", copy, "lint", "--as-of", on)
        assert done.code == 0, done.out


def test_each_week_changes_only_what_it_decides(told: Path) -> None:
    """A line that goes is one that comes back with another value: a review date, a status, a record on one line."""
    for version in git(told, "log", "--format=%H", "--skip=0", "-12").split():
        counts = git(told, "show", "--format=", "--numstat", version).splitlines()
        added, gone = (sum(int(line.split()[place]) for line in counts) for place in (0, 1))
        assert 0 < added <= 40, version
        assert gone <= 8, version


def test_what_it_tells_of(told: Path) -> None:
    found = load_workspace(told).records
    slipped, was, accepted = found["BCF-MS4"], found["BCF-9"], found["BCF-8"]
    assert isinstance(slipped, Milestone)
    assert [str(each) for each in agreed(slipped, day("2026-11-24"))][:3] == [
        "2 Nov 2026",
        "23 Nov 2026",
        "14 Dec 2026",
    ]
    assert isinstance(was, Risk)
    assert was.closed
    assert isinstance(found["BCF-I1"], Issue)
    assert isinstance(accepted, Risk)
    assert accepted.acceptance
    assert accepted.acceptance.until
    assert accepted.acceptance.until.passed(day("2026-11-24"))


@pytest.mark.parametrize(("on", "stale"), [("2026-11-02", False), ("2026-11-03", True)])
def test_the_decision_goes_stale_on_the_day_that_the_risk_rises(on: str, stale: bool, told: Path) -> None:
    done = run("-C", told, "lint", "--as-of", on, "--select", "DEC002")
    assert ("of BCF-2, the residual score has changed since, 12 to 16 on 3 Nov 2026" in done.out) == stale
    agenda = run("-C", told, "review", "--as-of", on).out
    assert ("Reablement goes on with two agency teams" in agenda.partition("Decisions (")[2]) == stale


def test_nothing_is_written_over(told: Path) -> None:
    done = run("init", told, "--story")
    assert done.code == 2
    assert "is there already; nothing was written" in done.err


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run("init", tmp_path / "new", "--story")
    assert (done.code, "git is not installed" in done.err) == (2, True)
    assert not (tmp_path / "new").exists()
