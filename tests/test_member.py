"""The six-monthly reports of the registers and of the sample council, made by the command, and the PDFs read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import run
from tests.reports.checks import failures
from tests.reports.reading import Reading

ROOT = Path(__file__).parent.parent
PAPERS = {"HF-P1-2024-09-30": ROOT, "IMP-PAPER1-2026-09-30": ROOT / "samples" / "riverside"}

HEADINGS = [
    "Purpose of this report",
    "What members are asked to do",
    "Headline status",
    "What changed in the period",
    "Outcomes and measures",
    "Quality statements of the Care Quality Commission",
    "Recommendations and how far they have come",
    "The peer challenge by question",
    "Improvement plan",
    "Risks and how they moved",
    "Milestones",
    "What was not done and why",
    "Lessons",
    "You said, we did",
    "The next six months",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("member")
    for root in PAPERS.values():
        done = run("-C", root, "report", "member", "-o", made)
        assert done.code == 0, done.err
    return made


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archival(folder: Path, name: str, profile: str) -> None:
    assert failures(str(folder / f"{name}.pdf"), profile) == []


@pytest.mark.parametrize("name", PAPERS)
def test_its_sections_stand_in_the_order_of_the_profile(folder: Path, name: str) -> None:
    reading = Reading((folder / f"{name}.pdf").read_bytes())
    headings = [reading.text(tag) for tag in reading.tags("H2")]
    numbered = [f"{number}. {heading}" for number, heading in enumerate(HEADINGS, 1)]
    assert headings == ["Contents", *numbered, "Appendix A: Glossary"]


def test_the_front_sheet_says_whom_it_is_for_and_when(folder: Path) -> None:
    reading = Reading((folder / "IMP-PAPER1-2026-09-30.pdf").read_bytes())
    front = [reading.text(tag) for tag in reading.tags("TD", reading.tags("Table")[0])]
    assert front[:7] == [
        "Adult Social Care Scrutiny Committee",
        "10 Dec 2026",
        "Scrutiny",
        "H1 2026/27 (1 April 2026 to 30 September 2026)",
        "Director of Adult Social Care",
        "Improvement Manager",
        "30 September 2026",
    ]


def test_the_report_of_the_registers_says_how_little_is_held(folder: Path) -> None:
    reading = Reading((folder / "HF-P1-2024-09-30.pdf").read_bytes())
    said = [reading.text(tag) for tag in reading.tags("P")]
    for sentence in (
        "No measure is recorded for any of the 7 outcomes.",
        "1 of 9 scores is held. An overall rating needs all of them, so none is given.",
        "No improvement plan with actions is recorded.",
        "No lesson is recorded as learnt in the period H1 2024/25.",
    ):
        assert sentence in said


def test_a_period_in_which_nothing_is_dated_is_told_of_on_the_terminal_and_in_the_paper(tmp_path: Path) -> None:
    paper = tmp_path / "paper.html"
    done = run("-C", ROOT, "report", "member", "--period", "H2 2023/24", "--format", "html", "-o", paper)
    told = "The registers hold nothing that is dated in H2 2023/24 (1 October 2023 to 31 March 2024)."
    assert done.code == 0
    assert told in done.out.splitlines()
    assert told in paper.read_text(encoding="utf-8")
