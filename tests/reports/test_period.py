"""That nothing is dated in a period is said."""

from __future__ import annotations

import pytest

from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.period import silence
from govtool.workspace import AsOf
from tests.reports.support import basis
from tests.reports.support import shown
from tests.reports.support import tables
from tests.support import day
from tests.support import workspace

PAPER = "papers: [{id: EX-P1, title: Half year, report: member, period: H1 2026/27}]\n"
NOTHING = "The registers hold nothing that is dated in H1 2026/27 (1 April 2026 to 30 September 2026)."


@pytest.mark.parametrize(
    ("registers", "wanted"),
    [
        ("documents: []\n", NOTHING),
        ("milestones: [{id: EX-M1, title: There, actual: 31 Mar 2026}]\n", NOTHING),
        ("milestones: [{id: EX-M1, title: There, actual: 1 Apr 2026}]\n", ""),
        ("milestones: [{id: EX-M1, title: There, actual: 30 Sep 2026}]\n", ""),
        ("milestones: [{id: EX-M1, title: There, actual: 1 Oct 2026}]\n", NOTHING),
        ("metrics: [{id: EX-M1, title: Days, readings: [{period: Q2 2026/27, actual: 4}]}]\n", ""),
        ("metrics: [{id: EX-M1, title: Days, readings: [{period: Q2 2026/27, target: 4}]}]\n", NOTHING),
        ("evidence: [{id: EX-E1, title: Survey, dated: 5 May 2026}]\n", ""),
        ("lessons: [{id: EX-L1, title: Ask first}]\n", NOTHING),
    ],
)
def test_that_nothing_is_dated_in_the_period_is_said(registers: str, wanted: str) -> None:
    assert silence(basis(workspace(registers, PAPER), AsOf(day("2026-11-22")))) == wanted


def test_a_period_that_cannot_be_dated() -> None:
    made = basis(workspace("documents: []\n", PAPER.replace("H1 2026/27", "sometime")))
    assert (
        silence(made) == 'The period "sometime" has no first and last day that can be told; write it like H1 2026/27.'
    )


def test_a_period_that_has_not_begun() -> None:
    made = basis(workspace("documents: []\n", PAPER), AsOf(day("2026-03-31")))
    assert silence(made) == ("H1 2026/27 has not begun at the position date, 31 March 2026, so nothing is dated in it.")


def test_on_a_periods_first_day_it_has_begun() -> None:
    made = basis(workspace("documents: []\n", PAPER), AsOf(day("2026-04-01")))
    assert silence(made) == "The registers hold nothing that is dated in H1 2026/27 (1 April 2026 to 1 April 2026)."


def test_a_paper_without_a_period_says_nothing_of_it() -> None:
    plain = PAPER.replace(", period: H1 2026/27", "")
    assert silence(basis(workspace("documents: []\n", plain))) == ""


MEETINGS = """\
programme: {id: example, title: Hub, boards: [{id: EX-B, title: Board}]}
meetings:
  - {id: EX-MT1, title: July, board: EX-B, on: 19 Jul 2026}
  - {id: EX-MT2, title: September, board: EX-B, on: 20 Sep 2026, papers: EX-PAPER}
"""


@pytest.mark.parametrize("of", ["movement", "changes", "lessons", "undone"])
def test_a_paper_of_before_the_body_last_met_says_so(of: SliceKind) -> None:
    (block,) = shown(of, MEETINGS, "2026-07-19", "report: hwb")
    assert block.said == (
        "The position date, 19 July 2026, is no later than 19 July 2026, when the body last met, "
        "so nothing has happened since then."
    )
    (block,) = shown(of, MEETINGS, "2026-07-20", "report: hwb")
    assert "since 19 July 2026" in block.said


def test_before_the_body_last_met_no_milestone_is_said_to_be_done_since() -> None:
    text = MEETINGS + "milestones: [{id: EX-M1, title: Open, baseline: 1 Jul 2026}]\n"
    (table,) = tables(Slice(of="milestones", near=True), text, "2026-07-18", "report: hwb")
    assert table.caption == "Milestones slipped, or due within three months"


def test_the_purpose_of_a_paper_of_before_the_body_last_met() -> None:
    (block,) = shown("purpose", MEETINGS, "2026-07-18", "report: member")
    assert block.said == (
        "This report tells members what was promised, what came of it and what is next. The position date, "
        "18 July 2026, is no later than 19 July 2026, when the body last met, so nothing has happened since then."
    )
