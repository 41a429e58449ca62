"""The Cabinet paper of samples/riverside, on the template profile `current`: what stands where, and what it must have."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govtool.resources import shipped
from tests.cli.support import run
from tests.reports.checks import failures
from tests.reports.reading import Reading
from tests.support import found

FOLDER = shipped("samples") / "riverside"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("current")
    shutil.copytree(FOLDER, folder / "workspace")
    (folder / "workspace" / "contacts.yaml").write_text("contacts: {Head of Finance: A. Person}\n")
    command = ("report", "cabinet", "--paper", "BCF-PAPER1", "--as-of", "2026-11-22")
    done = run("-C", folder / "workspace", *command, "-o", folder / "paper.pdf")
    assert done.code == 0, done.err
    return folder / "paper.pdf"


@pytest.fixture(scope="module")
def reading(made: Path) -> Reading:
    return Reading(made.read_bytes())


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archival(made: Path, profile: str) -> None:
    assert failures(str(made), profile) == []


def test_what_is_asked_stands_before_the_contents(reading: Reading) -> None:
    texts = [reading.text(tag) for tag in reading.tags("P")]
    assert "The Cabinet is asked to:" in texts
    assert texts[texts.index("The Cabinet is asked to:") + 1].startswith(
        "(1) agree that bridging care be raised from thirty to forty-five packages a week"
    )


def test_money_and_law_come_before_the_proposal(reading: Reading) -> None:
    headings = [reading.text(tag).partition(" ")[2] for tag in reading.tags("H2")]
    wanted = ["Summary", "Financial impact", "Legal implications", "Background papers", "Proposals", "Options"]
    assert [each for each in headings if each in wanted] == wanted


def test_an_implication_says_who_cleared_it_by_name_where_that_is_known(reading: Reading) -> None:
    texts = [reading.text(tag) for tag in reading.tags("P")]
    assert "Finance cleared by Head of Finance, A. Person, 19 Nov 2026, version 18 Nov 2026." in texts
    assert "Legal cleared by Head of Law, name not stated, 20 Nov 2026, version 18 Nov 2026." in texts


def test_a_paper_that_seeks_no_decision_is_not_complete() -> None:
    paper = "papers: [{id: EX-P1, title: Winter plan, report: cabinet, profile: current}]\n"
    (problem,) = found(paper, "PUB001")
    assert "report author or decision sought on its front sheet" in problem.message
    asks = paper.replace("current}", "current, decisions_sought: [{verb: note, text: the risks}]}")
    (problem,) = found(asks, "PUB001")
    assert "decision sought" not in problem.message
