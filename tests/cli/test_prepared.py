"""What a paper is made on, as it was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

PAPER = "papers: [{id: EX-P1, title: Winter plan, report: member, council: Invented Council, body: Scrutiny}]\n"
BOARDS = """\
programme:
  id: example
  title: An invented programme
  prefix: EX
  boards:
    - {id: EX-B1, title: Quiet Panel}
    - {id: EX-B2, title: Talks with Acorn Care, exempt: {paragraph: 3, fields: title, public_interest: It would harm}}
"""
MEETINGS = """\
meetings:
  - {id: EX-G1, title: December, board: EX-B1, on: 14 Dec 2026}
  - {id: EX-G2, title: January, board: EX-B2, on: 11 Jan 2027}
  - {id: EX-G3, title: In private, board: EX-B1, on: 2 Dec 2026, exempt: {paragraph: 3, public_interest: It would harm}}
"""


def made(folder: Path, *wishes: str) -> tuple[int, str, str]:
    """Make the paper as a web page: the exit code, what is said against it, and the page."""
    page = folder / "paper.html"
    root = office(folder, programme=BOARDS, papers=PAPER, meetings=MEETINGS)
    done = run("-C", root, "report", "member", "--as-of", "2026-11-22", *wishes, "--format", "html", "-o", page)
    return done.code, done.err, page.read_text(encoding="utf-8") if page.exists() else ""


def test_a_meeting_gives_the_body_and_the_day(tmp_path: Path) -> None:
    code, _, page = made(tmp_path, "--meeting", "EX-G1")
    assert code == 0
    assert "Quiet Panel" in page
    assert "Scrutiny" not in page


def test_the_title_of_a_board_that_is_exempt_is_not_in_the_open_paper(tmp_path: Path) -> None:
    code, _, page = made(tmp_path, "--meeting", "EX-G2")
    assert code == 0
    assert "Acorn" not in page
    assert "Withheld under paragraph 3" in page


def test_an_open_paper_does_not_name_a_meeting_that_is_exempt(tmp_path: Path) -> None:
    code, said, page = made(tmp_path, "--meeting", "EX-G3")
    assert (code, page) == (2, "")
    assert said == "govtool: the public may not read of the meeting EX-G3, so an open paper cannot name it.\n"


LISTED = """\
meetings:
  - {id: EX-G4, title: June, board: EX-B1, on: 1 Jun 2026}
  - {id: EX-G5, title: July, board: EX-B1, on: 1 Jul 2026, papers: EX-P1}
  - {id: EX-G6, title: September, board: EX-B1, on: 1 Sep 2026}
  - {id: EX-G7, title: October, board: EX-B1, on: 1 Oct 2026}
  - {id: EX-G8, title: To be arranged, board: EX-B1}
"""


@pytest.mark.parametrize(
    ("wishes", "since"),
    [
        ((), "since 1 June 2026"),
        (("--meeting", "EX-G6"), "since 1 July 2026"),
        (("--meeting", "EX-G7"), "since 1 September 2026"),
        (("--meeting", "EX-G8"), "When the body last met is not recorded"),
    ],
)
def test_changes_are_told_since_the_meeting_before_the_one_asked_for(
    tmp_path: Path, wishes: tuple[str, ...], since: str
) -> None:
    paper = "papers: [{id: EX-P1, title: Care, report: hwb, council: Invented Council, body: Quiet Panel, meeting: 1 Jul 2026}]\n"
    root, page = office(tmp_path, programme=BOARDS, papers=paper, meetings=LISTED), tmp_path / "paper.html"
    done = run("-C", root, "report", "hwb", "--as-of", "2026-11-22", *wishes, "--format", "html", "-o", page)
    assert done.code == 0, done.err
    assert since in page.read_text(encoding="utf-8")
