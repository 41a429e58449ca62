"""Owners, and words that stand for nobody yet."""

from __future__ import annotations

import pytest

from govtool.records.owner import is_unknown
from govtool.records.owner import owners_of
from tests.support import risk


@pytest.mark.parametrize("owner", ["TBC", "tba", "Head of Highways (vacant)", "To be confirmed", "Unknown"])
def test_nobody_yet(owner: str) -> None:
    assert is_unknown(owner)


@pytest.mark.parametrize("owner", ["Head of Highways", "Tbcast Ltd", ""])
def test_somebody(owner: str) -> None:
    assert not is_unknown(owner)


@pytest.mark.parametrize(
    ("owner", "owners"),
    [("Pilot", ("Pilot",)), ("TBC", ()), ("[TBC, Pilot, Clerk]", ("Pilot", "Clerk")), ("", ())],
)
def test_who_answers_for_a_record(owner: str, owners: tuple[str, ...]) -> None:
    assert owners_of(risk(f"risks: [{{id: NB-1, title: Ferry stops, owner: {owner}}}]")) == owners
