"""The page of each sort of fault has all its parts, and no two have one name."""

from __future__ import annotations

import re

import pytest

from govtool.exchange.log.faults import FAULTS
from govtool.lint.rules import RULES


@pytest.mark.parametrize("code", FAULTS)
def test_every_part_is_a_sentence(code: str) -> None:
    assert re.fullmatch(r"XLS\d{3}", code)
    sort = FAULTS[code]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", sort.name)
    for part in (sort.summary, sort.why, sort.mend):
        assert re.fullmatch(r"[A-Z].*\.", part)
        assert "  " not in part
    assert not re.search(r"[.?!] [A-Z]", sort.summary)


def test_names_and_codes_are_used_once() -> None:
    names = [each.name for each in FAULTS.values()] + [each.name for each in RULES.values()]
    assert len(set(names)) == len(names)
    assert FAULTS.keys().isdisjoint(RULES)
