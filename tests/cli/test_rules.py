"""`govtool rules` and `govtool explain`."""

from __future__ import annotations

import json

import pytest

from govtool.exchange.log.faults import FAULTS
from govtool.lint.rules import RULES
from tests.cli.support import run


def test_rules_lists_every_rule_in_order() -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)
    assert "RSK005  error    The residual score is above the inherent, or the target above the residual." in lines


def test_rules_as_json() -> None:
    data = json.loads(run("rules", "--format", "json").out)
    assert list(data[0]) == ["code", "name", "level", "on", "summary", "why", "source"]
    (rule,) = [each for each in data if each["code"] == "RSK016"]
    assert (rule["name"], rule["on"]) == ("fundamental-risk-not-in-the-log", "statement")


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_is_explained(code: str) -> None:
    done = run("explain", code.lower())
    assert done.code == 0
    assert done.out.startswith(f"{code} {RULES[code].name} ({RULES[code].level})\n")
    assert "What to do: " in done.out
    assert "Source: " in done.out


def test_an_unknown_code() -> None:
    done = run("explain", "rsk01")
    assert done.code == 2
    assert done.err.startswith("govtool: there is no rule RSK01; did you mean RSK")
    known = len(RULES) + len(FAULTS)
    assert run("explain", "xyz").err == f"govtool: there is no rule XYZ; there are {known}, such as ACT001.\n"
