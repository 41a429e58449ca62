"""REC004: the clock of a corporate peer challenge."""

from __future__ import annotations

import pytest

from tests.lint.rules.test_action_dates import at
from tests.support import messages

LATE_PLAN = (
    "the challenge was 31 Mar 2026, and its action plan was due by 31 August 2026; no response or action is recorded"
)
LATE_REVIEW = "the challenge was 31 Mar 2026, and progress was to be reviewed by 31 January 2027; none is recorded"


def _recommendation(fields: str, made_by: str = "Corporate Peer Challenge team") -> str:
    return f"recommendations: [{{id: NB-R1, title: Mend it, made_by: {made_by}, {fields}}}]\n"


@pytest.mark.parametrize(
    ("on", "fields", "message"),
    [
        ("2026-08-31", "made: 31 Mar 2026", ""),
        ("2026-09-01", "made: 31 Mar 2026", LATE_PLAN),
        ("2026-09-01", "made: 31 Mar 2026, response: accepted", ""),
        ("2026-09-01", "made: 31 Mar 2026, actions: NB-A1", ""),
        ("2027-01-31", "made: 31 Mar 2026, response: accepted", ""),
        ("2027-02-01", "made: 31 Mar 2026, response: accepted", LATE_REVIEW),
        ("2027-02-01", "made: 31 Mar 2026, response: rejected", ""),
        ("2027-02-01", "made: 31 Mar 2026, response: accepted, status: complete", ""),
        ("2027-02-01", "made: 31 Mar 2026, response: accepted, progress: [{on: 1 Jul 2026, text: Begun}]", ""),
        ("2027-02-01", "reference: 4", ""),
        ("2027-02-01", "made: TBC", ""),
    ],
)
def test_the_clock(on: str, fields: str, message: str) -> None:
    assert messages(at(_recommendation(fields), "REC004", on)) == ([message] if message else [])


def test_the_end_of_february() -> None:
    (problem,) = at(_recommendation("made: 30 Sep 2026"), "REC004", "2027-03-01")
    assert "28 February 2027" in problem.message


def test_other_peer_challenges_have_no_clock() -> None:
    assert at(_recommendation("made: 31 Mar 2026", "LGA peer challenge team"), "REC004", "2028-01-01") == []


def test_the_title_of_the_document_says_which_it_is() -> None:
    text = _recommendation("made: 31 Mar 2026, source: {document: NB-D1}", "Peers")
    document = "documents: [{id: NB-D1, title: LGA corporate peer challenge of Northborough}]\n"
    assert len(at(text + document, "REC004", "2026-09-01")) == 1
    assert at(text + document.replace("corporate ", ""), "REC004", "2026-09-01") == []
