"""A new id for a record, wherever the old one stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.rename import Renamed
from govtool.registers.editing.rename import rename
from govtool.registers.editing.saving import write
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.resources import shipped
from govtool.source import SourceError
from govtool.source import SourceFile

FILES = {
    "registers/ex/figures.yaml": """\
figures:
  - {id: EX-F1, title: "Packages of care", value: 30}  # EX-F1 is of EX-F10
  - {id: EX-F10, title: Beds, value: 3}
""",
    "registers/ex/papers/cabinet.yaml": """\
paper:
  id: EX-P
  title: "On [=EX-F1] packages"
  report: cabinet
  sections:
    - section: summary
      passages:
        - We buy 30[=EX-F1] packages, and [=EX-F10] beds; [=EX-F1] is what EX-F1 says.
        - text: >-
            There are [=EX-F1] packages
            for   [=EX-F10]   beds.
        - table: {of: risks, records: [EX-F1]}
  notes:
    one: "'[=EX-F1]' it is"
""",
    "registers/ex/statements.yaml": """\
statements:
  - id: EX-S1
    title: What the source says
    source: {document: EX-D1}
    figures: [EX-F10, "EX-F1"]
    note: EX-F1, as printed
known_problems:
  - {code: FIG001, records: EX-F1, reason: Old, role: Office, until: 1 Jan 2030}
""",
    "restricted/ex/lessons.yaml": "lessons:\n  - {id: EX-L1, title: L, of: [EX-F1]}\r\n",
    "registers/ex/risks.yaml": "risks: # nothing of it\n  - {id: EX-1, title: One}\n",
}


def _registers(files: dict[str, str] | None = None) -> list[Register]:
    return [load(SourceFile(path, text.encode()), "ex") for path, text in (files or FILES).items()]


def _after(renamed: Renamed) -> dict[str, str]:
    return {each.path: each.content.decode() for each in renamed.edited}


def test_the_record_every_reference_and_every_mark_change_and_nothing_else() -> None:
    renamed = rename(_registers(), "EX-F1", "EX-F2X")
    assert _after(renamed) == {
        "registers/ex/papers/cabinet.yaml": FILES["registers/ex/papers/cabinet.yaml"]
        .replace("[=EX-F1]", "[=EX-F2X]")
        .replace("records: [EX-F1]", "records: [EX-F2X]"),
        "registers/ex/statements.yaml": FILES["registers/ex/statements.yaml"]
        .replace('"EX-F1"', '"EX-F2X"')
        .replace("records: EX-F1", "records: EX-F2X"),
        "restricted/ex/lessons.yaml": FILES["restricted/ex/lessons.yaml"].replace("EX-F1", "EX-F2X"),
        "registers/ex/figures.yaml": FILES["registers/ex/figures.yaml"].replace("{id: EX-F1,", "{id: EX-F2X,"),
    }


def test_the_record_s_own_file_is_written_last() -> None:
    assert list(_after(rename(_registers(), "EX-F1", "EX-F2X")))[-1] == "registers/ex/figures.yaml"


def test_words_that_name_the_old_id_are_left_and_told() -> None:
    renamed = rename(_registers(), "EX-F1", "EX-F2X")
    assert [str(place) for place in renamed.mentions] == [
        "registers/ex/figures.yaml:2:59",
        "registers/ex/papers/cabinet.yaml:8:78",
        "registers/ex/statements.yaml:6:11",
    ]


def test_a_rename_that_stopped_half_way_is_finished_by_the_same_command() -> None:
    half = rename(_registers(), "EX-F1", "EX-F2X")
    written = FILES | dict(list(_after(half).items())[:2])
    assert FILES | _after(half) == written | _after(rename(_registers(written), "EX-F1", "EX-F2X"))


def test_there_and_back_again() -> None:
    once = rename(_registers(), "EX-F1", "EX-F2X")
    back = rename(_registers(FILES | _after(once)), "EX-F2X", "EX-F1")
    assert _after(back) == {path: FILES[path] for path in _after(once)}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("EX-9", "EX-8", "there is no record EX-9."),
        (
            "EX-1",
            "a b",
            "a b cannot be an id; use letters, digits, hyphens, dots and underscores, without spaces.",
        ),
        ("EX-1", "ex-f1", "EX-F1 is the id of a record already, at registers/ex/figures.yaml:2."),
        ("EX-1", "EX-1", "EX-1 is the id of a record already, at registers/ex/risks.yaml:2."),
        (
            "ex",
            "exe",
            "ex is a programme, and its folder has its name; rename the folder and the id by hand.",
        ),
        (
            "EX-T",
            "EX-U",
            "EX-T is the id of several records, at registers/ex/t.yaml:2 and registers/ex/t.yaml:3; give one of them another id by hand.",
        ),
    ],
)
def test_what_cannot_be_renamed_is_one_sentence(old: str, new: str, message: str) -> None:
    more = {
        "registers/ex/programme.yaml": "programme: {id: ex, title: Example}\n",
        "registers/ex/t.yaml": "risks:\n  - {id: EX-T, title: T}\n  - {id: EX-T, title: T}\n",
    }
    with pytest.raises(EditError) as raised:
        rename(_registers(FILES | more), old, new)
    assert str(raised.value) == message


def test_the_case_of_an_id_may_change() -> None:
    after = _after(rename(_registers(), "EX-1", "Ex-1"))
    assert after == {"registers/ex/risks.yaml": FILES["registers/ex/risks.yaml"].replace("EX-1", "Ex-1")}


def test_a_file_that_cannot_be_read_stops_it_only_where_it_names_the_record() -> None:
    broken = {"registers/ex/broken.yaml": "risks:\n  - {id: EX-2, title: [EX-F1\n"}
    with pytest.raises(
        EditError, match=r"^registers/ex/broken\.yaml:2 names EX-F1, and the file cannot be read; mend it"
    ):
        rename(_registers(FILES | broken), "EX-F1", "EX-F2X")
    assert rename(_registers(FILES | broken), "EX-F10", "EX-F2X").edited


def test_a_reference_that_only_a_hand_can_change_stops_all_of_it() -> None:
    anchored = {"registers/ex/more.yaml": "lessons:\n  - {id: EX-L2, title: L, of: [&x EX-F1]}\n"}
    with pytest.raises(EditError, match=r"^registers/ex/more\.yaml: an anchor, .* line 2 or below; take it out first"):
        rename(_registers(FILES | anchored), "EX-F1", "EX-F2X")


def test_problems_of_the_record_are_no_new_ones_under_its_new_id() -> None:
    files = {"registers/ex/risks.yaml": "risks:\n  - {id: EX-1, title: T, colour: red, review: soon}\n"}
    assert _after(rename(_registers(files), "EX-1", "EX-2"))


def _written(root: Path) -> None:
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())


def test_every_file_is_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _written(tmp_path)
    renamed = rename(load_workspace(tmp_path).registers.values(), "EX-F1", "EX-F2X")
    really = Path.replace

    def replace(new: Path, target: Path) -> Path:
        if target.name == "figures.yaml":
            raise OSError(28, "No space left on device")
        return really(new, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        with pytest.raises(SourceError, match="before it was put back"):
            write(tmp_path, *renamed.edited)
    assert {path: (tmp_path / path).read_bytes().decode() for path in FILES} == FILES
    write(tmp_path, *renamed.edited)
    workspace = load_workspace(tmp_path)
    assert "EX-F2X" in workspace.records
    assert [each.target for each in workspace.dangling] == ["EX-D1"]


def test_every_record_of_a_sample_can_be_renamed_and_back() -> None:
    workspace = load_workspace(shipped("samples") / "riverside")
    registers = workspace.registers
    for record in list(workspace.records)[::7]:
        if record in workspace.programmes:
            continue
        once = rename(registers.values(), record, "BCF-NEW7")
        after = registers | {each.path: each.after for each in once.edited}
        assert not [each for register in after.values() for each in register.references if each.target == record]
        back = rename(after.values(), "BCF-NEW7", record)
        assert {each.path: each.content for each in back.edited} == {
            each.path: registers[each.path].file.content for each in once.edited
        }
