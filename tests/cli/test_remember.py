"""`govtool lint --remember`: an office takes the tool up with an old register."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.support import office
from tests.cli.support import run

RISKS = "risks:\n  - {id: EX-1, title: Beds}\n  - {id: EX-2, title: Staff, owner: Head of Care}\n"


def _lint(root: Path, *more: str) -> dict[str, int]:
    summary: dict[str, int] = json.loads(
        run("-C", root, "lint", "--as-of", "2026-11-22", "--format", "json", *more).out
    )["summary"]
    return summary


def test_what_stands_is_known_until_that_day(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    before = _lint(root)
    done = run("-C", root, "lint", "--as-of", "2026-11-22", "--remember", "31 Mar 2027")
    assert done.code == 0
    assert "accepted until 31 Mar 2027" in done.out
    after = _lint(root)
    assert after["known"] == sum(before.values())
    assert after["error"] == after["warning"] == after["info"] == 0
    assert "Known, and accepted for a time:" in run("-C", root, "lint", "--as-of", "2026-11-22").out
    later = json.loads(run("-C", root, "lint", "--as-of", "2027-04-01", "--format", "json").out)["problems"]
    assert {"KNO001", "RSK007"} <= {problem["code"] for problem in later}


def test_only_what_is_selected_is_accepted(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    run("-C", root, "lint", "--select", "RSK007", "--remember", "31 Mar 2027")
    text = (root / "registers" / "example" / "known-problems.yaml").read_text()
    assert text.startswith(
        "known_problems:\n  - code: RSK007\n    records: [EX-1]\n    reason: Stood in the register on "
    )
    assert text.count("code:") == 1


def test_a_list_that_is_there_is_added_to(tmp_path: Path) -> None:
    known = "known_problems:\n  # agreed at the board\n  - {code: RSK008, records: EX-1, reason: Short, role: Chair, until: 2027}"
    root = office(tmp_path, risks=RISKS, **{"known-problems": known})
    run("-C", root, "lint", "--select", "RSK007", "--remember", "31 Mar 2027")
    text = (root / "registers" / "example" / "known-problems.yaml").read_text()
    assert text.startswith(known + "\n  - code: RSK007\n")
    assert _lint(root, "--select", "YML,FLD")["error"] == 0


def test_another_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS, **{"known-problems": "documents: []\n"})
    done = run("-C", root, "lint", "--remember", "31 Mar 2027")
    assert done.code == 2
    assert "does not start with known_problems:" in done.err
    assert (root / "registers" / "example" / "known-problems.yaml").read_text() == "documents: []\n"


def test_until_is_one_day(tmp_path: Path) -> None:
    assert run("-C", office(tmp_path, risks=RISKS), "lint", "--remember", "soon").code == 2


def test_a_long_list_of_ids_is_read_back_whole(tmp_path: Path) -> None:
    risks = "risks:\n" + "".join(f"  - {{id: EX-MS-LDC-{number}, title: Beds}}\n" for number in range(60))
    root = office(tmp_path, risks=risks)
    run("-C", root, "lint", "--as-of", "2026-11-22", "--remember", "31 Mar 2027")
    after = _lint(root)
    assert (after["error"], after["warning"], after["info"]) == (0, 0, 0)
