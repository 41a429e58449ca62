"""Commands that change registers: what they show, ask and write."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.folder import load_holding
from govtool.folder import load_workspace
from tests.cli.support import office
from tests.cli.support import run

SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
  boards: [{id: EX-B1, title: Board}]
"""
RISKS = """\
# kept by the works office
risks:
  - id: EX-1  # the oldest
    title: 'Bridge closes early'
    residual: {likelihood: 2, impact: 4}
"""
PLANS = "plans:\n  - id: EX-P1\n    title: Works\n    actions:\n      - {id: EX-A1, title: Prop it, due: 30 Nov 2026}\n"
MILESTONES = "milestones:\n  - {id: EX-MS1, title: Bridge opens, baseline: 30 Nov 2026}\n"
RECOMMENDATIONS = "recommendations:\n  - {id: EX-R1, title: Say who decides}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(
        tmp_path,
        programme=SETTINGS,
        risks=RISKS,
        plans=PLANS,
        milestones=MILESTONES,
        recommendations=RECOMMENDATIONS,
        issues="issues: []\n",
    )


def _read(root: Path, name: str) -> str:
    return (root / f"registers/example/{name}.yaml").read_text()


def test_a_dry_run_shows_the_lines_and_writes_nothing(root: Path) -> None:
    done = run("-C", root, "risk", "close", "EX-1", "--because", "It is built", "--on", "3 Nov 2026", "--dry-run")
    assert done.code == 0
    assert done.out == (
        "--- registers/example/risks.yaml\n"
        "+++ registers/example/risks.yaml\n"
        "@@ -3,3 +3,5 @@\n"
        "   - id: EX-1  # the oldest\n"
        "     title: 'Bridge closes early'\n"
        "     residual: {likelihood: 2, impact: 4}\n"
        "+    closed: 3 Nov 2026\n"
        "+    closed_because: It is built\n"
        "Nothing was written, as --dry-run asks; else: EX-1 is closed.\n"
    )
    assert _read(root, "risks") == RISKS


def test_yes_writes_and_says_what_was_done(root: Path) -> None:
    done = run("-C", root, "risk", "close", "ex-1", "--because", "It is built", "--on", "3 Nov 2026", "--yes")
    assert done.code == 0
    assert done.out.endswith("EX-1 is closed.\nregisters/example/risks.yaml is changed.\n")
    assert _read(root, "risks") == f"{RISKS}    closed: 3 Nov 2026\n    closed_because: It is built\n"


def test_where_nobody_can_be_asked_nothing_is_written(root: Path) -> None:
    done = run("-C", root, "risk", "close", "EX-1", "--because", "It is built")
    assert (done.code, done.err) == (2, "govtool: nothing was written, for nobody can be asked here; say --yes.\n")
    assert _read(root, "risks") == RISKS


COMMANDS = [
    ("risks", ["risk", "add", "--title", "Quay floods", "--residual", "2x3", "--owner", "Works Manager"]),
    ("risks", ["risk", "rescore", "EX-1", "4x4", "--because", "The pier moved", "--by", "Engineer"]),
    ("risks", ["risk", "keep", "EX-1", "--review", "15 Dec 2026", "--by", "Engineer"]),
    ("risks", ["risk", "close", "EX-1", "--because", "It is built"]),
    ("risks", ["risk", "accept", "EX-1", "--by", "Board", "--until", "31 Mar 2099", "--because", "It is cheap"]),
    ("risks", ["risk", "escalate", "EX-1", "--to", "board"]),
    ("issues", ["issue", "raise", "--title", "It is shut"]),
    ("issues", ["issue", "raise", "--title", "It is shut", "--risk", "EX-1"]),
    ("plans", ["action", "add", "--title", "Ring the mayor", "--due", "Jan 2027"]),
    ("plans", ["action", "update", "EX-A1", "--progress", "Steel is here"]),
    ("plans", ["action", "complete", "EX-A1"]),
    ("milestones", ["milestone", "forecast", "EX-MS1", "Jan 2027", "--because", "Steel is late"]),
    ("milestones", ["milestone", "achieve", "EX-MS1"]),
    ("recommendations", ["recommendation", "respond", "EX-R1", "accepted", "--owner", "Chief Officer"]),
    ("recommendations", ["recommendation", "progress", "EX-R1", "It is written down", "--status", "complete"]),
    ("decisions", ["decision", "record", "--title", "Close it", "--by", "Chief Officer", "--about", "EX-1"]),
]


@pytest.mark.parametrize(("register", "command"), COMMANDS, ids=[" ".join(command[:2]) for _, command in COMMANDS])
def test_every_command_writes_its_register_so_that_it_can_be_read(
    register: str, command: list[str], root: Path
) -> None:
    before = (root / f"registers/example/{register}.yaml").read_bytes() if register != "decisions" else b""
    dated = [*command, "--on", "24 Nov 2026"]
    assert run("-C", root, *dated, "--dry-run").code == 0
    done = run("-C", root, *dated, "--yes")
    assert (done.code, done.err) == (0, "")
    assert (root / f"registers/example/{register}.yaml").read_bytes() != before
    assert load_workspace(root).problems == []


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["risk", "keep", "EX-9"], "there is no risk EX-9; did you mean EX-1?"),
        (["risk", "keep", "EX-A1"], "EX-A1 is no risk but a record of another kind: action."),
        (["risk", "rescore", "EX-1", "6x1", "--because", "x"], "6 x 1 is not on the matrix"),
        (["risk", "keep", "EX-1", "--on", "1 Jan 2099"], "1 Jan 2099 is still to come"),
        (["risk", "rescore", "EX-1", "high"], "high is no score; write likelihood x impact, such as 4x3."),
        (["milestone", "forecast", "EX-MS1", "soonish", "--because", "x"], "soonish is no date"),
        (["risk", "add", "--title", ""], "give the risk a title, in one line."),
        (["issue", "raise", "--title", ""], "give the issue a title, in one line."),
        (["issue", "close", "EX-I9"], "there is no issue EX-I9"),
        (["issue", "raise", "--title", "x", "--action", "EX-A9"], "there is no action EX-A9; did you mean EX-A1?"),
        (
            ["decision", "record", "--title", "x", "--by", "y", "--about", "EX-2"],
            "there is no record EX-2; did you mean",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(command: list[str], said: str, root: Path) -> None:
    done = run("-C", root, *command, "--yes")
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1 or "Usage:" in done.err


def test_a_fault_elsewhere_in_the_file_is_told_and_does_not_hinder(root: Path) -> None:
    file = root / "registers/example/risks.yaml"
    file.write_text(f"{RISKS}  - id: EX-2\n    title: Ferry stops\n    review: soonish\n")
    done = run("-C", root, "risk", "keep", "EX-1", "--yes")
    assert done.code == 0
    assert done.out.endswith(
        "registers/example/risks.yaml is changed; 1 problem elsewhere stays in it, and govtool lint shows it.\n"
    )


def test_only_the_register_of_the_record_is_read(root: Path) -> None:
    """Another register may be as broken as it likes, and costs nothing."""
    (root / "registers/example/metrics.yaml").write_text("metrics: [{id: EX-1x, title: [\n")
    near = load_holding(root, "EX-1")
    assert sorted(near.registers) == ["registers/example/programme.yaml", "registers/example/risks.yaml"]
    assert run("-C", root, "risk", "keep", "EX-1", "--yes").code == 0


def test_a_new_id_stands_wherever_the_old_one_did(root: Path) -> None:
    (root / "registers/example/risks.yaml").write_text(f"{RISKS}    actions: EX-A1\n")
    done = run("-C", root, "rename", "EX-A1", "EX-PROP", "--yes")
    assert done.code == 0
    assert "EX-A1 is now EX-PROP.\n" in done.out
    assert "actions: EX-PROP\n" in _read(root, "risks")
    assert "{id: EX-PROP, title: Prop it" in _read(root, "plans")


def test_a_programme_is_named_where_there_are_several(root: Path) -> None:
    other = root / "registers/other"
    other.mkdir()
    (other / "programme.yaml").write_text("programme: {id: other, title: Ferries, prefix: OT}\n")
    done = run("-C", root, "risk", "add", "--title", "Quay floods", "--yes")
    assert (done.code, done.err) == (2, "govtool: say for which programme with --programme: example, other.\n")
    done = run("-C", root, "risk", "add", "--title", "Quay floods", "--programme", "other", "--yes")
    assert done.code == 0
    assert (other / "risks.yaml").read_text().startswith("risks:\n")


def test_what_to_know_of_a_change_is_said_before_it_is_written(root: Path) -> None:
    done = run("-C", root, "risk", "keep", "EX-1", "--yes")
    assert (done.code, done.err) == (0, "Note: No role is named for the assessment.\n")


def test_the_day_of_a_meetings_decision_is_the_meetings(root: Path) -> None:
    (root / "registers/example/meetings.yaml").write_text(
        "meetings: [{id: EX-MT1, title: November, board: EX-B1, on: 17 Nov 2026}]\n"
    )
    command = ["decision", "record", "--title", "Close it", "--meeting", "EX-MT1", "--yes"]
    done = run("-C", root, *command, "--on", "18 Nov 2026")
    assert (done.code, done.err) == (
        2,
        "govtool: EX-MT1 is on 17 Nov 2026, which is the day of its decisions; leave --on out.\n",
    )
    assert run("-C", root, *command).code == 0


def test_an_action_for_a_risk_goes_into_the_plan_of_the_risks_programme(root: Path) -> None:
    other = root / "registers/other"
    other.mkdir()
    (other / "programme.yaml").write_text("programme: {id: other, title: Roads, prefix: OT}\n")
    (other / "plans.yaml").write_text("plans: [{id: OT-P1, title: Roads}]\n")
    done = run("-C", root, "action", "add", "--title", "Ring the mayor", "--for", "ex-1", "--yes")
    assert done.code == 0
    assert "is a new action of EX-P1: Ring the mayor, for EX-1." in done.out


def test_a_register_in_no_programmes_folder_is_not_a_programme_to_choose(root: Path) -> None:
    (root / "registers/loose.yaml").write_text("risks: [{id: LO-1, title: Loose}]\n")
    assert run("-C", root, "risk", "add", "--title", "Quay floods", "--yes").code == 0
    assert "Quay floods" in _read(root, "risks")
