"""PUB004: what could point to a person."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import workspace_of


def _note(text: str, settings: str = "") -> str:
    """A risk with a note, in a paper that shows the risk log."""
    shown = "sections: [{section: background, passages: [{table: {of: risks, caption: Risks}}]}]"
    paper = f"papers: [{{id: NB-P1, title: Bridges, report: cabinet, {shown}}}]"
    return f'{settings}risks:\n  - id: NB-1\n    title: Bridge closes\n    note: "{text}"\n{paper}\n'


@pytest.mark.parametrize(
    "text",
    [
        "Write to bridges@invented.gov.uk, sue.lee@invented.nhs.uk or clerk@parish.org.uk.",
        "Ring 020 7946 0123 or 01632 960123.",
        "The sum is 07123 in 2026; the order is 1077009001234.",
        "Three people were killed on the M25 in 1990.",
        "Two residents asked for a ramp.",
        "12 High Street closes.",
        "One person in five has dementia, and two adults per week ask.",
        "In all 14 residents died; 1.5 patients a day die.",
        "Ms S. wrote.",
    ],
)
def test_what_is_fine(text: str) -> None:
    assert found(_note(text), "PUB004") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Ask sue.lee71@yahoo.co.uk.", "the text has a private e-mail address"),
        ("Ring 07700 900 123.", "the text has a mobile number"),
        ("Ring +44 (0)7700 900123 or Sue@GMAIL.com", "the text has a private e-mail address and a mobile number"),
    ],
)
def test_private_mail_and_mobiles_are_errors(text: str, message: str) -> None:
    (problem,) = found(_note(text), "PUB004")
    assert (problem.message, problem.level, problem.record) == (message, Level.ERROR, "NB-1")


def test_a_contact_field_may_hold_a_work_mobile_and_no_private_mail() -> None:
    settings = "programme: {id: example, title: Bridges, fields: [{on: risks, name: contact}]}\n"
    text = settings + 'risks: [{id: NB-1, title: Bridge closes, contact: "TEXT"}]\n'
    assert found(text.replace("TEXT", "07700 900123"), "PUB004") == []
    assert len(found(text.replace("TEXT", "a.b@hotmail.com"), "PUB004")) == 1


def test_initials_beside_a_home() -> None:
    (problem,) = found(_note("Mrs K of 14b Old Mill Lane waits."), "PUB004")
    assert problem.message == "initials stand with an address: Mrs K and 14b Old Mill Lane"
    assert problem.level is Level.WARNING


@pytest.mark.parametrize("few", ["Two older residents died.", "A fall: 3 patients had pressure ulcers after it."])
def test_few_people_and_harm(few: str) -> None:
    (problem,) = found(_note(few), "PUB004")
    assert problem.level is Level.WARNING
    assert "so few that they could be known" in problem.message


def test_the_number_that_is_few_can_be_set() -> None:
    settings = "programme: {id: example, title: Bridges, thresholds: {small_count: 10}}\n"
    assert found(_note("Seven patients died."), "PUB004") == []
    assert len(found(_note("Seven patients died.", settings), "PUB004")) == 1


def test_an_exempt_record_may_hold_it_and_what_stands_inside_is_told_once() -> None:
    text = """\
plans:
  - id: NB-PL1
    title: Works
    actions:
      - {id: NB-A1, title: Ring 07700 900123}
      - {id: NB-A2, title: Ring 07700 900124, exempt: {paragraph: 1, public_interest: It is hers}}
"""
    problems = found(text, "PUB004")
    assert messages(problems) == ["the text has a mobile number"]
    assert problems[0].record == "NB-A1"


def test_few_people_in_a_record_that_no_paper_shows_are_not_asked_about() -> None:
    text = "risks: [{id: NB-1, title: Bridge closes, note: Two residents died}]\n"
    assert found(text, "PUB004") == []


def test_an_exempt_record_is_not_shown() -> None:
    text = _note("Two residents died.").replace(
        "note:", "exempt: {paragraph: 1, public_interest: It is theirs}\n    note:"
    )
    assert found(text, "PUB004") == []


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("0 residents died.", ""),
        ("One resident died.", "One resident"),
        ("Two older residents died.", "Two older residents"),
        ("Four residents died.", "Four residents"),
        ("4 residents died.", "4 residents"),
        ("Five residents died.", ""),
        ("5 residents died.", ""),
    ],
)
def test_how_few_are_few(said: str, count: str) -> None:
    wanted = [f'"{count}" in a sentence on harm or illness is so few that they could be known'] if count else []
    assert messages(found(_note(said), "PUB004")) == wanted


def test_a_restricted_register_may_hold_it() -> None:
    text = "risks: [{id: NB-1, title: Ring 07700 900123}]\n"
    told = {
        path: [
            each.code
            for each in lint(workspace_of({path: text}), AsOf(today=day("2026-11-22")))
            if each.code == "PUB004"
        ]
        for path in ("registers/example/risks.yaml", "restricted/example/risks.yaml")
    }
    assert told == {"registers/example/risks.yaml": ["PUB004"], "restricted/example/risks.yaml": []}


def test_what_stands_after_the_records_inside_is_read() -> None:
    text = "plans: [{id: NB-PL1, title: Works, actions: [{id: NB-A1, title: Dig}], note: Ring 07700 900123}]\n"
    assert [each.record for each in found(text, "PUB004")] == ["NB-PL1"]
