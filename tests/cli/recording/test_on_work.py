"""What a session asks for about recommendations, milestones and what is new."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.recording.office import WRITE
from tests.cli.recording.office import bridges
from tests.cli.recording.office import recorded
from tests.cli.recording.office import text_of

ASKED = "recommendations:\n  - {id: EX-R1, title: Inspect each year, due: 5 Nov 2026}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace whose review has one matter: a recommendation that is late."""
    folder = bridges(tmp_path)
    (folder / "registers/example/risks.yaml").unlink()
    (folder / "registers/example/plans.yaml").write_text("plans:\n  - {id: EX-P1, title: Works}\n")
    (folder / "registers/example/recommendations.yaml").write_text(ASKED)
    return folder


def test_what_is_rejected_has_a_reason_and_no_date(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "a"),
        ("The answer: accepted, partly accepted, rejected (Enter: back): ", "perhaps"),
        ("perhaps is not one of these: accepted, partly accepted or rejected.\r\n", "r"),
        ("Why (Enter: back): ", "It is inspected each month"),
        ("Recorded: EX-R1 is rejected.", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert text_of(root, "recommendations") == ASKED.replace(
        "due", "response: rejected, because: It is inspected each month, due"
    )


def test_what_is_accepted_may_have_neither_owner_nor_date(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "a"),
        ("(Enter: back): ", "accepted"),
        ("Why (may stay empty): ", ""),
        ("Which role answers for it (may stay empty): ", ""),
        ("By when (may stay empty): ", "1 Dec 2026"),
        ("say why EX-R1 moves from 5 Nov 2026 to 1 Dec 2026.\r\n", ""),
        ("Recorded: EX-R1 is accepted.", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert text_of(root, "recommendations") == ASKED.replace("due", "response: accepted, due")


def test_a_new_action_needs_only_what_is_to_be_done(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "n"),
        ("What is to be done, in one line (Enter: back): ", "Hire an inspector"),
        ("Which role answers for it (may stay empty): ", ""),
        ("By when (may stay empty): ", "2 Nov 2026"),
        ("2 Nov 2026 has passed by 10 Nov 2026; give the day on which it is due.\r\n", ""),
        ("How will anybody see that it worked (may stay empty): ", ""),
        ("Decide: ", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert "title: Hire an inspector}" in text_of(root, "plans")


def test_the_usual_stage_is_under_way(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "p"),
        ("What was done (Enter: back): ", "Asked for offers"),
        ("superseded (Enter: under way): ", ""),
        ("Decide: ", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert "status: under way" in text_of(root, "recommendations")


def test_a_decision_is_that_of_the_meeting(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "d"),
        ("What was decided, in one line (Enter: back): ", "Wait for spring"),
        ("Why (may stay empty): ", ""),
        ("What was rejected (may stay empty): ", ""),
        ("is a new decision: Wait for spring. Enter goes on", "?"),
        ("Recorded   ", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert "meeting: EX-MT2" in text_of(root, "decisions")
