"""BEN001: benefits that nobody can show."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found

WHOLE = {"owner": "Head of Highways", "metrics": "NB-M1", "basis": "Two calls a day", "amount": "4", "unit": "£m"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, ""),
        ({"owner": ""}, "no owner is recorded"),
        ({"owner": "to be confirmed"}, "no owner is recorded"),
        ({"metrics": ""}, "no measure is recorded"),
        ({"basis": ""}, "no basis is recorded"),
        ({"basis": "", "amount": ""}, ""),
        ({"basis": "", "metrics": "", "owner": ""}, "no measure, owner or basis is recorded"),
    ],
)
def test_what_a_benefit_lacks(changes: dict[str, str], message: str) -> None:
    fields = "".join(f", {name}: {value}" for name, value in (WHOLE | changes).items() if value)
    problems = found(f"benefits: [{{id: NB-BN1, title: Fewer calls{fields}}}]\n", "BEN001")
    assert [(each.message, each.level) for each in problems] == ([(message, Level.INFO)] if message else [])
