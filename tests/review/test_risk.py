"""What is decided about risks, as lines of a register."""

from __future__ import annotations

import pytest

from govtool.records.risk import Risk
from govtool.records.scoring import Score
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
    with pytest.raises(EditError, match=r"has passed; give the day until which EX-1 is tolerated\."):
        deeds.accept(one(found, "EX-1"), found, on=ON, by="Board", because="x", until=day("2026-11-23"))


@pytest.mark.parametrize("board", ["EX-B1", "ex-b1", "bridges board"])
def test_taken_to_a_board_by_its_id_or_its_title(board: str) -> None:
    lines = changed(TEXT, lambda w: deeds.escalate(one(w, "EX-1"), w, board, on=ON, by="Works Manager"))
    assert lines == ["+    escalations:", "+      - {on: 24 Nov 2026, to: EX-B1, by: Works Manager}"]


@pytest.mark.parametrize(
    ("board", "said"),
    [
        ("Cabinet", r"there is no board Cabinet; there are EX-B1 \(Bridges Board\), EX-B2"),
        (
            "Works Group",
            r"several boards are called Works Group: EX-B2 \(Works Group\), EX-B3 \(Works Group\); give the id",
        ),
    ],
)
def test_a_board_that_is_not_clear(board: str, said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=said):
        deeds.escalate(one(found, "EX-1"), found, board, on=ON)


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
