"""Files read whole, and replaced all at once or not at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from govtool import source
from govtool.source import LARGEST_FILE
from govtool.source import ChangedMeanwhileError
from govtool.source import SourceError
from govtool.source import SourceFile
from govtool.source import read
from govtool.source import save


def test_a_file_is_its_bytes_and_the_path_shown(tmp_path: Path) -> None:
    path = tmp_path / "risks.yaml"
    path.write_bytes(b"a: \xc5\xb5\r\n")
    file = read(path, "registers/example/risks.yaml")
    assert file == SourceFile("registers/example/risks.yaml", b"a: \xc5\xb5\r\n")
    assert file.text == "a: ŵ\r\n"
    assert file.sha256 == hashlib.sha256(b"a: \xc5\xb5\r\n").hexdigest()


def test_text_has_no_byte_order_mark_and_a_mark_for_what_is_not_utf_8() -> None:
    assert SourceFile("f", b"\xef\xbb\xbfa\xa3").text == "a\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("number", "line"), [(0, ""), (1, "one"), (2, ""), (3, "three"), (4, "four"), (5, ""), (-1, "")]
)
def test_a_line_by_its_number(number: int, line: str) -> None:
    assert SourceFile("f", b"one\n\nthree\r\nfour").line(number) == line


def test_a_file_over_the_bound_is_cut_just_after_it(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE)
    assert len(read(path, "f").content) == LARGEST_FILE
    with path.open("r+b") as stream:
        stream.truncate(LARGEST_FILE + 1000)
    assert len(read(path, "f").content) == LARGEST_FILE + 1


def test_what_the_system_will_not_open(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(SourceError, match=r"^registers/folder\.yaml cannot be read: is a directory\.$"):
        read(tmp_path / "folder.yaml", "registers/folder.yaml")
    with pytest.raises(SourceError, match=r"^absent\.yaml cannot be read: no such file or directory\.$"):
        read(tmp_path / "absent.yaml", "absent.yaml")


def _save(path: Path, content: bytes, expecting: bytes | None = None) -> None:
    save(path, content, expecting=hashlib.sha256(expecting).hexdigest() if expecting is not None else None)


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "risks.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    _save(path, b"new", expecting=b"old")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_mode_that_files_have_here(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        _save(tmp_path / "new.yaml", b"a: 1\n")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(mask)
    assert (tmp_path / "new.yaml").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new.yaml").read_bytes() == b"a: 1\n"


def test_a_file_that_somebody_else_changed_is_left(tmp_path: Path) -> None:
    path = tmp_path / "risks.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhileError, match="was changed by somebody else"):
        _save(path, b"mine", expecting=b"old")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_somebody_else_deleted_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be written: no such file or directory"):
        _save(tmp_path / "risks.yaml", b"mine", expecting=b"old")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_alone(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "risks.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(SourceError, match=r"cannot be written: no space left on device\.$"):
        _save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_write_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "risks.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        _save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be written: no such file or directory"):
        _save(tmp_path / "absent" / "risks.yaml", b"new")


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a privilege there")
def test_a_link_stays_a_link_to_the_file_that_was_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"old")
    link.symlink_to(real)
    _save(link, b"new", expecting=b"old")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a privilege there")
def test_a_link_that_leads_round_in_a_circle_cannot_be_written(tmp_path: Path) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(SourceError, match="cannot be written"):
        _save(one, b"new")


def test_a_reason_begins_small_and_is_never_empty() -> None:
    assert source.reason(OSError(13, "Permission denied")) == "permission denied"
    assert source.reason(OSError("Odd")) == "odd"


def test_what_is_no_file_is_neither_read_nor_written(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    with pytest.raises(source.SourceError, match="it is not a file"):
        source.read(pipe, "pipe.yaml")
    with pytest.raises(source.SourceError, match="it is not a file"):
        source.save(pipe, b"new")
    assert pipe.is_fifo()


def test_files_that_belong_together_are_all_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "paper.html").write_bytes(b"old")
    (tmp_path / "sheet.txt").mkdir()
    both = {tmp_path / "paper.html": b"new", tmp_path / "sheet.txt": b"sheet"}
    with pytest.raises(SourceError, match=r"sheet\.txt cannot be written: is a directory"):
        source.save_together(both)
    assert (tmp_path / "paper.html").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2
    (tmp_path / "sheet.txt").rmdir()
    source.save_together(both)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "paper.html": b"new",
        "sheet.txt": b"sheet",
    }
