"""PUB002 and PUB010: notices of key decisions and of private items."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _paper(*fields: str, settings: str = "", report: str = "cabinet") -> str:
    """A Cabinet of 18 January 2027: notice is due by 20 December, the agenda by 8 January."""
    lines = ["papers:", "  - id: NB-P1", "    title: Bridges", f"    report: {report}", "    meeting: 18 Jan 2027"]
    return settings + "\n".join([*lines, *(f"    {each}" for each in fields)]) + "\n"


KEY = ("key_decision: yes", "call_in: no")


@pytest.mark.parametrize(
    "fields",
    [
        (),
        ("key_decision: no", "notice: 17 Jan 2027"),
        KEY,  # the notice is not yet due
        (*KEY, "notice: 20 Dec 2026", "agenda: 8 Jan 2027"),
        (*KEY, "notice: 15 Jan 2027", "urgency: general exception"),
    ],
)
def test_in_time(fields: tuple[str, ...]) -> None:
    assert found(_paper(*fields), "PUB002") == []


def test_too_late() -> None:
    problems = found(_paper(*KEY, "notice: 21 Dec 2026", "agenda: 11 Jan 2027"), "PUB002")
    assert messages(problems) == [
        "the notice is of 21 Dec 2026; 28 clear days before the meeting on 18 Jan 2027 it had to be public by 20 December 2026",
        "the agenda is of 11 Jan 2027; 5 clear working days before the meeting on 18 Jan 2027 it had to be public by 8 January 2027",
    ]
    assert {each.level for each in problems} == {Level.ERROR}
    assert places(problems) == [(8, 13), (9, 13)]


def test_not_recorded_once_due_is_a_warning() -> None:
    assert found(_paper(*KEY), "PUB002", "2026-12-20") == []
    (problem,) = found(_paper(*KEY), "PUB002", "2026-12-21")
    assert problem.message.startswith("no notice is recorded; 28 clear days before the meeting")
    assert problem.level is Level.WARNING
    assert len(found(_paper(*KEY), "PUB002", "2027-01-11")) == 2


def test_call_in() -> None:
    (problem,) = found(_paper("key_decision: yes"), "PUB002")
    assert problem.message == "it is not recorded whether members may call the key decision in"


def test_a_programme_may_set_its_own_days() -> None:
    settings = "programme: {id: example, title: Bridges, thresholds: {key_decision_days: 40, agenda_days: 7}}\n"
    text = _paper(*KEY, "notice: 20 Dec 2026", "agenda: 8 Jan 2027", settings=settings)
    assert len(found(text, "PUB002")) == 2


def test_only_executive_decisions_are_key() -> None:
    assert found(_paper("key_decision: yes", report="member"), "PUB002", "2027-02-01") == []
    assert len(found(_paper("key_decision: no", "agenda: 12 Jan 2027", report="hwb"), "PUB002")) == 1


# PUB010

EXEMPT = "exempt: {paragraph: 3, public_interest: Bidders would learn the limit}"


def _private(*fields: str) -> str:
    return _paper(EXEMPT, "private:", *(f"  {each}" for each in fields))


WHOLE = ("first_notice: 1 Dec 2026", "second_notice: 8 Jan 2027", "representations: None were received")


def test_both_notices_in_time() -> None:
    assert found(_private(*WHOLE), "PUB010", "2027-01-18") == []


def test_an_open_paper_needs_none() -> None:
    assert found(_paper("open_report: yes"), "PUB010", "2027-01-18") == []
    assert found(_paper(EXEMPT, report="hwb"), "PUB010", "2027-01-18") == []


def test_nothing_is_asked_before_it_is_due() -> None:
    assert found(_paper(EXEMPT), "PUB010", "2026-12-20") == []
    assert messages(found(_paper(EXEMPT), "PUB010", "2026-12-21")) == [
        "the item is to be taken in private and has no first notice (due by 20 December 2026)"
    ]


def test_an_urgent_matter_needs_agreement_instead() -> None:
    assert found(_private("agreed_by: Chair of Scrutiny"), "PUB010", "2027-01-18") == []


def test_a_second_notice_too_late() -> None:
    fields = ("first_notice: 1 Dec 2026", "second_notice: 11 Jan 2027", "representations: None")
    assert messages(found(_private(*fields), "PUB010")) == [
        "the second notice is of 11 Jan 2027; it had to be public by 8 January 2027"
    ]


def test_representations_need_an_answer() -> None:
    fields = (*WHOLE[:2], "representations: A bidder objected")
    assert messages(found(_private(*fields), "PUB010", "2027-01-12")) == [
        "the item is to be taken in private and has no response to the representations"
    ]
    assert found(_private(*fields, "response: The bids are still open"), "PUB010", "2027-01-12") == []


def test_a_closed_report_is_private() -> None:
    (problem,) = found(_paper("open_report: no"), "PUB010", "2027-01-12")
    assert places([problem]) == [(6, 18)]


def test_a_setting_that_leads_out_of_the_calendar_is_told_of_and_breaks_nothing() -> None:
    programme = (
        "programme: {id: example, title: Bridges, thresholds: {key_decision_days: 9999999, agenda_days: 9999999}}\n"
    )
    paper = "papers: [{id: NB-P1, title: Bridge, report: cabinet, key_decision: yes, notice: 2 Jan 2026, agenda: 3 Jan 2026, meeting: 9 Jan 2026}]\n"
    assert len(found(programme + paper, "FLD011")) == 2
    assert len(found(programme + paper, "PUB002")) == 3


PASSAGE = (
    "open_report: yes",
    "sections:",
    "  - section: finance",
    "    passages:",
    "      - It costs a lot.",
    "      - text: Ant asks for three pounds.",
    "        exempt: {paragraph: 3, public_interest: Bidders would learn the limit}",
)
SECTION = (
    "appendices:",
    "  - heading: Bids",
    "    exempt: {paragraph: 3}",
    "    passages: [Ant asks for three pounds.]",
)


@pytest.mark.parametrize(("fields", "line"), [(PASSAGE, 12), (SECTION, 8)])
def test_an_open_paper_with_an_exempt_part_needs_the_notices(fields: tuple[str, ...], line: int) -> None:
    (problem,) = found(_paper(*fields), "PUB010", "2026-12-21")
    assert problem.message == (
        "what is exempt of the item is to be taken in private and has no first notice (due by 20 December 2026)"
    )
    assert problem.location.line == line
    notices = ("private:", *(f"  {each}" for each in WHOLE))
    assert found(_paper(*fields, *notices), "PUB010", "2027-01-18") == []
    assert found(_paper(*fields, report="hwb"), "PUB010", "2026-12-21") == []
