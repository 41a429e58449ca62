"""Words that rules look for, and what they quote."""

from __future__ import annotations

import pytest

from govtool.lint.words import is_group
from govtool.lint.words import only_watches
from govtool.lint.words import plainly
from govtool.lint.words import quoted
from govtool.problems import a


@pytest.mark.parametrize(
    "measure",
    [
        "Monitor announcements",
        "Watching brief",
        "Prices will be monitored",
        "Kept under review",
        "Keep under review by the board",
        "To be tracked each month",
        "Keep an eye on prices",
        "The team observes the market",
        "Monitor the contract",
        "Monitor use of agency staff",
        "Watch the improvement plan",
        "Track and monitor delivery of the plan",
    ],
)
def test_what_only_watches(measure: str) -> None:
    assert only_watches(measure)


@pytest.mark.parametrize(
    "measure",
    [
        "",
        "Weekly call with providers",
        "Recruit two engineers",
        "Buy a monitorless display",
        "Nightwatchman at the gate",
        "A racetrack closes",
        "Review the contract and sign it",
    ],
)
def test_what_does_more_than_watch(measure: str) -> None:
    assert not only_watches(measure)


@pytest.mark.parametrize(
    "measure",
    [
        "Recruit two engineers and monitor the effect",
        "Monitor prices, and renegotiate the contract",
        "Appoint a contract manager to monitor spend",
        "Award only to firms with a track record",
    ],
)
def test_a_measure_that_does_something_is_not_only_watching(measure: str) -> None:
    assert not only_watches(measure)


@pytest.mark.parametrize(
    "owner",
    [
        "Programme Board",
        "Audit Committee",
        "Highways Forum",
        "All partners",
        "Senior management team",
        "The three boroughs",
        "Joint working group",
        "Chief Officers Group",
        "Member working group",
        "Officer steering group",
        "Board of Directors",
    ],
)
def test_bodies_of_people(owner: str) -> None:
    assert is_group(owner)


@pytest.mark.parametrize(
    "owner",
    [
        "Head of Highways",
        "Chair of the Programme Board",
        "Director of Adult Services, for all boroughs",
        "Lead for the working group",
        "Chief Engineer",
        "Programme Manager",
    ],
)
def test_roles(owner: str) -> None:
    assert not is_group(owner)


@pytest.mark.parametrize(
    "owner",
    [
        "Programme Manager for the Joint Board",
        "Assistant Director, Financial Management",
        "Deputy Head of Team Support",
        "Strategic Lead, All Age Services",
    ],
)
def test_a_role_that_names_its_body_is_still_a_role(owner: str) -> None:
    assert not is_group(owner)


def test_small_words() -> None:
    assert [a("action"), a("risk"), a("area")] == ["an action", "a risk", "an area"]
    assert quoted(["a", "b"]) == ['"a"', '"b"']
    assert plainly("  The Bridge - closes, EARLY!  ") == "the bridge closes early"


def test_marks_of_a_word_processor_are_marks_too() -> None:
    assert (
        plainly("\N{LEFT DOUBLE QUOTATION MARK}Early\N{RIGHT DOUBLE QUOTATION MARK} \N{EM DASH} closes…")
        == "early closes"
    )
