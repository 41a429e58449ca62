"""`govtool lint`: output, exit codes, what narrows it, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

RISKS = """\
risks:
  - id: EX-1
    title: The market cannot meet winter demand
    inherent: {likelihood: 2, impact: 4}
    residual: {likelihood: 4, impact: 4}
"""
CLEAN = "documents:\n  - {id: EX-D1, title: Winter plan}\n"


def test_a_clean_register(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, documents=CLEAN), "lint")
    assert (done.code, done.out, done.err) == (0, "No problems.\n", "")


def test_an_error_is_exit_code_1(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, risks=RISKS), "lint")
    assert done.code == 1
    line = "registers/example/risks.yaml:5:15: error RSK005 EX-1: the residual score 16 is above the inherent score 8"
    assert line in done.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "RSK007"], 0),
        (["--select", "RSK007", "--fail-on", "warning"], 1),
        (["--ignore", "RSK005"], 0),
        (["--ignore", "RSK", "--fail-on", "info"], 0),
        (["--exit-zero"], 0),
    ],
)
def test_what_decides_the_exit_code(tmp_path: Path, arguments: list[str], code: int) -> None:
    assert run("-C", office(tmp_path, risks=RISKS), "lint", *arguments).code == code


def test_json(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, risks=RISKS), "lint", "--format", "json", "--as-of", "22 Nov 2026")
    data = json.loads(done.out)
    assert data["version"] == 1
    assert data["as_of"] == "2026-11-22"
    assert data["known"] == []
    assert data["summary"] == {"error": 1, "warning": 5, "info": 1, "known": 0}
    first = data["problems"][0]
    assert list(first) == ["code", "level", "message", "remedy", "path", "line", "column", "record", "as_of"]
    assert [(each["path"], each["line"], each["column"], each["code"]) for each in data["problems"]] == sorted(
        (each["path"], each["line"], each["column"], each["code"]) for each in data["problems"]
    )


def test_statistics(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, risks=RISKS), "lint", "--statistics")
    assert "     1  RSK005  The residual score is above the inherent, or the target above the residual." in done.out


def test_full_shows_the_line_and_what_to_do(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, risks=RISKS), "lint", "--format", "full", "--select", "RSK005")
    assert "      5 |     residual: {likelihood: 4, impact: 4}\n        |               ^" in done.out
    assert "  Mend: Check which of the two scores is right." in done.out


def test_a_path_narrows_what_is_shown(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS, documents=CLEAN)
    folder = root / "registers" / "example"
    assert run("-C", root, "lint", folder / "documents.yaml").code == 0
    assert run("-C", root, "lint", folder / "risks.yaml").code == 1
    assert run("-C", root, "lint", folder).code == 1
    assert run("-C", root, "lint", root).code == 1


def test_a_programme_narrows_what_is_shown(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    other = root / "registers" / "other"
    other.mkdir()
    (other / "programme.yaml").write_text("programme: {id: other, title: Another invented programme}\n")
    assert run("-C", root, "--programme", "other", "lint").code == 0
    assert run("-C", root, "--programme", "example", "lint").code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--programme", "exmple", "lint"], "there is no programme exmple; did you mean example?"),
        (["lint", "nowhere"], "nowhere does not exist."),
        (["lint", "/"], "/ is outside the workspace"),
        (["lint", "--as-of", "soon"], "soon is not one day; write it like 2026-11-22 or 22 Nov 2026."),
        (["lint", "--as-of", "Nov 2026"], "Nov 2026 is not one day"),
        (["lint", "--select", "XYZ"], "no rule's code begins with XYZ; govtool rules lists them."),
        (["lint", "--format", "yaml"], "yaml"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = run("-C", office(tmp_path, documents=CLEAN), *arguments)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_a_folder_without_registers(tmp_path: Path) -> None:
    done = run("-C", tmp_path, "lint")
    assert done.code == 2
    assert done.err.startswith("govtool: no folder registers/ with registers (.yaml) was found in ")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = run("-C", tmp_path / "nowhere", "lint")
    assert (done.code, done.err) == (2, f"govtool: {tmp_path / 'nowhere'} is not a folder.\n")


def test_a_register_that_the_system_will_not_open(tmp_path: Path) -> None:
    root = office(tmp_path)
    (root / "registers" / "example" / "risks.yaml").symlink_to("nowhere.yaml")
    done = run("-C", root, "lint")
    assert done.code == 2
    assert done.err == "govtool: registers/example/risks.yaml cannot be read: no such file or directory.\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            b"risks:\n\t- id: EX-1\n",
            "registers/example/risks.yaml:2:1: error YML002 a tab stands where YAML needs spaces",
        ),
        (
            b"risks:\n  - id: EX-1\n    title: caf\xe9\n",
            "registers/example/risks.yaml:3:15: error YML001 the byte 0xe9 ",
        ),
        (
            b'risks:\n  - id: EX-1\n    title: "Half wri',
            "registers/example/risks.yaml:3:12: error YML002 a quoted value",
        ),
    ],
)
def test_text_that_cannot_be_read_is_a_problem_and_the_rest_is_used(tmp_path: Path, text: bytes, line: str) -> None:
    root = office(tmp_path, other=RISKS.replace("EX-1", "EX-2"))
    (root / "registers" / "example" / "risks.yaml").write_bytes(text)
    done = run("-C", root, "lint")
    assert done.code == 1
    assert any(each.startswith(line) for each in done.out.splitlines()), done.out
    assert "RSK005 EX-2" in done.out


def test_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    first = run("-C", root, "lint", "--format", "json", "--as-of", "2026-11-22").out
    assert run("-C", root, "lint", "--format", "json", "--as-of", "2026-11-22").out == first


def test_codes_may_stand_with_commas_between_them(tmp_path: Path) -> None:
    folder = office(tmp_path, risks="risks: [{id: EX-1, title: Beds, onwer: Director, review: soon}]\n")
    done = run("-C", folder, "lint", "--select", "FLD001, fld005", "--format", "json")
    assert {problem["code"] for problem in json.loads(done.out)["problems"]} == {"FLD001", "FLD005"}


def test_a_contact_file_of_another_form_is_told_of(tmp_path: Path) -> None:
    root = office(tmp_path)
    (root / "contacts.yaml").write_text("Head of Care: A. Person\n")
    done = run("-C", root, "lint")
    assert done.code == 1
    assert done.out.startswith(
        "contacts.yaml:1:1: error FLD003 the file holds no contacts by role. Start it with contacts:"
    )
    assert run("-C", root, "lint", "--ignore", "FLD003").code == 0
    assert run("-C", root, "lint", root / "registers").code == 0
    (root / "contacts.yaml").write_text("contacts: {Head of Care: A. Person}\n")
    assert run("-C", root, "lint").code == 0
