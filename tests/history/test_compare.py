"""Two states of the registers beside each other. What is expected was read off the two texts by hand."""

from __future__ import annotations

import datetime
import random
import re

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.folder import load_workspace
from govtool.history.changes import Change
from govtool.history.compare import State
from govtool.history.compare import compare
from govtool.resources import shipped
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

THEN, NOW = "2026-11-03", "2026-11-22"
SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: BR-B1, title: Bridges Board}]
"""
RISK = """\
risks:
  - id: BR-1
    title: Bridge closes early
    cause: The pier moves
    owner: Engineer
    controls: [Weekly look]
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}, because: First look}
"""
PLAN = (
    "plans: [{id: BR-P, title: Plan, actions: [{id: BR-A1, title: Order steel, owner: Engineer, due: 30 Nov 2026}]}]\n"
)


def _state(loaded: Workspace, on: str) -> State:
    return State(workspace=loaded, as_of=AsOf(day(on)))


def _between(before: str, after: str) -> list[Change]:
    """What differs between a text of 3 November and one of 22 November."""
    return compare(_state(workspace(SETTINGS + before), THEN), _state(workspace(SETTINGS + after), NOW))


def _seen(before: str, after: str) -> list[tuple[str, str, str, str]]:
    return [(each.sort, each.record.id, each.words, each.because) for each in _between(before, after)]


def test_a_new_assessment_moves_the_score_with_its_reason() -> None:
    after = RISK + "      - {on: 2026-11-09, residual: {likelihood: 4, impact: 4}, because: The pier moved}\n"
    assert _seen(RISK, after) == [("up", "BR-1", "8 AMBER to 16 RED", "The pier moved")]


def test_the_reason_is_that_of_the_assessment_which_moved_the_score() -> None:
    after = (
        RISK
        + "      - {on: 2026-11-09, residual: {likelihood: 4, impact: 4}, because: The pier moved}\n"
        + "      - {on: 2026-11-16, residual: {likelihood: 4, impact: 4}, because: It has not moved again}\n"
    )
    assert _seen(RISK, after) == [("up", "BR-1", "8 AMBER to 16 RED", "The pier moved")]


def test_a_score_that_was_looked_at_and_kept_is_told_with_its_reason() -> None:
    after = RISK + "      - {on: 2026-11-09, residual: {likelihood: 2, impact: 4}, because: Nothing moved}\n"
    assert _seen(RISK, after) == [("reviewed", "BR-1", "stays at 8 AMBER", "Nothing moved")]


@pytest.mark.parametrize("on", ["2026-09-01", "2026-12-01"])
def test_an_assessment_of_an_earlier_day_or_one_to_come_is_told_and_keeps_no_score(on: str) -> None:
    after = RISK + f"      - {{on: {on}, residual: {{likelihood: 4, impact: 4}}}}\n"
    words = f"assessments: {on}, residual likelihood 4, impact 4, which is added"
    assert _seen(RISK, after) == [("changed", "BR-1", words, "")]


def test_an_assessment_that_was_rewritten_is_told_besides_the_move() -> None:
    after = RISK.replace("likelihood: 2", "likelihood: 4")
    assert _seen(RISK, after) == [
        ("up", "BR-1", "8 AMBER to 16 RED", "First look"),
        (
            "changed",
            "BR-1",
            "assessments (2026-10-05): from residual likelihood 2, impact 4 to residual likelihood 4, impact 4",
            "",
        ),
    ]


def test_what_was_written_down_beforehand_counts_from_its_day() -> None:
    text = RISK + "      - {on: 2026-11-09, residual: {likelihood: 1, impact: 4}, because: Propped}\n"
    assert _seen(text, text) == [("down", "BR-1", "8 AMBER to 4 GREEN", "Propped")]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("cause: The pier moves", "cause: The pier sinks", 'cause: from "The pier moves" to "The pier sinks"'),
        ("title: Bridge closes early", "title: Bridge shuts", 'title: from "Bridge closes early" to "Bridge shuts"'),
        ("Weekly look", "Daily look", 'controls: from "Weekly look" to "Daily look"'),
    ],
)
def test_what_was_reworded_has_its_words_before_and_after(was: str, now: str, told: str) -> None:
    (change,) = _between(RISK, RISK.replace(was, now))
    assert (change.sort, change.words) == ("reworded", told)
    assert {change.before, change.after} == set(re.findall('"(.*?)"', told))


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("owner: Engineer", "owner: Head of Roads", "owner: from Engineer to Head of Roads"),
        ("owner: Engineer", "", "owner: Engineer, which is taken out"),
        ("[Weekly look]", "[Weekly look, Divers]", "controls: Divers, which is added"),
        ("owner: Engineer", "owner: Engineer\n    response: treat", "response: treat, which is added"),
    ],
)
def test_any_other_field_is_named(was: str, now: str, told: str) -> None:
    assert _seen(RISK, RISK.replace(was, now)) == [("changed", "BR-1", told, "")]


def test_a_record_that_is_gone_is_told_with_how_it_stood() -> None:
    assert _seen(RISK + PLAN, "") == [
        ("removed", "BR-1", "It was open, 8 AMBER", ""),
        ("removed", "BR-P", "", ""),
        ("removed", "BR-A1", "It was open, due 30 Nov 2026", ""),
    ]


def test_a_record_that_was_closed_and_one_that_was_done_are_gone_too() -> None:
    closed = RISK.replace("owner: Engineer", "closed: 2026-10-20")
    done = PLAN.replace("due:", "completed: 1 Nov 2026, due:")
    assert [each[2] for each in _seen(closed + done, "") if each[1] != "BR-P"] == ["It was closed", "It was done"]


def test_what_is_new_says_where_it_stands_and_what_has_happened_to_it() -> None:
    after = RISK.replace("owner: Engineer", "raised: 2026-10-05\n    review: 2026-11-20\n    owner: Engineer")
    assert _seen("", after) == [
        ("new", "BR-1", "8 AMBER", ""),
        ("newly overdue", "BR-1", "was due 2026-11-20", ""),
    ]


def test_an_id_that_was_changed_is_no_loss_and_no_gain() -> None:
    before = RISK + "issues: [{id: BR-I1, title: Closed, risk: BR-1}]\n"
    assert _seen(before, before.replace("BR-1", "BR-7K2Q")) == [("changed", "BR-7K2Q", "id: from BR-1 to BR-7K2Q", "")]


def test_an_id_that_was_given_to_something_else() -> None:
    assert [each[:2] for each in _seen(RISK, "issues: [{id: BR-1, title: Road shut}]\n")] == [
        ("removed", "BR-1"),
        ("new", "BR-1"),
    ]


def test_a_closed_risk() -> None:
    after = RISK.replace("owner:", "closed: 2026-11-10\n    closed_because: A new bridge is open\n    owner:")
    assert _seen(RISK, after) == [("closed", "BR-1", "", "A new bridge is open")]


def test_what_was_taken_to_a_board_whatever_its_day() -> None:
    after = RISK + "    escalations: [{on: 2026-10-20, to: BR-B1, because: Buses}, {on: 2026-11-20, to: BR-B1}]\n"
    assert _seen(RISK, after) == [
        ("escalated", "BR-1", "to Bridges Board", "Buses"),
        ("escalated", "BR-1", "to Bridges Board", ""),
    ]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (
            "due: 30 Nov 2026, revisions: [{on: 2026-11-09, due: 15 Jan 2027, because: Frost}]",
            [("re-planned", "BR-A1", "from 30 Nov 2026 to 15 Jan 2027", "Frost")],
        ),
        (
            "due: 15 Jan 2027",
            [
                (
                    "re-planned",
                    "BR-A1",
                    "from 30 Nov 2026 to 15 Jan 2027",
                    "The date was written over, and no reason is recorded",
                )
            ],
        ),
        (
            "due: 10 Nov 2026, revisions: [{on: 2026-11-09, due: 15 Jan 2027}]",
            [
                ("re-planned", "BR-A1", "from 30 Nov 2026 to 15 Jan 2027", ""),
                ("changed", "BR-A1", "due: from 30 Nov 2026 to 10 Nov 2026", ""),
            ],
        ),
        (
            "due: 30 Nov 2026, progress: [{on: 2026-11-09, text: Asked}, {on: 2026-11-16, text: Ordered}]",
            [("reported", "BR-A1", "Ordered", "")],
        ),
        (
            "due: 30 Nov 2026, status: complete, completed: 2026-11-16",
            [("closed", "BR-A1", "due 30 Nov 2026", "")],
        ),
        (
            "due: 30 Nov 2026, status: under way",
            [("changed", "BR-A1", "status: under way, which is added", "")],
        ),
        (
            "due: 20 Nov 2026",
            [
                (
                    "re-planned",
                    "BR-A1",
                    "from 30 Nov 2026 to 20 Nov 2026",
                    "The date was written over, and no reason is recorded",
                ),
                ("newly overdue", "BR-A1", "was due 20 Nov 2026", ""),
            ],
        ),
    ],
)
def test_an_action(now: str, told: list[tuple[str, str, str, str]]) -> None:
    assert _seen(PLAN, PLAN.replace("due: 30 Nov 2026", now)) == told


def test_an_action_that_went_to_another_plan() -> None:
    two = "plans: [{id: BR-P, title: Plan, actions: [%s]}, {id: BR-Q, title: Other, actions: [%s]}]\n"
    action = "{id: BR-A1, title: Order steel}"
    assert _seen(two % (action, ""), two % ("", action)) == [
        ("changed", "BR-P", "actions: BR-A1, which is taken out", ""),
        ("changed", "BR-Q", "actions: BR-A1, which is added", ""),
    ]


def test_a_milestone_is_reached_and_a_dependency_met() -> None:
    before = "milestones: [{id: BR-M1, title: Open, baseline: Nov 2026}]\ndependencies: [{id: BR-D1, title: Permit}]\n"
    after = before.replace("baseline", "actual: 2026-11-20, baseline").replace("Permit", "Permit, met: 2026-11-09")
    assert _seen(before, after) == [
        ("reached", "BR-M1", "first due Nov 2026", ""),
        ("reached", "BR-D1", "", ""),
    ]


METRIC = "metrics: [{id: BR-X1, title: Days, unit: days, readings: [{period: Q1 2026/27, target: 5}%s]}]\n"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("target: 5, actual: 4", [("measured", "Q1 2026/27: 4 days, target 5")]),
        ("target: 6", [("changed", "readings (Q1 2026/27): from target 5 to target 6")]),
    ],
)
def test_a_result_and_a_target(now: str, told: list[tuple[str, str]]) -> None:
    before = METRIC % ""
    assert [(sort, words) for sort, _, words, _ in _seen(before, before.replace("target: 5", now))] == told


def test_a_new_matrix_is_one_change_and_no_move_of_the_risks() -> None:
    before, after = SETTINGS + RISK, SETTINGS.replace("red: 15, amber: 8", "red: 16, amber: 6") + RISK
    found = compare(_state(workspace(before), THEN), _state(workspace(after), NOW))
    assert [(each.record.id, each.words) for each in found] == [
        ("example", "scoring: from bands red 15, amber 8, green 1 to bands red 16, amber 6, green 1")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("due: 30 Nov 2026", "due: 2026-11-30"),
        ("title: Order steel", 'title: "Order   steel"'),
        ("owner: Engineer", "owner: [Engineer]"),
    ],
)
def test_another_form_of_the_same_is_no_change(one: str, other: str) -> None:
    assert one in PLAN
    assert _seen(PLAN, PLAN.replace(one, other)) == []


def test_the_order_of_controls_is_no_change() -> None:
    text = RISK.replace("[Weekly look]", "[Weekly look, Divers]")
    assert _seen(text, text.replace("[Weekly look, Divers]", "[Divers, Weekly look]")) == []


def test_a_record_in_another_file_or_programme() -> None:
    here = {"registers/one/a.yaml": RISK, "registers/one/b.yaml": PLAN, "registers/two/c.yaml": METRIC % ""}
    moved = {"registers/one/b.yaml": RISK + PLAN, "registers/two/c.yaml": METRIC % ""}
    other = {"registers/one/b.yaml": PLAN, "registers/two/a.yaml": RISK, "registers/two/c.yaml": METRIC % ""}
    before = _state(workspace_of(here), THEN)
    assert compare(before, _state(workspace_of(moved), NOW)) == []
    found = compare(before, _state(workspace_of(other), NOW))
    assert [(each.record.id, each.words) for each in found] == [("BR-1", "programme: from one to two")]


def test_of_a_register_that_cannot_be_read_nothing_is_new_or_gone() -> None:
    whole = {"registers/one/a.yaml": RISK, "registers/one/b.yaml": PLAN}
    torn = {**whole, "registers/one/a.yaml": "risks: ["}
    for before, after in ((whole, torn), (torn, whole)):
        assert compare(_state(workspace_of(before), THEN), _state(workspace_of(after), NOW)) == []


def test_restricted_registers_are_left_out() -> None:
    kept = {"restricted/one/a.yaml": RISK, "registers/one/b.yaml": PLAN}
    without = {"registers/one/b.yaml": PLAN}
    assert compare(_state(workspace_of(without), THEN), _state(workspace_of(kept), NOW)) == []
    assert compare(_state(workspace_of(kept), THEN), _state(workspace_of(without), NOW)) == []


def test_only_the_programmes_that_are_asked_for() -> None:
    before, after = _state(workspace(SETTINGS + RISK), THEN), _state(workspace(SETTINGS), NOW)
    assert [each.record.id for each in compare(before, after, ["example"])] == ["BR-1"]
    assert compare(before, after, ["other"]) == []


# laws

SAMPLE = load_workspace(shipped("samples") / "riverside")


def test_nothing_differs_from_itself() -> None:
    assert compare(_state(SAMPLE, NOW), _state(SAMPLE, NOW)) == []
    again = load_workspace(shipped("samples") / "riverside")
    assert compare(_state(SAMPLE, NOW), _state(again, NOW)) == []


TITLES = st.sampled_from(["Bridge", "Pier", "Road", "Ford"])
RECORDS = st.dictionaries(
    st.sampled_from(["BR-1", "BR-2", "BR-3", "BR-4"]),
    st.fixed_dictionaries({"title": TITLES, "likelihood": st.integers(1, 5), "owner": TITLES}),
)
"""Risks by id."""


def _written(records: dict[str, dict[str, object]], order: int) -> Workspace:
    """Risks in two files, in an order of their own."""
    rows = [
        f"  - {{id: {name}, title: {each['title']} of {name}, owner: {each['owner']}, "
        f"residual: {{likelihood: {each['likelihood']}, impact: 4}}}}\n"
        for name, each in records.items()
    ]
    random.Random(order).shuffle(rows)
    cut = order % (len(rows) + 1)
    texts = {"registers/example/a.yaml": rows[:cut], "registers/example/b.yaml": rows[cut:]}
    return workspace_of(
        {"registers/example/programme.yaml": SETTINGS}
        | {path: "risks:\n" + "".join(some) for path, some in texts.items()}
    )


@settings(deadline=None, max_examples=60)
@given(RECORDS, st.integers(0, 50), st.integers(0, 50))
def test_the_order_of_records_and_files_is_no_change(
    records: dict[str, dict[str, object]], one: int, other: int
) -> None:
    assert compare(_state(_written(records, one), NOW), _state(_written(records, other), NOW)) == []


@settings(deadline=None, max_examples=60)
@given(RECORDS, RECORDS, RECORDS)
def test_what_changed_over_two_spans_that_meet_adds_up(
    first: dict[str, dict[str, object]], second: dict[str, dict[str, object]], third: dict[str, dict[str, object]]
) -> None:
    states = [_state(_written(each, 0), NOW) for each in (first, second, third)]

    def of(one: State, two: State, sort: str | None = None) -> set[str]:
        return {each.record.id for each in compare(one, two) if sort in (None, each.sort)}

    a, b, c = states
    assert of(a, c) <= of(a, b) | of(b, c)
    assert of(a, c, "new") == (of(a, b, "new") - of(b, c, "removed")) | (of(b, c, "new") - of(a, b, "removed"))
    assert of(a, c, "removed") == (of(a, b, "removed") - of(b, c, "new")) | (of(b, c, "removed") - of(a, b, "new"))
    assert of(a, c, "new") == third.keys() - first.keys()


@settings(deadline=None, max_examples=30)
@given(st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)))
def test_a_state_differs_from_itself_on_no_day(on: datetime.date) -> None:
    state = State(workspace=SAMPLE, as_of=AsOf(on))
    assert compare(state, state) == []


def test_a_reason_that_was_mended_is_no_second_escalation() -> None:
    text = (
        "risks: [{id: BR-1, title: Bridge closes, escalations: [{on: 2026-10-05, to: BR-B1, because: Busses wait}]}]\n"
    )
    (change,) = _seen(text, text.replace("Busses", "Buses"))
    assert change[:2] == ("changed", "BR-1")


def test_a_second_board_on_the_same_day_is_one() -> None:
    text = "risks: [{id: BR-1, title: Bridge closes, escalations: [{on: 2026-10-05, to: BR-B1}]}]\n"
    after = text.replace("to: BR-B1}", "to: BR-B1}, {on: 2026-10-05, to: BR-B2}")
    assert [change[:3] for change in _seen(text, after)] == [("escalated", "BR-1", "to BR-B2")]


def test_a_baseline_that_was_written_over_with_the_date_of_a_forecast_has_the_reason_of_that() -> None:
    before = "milestones: [{id: BR-M1, title: Bridge open, baseline: Jan 2027}]\n"
    forecast = "baseline: Mar 2027, forecasts: [{on: 2026-11-09, expected: Mar 2027, because: Steel is late}]"
    told = _seen(before, before.replace("baseline: Jan 2027", forecast))
    assert told[0] == ("re-planned", "BR-M1", "from Jan 2027 to Mar 2027", "Steel is late")
