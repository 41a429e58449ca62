"""Writing edited registers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.saving import write
from govtool.registers.load import load
from govtool.source import ChangedMeanwhileError
from govtool.source import SourceError
from govtool.source import SourceFile
from govtool.source import read

RISKS = """\
risks:
  - {id: EX-1, title: One}
  - {id: EX-2, title: Two, review: 1 Dec 2026}
"""
PATH = "registers/ex/risks.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace of one file."""
    (tmp_path / "registers" / "ex").mkdir(parents=True)
    (tmp_path / PATH).write_text(RISKS, encoding="utf-8")
    return tmp_path


def _edited(root: Path, title: str = "First") -> Edited:
    register = load(read(root / PATH, PATH), "ex")
    return apply(register, [SetField("EX-1", ("title",), title)])


def test_an_edited_register_is_written_and_can_be_edited_again(root: Path) -> None:
    edited = _edited(root)
    write(root, edited)
    assert (root / PATH).read_text(encoding="utf-8") == RISKS.replace("One", "First")
    write(root, apply(edited.after, [SetField("EX-2", ("title",), "Second")]))
    assert "Second" in (root / PATH).read_text(encoding="utf-8")


def test_one_that_changes_nothing_is_not_written(root: Path) -> None:
    before = (root / PATH).stat()
    write(root, _edited(root, "One"))
    assert (root / PATH).stat().st_ino == before.st_ino


def test_the_second_of_two_officers_is_told_what_the_first_changed(root: Path) -> None:
    edited = _edited(root)
    theirs = "risks:\n  - {id: EX-2, title: Two, review: 8 Dec 2026, owner: Me}\n  - {id: EX-3, title: Three}\n"
    (root / PATH).write_text(theirs, encoding="utf-8")
    with pytest.raises(ChangedMeanwhileError) as raised:
        write(root, edited)
    assert str(raised.value) == (
        f"{root / PATH} was changed by somebody else after govtool read it; run the command again. Nothing was written. "
        "Since then: EX-2 changed (review, owner), EX-3 is new, EX-1 is gone."
    )
    assert (root / PATH).read_text(encoding="utf-8") == theirs


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        (RISKS + "# note\n", "Since then: no record says anything else."),
        (
            "risks: [\n",
            "Since then: the file cannot be read any more: a value is missing here, or a list before it is not closed.",
        ),
    ],
)
def test_a_change_that_is_of_no_record(root: Path, theirs: str, told: str) -> None:
    edited = _edited(root)
    (root / PATH).write_text(theirs, encoding="utf-8")
    with pytest.raises(ChangedMeanwhileError) as raised:
        write(root, edited)
    assert str(raised.value).endswith(f"Nothing was written. {told}")


def test_a_file_that_was_deleted_meanwhile_is_not_made_again(root: Path) -> None:
    edited = _edited(root)
    (root / PATH).unlink()
    with pytest.raises(SourceError, match=r"risks\.yaml cannot be written: no such file or directory\.$"):
        write(root, edited)
    assert not (root / PATH).exists()


def test_a_register_that_is_not_there_is_made_but_never_over_another(root: Path) -> None:
    path = "registers/ex/issues.yaml"
    new = apply(load(SourceFile(path, b""), "ex"), [AddRecord("issues", {"id": "EX-I1", "title": "It happened"})])
    write(root, new)
    assert (root / path).read_bytes() == b"issues:\n  - id: EX-I1\n    title: It happened\n"
    with pytest.raises(ChangedMeanwhileError, match=r"Since then: EX-I1 is new\.$"):
        write(root, new)


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a privilege there")
def test_a_register_that_is_a_link_out_of_the_workspace_is_refused(root: Path, tmp_path: Path) -> None:
    inner = tmp_path / "office"
    (inner / "registers").mkdir(parents=True)
    (inner / "registers" / "ex").symlink_to(root / "registers" / "ex")
    with pytest.raises(SourceError, match="is a link that leads out of"):
        write(inner, _edited(inner))
    assert (root / PATH).read_text(encoding="utf-8") == RISKS


def test_only_the_file_that_is_edited_is_read_and_written(root: Path) -> None:
    other = root / "registers" / "ex" / "issues.yaml"
    other.write_bytes(b"\xff not text")
    other.chmod(0)
    write(root, _edited(root))
    assert "First" in (root / PATH).read_text(encoding="utf-8")


def test_of_several_files_only_those_that_changed_are_told_of(root: Path) -> None:
    path = "registers/ex/more.yaml"
    (root / path).write_text("risks:\n  - {id: EX-7, title: Seven}\n", encoding="utf-8")
    more = apply(load(read(root / path, path), "ex"), [SetField("EX-7", ("title",), "7")])
    edited = _edited(root)
    (root / path).write_text("risks: []\n", encoding="utf-8")
    with pytest.raises(
        ChangedMeanwhileError, match=r"more\.yaml was changed .* Nothing was written\. Since then: EX-7 is gone\.$"
    ):
        write(root, edited, more)
    assert (root / PATH).read_text(encoding="utf-8") == RISKS
