"""The findings of cqc-hf-governance and the points of lga-peer-2015: their sorts, their numbers and their counts."""

from __future__ import annotations

import pytest

from govtool.records.recommendation import Recommendation
from govtool.records.statement import Statement
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import record
from tests.papers.places import Place
from tests.papers.places import places

SAYS = {
    "shortfall": {"shortfall"},
    "strength": {"strength", "finding"},
    "other": {"finding"},
    "score": {"finding"},
    "date": {"finding"},
}
"""What a finding of the CQC may be in the register: a strength that is only begun is kept as a finding."""

QUESTIONS = {"Q1": "Question 1", "Q2": "Question 2", "Q3": "Question 3", "Q4": "Question 4"}

COUNTED = {"strength": "areas of strength", "area for consideration": "areas for consideration", "both": "mixed points"}
"""What the reader counted."""


def statements(section: str = "") -> list[Statement]:
    """The statements of this folder, or of one section of the papers."""
    every = loaded().every(Statement, ["hf"])
    return [each for each in every if not section or (each.source and each.source.section == section)]


def of(file: str, kind: str) -> list[Place]:
    found = [place for place in places(file) if place.row["kind"].startswith(kind)]
    assert found
    return found


def the_one(place: Place) -> Statement:
    (held,) = place.held
    assert isinstance(held, Statement)
    return held


def test_the_score() -> None:
    held = record("HF-Q1")
    assert isinstance(held, Statement)
    (printed,) = (row["value"] for row in keyed("cqc") if row["gist"] == "score of the quality statement")
    assert printed == f"Score: {held.score}"


@pytest.mark.parametrize("kind", SAYS)
def test_the_findings_of_a_sort(kind: str) -> None:
    for place in of("cqc", kind):
        assert the_one(place).says in SAYS[kind], place.row["gist"]


def test_every_shortfall_and_only_those() -> None:
    shortfalls = [each.id for each in statements() if each.says == "shortfall"]
    assert shortfalls == [the_one(place).id for place in of("cqc", "shortfall")]


def test_each_finding_has_a_statement_of_its_own() -> None:
    findings = [the_one(place).id for kind in ("shortfall", "strength", "other") for place in of("cqc", kind)]
    assert len(findings) == len(set(findings)) == 34


def test_the_recommendations_of_the_summary_by_number() -> None:
    wanted = [row["no"] for row in keyed("lga") if row["kind"] == "recommendation"]
    made = {each.reference: each.id for each in loaded().every(Recommendation, ["hf"])}
    assert len(wanted) == 7
    for place in of("lga", "recommendation"):
        assert [each.id for each in place.held] == [made[place.row["no"]]]


@pytest.mark.parametrize("kind", ["embedded recommendation", "softer suggestion"])
def test_what_the_report_asks_for_by_paragraph(kind: str) -> None:
    for place in of("lga", kind):
        (held,) = place.held
        assert held.source
        assert held.source.section == place.row["no"]
        assert isinstance(held, Recommendation) or the_one(place).says == "area for consideration"
        assert kind != "embedded recommendation" or isinstance(held, Recommendation)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("says", ["strength", "area for consideration"])
def test_the_points_of_a_question(question: str, says: str) -> None:
    held = [each.id for each in annex(QUESTIONS[question]) if each.says == says]
    rows = [place for place in of("lga", f"annex {says}") if place.row["question"] == question]
    assert held == [the_one(place).id for place in rows]
    assert str(len(held)) == count(question, says)


def annex(group: str) -> list[Statement]:
    return [each for each in statements("Annex 1") if each.group.startswith(group)]


def count(question: str, says: str) -> str:
    """How many points the reader counted: 4, 7, 6 and 4 areas for consideration, and 10 mixed ones."""
    counts = [row for row in keyed("lga") if row["kind"] == "annex count" and row["question"] == question]
    return next(row["value"] for row in counts if row["gist"] == COUNTED[says])


def test_the_mixed_points_on_participation() -> None:
    held = [each.id for each in annex("Participation")]
    assert held == [the_one(place).id for place in of("lga", "annex mixed")]
    assert str(len(held)) == count("Participation", "both")


def test_the_four_questions() -> None:
    held = [each for each in statements() if each.says == "question"]
    assert held == [the_one(place) for place in of("lga", "scoping question")]
    assert [each.group.split(":")[0] for each in held] == list(QUESTIONS.values())
