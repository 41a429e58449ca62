"""What a review takes of risks and issues. Every expected item was worked out by hand from the text of its test."""

from __future__ import annotations

import pytest

from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from govtool.open_view import open_view
from tests.history.agendas import SETTINGS
from tests.history.agendas import action
from tests.history.agendas import agenda
from tests.history.agendas import risk
from tests.history.agendas import scores
from tests.history.agendas import under
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of


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
        (
            ", response: treat, acceptance: {by: Council, because: It is dear, until: 31 Mar 2027}",
            "No action is open",  # the acceptance no longer stands
        ),
        (", response: tolerate", "No action is open"),  # nobody accepted it
    ],
)
def test_what_is_being_done_about_a_red_risk(fields: str, why: str) -> None:
    text = scores(("2 Nov 2026", 4), more=fields) + action("due: 2 Jan 2027")
    assert under("beyond", text) == [
        ("BR-1", "RED at 16 since 2 Nov 2026 (22 days)", f"So it was on 2 Nov 2026. {why}")
    ]


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


def _risks(*fields: str) -> str:
    """Several risks, BR-1 and on."""
    entries = (f"{{id: BR-{number}, title: Risk, {each}}}" for number, each in enumerate(fields, 1))
    return f"risks: [{', '.join(entries)}]\n"


def _assessed(*scored: tuple[str, int]) -> str:
    """Assessments, each of likelihood 4 and of an impact."""
    return f"assessments: [{', '.join(f'{{on: {on}, residual: {{likelihood: 4, impact: {impact}}}}}' for on, impact in scored)}]"


def test_each_item_says_who_answers_and_its_day() -> None:
    text = risk("raised: 18 Nov 2026, response: tolerate, acceptance: {by: Council, because: Dear, until: 1 Dec 2026}")
    (raised,), (ends,) = (agenda(text).under(heading) for heading in ("new", "accepted"))
    assert (raised.by, raised.on) == ("Engineer", day("2026-11-18"))
    assert (ends.by, ends.on) == ("Council", day("2026-12-01"))  # who accepted it


def test_those_that_score_higher_come_before_those_that_score_lower() -> None:
    fell, rose = _assessed(("2 Nov 2026", 4), ("19 Nov 2026", 2)), _assessed(("2 Nov 2026", 2), ("23 Nov 2026", 4))
    assert [each.record.id for each in agenda(_risks(fell, rose)).under("moved")] == ["BR-2", "BR-1"]


def test_the_highest_come_first_and_those_that_are_not_scored_last() -> None:
    text = _risks(
        "printed: {residual: {rag: RED}}",
        _assessed(("2 Nov 2026", 4)),
        _assessed(("2 Nov 2026", 5)),
        _assessed(("2 Nov 2026", 3)) + ", category: works",  # 12, above the tolerance of 9
    )
    assert [each.record.id for each in agenda(text).under("beyond")] == ["BR-3", "BR-2", "BR-4", "BR-1"]


def test_the_next_action_is_the_first_due_of_those_that_are_open() -> None:
    actions = """\
plans:
  - id: BR-P1
    title: Plan
    actions:
      - {id: BR-A1, title: Look, due: 2 Dec 2026, completed: 19 Nov 2026}
      - {id: BR-A2, title: Prop, due: 2 Feb 2027}
      - {id: BR-A3, title: Call, due: 2 Jan 2027, revised: 2 Mar 2027}
      - {id: BR-A4, title: Wait}
"""
    text = risk("residual: {likelihood: 4, impact: 4}, actions: [BR-A4, BR-A3, BR-A2, BR-A1]") + actions
    assert [why for _, _, why in under("beyond", text)] == ["Next action: BR-A2, due 2 Feb 2027"]
    undated = text.replace("[BR-A4, BR-A3, BR-A2, BR-A1]", "BR-A4")
    assert [why for _, _, why in under("beyond", undated)] == ["Next action: BR-A4, due on no day"]


def test_the_nearest_comes_first_within_the_programme_s_window() -> None:
    text = _risks("proximity: 20 Dec 2026", "proximity: 25 Nov 2026", "proximity: Nov 2026", "proximity: 24 Oct 2026")
    assert [(name, words) for name, words, _ in under("near", text)] == [
        ("BR-3", "may happen Nov 2026, which has begun"),
        ("BR-2", "may happen 25 Nov 2026, which is tomorrow"),
        ("BR-1", "may happen 20 Dec 2026, which is 26 days off"),
    ]
    loaded = workspace(SETTINGS.replace("tolerance:", "thresholds: {proximity_days: 25}\n  tolerance:") + text)
    found = agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)
    assert [each.record.id for each in found.under("near")] == ["BR-3", "BR-2"]


def test_the_first_acceptance_to_end_comes_first_and_one_of_a_risk_that_is_treated_does_not_count() -> None:
    accepted = "response: %s, acceptance: {by: Council, because: Dear, until: %s}"
    text = _risks(
        accepted % ("tolerate", "1 Dec 2026"), accepted % ("tolerate", "9 Nov 2026"), accepted % ("treat", "9 Nov 2026")
    )
    assert [each.record.id for each in agenda(text).under("accepted")] == ["BR-2", "BR-1"]


def test_no_action_is_said_to_be_open_where_it_is_restricted_but_only_of_the_risk_that_names_it() -> None:
    whole = workspace_of(
        {
            "registers/example/all.yaml": SETTINGS + scores(("2 Nov 2026", 4), more=", actions: BR-A1"),
            "registers/example/more.yaml": scores(("2 Nov 2026", 4)).replace("BR-1", "BR-2"),
            "restricted/example/plans.yaml": action("due: 1 Dec 2026"),
        }
    )
    loaded = open_view(whole)
    found = agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)
    assert [(each.record.id, each.why) for each in found.under("beyond")] == [
        ("BR-1", "So it was on 2 Nov 2026"),
        ("BR-2", "So it was on 2 Nov 2026. No action is open"),
    ]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        (", response: tolerate", "Tolerated by the Council until 1 Dec 2026"),
        ("", "Tolerated by the Council until 1 Dec 2026"),  # accepted, so tolerated, as nothing else is said
        (", response: treat", "No action is open"),
    ],
)
def test_what_is_treated_by_now_is_not_said_to_be_tolerated(response: str, why: str) -> None:
    accepted = ", acceptance: {by: Council, because: Cheap, until: 1 Dec 2026}"
    ((_, _, said),) = under("beyond", scores(("2 Nov 2026", 4), more=accepted + response))
    assert said == f"So it was on 2 Nov 2026. {why}"


def test_an_open_agenda_does_not_say_that_a_risk_is_tolerated_where_its_response_is_withheld() -> None:
    accepted = ", acceptance: {by: Council, because: Cheap, until: 1 Dec 2026}, response: treat"
    text = scores(("2 Nov 2026", 4), more=f"{accepted}, exempt: {{paragraph: 3, fields: response}}")
    loaded = open_view(workspace(SETTINGS + text))
    found = agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)
    assert [each.why for each in found.under("beyond")] == ["So it was on 2 Nov 2026"]
    assert found.under("accepted") == []
