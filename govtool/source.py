"""Text files as they are on disk: read whole, known by their digest, and replaced all at once or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes that one register may hold; the largest log we know of is a thirtieth of it."""

NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""The SHA-256 of no bytes: what a file that is to be made is expected to be."""


class Location(NamedTuple):
    """Where something is written: a path relative to the workspace, and a line and column counted from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class SourceError(Exception):
    """A file that cannot be read or written; the message is one sentence for the officer."""


class ChangedMeanwhileError(SourceError):
    """A file that somebody else changed after it was read."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's text and the path that messages show for it."""

    path: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The digest of the bytes that were read, in hexadecimal."""
        return digest(self.content)

    @property
    def text(self) -> str:
        """The text without a byte order mark; bytes that are not UTF-8 stand as the replacement character."""
        return self.content.decode("utf-8-sig", errors="replace")

    def line(self, number: int) -> str:
        """One line of the text, counted from 1, without its ending; empty beyond the last."""
        lines = self.text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read(path: Path, shown: str) -> SourceFile:
    """Read a file whole.

    `shown` is the path for messages. A file over `LARGEST_FILE` is cut one byte after that size, so that its reader
    can refuse it without the memory being spent. Raises SourceError where the system will not open the file.
    """
    try:
        if _is_device(path):
            raise SourceError(f"{shown} cannot be read: it is not a file.")
        with path.open("rb") as stream:
            return SourceFile(shown, stream.read(LARGEST_FILE + 1))
    except OSError as error:
        raise SourceError(f"{shown} cannot be read: {reason(error)}.") from error


def save(path: Path, content: bytes, *, expecting: str | None = None) -> None:
    """Replace a file's content all at once: readers see the old bytes or the new, never a part.

    `expecting` is the SHA-256 of the bytes that the new content was made from; where the file has changed since,
    nothing is written and ChangedMeanwhileError is raised. Raises SourceError where the folder or file cannot be written.
    """
    save_together({path: content}, expecting={} if expecting is None else {path: expecting})


def save_together(
    files: Mapping[Path, bytes], *, expecting: Mapping[Path, str] | None = None, within: Path | None = None
) -> None:
    """Replace the content of several files that belong together: where one cannot be written, none is.

    `expecting` are the SHA-256 of the bytes that new contents were made from; a file that was not there is expected to
    be as if it were empty. Where one has changed since, ChangedMeanwhileError is raised. `within` is the folder that
    none may lead out of by a link. Raises SourceError, which names the file. Files are replaced in the order given.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            with _told(path):
                _check_within(path, within)
                staged[path] = _staged(path.resolve(), content)  # a link stays a link
        for path, digest_before in (expecting or {}).items():
            with _told(path):
                _check_unchanged(path, digest_before)
        _replace_all(staged)
    except BaseException:
        for new in staged.values():
            new.unlink(missing_ok=True)
        raise


def _replace_all(staged: Mapping[Path, Path]) -> None:
    """Put the new files in the place of the old ones; where one cannot be, put back those that were replaced."""
    old: dict[Path, bytes | None] = {}
    try:
        for path, new in staged.items():
            with _told(path):
                target = path.resolve()
                before = target.read_bytes() if len(staged) > 1 and target.exists() else None
                new.replace(target)
                old[target] = before
    except BaseException as error:
        for target, content in old.items():
            _put_back(target, content, error)
        if old and isinstance(error, SourceError):
            raise SourceError(f"{error} What had been written before it was put back.") from error
        raise


def _put_back(target: Path, content: bytes | None, because: BaseException) -> None:
    try:
        if content is None:
            target.unlink()
        else:
            _staged(target, content).replace(target)
    except OSError as error:
        raise SourceError(f"{because} {target} was written and cannot be put back: {reason(error)}.") from because


def _check_within(path: Path, folder: Path | None) -> None:
    if folder is not None and not path.resolve().is_relative_to(folder.resolve()):
        raise SourceError(f"{path} is a link that leads out of {folder}, so it is not written; edit it where it lies.")


def _check_unchanged(path: Path, digest_before: str) -> None:
    target = path.resolve()
    now = b"" if digest_before == NOTHING and not target.exists() else target.read_bytes()
    if digest(now) != digest_before:
        raise ChangedMeanwhileError(
            f"{path} was changed by somebody else after govtool read it; run the command again."
        )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say of a fault of the system which file it befell."""
    try:
        yield
    except RuntimeError as error:  # a link that leads back to itself, before Python 3.13
        raise SourceError(f"{path} cannot be written: it is a link that leads back to itself.") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be written: {reason(error)}.") from error


def _staged(path: Path, content: bytes) -> Path:
    """The new content beside the file that it is to replace."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if _is_device(path):
        raise OSError("it is not a file")
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    if not mode & 0o222:
        raise OSError(
            "it is marked as read-only; take that mark off first"
        )  # a new file would take its place all the same
    import tempfile  # most runs write nothing

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _is_device(path: Path) -> bool:
    """Whether a path is a pipe, a terminal or the like, which would hang a reader or be replaced by a writer."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    import hashlib  # reading needs no digest, and most runs only read

    return hashlib.sha256(content).hexdigest()


def reason(error: OSError) -> str:
    """What the system said, as part of a sentence: `permission denied`."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
