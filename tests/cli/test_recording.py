"""A meeting recorded at a real terminal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from govtool.review.journal import NAME
from tests.cli.support import run
from tests.cli.terminal import session

SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
  review_days: {red: 28, amber: 42, green: 92}
  boards: [{id: EX-B1, title: Works Group, cadence: weekly}]
"""
MEETINGS = """\
meetings:
  - {id: EX-MT1, title: Review 1, board: EX-B1, on: 3 Nov 2026}
  - {id: EX-MT2, title: Review 2, board: EX-B1, on: 10 Nov 2026}
"""
RISKS = """\
# kept by the works office
risks:
  - id: EX-1
    title: Bridge closes early
    owner: Works Manager
    review: 6 Nov 2026  # overdue on the day
    assessments:
      - {on: 1 Oct 2026, residual: {likelihood: 2, impact: 4}, because: First look}
"""
PLANS = """\
plans:
  - id: EX-P1
    title: Works
    actions:
      - {id: EX-A1, title: Prop it, owner: Engineer, due: 9 Nov 2026}
"""
REVIEW = ("--as-of", "10 Nov 2026", "--by", "Works Manager")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "registers" / "example"
    folder.mkdir(parents=True)
    for name, text in {"programme": SETTINGS, "meetings": MEETINGS, "risks": RISKS, "plans": PLANS}.items():
        (folder / f"{name}.yaml").write_text(text)
    return tmp_path


def _read(root: Path, name: str) -> str:
    return (root / f"registers/example/{name}.yaml").read_text()


def test_each_matter_is_shown_and_only_what_is_decided_is_written(root: Path) -> None:
    done = session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Decide: ", "r\n"),
        ("such as 4x3: ", "4x4\n"),
        ("Why: ", "The pier moved\n"),
        ("Decide: ", "\n"),
        ("Decide: ", "m\n"),
        ("Due when now: ", "20 Nov 2026\n"),
        ("Why: ", "Steel is late\n"),
        ("Decide: ", "\n"),
        ("Write this? [Y/n]: ", "y\n"),
    )
    assert done.code == 0
    assert "Scores     residual 2 x 4 = 8 AMBER" in done.screen
    assert "Recorded: EX-1 is rescored from 2 x 4 = 8 AMBER to 4 x 4 = 16 RED. Enter goes on." in done.screen
    assert _read(root, "risks") == (
        RISKS.replace("review: 6 Nov 2026", "review: 8 Dec 2026")
        + "      - {on: 10 Nov 2026, residual: {likelihood: 4, impact: 4}, by: Works Manager, because: The pier moved}\n"
    )
    assert _read(root, "plans") == PLANS.replace(
        "due: 9 Nov 2026}",
        "due: 9 Nov 2026, revisions: [{on: 10 Nov 2026, due: 20 Nov 2026, because: Steel is late, by: Works Manager}]}",
    )
    assert not (root / NAME).exists()


def test_what_cannot_be_done_is_said_and_asked_again(root: Path) -> None:
    done = session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Decide: ", "x\n"),
        ("x is none of the letters; ? shows them.\r\nDecide: ", "r\n"),
        ("such as 4x3: ", "high\n"),
        ("such as 4x3: ", "4x4\n"),
        ("Why: ", "\n"),
        ("Not recorded: say why EX-1 moves from 2 x 4 = 8 AMBER to 4 x 4 = 16 RED.\r\nDecide: ", "q\n"),
    )
    assert done.code == 0
    assert "Nothing was recorded." in done.screen
    assert _read(root, "risks") == RISKS


@pytest.mark.parametrize("end", ["\x03", "\x04"], ids=["Ctrl-C", "the terminal closes"])
def test_what_was_recorded_survives_an_end_in_the_middle(end: str, root: Path) -> None:
    first = session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Decide: ", "k\n"),
        ("stay empty): ", "No change\n"),
        ("Decide: ", end),
    )
    assert first.code == 130
    assert "What was recorded is kept in" in first.screen
    assert _read(root, "risks") == RISKS
    again = session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Go on with it? No drops it [Y/n]: ", "y\n"),
        ("Decide: ", "q\n"),
        ("Write this? [Y/n]: ", "y\n"),
    )
    assert again.code == 0
    assert "because: No change}" in _read(root, "risks")
    assert not (root / NAME).exists()


def test_what_was_kept_can_be_dropped(root: Path) -> None:
    session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Decide: ", "k\n"),
        ("stay empty): ", "\n"),
        ("Decide: ", "q\n"),
        ("Write this? [Y/n]: ", "n\n"),
    )
    assert json.loads((root / NAME).read_text())[0]["said"] == "EX-1 stays at 2 x 4 = 8 AMBER"
    session(["-C", root, "review", "--record", *REVIEW], ("[Y/n]: ", "n\n"), ("Decide: ", "q\n"))
    assert not (root / NAME).exists()
    assert _read(root, "risks") == RISKS


def test_whoever_comes_second_is_told_and_loses_nothing(root: Path) -> None:
    file = root / "registers/example/risks.yaml"

    def theirs() -> str:
        file.write_text(RISKS.replace("Works Manager", "Bridge Master"))
        return "y\n"

    done = session(
        ["-C", root, "review", "--record", *REVIEW],
        ("Decide: ", "k\n"),
        ("stay empty): ", "\n"),
        ("Decide: ", "q\n"),
        ("Write this? [Y/n]: ", theirs),
    )
    assert done.code == 2
    assert "EX-1 changed (owner)" in " ".join(done.screen.split())
    assert "on: 10 Nov 2026" not in file.read_text()
    assert (root / NAME).exists()


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
