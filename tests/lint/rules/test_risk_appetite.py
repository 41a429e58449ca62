"""RSK012: risks above what the programme tolerates."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places

PROGRAMME = """\
programme:
  id: example
  title: Ferries
  scoring: {{likelihood: {{levels: 4}}, impact: {{levels: 4}}, bands: {{red: 9, amber: 4}}}}
  tolerance: {{crew: 4}}
  appetite: {{safety: averse, fares: minimal, trade: open}}
  boards: [{boards}]
"""
BOARD = "{id: NB-B, title: Harbour Board, escalates_at: 6}"
NO_ACTION = "no action with an owner and a due date is named"


def _text(*fields: str, action: str = "", boards: str = BOARD) -> str:
    lines = ["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields)]
    plan = f"plans: [{{id: NB-P, title: Plan, actions: [{{id: NB-A, title: Dredge{action}}}]}}]"
    return PROGRAMME.format(boards=boards) + "\n".join([*lines, plan, ""])


def _residual(likelihood: int, impact: int) -> str:
    return f"residual: {{likelihood: {likelihood}, impact: {impact}}}"


CHASED = ", owner: Pilot, due: 2027-01-29"


@pytest.mark.parametrize(
    ("fields", "action", "said"),
    [
        ((_residual(3, 3),), "", f"it is RED at 9, and {NO_ACTION}"),
        (
            (_residual(3, 2), "category: crew"),
            "",
            f"it is at 6, above the tolerance of 4 for crew risks, and {NO_ACTION}",
        ),
        (
            (_residual(3, 3), "actions: NB-A"),
            ", owner: Pilot, due: TBC",
            "it is RED at 9, and its open action has no owner or no due date (NB-A)",
        ),
        (
            (_residual(3, 3), "actions: NB-A"),
            ", owner: TBC, due: 2027-01-29",
            "it is RED at 9, and its open action has no owner or no due date (NB-A)",
        ),
        (
            (_residual(3, 3), "actions: NB-A"),
            f"{CHASED}, status: complete",
            "it is RED at 9, and NB-A left nothing open to lower it",
        ),
        (("printed: {residual: {rag: RED}}",), "", f"it is printed RED, and {NO_ACTION}"),
        ((_residual(3, 3), "response: tolerate"), "", f"it is RED at 9, and {NO_ACTION}"),
    ],
)
def test_above_what_is_tolerated(fields: tuple[str, ...], action: str, said: str) -> None:
    assert messages(found(_text(*fields, action=action), "RSK012")) == [said]


@pytest.mark.parametrize(
    ("fields", "action"),
    [
        ((_residual(3, 3), "actions: NB-A"), CHASED),
        ((_residual(3, 3), "actions: NB-A"), ", owner: Pilot, due: TBC, revised: 2027-01-29"),
        ((_residual(3, 3), "actions: NB-A"), ", owner: Pilot, due: ongoing"),
        ((_residual(3, 3), "actions: NB-Z"), ""),  # a dangling reference has its own problem
        ((_residual(2, 4),), ""),
        ((_residual(2, 2), "category: crew"), ""),
        ((_residual(2, 4), "printed: {residual: {rag: RED}}"), ""),  # RAG001 says that they differ
        ((_residual(3, 3), "closed: 2017-01-01"), ""),
        ((_residual(3, 3), "response: tolerate", "acceptance: {by: Board, because: Dear}"), ""),
        ((), ""),
    ],
)
def test_tolerated_or_acted_upon(fields: tuple[str, ...], action: str) -> None:
    assert found(_text(*fields, action=action), "RSK012") == []


@pytest.mark.parametrize(
    ("boards", "said"),
    [
        ("", []),
        ("{id: NB-B, title: Harbour Board, escalates_at: 9}", []),
        ("{id: NB-B, title: Harbour Board}", ["it is RED at 9, and no board says from which score a risk comes to it"]),
        (
            "{id: NB-B, title: Harbour Board, escalates_at: 12}, {id: NB-C, title: Cabinet, escalates_at: 16}",
            ["it is RED at 9, and boards take risks from 12 only"],
        ),
    ],
)
def test_to_whom_a_red_risk_goes(boards: str, said: list[str]) -> None:
    text = _text(_residual(3, 3), "actions: NB-A", action=CHASED, boards=boards)
    assert messages(found(text, "RSK012")) == said


@pytest.mark.parametrize(
    ("category", "score", "said"),
    [
        ("safety", (2, 4), ["it is tolerated at 8 (AMBER), and the appetite for safety risks is averse"]),
        ("fares", (4, 4), ["it is tolerated at 16 (RED), and the appetite for fares risks is minimal"]),
        ("safety", (1, 3), []),
        ("trade", (2, 4), []),
        ("other", (2, 4), []),
    ],
)
def test_what_is_tolerated_against_the_appetite(category: str, score: tuple[int, int], said: list[str]) -> None:
    accepted = "acceptance: {by: Harbour Board, because: Dear, until: 2027-03-31}"
    problems = found(_text(_residual(*score), f"category: {category}", "response: tolerate", accepted), "RSK012")
    assert messages(problems) == said
    assert places(problems) == [(13, 15)] * len(said)
