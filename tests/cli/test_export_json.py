"""`govtool export json` and `govtool import json`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

RISKS = """\
risks:
  - {id: EX-1, title: Demand, cause: Cold, exempt: {paragraph: 3, public_interest: Bids, fields: cause}}
  - {id: EX-2, title: Closure, exempt: {paragraph: 3, public_interest: Bids}}
  - {id: EX-3, title: Staff}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = office(tmp_path / "office", risks=RISKS)
    (folder / "restricted" / "example").mkdir(parents=True)
    (folder / "restricted" / "example" / "risks.yaml").write_text("risks: [{id: EX-9, title: Sale}]\n")
    return folder


def test_the_open_part_is_what_goes_out_unless_more_is_asked_for(root: Path) -> None:
    done = run("-C", root, "export", "json")
    assert done.code == 0
    assert done.err == (
        "govtool: left out, as not everyone may read it: 1 record, parts of 1 record and 1 register of restricted/; "
        "--part exempt has all.\n"
    )
    data = json.loads(done.out)
    assert (data["version"], data["part"]) == (1, "open")
    assert [each["id"] for register in data["registers"] for each in register["records"]] == ["example", "EX-1", "EX-3"]


def test_there_and_back(root: Path, tmp_path: Path) -> None:
    file, folder = tmp_path / "all.json", tmp_path / "new"
    folder.mkdir()
    done = run("-C", root, "export", "json", "--part", "exempt", "-o", file)
    assert (done.code, done.out) == (0, f"{file}: 5 records of 3 registers.\n")
    assert done.err == (
        "govtool: not everyone may read this file: it has 1 record, parts of 1 record and 1 register of restricted/.\n"
    )
    looked = run("-C", folder, "import", "json", file, "--dry-run")
    assert looked.out.splitlines() == [
        "registers/example/programme.yaml",
        "registers/example/risks.yaml",
        "restricted/example/risks.yaml",
        f"3 files would be written to {folder}.",
    ]
    assert list(folder.iterdir()) == []
    done = run("-C", folder, "import", "json", file)
    assert (done.code, done.err) == (0, "govtool: not everyone may read what is in restricted/; keep it out of git.\n")
    assert done.out == f"3 files written to {folder}; see what govtool lint says.\n"
    again = run("-C", folder, "export", "json", "--part", "exempt")
    assert again.out == file.read_text(encoding="utf-8")
    refused = run("-C", folder, "import", "json", file)
    assert refused.code == 2
    assert refused.err == (
        f"govtool: registers/example/programme.yaml and 2 more of its files are in {folder} already; nothing was written. "
        "Import into an empty folder, with -C.\n"
    )


def test_an_open_export_says_on_its_way_in_what_it_has_not(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "open.json"
    run("-C", root, "export", "json", "-o", file)
    (tmp_path / "new").mkdir()
    done = run("-C", tmp_path / "new", "import", "json", file)
    assert done.code == 0
    assert (
        done.err
        == "govtool: this is the open part of the registers: what was exempt or restricted there is not in it.\n"
    )


def test_another_programme_comes_into_a_workspace_that_has_one(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "registers" / "winter").mkdir(parents=True)
    (other / "registers" / "winter" / "programme.yaml").write_text("programme: {id: winter, title: Winter}\n")
    run("-C", other, "export", "json", "-o", tmp_path / "winter.json")
    assert run("-C", root / "registers", "import", "json", tmp_path / "winter.json").code == 0
    assert (root / "registers" / "winter" / "programme.yaml").exists()


def test_an_empty_folder_below_a_workspace_becomes_one_of_its_own(root: Path, tmp_path: Path) -> None:
    run("-C", root, "export", "json", "-o", tmp_path / "all.json")
    (root / "copy").mkdir()
    assert run("-C", root / "copy", "import", "json", tmp_path / "all.json").code == 0
    assert (root / "copy" / "registers" / "example" / "risks.yaml").exists()


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    root = office(tmp_path, risks="risks: [{id: EX-1, title: Demand, review: soon}]\n", broken="risks: [\n")
    said = run("-C", root, "export", "json").err.splitlines()
    assert said[0].startswith("govtool: registers/example/broken.yaml:2:1: ")
    assert said[0].endswith("; what cannot be read is not in the file (2 problems).")
    said = run("-C", root, "export", "json", "--part", "exempt").err.splitlines()
    assert said[0].endswith("; what cannot be read is not in the file (1 problem).")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "x.json:1:2: this is no JSON: expecting property name enclosed in double quotes."),
        (b"", "x.json:1:1: this is no JSON: expecting value."),
        ('{"a": "\u00e9"}'.encode("cp1252"), "x.json is not in UTF-8, as JSON must be."),
        (b"[" * 100_000, "x.json is nested too deep to be an export of govtool."),
        (b"[1]", "x.json cannot be used: it is no export of govtool: it has no registers."),
        (
            b'{"version": 2, "registers": []}',
            "x.json cannot be used: it is of version 2, and this govtool reads version 1.",
        ),
        (
            b'{"version": 1, "registers": [{"path": "registers/a.yaml", "register": '
            + b'{"a":' * 5000
            + b"1"
            + b"}" * 5001
            + b"]}",
            "x.json is nested too deep to be an export of govtool.",
        ),
    ],
    ids=range(7),
)
def test_a_file_that_is_no_export_is_refused_in_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "x.json").write_bytes(content)
    done = run("-C", tmp_path, "import", "json", tmp_path / "x.json")
    assert (done.code, done.err) == (2, f"govtool: {tmp_path}/{said}\n")
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("-C", tmp_path, "import", "json", tmp_path / "none.json")
    assert (done.code, done.err) == (2, f"govtool: {tmp_path}/none.json cannot be read: no such file or directory.\n")


def test_where_a_file_may_not_be_written(root: Path, tmp_path: Path) -> None:
    done = run("-C", root, "export", "json", "-o", root / "registers" / "all.json")
    assert done.code == 2
    assert "where files have no place" in done.err
    assert run("-C", root, "export", "json", "-o", tmp_path / "all.txt").code == 2
    assert run("-C", root, "export", "json", "-o", tmp_path / "none" / "all.json").code == 2


def test_a_link_that_leads_out_of_the_folder_is_not_followed(root: Path, tmp_path: Path) -> None:
    run("-C", root, "export", "json", "-o", tmp_path / "all.json")
    (tmp_path / "new" / "registers").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "new" / "registers" / "example").symlink_to(tmp_path / "elsewhere")
    done = run("-C", tmp_path / "new", "import", "json", tmp_path / "all.json")
    assert done.code == 2
    assert "leads out of" in done.err
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_list_and_an_export_say_the_same_of_a_record(root: Path) -> None:
    listed = json.loads(run("-C", root, "list", "risks", "--format", "json").out)
    registers = json.loads(run("-C", root, "export", "json", "--part", "exempt").out)["registers"]
    assert listed == [each for register in registers for each in register["records"] if each["kind"] == "risk"]


def test_another_program_gets_the_bytes_as_they_are(root: Path) -> None:
    command = [sys.executable, "-m", "govtool", "-C", str(root), "export", "json"]
    out = subprocess.run(command, capture_output=True, check=True).stdout
    assert out.decode() == run("-C", root, "export", "json").out
    assert out.endswith(b"\n}\n")


def test_a_name_that_there_is_not() -> None:
    done = run("export", "pdf")
    assert done.code == 2
    assert "pdf" in done.err
    assert "Every register, for a program to read" in run("export", "--help").out
