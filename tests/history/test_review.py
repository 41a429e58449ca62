"""The agenda of a review. Every expected item was worked out by hand from the text of its test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Agenda
from govtool.history.agenda import Heading
from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from govtool.open_view import open_view
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  tolerance: {works: 9}
  boards: [{id: BR-B1, title: Works Group, cadence: weekly}, {id: BR-B2, title: Council, escalates_at: 16}]
meetings:
  - {id: BR-MT1, title: First, board: BR-B1, on: 17 Nov 2026}
  - {id: BR-MT2, title: Second, board: BR-B1, on: 24 Nov 2026}
  - {id: BR-MT3, title: Third, board: BR-B1, on: 1 Dec 2026}
"""


def agenda(text: str, on: str = "2026-11-24") -> Agenda:
    """The agenda of a text for the meeting of 24 November, which looks back to the 17th."""
    loaded = workspace(SETTINGS + text)
    return agenda_of(weekly_occasion(loaded.programmes["example"], day(on), loaded), loaded)


def under(heading: Heading, text: str) -> list[tuple[str, str, str]]:
    """The items under one heading: the record, what is to be known, and why."""
    return [(each.record.id, each.words, each.why) for each in agenda(text).under(heading)]


def risk(fields: str) -> str:
    return f"risks: [{{id: BR-1, title: The pier moves, owner: Engineer, {fields}}}]\n"


def action(fields: str) -> str:
    return f"plans: [{{id: BR-P1, title: Plan, actions: [{{id: BR-A1, title: Prop it, {fields}}}]}}]\n"


def scores(*given: tuple[str, int], more: str = "") -> str:
    each = [
        f"{{on: {on}, residual: {{likelihood: 4, impact: {impact}}}, because: So it was on {on}}}"
        for on, impact in given
    ]
    return risk(f"assessments: [{', '.join(each)}]{more}")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("due: 24 Nov 2026", "due 24 Nov 2026"),  # the day itself is not over
        ("due: 1 Dec 2026", "due 1 Dec 2026"),  # before, or when, the body meets again
        ("due: 2 Dec 2026", ""),
        ("due: 23 Nov 2026", ""),  # overdue, which is another heading
        ("due: 30 Nov 2026, completed: 20 Nov 2026", "done on 20 Nov 2026"),
        ("due: 30 Nov 2026, completed: 17 Nov 2026", ""),  # known when they last met
        (
            "due: 20 Nov 2026, revisions: [{on: 19 Nov 2026, due: Mar 2027, because: Steel is late}]",
            "moved from 20 Nov 2026 to Mar 2027 on 19 Nov 2026",
        ),
    ],
)
def test_matters_arising(fields: str, expected: str) -> None:
    assert [words for _, words, _ in under("arising", action(fields))] == ([expected] if expected else [])


def test_what_is_due_comes_with_what_was_last_reported() -> None:
    text = action("due: 1 Dec 2026, progress: [{on: 2 Nov 2026, text: Half done.}, {on: 30 Nov 2026, text: Done}]")
    assert under("arising", text) == [("BR-A1", "due 1 Dec 2026", "Half done (2 Nov 2026)")]


def test_new_risks() -> None:
    text = risk("raised: 18 Nov 2026, inherent: {likelihood: 3, impact: 3}, event: The deck falls.")
    assert under("new", text) == [("BR-1", "raised on 18 Nov 2026", "The deck falls.")]
    assert under("new", risk("raised: 18 Nov 2026")) == [("BR-1", "raised on 18 Nov 2026, not scored yet", "")]
    assert under("new", risk("raised: 17 Nov 2026")) == []


def test_scores_that_changed_and_why() -> None:
    assert under("moved", scores(("2 Nov 2026", 2), ("19 Nov 2026", 3))) == [
        ("BR-1", "up from 8 AMBER to 12 AMBER on 19 Nov 2026", "So it was on 19 Nov 2026")
    ]
    silent = scores(("2 Nov 2026", 3), ("19 Nov 2026", 2)).replace(", because: So it was on 19 Nov 2026", "")
    assert under("moved", silent) == [("BR-1", "down from 12 AMBER to 8 AMBER on 19 Nov 2026", "No reason is recorded")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (scores(("2 Nov 2026", 2), ("5 Nov 2026", 4)), ["RED at 16 since 5 Nov 2026 (19 days)"]),
        (scores(("24 Nov 2026", 4)), ["RED at 16 since 24 Nov 2026"]),
        (
            scores(("5 Nov 2026", 4), ("19 Nov 2026", 5)),
            ["RED since 5 Nov 2026 (19 days), at 20 since 19 Nov 2026"],
        ),
        (
            scores(("2 Nov 2026", 3), ("9 Nov 2026", 4), more=", category: works"),
            ["above the tolerance of 9 for works risks since 2 Nov 2026 (22 days), at 16 since 9 Nov 2026"],
        ),
        (
            scores(("2 Nov 2026", 3), more=", category: works"),
            ["at 12, above the tolerance of 9 for works risks since 2 Nov 2026 (22 days)"],
        ),
        (scores(("2 Nov 2026", 3)), []),
        (scores(("2 Nov 2026", 4), more=", closed: 3 Nov 2026"), []),
        (risk("residual: {likelihood: 4, impact: 4}"), ["RED at 16"]),
        (risk("printed: {residual: {rag: RED}}"), ["RED as printed; not scored"]),
    ],
)
def test_reds_and_what_is_above_tolerance(text: str, words: list[str]) -> None:
    assert [said for _, said, _ in under("beyond", text)] == words


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ("", "No action is open"),
        (", actions: BR-A1", "Next action: BR-A1, due 2 Jan 2027"),
        (
            ", response: tolerate, acceptance: {by: Council, because: It is dear, until: 31 Mar 2027}",
            "Tolerated by the Council until 31 Mar 2027",
        ),
    ],
)
def test_what_is_being_done_about_a_red_risk(fields: str, why: str) -> None:
    text = scores(("2 Nov 2026", 4), more=fields) + action("due: 2 Jan 2027")
    assert under("beyond", text) == [
        ("BR-1", "RED at 16 since 2 Nov 2026 (22 days)", f"So it was on 2 Nov 2026. {why}")
    ]


def test_the_longest_overdue_comes_first() -> None:
    text = risk("review: 20 Nov 2026") + action("due: 2 Nov 2026")
    assert under("overdue", text) == [
        ("BR-A1", "was due 2 Nov 2026 (22 days ago)", ""),
        ("BR-1", "review was due 20 Nov 2026 (4 days ago)", ""),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("proximity: Dec 2026", [("BR-1", "may happen Dec 2026, which is 7 days off", "No action is open")]),
        (
            "proximity: Dec 2026, review: 5 Jan 2027",
            [
                (
                    "BR-1",
                    "may happen Dec 2026, which is 7 days off",
                    "No action is open. Its next review is only after that, 5 Jan 2027",
                )
            ],
        ),
        ("proximity: 26 Dec 2026", []),  # 32 days
    ],
)
def test_risks_that_may_happen_soon(fields: str, expected: list[tuple[str, str, str]]) -> None:
    assert under("near", risk(fields)) == expected


def test_a_risk_that_became_an_issue_and_what_was_closed() -> None:
    text = risk("closed: 20 Nov 2026, closed_because: It moved") + (
        "issues:\n"
        "  - {id: BR-I1, title: It moved, risk: BR-1, raised: 20 Nov 2026, effect: The road is shut}\n"
        "  - {id: BR-I2, title: Rain, raised: 2 Nov 2026, closed: 23 Nov 2026}\n"
    )
    assert under("happened", text) == [
        ("BR-I1", "issue raised on 20 Nov 2026, was the risk BR-1", "The road is shut"),
        ("BR-1", "risk closed on 20 Nov 2026", "It moved"),
        ("BR-I2", "issue closed on 23 Nov 2026", "No reason is recorded"),
    ]


def test_milestones_and_dependencies() -> None:
    text = """\
milestones:
  - {id: BR-M1, title: Steel ordered, baseline: 2 Nov 2026}
  - {id: BR-M2, title: Steel set, baseline: Dec 2026, forecasts: [{on: 19 Nov 2026, expected: Jan 2027, because: It is late}]}
  - {id: BR-M3, title: Road shut, baseline: 12 Nov 2026, actual: 19 Nov 2026}
  - {id: BR-M4, title: Road open, baseline: 12 Jan 2027, forecast: 12 Feb 2027}
dependencies:
  - {id: BR-D1, title: A permit, needed: 4 Dec 2026, expected: 11 Dec 2026}
  - {id: BR-D2, title: A crane, needed: 20 Nov 2026, expected: 11 Dec 2026}
  - {id: BR-D3, title: A crew, needed: 20 Nov 2026, met: 20 Nov 2026}
"""
    assert under("milestones", text) == [
        ("BR-M1", "was due 2 Nov 2026 (22 days ago)", ""),
        ("BR-D2", "was due 20 Nov 2026 (4 days ago)", ""),
        ("BR-D1", "needed 4 Dec 2026, expected 11 Dec 2026", ""),
        ("BR-M2", "moved from Dec 2026 to Jan 2027 on 19 Nov 2026", "It is late"),
        ("BR-M3", "reached on 19 Nov 2026, first due 12 Nov 2026", ""),
        ("BR-D3", "came on 20 Nov 2026, needed 20 Nov 2026", ""),
    ]


def test_escalations_due_name_the_board_and_the_day() -> None:
    (item,) = agenda(scores(("2 Nov 2026", 4))).under("escalate")
    assert (item.board and item.board.id, item.on) == ("BR-B2", None)
    assert item.words == "to the Council (by when is not known: no meeting is recorded)"
    assert item.why == "At 16 or above, from which risks go there, since 2 Nov 2026"
    meeting = "  - {id: BR-MT4, title: Council, board: BR-B2, on: 20 Nov 2026}\n"
    (item,) = agenda(meeting + scores(("2 Nov 2026", 4))).under("escalate")
    assert (item.words, item.on) == ("to the Council by its meeting on 20 Nov 2026 (4 days ago)", day("2026-11-20"))


def test_what_may_come_down() -> None:
    text = scores(("2 Nov 2026", 4), ("19 Nov 2026", 2), more=", escalations: [{on: 3 Nov 2026, to: BR-B2}]")
    assert under("come down", text) == [
        ("BR-1", "from the Council: below 16, from which risks go there, since 19 Nov 2026", "So it was on 19 Nov 2026")
    ]


def test_decisions_of_the_week() -> None:
    text = "decisions: [{id: BR-DC1, title: To prop it, by: Council, on: 19 Nov 2026, reasons: It is cheap}]"
    assert under("decided", text) == [("BR-DC1", "decided on 19 Nov 2026", "It is cheap")]


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ("20 Nov 2026", ["ended 20 Nov 2026 (4 days ago)"]),
        ("24 Nov 2026", ["ends 24 Nov 2026, today"]),
        ("25 Dec 2026", ["ends 25 Dec 2026, in 31 days"]),
        ("26 Dec 2026", []),
    ],
)
def test_acceptances_that_end(until: str, words: list[str]) -> None:
    text = risk(f"response: tolerate, acceptance: {{by: Council, because: It is dear, until: {until}}}")
    assert [said for _, said, _ in under("accepted", text)] == words


def test_a_record_is_walked_once_with_all_that_is_said_of_it() -> None:
    found = agenda(scores(("2 Nov 2026", 4), more=", review: 20 Nov 2026") + action("due: 30 Nov 2026")).by_record()
    assert [(record.id, [item.heading for item in items]) for record, items in found] == [
        ("BR-A1", ["arising"]),
        ("BR-1", ["beyond", "overdue", "escalate"]),
    ]


def test_only_the_programme_of_the_review_is_in_it() -> None:
    loaded = workspace(SETTINGS + scores(("2 Nov 2026", 4)))
    other = loaded.programmes["example"]
    assert agenda_of(weekly_occasion(other, day("2026-11-24"), loaded), loaded).items
    assert not agenda("").items


DAYS = st.integers(1, 30)


@given(DAYS, DAYS, st.sampled_from([1, 2, 3, 4, 5]), st.sampled_from([1, 2, 3, 4, 5]))
def test_items_come_in_the_order_of_the_headings(first: int, second: int, was: int, now: int) -> None:
    text = scores(
        (f"{first} Nov 2026", was), (f"{second} Nov 2026", now), more=", review: 20 Nov 2026, proximity: Dec 2026"
    )
    order = [list(HEADINGS).index(each.heading) for each in agenda(text).items]
    assert order == sorted(order)


def test_a_recommendation_that_is_done_is_said_to_be_with_the_last_word_on_it() -> None:
    text = "recommendations: [{id: BR-R1, title: Say who decides, status: embedded, progress: [{on: 19 Nov 2026, text: Done}]}]\n"
    assert under("arising", text) == [("BR-R1", "done on 19 Nov 2026", "Done")]


@pytest.mark.parametrize(
    ("mark", "why"),
    [
        ("", "So it was on 2 Nov 2026. No action is open"),
        (", actions: BR-A1, exempt: {paragraph: 3, fields: actions}", "So it was on 2 Nov 2026"),
    ],
)
def test_an_open_agenda_does_not_say_that_nothing_is_done_where_that_is_withheld(mark: str, why: str) -> None:
    loaded = open_view(workspace(SETTINGS + scores(("2 Nov 2026", 4), more=mark) + action("due: 1 Dec 2026")))
    found = agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)
    assert [each.why for each in found.under("beyond")] == [why]


def test_nor_where_the_action_itself_is_withheld() -> None:
    text = scores(("2 Nov 2026", 4), more=", actions: BR-A1") + action("exempt: {paragraph: 3}")
    loaded = open_view(workspace(SETTINGS + text))
    found = agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)
    assert [each.why for each in found.under("beyond")] == ["So it was on 2 Nov 2026"]
