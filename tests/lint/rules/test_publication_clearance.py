"""PUB001 and PUB009: what a paper must have, and clearances that no longer hold."""

from __future__ import annotations

import pytest

from govtool.history.fingerprint import clearance_fingerprint
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.registers.shelf import Shelf
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace

PROFILE = Shelf().profile("hf-2017")
REQUIRED = [section.key for section in PROFILE.sections if section.required] if PROFILE else []
SECTIONS = "[" + ", ".join(f"{{section: {key}, passages: [Bridges are old.]}}" for key in REQUIRED) + "]"
FRONT = """\
    body: Cabinet
    meeting: 18 Dec 2026
    report_of: Cabinet Member for Highways
    open_report: no
    classification: For decision
    key_decision: no
    wards: Old Town
    accountable_director: Director of Place
    author: Head of Bridges
"""
SIGNED = "{matter: Finance, role: Head of Finance, on: 2 Dec 2026, version: 7}"
LEGAL = "{matter: legal, role: Head of Law, on: 2 Dec 2026, version: 7}"


def _paper(*fields: str, front: str = FRONT, sections: str = SECTIONS, signed: str = f"[{SIGNED}, {LEGAL}]") -> str:
    lines = [
        "papers:",
        "  - id: NB-P1",
        "    title: Bridges",
        "    report: cabinet",
        *(f"    {each}" for each in fields),
    ]
    return "\n".join(lines) + f"\n{front}    sections: {sections}\n    sign_offs: {signed}\n"


def test_a_complete_paper() -> None:
    assert found(_paper(), "PUB001") == []


def test_what_is_missing_stands_in_one_line() -> None:
    text = _paper(front="    body: Cabinet\n", sections="[{section: summary, passages: [Old.]}]", signed=f"[{SIGNED}]")
    (problem,) = found(text, "PUB001")
    assert problem.message.startswith('the paper has no section "Recommendations", "Reasons for decision and benefits"')
    assert "; no date, report of, open report, classification, key decision, wards" in problem.message
    assert problem.message.endswith("; no clearance by legal")
    assert (problem.level, places([problem])) == (Level.WARNING, [(2, 5)])


def test_a_section_without_a_word_is_missing() -> None:
    text = _paper(sections=SECTIONS.replace("{section: legal, passages: [Bridges are old.]}", "{section: legal}"))
    assert messages(found(text, "PUB001")) == ['the paper has no section "Legal implications"']


def test_a_clearance_says_who_when_and_of_what() -> None:
    text = _paper(signed=f"[{{matter: section 151, role: Head of Finance}}, {LEGAL}]")
    assert messages(found(text, "PUB001")) == ["the paper has no date or version of the clearance by finance"]


@pytest.mark.parametrize(
    ("on", "level"),
    [("2026-12-10", Level.WARNING), ("2026-12-11", Level.ERROR)],  # five clear working days before 18 December
)
def test_it_is_an_error_once_the_agenda_must_be_public(on: str, level: Level) -> None:
    (problem,) = found(_paper(signed="[]"), "PUB001", on)
    assert problem.level is level


def test_a_transcribed_or_historic_paper_is_only_warned_about() -> None:
    for text in (
        _paper("source: {document: NB-D1}", signed="[]"),
        "programme: {id: example, title: Bridges, status: historic}\n" + _paper(signed="[]"),
    ):
        (problem,) = found(text, "PUB001", "2026-12-17")
        assert problem.level is Level.WARNING


def test_each_report_is_held_to_its_own_profile() -> None:
    (problem,) = found("papers: [{id: NB-P1, title: Bridges, report: member}]\n", "PUB001")
    assert 'no section "What members are asked to do"' in problem.message
    assert "clearance" not in problem.message
    assert found("papers: [{id: NB-P1, title: Bridges, report: cabinet, profile: none}]\n", "PUB001") == []


@pytest.mark.parametrize("period", ["sometime", "by 2026/27", "2026/27 onwards"])
def test_a_period_that_cannot_be_reported_on_is_an_error_at_its_place(period: str) -> None:
    (problem,) = found(_paper(f"period: {period}"), "PUB001")
    assert problem.message == f'the period "{period}" has no first and last day that can be told'
    assert (problem.level, places([problem])) == (Level.ERROR, [(5, 13)])


def test_a_period_that_can_be_reported_on() -> None:
    assert found(_paper("period: April to September 2026"), "PUB001") == []


# PUB009


@pytest.mark.parametrize(
    "fields",
    [
        "sign_offs: [{matter: legal, on: 2 Dec 2026}]",
        "revised: 2 Dec 2026\n    sign_offs: [{matter: legal, on: 2 Dec 2026}]",
        "revised: Dec 2026\n    sign_offs: [{matter: legal, on: 2 Dec 2026}]",
        'version: "7"\n    sign_offs: [{matter: legal, version: "7"}]',
        "sign_offs: [{matter: legal, version: 7}]",
    ],
)
def test_a_clearance_that_holds(fields: str) -> None:
    assert found(f"papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    {fields}\n", "PUB009") == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            'version: "8"\n    sign_offs: [{matter: legal, version: "7"}]',
            "legal cleared version 7, and the paper is version 8",
        ),
        (
            "revised: 3 Dec 2026\n    sign_offs: [{matter: legal, on: 2 Dec 2026}]",
            "legal cleared the paper on 2 Dec 2026, and its text was last changed on 3 Dec 2026",
        ),
        (
            "revised: 3 Dec 2026\n    sign_offs: [{matter: legal, on: 4 Dec 2026, version: 1 Dec 2026}]",
            "legal cleared the version of 1 Dec 2026, and the text was last changed on 3 Dec 2026",
        ),
    ],
)
def test_a_clearance_of_another_version(fields: str, message: str) -> None:
    problems = found(f"papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    {fields}\n", "PUB009")
    assert messages(problems) == [message]
    assert problems[0].level is Level.WARNING


def test_a_decision_after_the_clearance_and_before_the_meeting() -> None:
    text = """\
papers:
  - id: NB-P1
    title: Bridges
    report: cabinet
    meeting: 18 Dec 2026
    sign_offs: [{matter: finance, on: 2 Dec 2026}]
    sections: [{section: finance, passages: ["It costs [=NB-F1]."]}]
figures: [{id: NB-F1, title: Cost, value: 40, unit: £000}]
decisions:
  - {id: NB-DC1, title: The cheaper bid is taken, on: DAY, about: [NB-F1]}
"""
    for day in ("2 Dec 2026", "18 Dec 2026"):
        assert found(text.replace("DAY", day), "PUB009") == []
    assert messages(found(text.replace("DAY", "9 Dec 2026"), "PUB009")) == [
        "finance cleared the paper on 2 Dec 2026, and NB-DC1 decided about NB-F1 on 9 December 2026"
    ]


def test_risks_scored_anew_since_are_a_note() -> None:
    text = """\
risks:
  - id: NB-1
    title: Bridge closes
    assessments:
      - {on: 1 Nov 2026, residual: {likelihood: 2, impact: 2}}
      - {on: 20 Nov 2026, residual: {likelihood: 4, impact: 2}}
papers:
  - id: NB-P1
    title: Bridges
    report: cabinet
    sign_offs: [{matter: finance, on: 2 Nov 2026}, {matter: legal, on: 2 Nov 2026}]
    appendices: [{heading: Risks, passages: [{table: {of: risks, caption: Risks}}]}]
"""
    (problem,) = found(text, "PUB009")
    assert (problem.level, problem.message) == (
        Level.INFO,
        "NB-1 was scored anew since finance cleared the paper on 2 Nov 2026",
    )
    assert found(text.replace("on: 2 Nov", "on: 21 Nov"), "PUB009") == []


def test_a_fingerprint_is_held_to_what_the_paper_says_and_shows() -> None:
    text = """\
papers:
  - id: NB-P1
    title: Bridges
    report: cabinet
    sign_offs: [{matter: legal, fingerprint: MARK}]
    sections: [{section: finance, passages: ["It costs [=NB-F1]."]}]
figures: [{id: NB-F1, title: Cost, value: 40, unit: £000}]
"""
    loaded = workspace(text)
    now = clearance_fingerprint(loaded.every(Paper)[0], loaded)
    for held in (now, now.upper()):
        assert found(text.replace("MARK", held), "PUB009") == []
    (problem,) = found(text.replace("MARK", now).replace("value: 40", "value: 45"), "PUB009")
    assert problem.message.startswith(
        f"legal cleared what had the fingerprint {now}, and what the paper says and shows now has "
    )
    assert not problem.message.endswith(now)
    assert places([problem]) == [(5, 17)]
