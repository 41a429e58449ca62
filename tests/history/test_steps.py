"""The steps of a paper to a meeting on Thursday 10 December 2026. Every expected day was looked up in a calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.steps import SORTS
from govtool.history.steps import Step
from govtool.history.steps import after_meeting
from govtool.history.steps import before_any_meeting
from govtool.history.steps import before_meeting
from govtool.records.paper import Paper
from govtool.records.thresholds import Thresholds
from tests.support import day
from tests.support import workspace

THURSDAY = day("2026-12-10")


def _steps(fields: str = "", report: str = "cabinet", thresholds: str = "") -> dict[str, Step]:
    """The steps of a paper by their sorts."""
    head = f"id: NB-P1, title: Bridge, profile: current, report: {report}, body: Cabinet"
    settings = f"programme: {{id: example, title: Bridges, thresholds: {{{thresholds}}}}}\n"
    loaded = workspace(f"{settings}papers: [{{{head}{f', {fields}' if fields else ''}}}]\n")
    (paper,) = loaded.every(Paper)
    found = list(before_meeting(paper, THURSDAY, loaded))
    assert len({each.sort for each in found}) == len(found)
    return {each.sort: each for each in found}


def _days(steps: dict[str, Step]) -> dict[str, str]:
    return {sort: step.on.isoformat() for sort, step in steps.items()}


PRIVATE_KEY = "key_decision: yes, open_report: no"


def test_the_days_count_back_from_the_meeting() -> None:
    assert _days(_steps(PRIVATE_KEY)) == {
        "notice of key decision": "2026-11-11",  # 28 days lie between
        "first private notice": "2026-11-11",
        "second private notice": "2026-12-02",  # 3, 4, 7, 8 and 9 December lie between
        "draft": "2026-11-18",  # ten working days before despatch
        "clearance": "2026-11-25",  # five
        "despatch": "2026-12-02",
    }


@pytest.mark.parametrize(
    ("fields", "report", "sorts"),
    [
        ("", "cabinet", ["draft", "clearance", "despatch"]),
        ("key_decision: yes", "cabinet", ["notice of key decision", "draft", "clearance", "despatch"]),
        (
            "open_report: no",
            "cabinet",
            ["first private notice", "second private notice", "draft", "clearance", "despatch"],
        ),
        (PRIVATE_KEY, "hwb", ["draft", "clearance", "despatch"]),  # only what the executive decides is announced
    ],
)
def test_which_steps_a_paper_has(fields: str, report: str, sorts: list[str]) -> None:
    assert list(_steps(fields, report)) == sorts


def test_each_step_says_its_rule_and_the_setting_that_its_length_comes_from() -> None:
    steps = _steps(PRIVATE_KEY, thresholds="key_decision_days: 30, agenda_days: 7, draft_days: 12, clearance_days: 6")
    assert {sort: (step.why, step.setting) for sort, step in steps.items()} == {
        "notice of key decision": ("30 clear days before the meeting (SI 2012/2089, reg. 9)", "key_decision_days: 30"),
        "first private notice": ("30 clear days before the meeting (SI 2012/2089, reg. 5)", "key_decision_days: 30"),
        "second private notice": ("5 clear working days before the meeting (SI 2012/2089, reg. 5)", ""),  # the law's
        "draft": ("12 working days before despatch", "draft_days: 12"),
        "clearance": ("6 working days before despatch", "clearance_days: 6"),
        "despatch": ("7 clear working days before the meeting (LGA 1972, s. 100B)", "agenda_days: 7"),
    }


def test_a_paper_of_which_a_passage_is_exempt_is_taken_in_private_in_part() -> None:
    whole = _steps("open_report: no")
    part = _steps("sections: [{heading: Costs, passages: [{text: They are high., exempt: {paragraph: 3}}]}]")
    assert whole["first private notice"].what == "First notice that it is taken in private"
    assert part["second private notice"].what == "Second notice that a part of it is taken in private"


def test_what_was_done_when() -> None:
    private = "private: {first_notice: 5 Nov 2026, second_notice: 1 Dec 2026}"
    steps = _steps(f"key_decision: yes, notice: 4 Nov 2026, agenda: 2 Dec 2026, {private}")
    done = {sort: str(step.done) for sort, step in steps.items() if step.done}
    assert done == {
        "notice of key decision": "4 Nov 2026",
        "first private notice": "5 Nov 2026",
        "second private notice": "1 Dec 2026",
        "despatch": "2 Dec 2026",
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("revised: 20 Nov 2026", "text of 20 Nov 2026"),
        ("sign_offs: [{matter: finance, on: 19 Nov 2026}], revised: 20 Nov 2026", "text of 19 Nov 2026"),  # the first
        ("sign_offs: [{matter: finance, on: TBC}]", ""),
        ("", ""),
    ],
)
def test_a_draft_was_there_when_it_was_changed_or_cleared(fields: str, said: str) -> None:
    assert _steps(fields)["draft"].said == said


@pytest.mark.parametrize(
    ("sign_offs", "done", "said"),
    [
        ("", "None", "finance not yet; legal not yet"),
        ("{matter: finance, on: 19 Nov 2026}", "None", "finance 19 Nov 2026; legal not yet"),
        (
            "{matter: s151, on: 23 Nov 2026}, {matter: law, on: 19 Nov 2026}",  # finance and legal by other names
            "23 Nov 2026",
            "finance 23 Nov 2026; legal 19 Nov 2026",
        ),
    ],
)
def test_a_paper_is_cleared_with_the_last_of_its_clearances(sign_offs: str, done: str, said: str) -> None:
    step = _steps(f"sign_offs: [{sign_offs}]")["clearance"]
    assert (str(step.done), step.said) == (done, said)
    assert step.what == "Cleared by finance and legal"


def test_what_a_paper_is_cleared_for_besides_is_asked_for_too() -> None:
    step = _steps("sign_offs: [{matter: Equality}]")["clearance"]
    assert step.what == "Cleared by finance, legal and equalities"


def test_a_notice_that_is_excused_says_why() -> None:
    steps = _steps(f"{PRIVATE_KEY}, urgency: special urgency, private: {{agreed_by: Chair of Scrutiny}}")
    assert {sort: step.excused for sort, step in steps.items() if step.excused} == {
        "notice of key decision": "special urgency was used",
        "first private notice": "Chair of Scrutiny agreed that it cannot wait",
        "second private notice": "Chair of Scrutiny agreed that it cannot wait",
    }


@pytest.mark.parametrize(
    ("body", "sorts"),
    [
        ("Cabinet", ["notice of key decision", "draft", "despatch"]),
        ("Health and Wellbeing Board", ["draft", "despatch"]),
    ],
)
def test_what_might_still_come_to_a_meeting(body: str, sorts: list[str]) -> None:
    found = list(before_any_meeting(body, THURSDAY, Thresholds()))
    assert [each.sort for each in found] == sorts
    assert not any(each.done or each.said or each.excused for each in found)


def test_what_is_decided_may_be_called_in_for_five_working_days() -> None:
    step = after_meeting(THURSDAY, Thresholds())
    assert (step.sort, step.on, step.setting) == ("end of call-in", day("2026-12-17"), "call_in_days: 5")
    assert step.why == "5 working days after the meeting (LGA 2000, s. 9F)"


DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 12, 31))


@given(DAYS, st.builds(Thresholds, agenda_days=st.integers(0, 12), draft_days=st.integers(5, 20)))
def test_a_draft_comes_before_despatch_and_that_before_the_meeting(meeting: datetime.date, limits: Thresholds) -> None:
    on = {each.sort: each.on for each in before_any_meeting("Cabinet", meeting, limits)}
    assert on["draft"] < on["despatch"] < meeting < after_meeting(meeting, limits).on


def test_every_sort_of_step_is_made_by_one_of_the_ways() -> None:
    made = [*_steps(PRIVATE_KEY), "meeting", after_meeting(THURSDAY, Thresholds()).sort]
    assert tuple(made) == SORTS
