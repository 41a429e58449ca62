"""A meeting recorded at a real terminal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from govtool.review.journal import NAME
from tests.cli.recording.office import PLANS
from tests.cli.recording.office import RISKS
from tests.cli.recording.office import SETTINGS
from tests.cli.recording.office import WRITE
from tests.cli.recording.office import bridges
from tests.cli.recording.office import recorded
from tests.cli.recording.office import text_of
from tests.cli.support import run
from tests.cli.terminal import session

KEEP = (("Decide: ", "k"), ("What was said (may stay empty): ", "No change"))
RESCORE = (("Decide: ", "r"), ("such as 4x3 (Enter: back): ", "4x4"), ("Why (Enter: back): ", "The pier moved"))
KEPT = "EX-1 stays at 2 x 4 = 8 AMBER"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return bridges(tmp_path)


def test_each_matter_is_shown_and_only_what_is_decided_is_written(root: Path) -> None:
    done = recorded(
        root,
        *RESCORE,
        ("Decide: ", ""),
        ("Decide: ", "m"),
        ("Due when now (Enter: back): ", "20 Nov 2026"),
        ("Why (Enter: back): ", "Steel is late"),
        ("Decide: ", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert "Bridges, Review 2, 10 Nov 2026: 2 matters." in done.screen
    assert "Scores     residual 2 x 4 = 8 AMBER" in done.screen
    assert "Recorded: EX-1 is rescored from 2 x 4 = 8 AMBER to 4 x 4 = 16 RED. Enter goes on, u takes it" in done.screen
    assert text_of(root, "risks") == (
        RISKS.replace("review: 6 Nov 2026", "review: 8 Dec 2026")
        + "      - {on: 10 Nov 2026, residual: {likelihood: 4, impact: 4}, by: Works Manager, because: The pier moved}\n"
    )
    assert text_of(root, "plans") == PLANS.replace(
        "due: 9 Nov 2026}",
        "due: 9 Nov 2026, revisions: [{on: 10 Nov 2026, due: 20 Nov 2026, because: Steel is late, by: Works Manager}]}",
    )
    assert not (root / NAME).exists()


def test_an_empty_answer_to_a_question_goes_back_and_records_nothing(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "r"),
        ("such as 4x3 (Enter: back): ", ""),
        ("Nothing is recorded of that.\r\nDecide: ", "r"),
        ("such as 4x3 (Enter: back): ", "4x4"),
        ("Why (Enter: back): ", ""),
        ("Nothing is recorded of that.\r\nDecide: ", "q"),
    )
    assert (done.code, "Nothing was recorded." in done.screen) == (0, True)
    assert text_of(root, "risks") == RISKS


def test_each_answer_is_judged_as_it_is_given(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "x"),
        ("x is none of the letters; ? shows them.\r\nDecide: ", "r"),
        ("(Enter: back): ", "high"),
        ("high is no score; write likelihood x impact, such as 4x3.\r\n", "9x9"),
        ("9 x 9 is not on the matrix: likelihood goes from 1 to 5 and impact from 1 to 5.\r\n", ""),
        ("Decide: ", "e"),
        ("To which board (Enter: back): ", "Cabinet"),
        ("Bridges has no board Cabinet; it has EX-B1 (Works Group), EX-B2 (Bridge Board).\r\n", ""),
        ("Decide: ", "a"),
        ("accepts it (Enter: back): ", "Enginer"),
        ("another.\r\nWhich role or body accepts it (Enter: back): ", "Engineer"),
        ("Until which day (Enter: back): ", "1 Nov 2026"),
        ("give the day until which EX-1 is tolerated.\r\n", ""),
        ("Decide: ", ""),
        ("Decide: ", "c"),
        ("Done on which day (Enter: 10 Nov 2026): ", "11 Nov 2026"),
        ("11 Nov 2026 is after 10 Nov 2026, the day that is recorded.\r\n", "9 Nov 2026"),
        ("What was done (may stay empty): ", ""),
        ("Recorded: EX-A1 is complete.", ""),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert (
        "Enginer is none of the programme's roles. Did you mean Engineer? Give it once more to keep it" in done.screen
    )
    assert text_of(root, "plans") == PLANS.replace(
        "due: 9 Nov 2026}", "due: 9 Nov 2026, status: complete, completed: 9 Nov 2026}"
    )


def test_only_a_letter_writes_and_one_goes_back_to_the_matters(root: Path) -> None:
    done = recorded(
        root,
        *KEEP,
        ("Decide: ", ""),
        ("Decide: ", ""),
        (WRITE, ""),
        ("Answer y, n or b.\r\n", "b"),
        ("2 of 2", ""),
        (WRITE, "y"),
    )
    assert done.code == 0
    decided, changed = done.screen.index("This was decided:"), done.screen.index("These lines change:")
    assert decided < done.screen.index(f"  {KEPT}.", decided) < changed
    assert "because: No change}" in text_of(root, "risks")


def test_what_was_recorded_last_is_taken_back(root: Path) -> None:
    done = recorded(
        root,
        ("Decide: ", "u"),
        ("Nothing is recorded that could be taken back.\r\nDecide: ", "k"),
        ("(may stay empty): ", "First"),
        ("Decide: ", ""),
        ("u: take back the last", "p"),
        ("What was done (Enter: back): ", "Steel came"),
        ("Decide: ", "u"),
        ("Taken back: EX-A1 is reported on; EX-A1 is under way.", "q"),
        (WRITE, "y"),
    )
    assert done.code == 0
    assert "because: First}" in text_of(root, "risks")
    assert text_of(root, "plans") == PLANS


def test_the_journal_goes_with_what_is_taken_back(root: Path) -> None:
    done = recorded(root, *KEEP, ("Decide: ", "u"), (f"Taken back: {KEPT}.", "\x03"))
    assert done.code == 130
    assert not (root / NAME).exists()


def test_the_same_is_not_recorded_twice(root: Path) -> None:
    done = recorded(
        root,
        *KEEP,
        ("Decide: ", "k"),
        ("Not recorded: EX-1 was assessed on 10 Nov 2026 already, at 2 x 4.\r\nDecide: ", "?"),
        (f"Recorded   {KEPT}.", "q"),
        (WRITE, "n"),
    )
    assert done.code == 0


def test_what_becomes_due_is_said_and_comes_before_the_meeting(root: Path) -> None:
    done = recorded(
        root,
        *RESCORE,
        ("Now due: EX-1: To be taken to a board: to the Bridge Board by 20 Nov 2026.", "i"),
        ("What has happened, in one line (Enter: back): ", "It closed"),
        ("What follows from it (may stay empty): ", ""),
        ("Recorded: ", "q"),
        (WRITE, "n"),
    )
    assert done.code == 0


def test_no_line_is_broken_within_a_word(root: Path) -> None:
    risks = root / "registers/example/risks.yaml"
    risks.write_text(RISKS.replace("Bridge closes early", "Bridge closes early " * 6))
    done = recorded(root, *RESCORE, ("Decide: ", "q"), (WRITE, "y"), columns=60)
    assert done.code == 0
    assert [line for line in done.screen.splitlines() if len(line) > 60 and WRITE not in line] == []
    assert "\n+      - {on: 10 Nov 2026, residual: {likelihood: 4, impact:\n" in done.screen


@pytest.mark.parametrize("end", ["\x03", "\x04"], ids=["Ctrl-C", "the terminal closes"])
def test_what_was_recorded_survives_an_end_in_the_middle(end: str, root: Path) -> None:
    first = recorded(root, *KEEP, ("Decide: ", end))
    assert first.code == 130
    assert f"What was recorded is kept in {NAME};" in first.screen
    assert text_of(root, "risks") == RISKS
    again = recorded(root, ("Take it up? y: yes, n: no, drop it: ", "y"), (f"Recorded   {KEPT}.", "q"), (WRITE, "y"))
    assert again.code == 0
    assert "This session was left before it was written." in again.screen
    assert "because: No change}" in text_of(root, "risks")
    assert not (root / NAME).exists()


def test_whoever_comes_second_is_told_and_loses_nothing(root: Path) -> None:
    file = root / "registers/example/risks.yaml"

    def theirs() -> str:
        file.write_text(RISKS.replace("Works Manager", "Bridge Master"))
        return "y\n"

    done = session(
        ["-C", root, "review", "--record", "--as-of", "10 Nov 2026"],
        ("Decide: ", "k\n"),
        ("stay empty): ", "\n"),
        ("Note: No role is named for the assessment.\r\nDecide: ", "q\n"),
        (WRITE, theirs),
    )
    assert done.code == 2
    assert "EX-1 changed (owner)" in " ".join(done.screen.split())
    assert "on: 10 Nov 2026" not in file.read_text()
    assert json.loads((root / NAME).read_text())["deeds"][0]["said"] == KEPT


def test_a_meeting_is_recorded_once_it_is_held(root: Path) -> None:
    done = run("-C", root, "review", "--record", "--as-of", "1 Jan 2099")
    assert done.code == 2
    assert "is still to come; record the meeting once it is held" in done.err
    assert run("-C", root, "review", "--record", "--format", "pdf").code == 2


def test_one_review_is_recorded_at_a_time(root: Path) -> None:
    shutil.copytree(root / "registers/example", root / "registers/other")
    settings = SETTINGS.replace("id: example", "id: other").replace("EX", "OT")
    (root / "registers/other/programme.yaml").write_text(settings)
    for name in ("meetings", "risks", "plans"):
        (root / f"registers/other/{name}.yaml").unlink()
    done = run("-C", root, "review", "--record", "--as-of", "10 Nov 2026")
    assert (done.code, "choose one with --programme: example, other" in done.err) == (2, True)
