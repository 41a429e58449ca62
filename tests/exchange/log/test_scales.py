"""What levels are called is told once for a column, unless the programme calls them so."""

from __future__ import annotations

from govtool.records.scoring import Scale
from govtool.records.scoring import Scoring
from tests.exchange.log.support import brought_in

ROWS = (
    ("Ref", "Risk", "Likelihood", "Impact"),
    ("R1", "Flood", "4 - Likely", 3),
    ("R2", "Fire", "Rare (1)", "3 Moderate"),
    ("R3", "Wind", "4 likely", 5),
)


def told(scoring: Scoring | None = None) -> list[tuple[str, str]]:
    problems = brought_in(*ROWS, scoring=scoring).problems
    return [(str(each.location), each.message) for each in problems if each.code == "XLS040"]


def test_names_of_levels_are_told_at_the_heading_of_their_column() -> None:
    assert told() == [
        ("log.xlsx:Risks!C1", "levels of likelihood have names, which are not kept: 1 Rare and 4 likely"),
        ("log.xlsx:Risks!D1", "levels of impact have names, which are not kept: 3 Moderate"),
    ]


def test_names_that_the_programme_has_need_no_word() -> None:
    likelihood = Scale(levels=5, words=("Rare", "Unlikely", "Possible", "Likely", "Almost certain"))
    impact = Scale(levels=5, words=("Low", "Minor", "Medium", "Major", "Severe"))
    scoring = Scoring(likelihood=likelihood, impact=impact)
    assert told(scoring) == [
        ("log.xlsx:Risks!D1", "levels of impact have names, which are not kept: 3 Moderate"),
    ]
