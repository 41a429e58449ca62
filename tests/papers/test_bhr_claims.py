"""The words of judgement in 11.3 to 11.5 and 11.8 of bhr-ibcf-2017, beside the figures that they judge."""

from __future__ import annotations

import pytest

from govtool.records.figure import Figure
from govtool.records.serialise import to_data
from govtool.records.statement import Statement
from tests.papers.keyed import loaded
from tests.papers.keyed import plain
from tests.papers.places import Place
from tests.papers.places import places
from tests.papers.places import texts

NO_VERDICT = {
    "11.3.3 / fall, days": "says the number again",
    "11.3.5 / admissions aged 65+, year before": "the reason for a number, which its claim gives",
    "11.4.2 / rise in bed days": "says the number again",
    "11.4.2 / rise in delayed patients, percent": "says which months, which its claim does in its own words",
    "11.5.4 / aim for the next years": "an aim, which its claim gives in its own words",
    "11.8.1 / added mental health spending": "says when the money comes",
}
"""Keyed words that are no judgement."""


def judged() -> list[Place]:
    return [place for place in places("bhr_metric_claims") if place.row["verdict_words"]]


def claims(place: Place) -> list[Statement | Figure]:
    """The records of a place, and the claims that quote its figures."""
    names = {each.id for each in place.held}
    quoting = [each for each in loaded().every(Statement, ["bhr"]) if names & set(each.figures)]
    return [*(each for each in place.held if isinstance(each, Statement | Figure)), *quoting]


def kept(place: Place) -> bool:
    """Whether the words printed, or the few of them that are the verdict, stand in those records."""
    printed = plain(place.row["verdict_words"])
    said = " | ".join(plain(text) for each in claims(place) for text in texts(to_data(each)))
    verdicts = [plain(part) for each in claims(place) for part in each.verdict.split(";") if part]
    verdicts += [plain(each.printed) for each in place.held if isinstance(each, Figure) and each.printed]
    return printed in said.replace('"', "") or any(verdict in printed for verdict in verdicts)


@pytest.mark.parametrize("place", judged(), ids=lambda place: str(place.row["where"]))
def test_the_verdict_of_a_number(place: Place) -> None:
    assert kept(place) != (place.row["where"] in NO_VERDICT), place.row["verdict_words"]


def test_every_verdict_is_compared() -> None:
    assert len(judged()) == 57
    assert {place.row["where"] for place in judged()} >= NO_VERDICT.keys()
