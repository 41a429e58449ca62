"""`govtool changes`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.history.repository import repository
from tests.needs import needs_git

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: EX-B1, title: Board}]
"""
RISKS = """\
risks:
  - id: EX-1
    title: Bridge closes early.
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}, because: The pier moved}
"""
MEETINGS = (
    "meetings: [{id: EX-MT1, title: October, board: EX-B1, on: 20 Oct 2026}, {id: EX-MT2, title: TBC, board: EX-B1}]\n"
)


@pytest.mark.parametrize("since", ["20 Oct 2026", "2026-10-20", "EX-MT1"])
def test_since_a_day_or_a_meeting(since: str, tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS, meetings=MEETINGS)
    done = run("-C", root, "changes", "--since", since, "--as-of", "2026-11-22")
    assert done.out == (
        "Scored higher (1)\n"
        "  EX-1 risk: Bridge closes early. 8 AMBER to 16 RED. The pier moved (2 Nov 2026)\n\n"
        "1 change since 20 Oct 2026.\n"
    )


def test_nothing_has_changed(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS)
    assert run("-C", root, "changes", "--since", "3 Nov 2026").out == "Nothing has changed since 3 Nov 2026.\n"


def test_as_data(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS)
    (change,) = json.loads(
        run("-C", root, "changes", "--since", "1 Nov 2026", "--as-of", "2026-11-22", "--format", "json").out
    )
    assert change == {
        "change": "up",
        "record": "EX-1",
        "kind": "risk",
        "title": "Bridge closes early.",
        "on": "2026-11-02",
        "what": "8 AMBER to 16 RED",
        "because": "The pier moved",
        "field": None,
        "before": None,
        "after": None,
        "exempt": False,
    }


@needs_git
@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("soon", "soon is neither a day nor a meeting, and these registers are not kept in git, so it is no revision"),
        ("Oct 2026", "Oct 2026 is neither a day nor a meeting, and "),
        ("EX-MT2", "the day of EX-MT2 is not recorded"),
        ("EX-1", "EX-1 is neither a day nor a meeting"),
    ],
)
def test_what_is_no_day_stops_in_one_sentence(since: str, said: str, tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, programme=SETTINGS, risks=RISKS, meetings=MEETINGS), "changes", "--since", since)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def _since_then(tmp_path: Path) -> Path:
    """A workspace of 3 November in git, with a meeting of the name of a branch."""
    meetings = MEETINGS.replace("EX-MT1", "main")
    return repository(office(tmp_path, programme=SETTINGS, risks=RISKS, meetings=meetings))


def _write(root: Path, name: str, text: str) -> None:
    (root / "registers" / "example" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_since_a_revision(tmp_path: Path) -> None:
    root = _since_then(tmp_path)
    _write(root, "risks", RISKS.replace("closes early.", "shuts"))
    done = run("-C", root, "changes", "--since", "HEAD", "--as-of", "2026-11-22")
    head, reworded, empty, footer, _ = done.out.split("\n")
    assert (head, reworded, empty) == (
        "Reworded (1)",
        '  EX-1 risk: Bridge shuts. title: from "Bridge closes early." to "Bridge shuts"',
        "",
    )
    assert footer.startswith("1 change since revision ")
    assert footer.endswith(" of 3 Nov 2026.")
    assert (done.code, done.err) == (0, "")


def test_since_a_revision_as_data(tmp_path: Path) -> None:
    root = _since_then(tmp_path)
    _write(root, "risks", RISKS.replace("title: Bridge closes early.", "title: Bridge closes early.\n    owner: Mason"))
    (change,) = json.loads(run("-C", root, "changes", "--since", "HEAD", "--format", "json").out)
    assert change == {
        "change": "changed",
        "record": "EX-1",
        "kind": "risk",
        "title": "Bridge closes early.",
        "on": None,
        "what": "owner: Mason, which is added",
        "because": "",
        "field": "owner",
        "before": None,
        "after": "Mason",
        "exempt": False,
    }


def test_nothing_has_changed_since_a_revision(tmp_path: Path) -> None:
    done = run("-C", _since_then(tmp_path), "changes", "--since", "HEAD")
    assert done.out.startswith("Nothing has changed since revision ")


def test_a_meeting_comes_before_a_branch_of_the_same_name(tmp_path: Path) -> None:
    done = run("-C", _since_then(tmp_path), "changes", "--since", "main", "--as-of", "2026-11-22")
    assert done.out.endswith("1 change since 20 Oct 2026.\n")


def test_a_revision_with_a_register_that_cannot_be_read(tmp_path: Path) -> None:
    root = repository(office(tmp_path, programme=SETTINGS, risks=RISKS, issues="issues: [\n"))
    _write(root, "issues", "issues: [{id: EX-I1, title: Road shut}]\n")
    _write(root, "meetings", "meetings: [\n")
    done = run("-C", root, "changes", "--since", "HEAD")
    now, then = done.err.splitlines()
    assert now.startswith("govtool: registers/example/meetings.yaml:")
    assert then.startswith("govtool: in revision ")
    assert "registers/example/issues.yaml:" in then
    assert then.endswith("; what it held is left out.")
    assert done.code == 0
    assert "EX-I1" not in done.out  # whether it is new, nobody can say


def test_restricted_registers_are_said_to_be_left_out(tmp_path: Path) -> None:
    root = _since_then(tmp_path)
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "risks.yaml").write_text("risks: [{id: EX-9, title: X}]\n", encoding="utf-8")
    done = run("-C", root, "changes", "--since", "HEAD")
    assert done.out.startswith("Nothing has changed")
    assert done.err == "govtool: restricted/ is left out, because git does not keep it.\n"


def test_a_revision_that_there_is_not(tmp_path: Path) -> None:
    done = run("-C", _since_then(tmp_path), "changes", "--since", "HEAD~4")
    assert done.code == 2
    assert done.err.startswith(
        "govtool: HEAD~4 is neither a day nor a meeting, and git knows no such revision; give a day"
    )


def test_a_revision_without_registers(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Invented.\n", encoding="utf-8")
    repository(tmp_path)
    done = run("-C", office(tmp_path, risks=RISKS), "changes", "--since", "HEAD")
    assert done.code == 2
    assert done.err.startswith("govtool: there was no registers/ with any register here at revision ")


def test_a_day_that_is_no_earlier_than_the_position_is_refused(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS)
    done = run("-C", root, "changes", "--since", "1 Sep 2026", "--as-of", "1 Jul 2026")
    assert (done.code, done.err) == (
        2,
        "govtool: the registers are judged at 1 Jul 2026, which is no later; give an earlier day.\n",
    )


def test_what_not_everyone_may_read_is_marked_and_what_is_restricted_left_out(tmp_path: Path) -> None:
    root = office(
        tmp_path,
        programme=SETTINGS,
        risks=RISKS.replace("    assessments", "    exempt: {paragraph: 3}\n    assessments"),
    )
    (root / "restricted/example").mkdir(parents=True)
    (root / "restricted/example/risks.yaml").write_text(RISKS.replace("EX-1", "EX-9").replace("Bridge", "Provider"))
    done = run("-C", root, "changes", "--since", "20 Oct 2026", "--as-of", "2026-11-22")
    assert "EX-1 risk (EXEMPT): Bridge closes early." in done.out
    assert "EX-9" not in done.out
    assert done.err == "govtool: restricted/ is left out, because not everyone may read it.\n"
    (change,) = json.loads(
        run("-C", root, "changes", "--since", "20 Oct 2026", "--as-of", "2026-11-22", "--format", "json").out
    )
    assert (change["record"], change["exempt"]) == ("EX-1", True)
