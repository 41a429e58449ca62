"""Files read whole, and replaced all at once or not at all."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from govtool import source
from govtool.folder import load_workspace
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


def test_files_that_somebody_changed_are_all_left(tmp_path: Path) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    one.write_bytes(b"old")
    other.write_bytes(b"theirs")
    expecting = {path: hashlib.sha256(b"old").hexdigest() for path in (one, other)}
    with pytest.raises(ChangedMeanwhileError, match=r"other\.yaml was changed by somebody else"):
        source.save_together({one: b"new", other: b"new"}, expecting=expecting)
    assert (one.read_bytes(), other.read_bytes()) == (b"old", b"theirs")
    assert sorted(tmp_path.iterdir()) == [one, other]


def test_a_file_that_is_to_be_made_must_not_hold_anything(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    source.save(path, b"mine", expecting=source.NOTHING)
    assert path.read_bytes() == b"mine"
    with pytest.raises(ChangedMeanwhileError):
        source.save(path, b"mine too", expecting=source.NOTHING)
    assert path.read_bytes() == b"mine"
    assert hashlib.sha256(b"").hexdigest() == source.NOTHING


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a privilege there")
def test_a_link_that_leads_out_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    outside, link = tmp_path / "outside.yaml", tmp_path / "inside" / "link.yaml"
    outside.write_bytes(b"old")
    link.symlink_to(outside)
    with pytest.raises(SourceError, match=r"link\.yaml is a link that leads out of .*inside, so it is not written"):
        source.save_together({link: b"new"}, within=tmp_path / "inside")
    source.save_together({link: b"new"}, within=tmp_path)
    assert outside.read_bytes() == b"new"


def _fail_at(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to put anything in the place of one file, once."""
    really = Path.replace
    failed: list[str] = []

    def replace(new: Path, target: Path) -> Path:
        if target.name == name and not failed:
            failed.append(name)
            raise OSError(5, "Input/output error")
        return really(new, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_what_was_written_before_a_fault_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name for name in ("old.yaml", "made.yaml", "last.yaml")]
    paths[0].write_bytes(b"old")
    paths[0].chmod(0o640)
    _fail_at("last.yaml", monkeypatch)
    with pytest.raises(SourceError) as raised:
        source.save_together(dict.fromkeys(paths, b"new"))
    assert str(raised.value) == (
        f"{paths[2]} cannot be written: input/output error. What had been written before it was put back."
    )
    assert list(tmp_path.iterdir()) == [paths[0]]
    assert paths[0].read_bytes() == b"old"
    assert paths[0].stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_put_back_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name for name in ("made.yaml", "last.yaml")]

    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    _fail_at("last.yaml", monkeypatch)
    monkeypatch.setattr(Path, "unlink", lambda path, missing_ok=False: fail(path) if path in paths else None)
    with pytest.raises(SourceError, match=r"made\.yaml was written and cannot be put back: input/output error\.$"):
        source.save_together(dict.fromkeys(paths, b"new"))


KILLED = """
import os, signal, sys
from pathlib import Path
from govtool.source import save
sys.addaudithook(lambda event, _: os.kill(os.getpid(), signal.SIGKILL) if event == "os.rename" else None)
save(Path(sys.argv[1]), b"new" * 100_000)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise there")
def test_a_process_killed_before_the_new_file_takes_its_place_leaves_the_old_one(tmp_path: Path) -> None:
    registers = tmp_path / "registers" / "ex"
    registers.mkdir(parents=True)
    path = registers / "risks.yaml"
    path.write_bytes(b"risks:\n  - {id: EX-1, title: One}\n")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, env={**os.environ, **_here()})
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"risks:\n  - {id: EX-1, title: One}\n"
    (left,) = (each for each in registers.iterdir() if each != path)
    assert left.read_bytes() == b"new" * 100_000  # the whole new file: what was killed is only its taking the place
    assert list(load_workspace(tmp_path).registers) == ["registers/ex/risks.yaml"]  # and nobody reads it
    save(path, b"risks: []\n")
    assert path.read_bytes() == b"risks: []\n"


def _here() -> dict[str, str]:
    """The child imports the govtool that is tested here."""
    return {"PYTHONPATH": str(Path(source.__file__).parent.parent)}


def test_a_file_marked_as_read_only_is_not_replaced(tmp_path: Path) -> None:
    """The folder would let a new file take its place, but somebody marked it so that it stays."""
    path = tmp_path / "risks.yaml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(SourceError, match="cannot be written: it is marked as read-only; take that mark off first"):
        source.save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
