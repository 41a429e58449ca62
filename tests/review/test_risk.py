"""What is decided about risks, as lines of a register."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.when import read_when
from govtool.registers.editing.edits import EditError
from govtool.review import risk as deeds
from govtool.workspace import Workspace
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.review.support import chance
from tests.review.support import changed
from tests.support import day
from tests.support import workspace

TEXT = (
    SETTINGS
    + """\
risks:
  # the first that was raised
  - id: EX-1
    title: Bridge closes early
    raised: 2026-01-05
    review: 1 Dec 2026
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}, by: Works Manager}  # by telephone
  - {id: EX-2, title: Ferry stops, residual: {likelihood: 1, impact: 2}}
  - {id: EX-3, title: Quay floods, closed: 3 Nov 2026, closed_because: It is built}
  - {id: EX-4, title: Lock jams}
"""
)


def one(found: Workspace, record_id: str) -> Risk:
    risk = found.records[record_id]
    assert isinstance(risk, Risk)
    return risk


def scored(likelihood: int, impact: int) -> Score:
    return Score(likelihood=likelihood, impact=impact)


def test_a_score_that_moves_is_an_assessment_with_its_reason_and_the_next_review_follows_the_cadence() -> None:
    lines = changed(
        TEXT, lambda w: deeds.rescore(one(w, "EX-1"), w, scored(4, 4), on=ON, because="The pier moved", by="Engineer")
    )
    assert lines == [
        "-    review: 1 Dec 2026",
        "+    review: 22 Dec 2026",  # RED: 28 days
        "+      - {on: 24 Nov 2026, residual: {likelihood: 4, impact: 4}, by: Engineer, because: The pier moved}",
    ]


def test_what_was_decided_is_said() -> None:
    found = workspace(TEXT)
    deed = deeds.rescore(one(found, "EX-1"), found, scored(4, 4), on=ON, because="The pier moved")
    assert deed.said == "EX-1 is rescored from 2 x 4 = 8 AMBER to 4 x 4 = 16 RED"


def test_a_review_can_be_set_by_hand() -> None:
    lines = changed(TEXT, lambda w: deeds.keep(one(w, "EX-1"), w, on=ON, review=day("2026-12-15")))
    assert lines == [
        "-    review: 1 Dec 2026",
        "+    review: 15 Dec 2026",
        "+      - {on: 24 Nov 2026, residual: {likelihood: 2, impact: 4}}",
    ]


def test_an_undated_score_stays_as_what_was_before() -> None:
    lines = changed(
        TEXT, lambda w: deeds.rescore(one(w, "EX-2"), w, scored(2, 2), on=ON, because="A second ferry is old")
    )
    assert lines == [
        "-  - {id: EX-2, title: Ferry stops, residual: {likelihood: 1, impact: 2}}",
        (
            "+  - {id: EX-2, title: Ferry stops, residual: {likelihood: 1, impact: 2}, assessments: [{on: 24 Nov 2026, "
            "residual: {likelihood: 2, impact: 2}, because: A second ferry is old}], review: 24 Feb 2027}"
        ),  # GREEN: 92 days
    ]


@pytest.mark.parametrize(
    ("record_id", "score", "because", "said"),
    [
        ("EX-1", (4, 4), "", "say why EX-1 moves from 2 x 4 = 8 AMBER to 4 x 4 = 16 RED."),
        (
            "EX-1",
            (6, 4),
            "x",
            "6 x 4 is not on the matrix: likelihood goes from 1 to 5 and impact from 1 to 5.",
        ),
        ("EX-3", (1, 1), "x", "EX-3 was closed on 3 Nov 2026; raise a new risk, or take closed: out by hand."),
    ],
)
def test_what_cannot_be_scored(record_id: str, score: tuple[int, int], because: str, said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError) as raised:
        deeds.rescore(one(found, record_id), found, scored(*score), on=ON, because=because)
    assert str(raised.value) == said


def test_there_is_a_score_to_keep() -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=r"EX-4 has no residual score to keep; rescore it\."):
        deeds.keep(one(found, "EX-4"), found, on=ON)


def test_closed_with_the_reason() -> None:
    lines = changed(TEXT, lambda w: deeds.close(one(w, "EX-1"), w, on=ON, because="The new bridge is open"))
    assert lines == ["+    closed: 24 Nov 2026", "+    closed_because: The new bridge is open"]


def test_tolerated_by_whom_why_and_until_when() -> None:
    lines = changed(
        TEXT,
        lambda w: deeds.accept(
            one(w, "EX-1"), w, on=ON, by="Bridges Board", because="It is cheaper", until=day("2027-03-31")
        ),
    )
    assert lines == [
        "+    response: tolerate",
        "+    acceptance: {by: Bridges Board, because: It is cheaper, on: 24 Nov 2026, until: 31 Mar 2027}",
    ]


def test_nothing_is_tolerated_until_a_day_that_has_passed() -> None:
    found = workspace(TEXT)
    with pytest.raises(
        EditError, match=r"23 Nov 2026 has passed by 24 Nov 2026; give the day until which EX-1 is tolerated\."
    ):
        deeds.accept(one(found, "EX-1"), found, on=ON, by="Board", because="x", until=day("2026-11-23"))


def test_a_new_risk_is_raised_on_the_day_and_its_first_score_is_an_assessment() -> None:
    values = {"title": "Crane fails", "owner": "Works Manager", "controls": ("Daily check",)}
    lines = changed(
        TEXT,
        lambda w: deeds.add(
            "example", w, values, on=ON, residual=scored(2, 5), by="Engineer", because="First look", chance=chance()
        ),
    )
    (line,) = lines
    new_id = line.removeprefix("+  - {id: ").split(",")[0]
    assert new_id.startswith("EX-")
    assert len(new_id) == len("EX-") + 4
    assert line == (
        f"+  - {{id: {new_id}, title: Crane fails, owner: Works Manager, controls: [Daily check], assessments: [{{on: 24 Nov 2026, "
        "residual: {likelihood: 2, impact: 5}, by: Engineer, because: First look}], raised: 24 Nov 2026, review: 5 Jan 2027}"
    )  # AMBER: 42 days


LATER = (
    SETTINGS
    + """\
risks:
  - id: EX-1
    title: Bridge closes early
    raised: 2026-09-07
    review: 1 Dec 2026
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}}
      - {on: 2026-11-17, residual: {likelihood: 4, impact: 4}, because: The pier moved}
"""
)


def test_an_assessment_of_the_past_leaves_what_was_set_since() -> None:
    """The score of 17 November still holds, and so does the review that was set on it."""
    found = workspace(LATER)
    on = day("2026-10-26")
    deed = deeds.rescore(one(found, "EX-1"), found, scored(3, 4), on=on, because="More traffic", by="Engineer")
    assert deed.said == "EX-1 stood at 3 x 4 = 12 AMBER on 26 Oct 2026"
    assert deed.notes == ("an assessment of 2026-11-17 is recorded, after 26 Oct 2026, and still holds.",)
    lines = changed(LATER, lambda w: deeds.rescore(one(w, "EX-1"), w, scored(3, 4), on=on, because="More traffic"))
    assert lines == ["+      - {on: 26 Oct 2026, residual: {likelihood: 3, impact: 4}, because: More traffic}"]


def test_a_risk_was_not_closed_before_it_was_assessed() -> None:
    found = workspace(LATER)
    with pytest.raises(EditError, match="EX-1 was assessed on 2026-11-17, after 26 Oct 2026; it was not closed then"):
        deeds.close(one(found, "EX-1"), found, on=day("2026-10-26"), because="x")


def test_nothing_is_kept_before_it_was_raised() -> None:
    found = workspace(LATER)
    with pytest.raises(EditError, match="EX-1 was raised on 2026-09-07, after 1 Sep 2026"):
        deeds.keep(one(found, "EX-1"), found, on=day("2026-09-01"))


def test_the_same_score_is_not_recorded_twice_on_one_day() -> None:
    found = workspace(LATER)
    with pytest.raises(EditError, match="EX-1 was assessed on 17 Nov 2026 already, at 4 x 4"):
        deeds.keep(one(found, "EX-1"), found, on=day("2026-11-17"))


def test_another_score_of_the_same_day_puts_it_right() -> None:
    lines = changed(
        LATER,
        lambda w: deeds.rescore(one(w, "EX-1"), w, scored(5, 4), on=day("2026-11-17"), because="It moved further"),
    )
    assert lines[-1] == "+      - {on: 17 Nov 2026, residual: {likelihood: 5, impact: 4}, because: It moved further}"


@pytest.mark.parametrize("until", ["TBC", "ongoing", "from April 2027"])
def test_nothing_is_tolerated_for_ever(until: str) -> None:
    found, end = workspace(TEXT), read_when(until)
    assert end
    with pytest.raises(EditError, match=f"{until} names no last day; give the day until which EX-1 is tolerated"):
        deeds.accept(one(found, "EX-1"), found, on=ON, by="Board", because="x", until=end)


def test_another_acceptance_is_said_to_be_replaced() -> None:
    found = workspace(
        TEXT.replace("title: Lock jams", "title: Lock jams, acceptance: {by: A, because: x, until: 2026-12-01}")
    )
    deed = deeds.accept(one(found, "EX-4"), found, on=ON, by="Bridges Board", because="y", until=day("2027-03-31"))
    assert deed.notes == ("It was tolerated until 2026-12-01, by A: that is replaced.",)


@pytest.mark.parametrize(
    ("values", "residual", "said"),
    [
        ({"inherent": scored(2, 4)}, scored(3, 4), "the residual score, 3 x 4 = 12 AMBER, is above the inherent one"),
        ({"target": scored(4, 4)}, scored(3, 4), "the target score, 4 x 4 = 16 RED, is above the residual one, 3 x 4"),
        ({"review": day("2026-11-23")}, None, "23 Nov 2026 has passed by 24 Nov 2026; give the day of its next review"),
    ],
)
def test_what_a_new_risk_cannot_say(values: dict[str, Any], residual: Score | None, said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=said):
        deeds.add("example", found, {"title": "Crane fails", **values}, on=ON, residual=residual)


def test_an_id_in_another_case_is_the_same_id() -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=r"EX-1 is the id of a record already, at registers/example/all\.yaml:"):
        deeds.add("example", found, {"title": "Crane fails", "id": "ex-1"}, on=ON)


def test_closing_says_which_actions_stay_open() -> None:
    text = LATER.replace("    raised:", "    actions: [EX-A1, EX-A2, EX-A9]\n    raised:") + (
        "plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Prop it}, {id: EX-A2, title: Look, status: complete}]}]\n"
    )
    found = workspace(text)
    deed = deeds.close(one(found, "EX-1"), found, on=ON, because="It is built")
    assert deed.notes == ("EX-A1 and EX-A9 stay open, unless they are done.",)  # EX-A9 stands in a file not read


def test_a_role_that_is_not_declared_is_told_with_the_one_that_was_meant() -> None:
    found = workspace(TEXT.replace("  prefix: EX\n", "  prefix: EX\n  roles: [Works Manager, Engineer]\n"))
    deed = deeds.keep(one(found, "EX-1"), found, on=ON, by="Work Manager")
    assert deed.notes == ("Work Manager is none of the programme's roles. Did you mean Works Manager?",)
    assert deeds.keep(one(found, "EX-1"), found, on=ON, by="engineer").notes == ()
    assert deeds.keep(one(found, "EX-1"), found, on=ON, by="Bridges Board").notes == ()
