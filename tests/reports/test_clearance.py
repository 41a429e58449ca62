"""The clearance sheet."""

from __future__ import annotations

import dataclasses

from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.paper import Paper
from govtool.reports.clearance import Clearing
from govtool.reports.clearance import sheet
from govtool.reports.clearance import standing
from govtool.source import Location
from tests.support import workspace


def problem(record: str, level: Level, message: str) -> Problem:
    return Problem(
        code="RSK005", level=level, message=message, remedy="Mend it.", location=Location("r.yaml", 3, 5), record=record
    )


CLEARING = Clearing(fingerprint="1a2b3c4d")
WARNING = problem("EX-1", Level.WARNING, "no owner is named")
ERROR = problem("EX-2", Level.ERROR, "the residual score is above the inherent")


def test_only_what_stands_on_records_used() -> None:
    assert standing([WARNING, ERROR], {"EX-2", "EX-3"}, {"example"}) == [ERROR]


def test_errors_come_first_and_each_says_where_and_what_to_do() -> None:
    (paper,) = workspace("paper: {id: EX-P1, title: Winter plan, report: cabinet}\n").every(Paper)
    text = sheet(paper, "22 November 2026", [WARNING, ERROR], draft=True, clearing=CLEARING)
    assert (
        text
        == """\
Clearance sheet for EX-P1: Winter plan
Position at 22 November 2026. Not for publication.

Stamped DRAFT: yes. Standing on the records it uses: 1 error and 1 warning.

What this paper says, asks and shows has the fingerprint 1a2b3c4d. Whoever clears it
adds, to their entry under sign_offs: in EX-P1, the line
    fingerprint: 1a2b3c4d
or, in an entry in braces on one line, before its }
    , fingerprint: 1a2b3c4d

Errors: these stamp the paper DRAFT until they are mended (1)
- EX-2: the residual score is above the inherent. Mend it. [RSK005, r.yaml:3:5]

Warnings (1)
- EX-1: no owner is named. Mend it. [RSK005, r.yaml:3:5]
"""
    )


def test_a_clean_paper() -> None:
    (paper,) = workspace("paper: {id: EX-P1, title: Winter plan, report: cabinet}\n").every(Paper)
    assert "Stamped DRAFT: no. Standing on the records it uses: no problems.\n" in sheet(
        paper, "1 May 2018", [], draft=False, clearing=CLEARING
    )


def test_sign_offs_and_placeholders_have_headings_of_their_own() -> None:
    signed = "sign_offs: [{matter: section 151, role: Head of Finance}]"
    (paper,) = workspace(f"paper: {{id: EX-P1, title: Winter plan, report: cabinet, {signed}}}\n").every(Paper)
    stale = dataclasses.replace(WARNING, code="PUB009", record="EX-P1", message="finance cleared version 2")
    placeholder = dataclasses.replace(ERROR, code="TXT001", record="EX-P1", message="TBC stands in its text")
    clearing = Clearing(fingerprint="1a2b3c4d", wanted=("finance", "legal"))
    text = sheet(paper, "1 May 2018", [stale, placeholder, WARNING], draft=True, clearing=clearing)
    assert (
        """
Missing sign-offs (1)
* legal

Sign-offs older than what they cleared (1)
- EX-P1: finance cleared version 2. Mend it. [PUB009, r.yaml:3:5]

Placeholders (1)
- EX-P1: TBC stands in its text. Mend it. [TXT001, r.yaml:3:5]

Warnings (1)
- EX-1: no owner"""
        in text
    )
    assert "Errors" not in text


def test_short_forms_that_no_glossary_has_are_named() -> None:
    (paper,) = workspace("paper: {id: EX-P1, title: Winter plan, report: cabinet}\n").every(Paper)
    clearing = Clearing(fingerprint="1234abcd", unexplained=("DFG", "JCB"))
    text = sheet(paper, "1 May 2018", [], draft=False, clearing=clearing)
    assert "\nShort forms that it prints and no glossary has (2)\n* DFG, JCB\n" in text
