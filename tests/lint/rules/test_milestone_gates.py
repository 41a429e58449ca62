"""MIL003 and MIL005: milestones against other papers, and against the meetings and decisions they need."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places

DOCUMENTS = "documents: [{id: NB-D1, title: Plan, sections: {1: A, 2: B}}, {id: NB-D2, title: Report}]\n"
PLAN, REPORT = "source: {document: NB-D1, section: 1}", "source: {document: NB-D2}"


def _two(first: str, second: str, title: str = "Bridge opens") -> str:
    return (
        f"{DOCUMENTS}milestones:\n  - {{id: NB-M1, title: Bridge opens, {first}}}\n"
        f"  - {{id: NB-M2, title: {title}, {second}}}\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (f"baseline: Mar 2026, {PLAN}", f"baseline: May 2026, {REPORT}", True),
        (f"baseline: May 2026, {PLAN}", f"actual: 3 Mar 2026, {REPORT}", True),
        (f"baseline: Mar 2026, {PLAN}", f"baseline: 3 Mar 2026, {REPORT}", False),
        (f"baseline: Mar 2026, {PLAN}", f"baseline: TBC, {REPORT}", False),
        (f"baseline: Mar 2026, {PLAN}", f"baseline: May 2026, {PLAN}", False),
        (f"baseline: Mar 2026, {PLAN}", "baseline: May 2026", False),
        (f"baseline: Mar 2026, area: North, {PLAN}", f"baseline: May 2026, area: South, {REPORT}", False),
        (f"baseline: Mar 2026, group: Works, {PLAN}", f"baseline: May 2026, group: Money, {REPORT}", False),
        (f"baseline: Mar 2026, year: 2025-26, {PLAN}", f"baseline: May 2027, year: 2027-28, {REPORT}", False),
    ],
)
def test_the_same_milestone_in_two_papers(first: str, second: str, differ: bool) -> None:
    problems = found(_two(first, second), "MIL003")
    assert [problem.record for problem in problems] == (["NB-M2"] if differ else [])


def test_what_it_says_and_how_titles_are_compared() -> None:
    text = _two(f"baseline: Mar 2026, {PLAN}", f"baseline: May 2026, {REPORT}", title="The bridge opens.")
    (problem,) = found(text, "MIL003")
    assert problem.message == '"May 2026" (NB-D2) and "Mar 2026" (NB-M1, NB-D1 §1) are given for it'
    assert found(text.replace("The bridge", "No bridge"), "MIL003") == []


BOARD = """\
programme: {id: example, title: X, boards: [{id: NB-B1, title: Board}]}
meetings: [{id: NB-MT1, title: Board of March, board: NB-B1, on: 12 Mar 2026}, {id: NB-MT2, title: Later, board: NB-B1}]
"""


def _after(fields: str, more: str = "") -> str:
    return f"{BOARD}milestones:\n  - {{id: NB-M1, title: Plan sent, {fields}}}\n{more}"


@pytest.mark.parametrize(
    ("fields", "more", "wanted"),
    [
        (
            "baseline: 5 Mar 2026, after: NB-MT1",
            "",
            ['it is dated "5 Mar 2026", before NB-MT1, which has to come first: Board of March, 12 Mar 2026'],
        ),
        ("baseline: 12 Mar 2026, after: NB-MT1", "", []),
        ("baseline: Mar 2026, after: NB-MT1", "", []),
        ("baseline: 5 Mar 2026, forecast: 2 Apr 2026, after: NB-MT1", "", []),
        ("baseline: 5 Mar 2026, after: NB-MT2", "", []),
        ("baseline: 5 Mar 2026", "", []),
        ("baseline: TBC, after: NB-MT1", "", []),
        (
            "baseline: 5 Mar 2026, after: NB-DC1",
            "decisions: [{id: NB-DC1, title: Leased, meeting: NB-MT1, effective: 19 Mar 2026}]\n",
            ['it is dated "5 Mar 2026", before NB-DC1, which has to come first: Leased, 19 Mar 2026'],
        ),
        (
            "baseline: 5 Mar 2026, after: NB-DC1",
            "decisions: [{id: NB-DC1, title: Leased, meeting: NB-MT1}]\n",
            ['it is dated "5 Mar 2026", before NB-DC1, which has to come first: Leased, 12 Mar 2026'],
        ),
        (
            "baseline: 5 Mar 2026, after: NB-MT1",
            "decisions: [{id: NB-DC1, title: Sent, by: 'Chair, under delegated authority', about: NB-M1}]\n",
            [],
        ),
        (
            "baseline: 5 Mar 2026, after: NB-MT1",
            "decisions: [{id: NB-DC1, title: Sent, by: Chair, about: NB-M1}]\n",
            ['it is dated "5 Mar 2026", before NB-MT1, which has to come first: Board of March, 12 Mar 2026'],
        ),
    ],
)
def test_what_a_milestone_needs_first(fields: str, more: str, wanted: list[str]) -> None:
    assert messages(found(_after(fields, more), "MIL005")) == wanted


def test_the_meeting_that_is_too_late_is_pointed_at() -> None:
    text = _after("baseline: 5 Mar 2026, after: [NB-MT2, NB-MT1]")
    assert places(found(text, "MIL005")) == [(4, 73)]
    assert found(text, "MIL001") == []
    assert found(text, "REF004") == []


@pytest.mark.parametrize(("vague", "wanted"), [(7, ["NB-M9"]), (8, [])])
def test_eight_sources_of_one_milestone_are_compared(vague: int, wanted: list[str]) -> None:
    dates = ["2026"] * vague + ["Mar 2026", "May 2026"]
    lines = [
        f"  - {{id: NB-M{number}, title: Bridge opens, baseline: {date}, source: {{document: NB-D1, section: {number}}}}}"
        for number, date in enumerate(dates, 1)
    ]
    text = "\n".join(["documents: [{id: NB-D1, title: Plan}]", "milestones:", *lines, ""])
    assert [problem.record for problem in found(text, "MIL003")] == wanted


def test_a_milestone_without_a_date_does_not_stand_for_its_source() -> None:
    third = f"  - {{id: NB-M3, title: Bridge opens, baseline: May 2026, {REPORT}}}\n"
    text = _two(PLAN, f"baseline: Mar 2026, {PLAN}") + third
    assert [problem.record for problem in found(text, "MIL003")] == ["NB-M3"]
