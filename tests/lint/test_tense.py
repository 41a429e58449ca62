"""Whether a text tells of what may happen."""

from __future__ import annotations

import pytest

from govtool.lint.tense import is_topic
from govtool.lint.tense import only_planned
from govtool.lint.tense import told


@pytest.mark.parametrize(
    ("text", "tense", "words"),
    [
        ("The ferry has already stopped", "has happened", "has already"),
        ("Two crews have given notice", "has happened", "have given"),
        ("Both crews have recently left", "has happened", "have recently left"),
        ("The licence has not been renewed", "has happened", "has not been"),
        ("The pier was closed by the harbour", "has happened", "was"),
        ("Fares rise. The subsidy has ended", "has happened", "has ended"),
        ("Crews are leaving for the mainland", "is happening", "are leaving"),
        ("Nine berths are now empty", "is happening", "are now"),
        ("The slipway is still sinking", "is happening", "is still sinking"),
        ("Traffic continues to grow", "goes on", "continues to grow"),
        ("Fuel goes on rising", "goes on", "goes on rising"),
    ],
)
def test_what_is_certain(text: str, tense: str, words: str) -> None:
    assert told(text) == (tense, words)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stops in a gale",
        "The ferry is cancelled in a gale",
        "Crews cannot be recruited before Easter",
        "A passenger whose ticket has expired is left behind",
        "People who were promised a crossing wait a day",
        "Berths stay empty because crews have left",
        "If crews are leaving, sailings are cut",
        "There is a risk that crews are leaving",
        "Costs may be rising faster than fares",
        "Sailings could continue to fall",
        "More sail than was planned",
        "Crews have few hours left",
        "Operators have limited capacity",
        "The harbour has to close",
        "Nobody is willing to sail",
        "The dredging is outstanding",
        "Two crews are leaving in October",
        "The subsidy is ending on 31 March 2027",
        "Were the subsidy to end, fares would double",
        "The company is reviewing its routes and may give up the island",
        "Crews are leaving, so sailings stop",
        "Fuel is rising, leading to higher fares",
        "The licence was sold and could be withdrawn",
        "Already full sailings take no cars",
        "",
    ],
)
def test_what_may_happen(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(
    ("measure", "planned"),
    [
        ("A relief crew will be recruited", True),
        ("Contract is to be signed", True),
        ("To agree a fare with the islands", True),
        ("Plan to dredge the harbour", True),
        ("A timetable is being drafted", True),
        ("Plan for gales agreed on 8 October", False),
        ("Planned maintenance each Monday", False),
        ("List of passengers who will be stranded", False),
        ("Relief crew on call", False),
        ("People know whom to ring", False),
    ],
)
def test_what_is_still_to_come(measure: str, planned: bool) -> None:
    assert only_planned(measure) is planned


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Crew capacity and harbour resources", True),
        ("Dredging", True),
        ("Recruitment and retention of crews", True),
        ("Subsidies for islands", True),
        ("Crews leave", False),
        ("Wind keeps boats in harbour", False),
        ("Licence terminated", False),
        ("Loss of the licence", False),
        ("Harbour too shallow", False),
        ("Failure to dredge", False),
    ],
)
def test_a_topic_says_nothing_that_may_happen(title: str, topic: bool) -> None:
    assert is_topic(title) is topic
