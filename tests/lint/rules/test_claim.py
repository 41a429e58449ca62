"""MET008 and SCH001: outcomes without a measure, and claims that a scheme does not list."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages

METRICS = """\
metrics:
  - {id: NB-K1, title: Bare}
  - {id: NB-K2, title: With a start, baseline: 4}
  - {id: NB-K3, title: Full, owner: Head of Paint, readings: [{period: 2018/19, target: 4, actual: 3}]}
"""


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ("", ["no metric, baseline, target or owner"]),
        ("owner: Head of Paint", ["no metric, baseline or target"]),
        ("metrics: NB-K1", ["no baseline, target or owner"]),
        ("metrics: [NB-K1, NB-K2], owner: Head of Paint", ["no target"]),
        ("metrics: NB-K3", []),
        ("metrics: [NB-K2, NB-K3]", []),
        ("measure: Nine spans in ten shine", ["no owner"]),
        ("measure: Nine spans in ten shine, owner: Head of Paint", []),
        ("measure: Nine spans in ten shine, metrics: NB-K2, owner: Head of Paint", []),
    ],
)
def test_what_an_outcome_lacks(fields: str, missing: list[str]) -> None:
    text = METRICS + f"statements: [{{id: NB-S1, title: Bridges shine, says: outcome, {fields}}}]\n"
    assert messages(found(text, "MET008")) == missing


def test_only_outcomes_are_asked() -> None:
    assert found("statements: [{id: NB-S1, title: Bridges shine, says: claim}]\n", "MET008") == []


def test_many_outcomes_share_one_sentence() -> None:
    rows = "".join(f"  - {{id: NB-S{each}, title: Bridges shine, says: outcome}}\n" for each in range(3))
    assert len({problem.together for problem in found("statements:\n" + rows, "MET008")}) == 1


SCHEMES = "schemes: [{id: NB-C1, title: Painting, metrics: NB-K1}, {id: NB-C2, title: Rust}]\n"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("scheme: NB-C1, metrics: NB-K1", []),
        ("scheme: NB-C1, metrics: [NB-K1, NB-K2]", ["NB-C1 is said to move NB-K2, and does not list it"]),
        ("scheme: NB-C2, metrics: [NB-K1, NB-K2]", ["NB-C2 is said to move NB-K1 and NB-K2, and does not list them"]),
        ("scheme: NB-C2", []),
        ("metrics: NB-K2", []),
        ("scheme: NB-C9, metrics: NB-K2", []),
    ],
)
def test_what_a_scheme_is_said_to_move(fields: str, message: list[str]) -> None:
    text = METRICS + SCHEMES + f"statements: [{{id: NB-S1, title: It shines, says: claim, {fields}}}]\n"
    assert messages(found(text, "SCH001")) == message


def test_where_no_scheme_lists_a_metric_none_is_asked_for() -> None:
    text = METRICS + SCHEMES.replace(", metrics: NB-K1", "")
    assert (
        found(text + "statements: [{id: NB-S1, title: A, says: claim, scheme: NB-C2, metrics: NB-K1}]\n", "SCH001")
        == []
    )


def test_a_finding_about_a_scheme_promises_nothing() -> None:
    text = METRICS + SCHEMES + "statements: [{id: NB-S1, title: Rust, says: finding, scheme: NB-C2, metrics: NB-K1}]\n"
    assert found(text, "SCH001") == []
