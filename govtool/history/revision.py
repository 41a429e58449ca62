"""The registers as they stood at a revision that git keeps."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from govtool.folder import REGISTERS
from govtool.folder import is_register
from govtool.folder import load_files
from govtool.history.git import GitError
from govtool.history.git import NoGitError
from govtool.history.git import git
from govtool.records.when import written
from govtool.registers.shelf import FOLDER as FRAMEWORKS
from govtool.source import LARGEST_FILE
from govtool.source import SourceFile
from govtool.workspace import Workspace

SHOWN = 10
"""Digits of a commit's name that are shown."""

_SHA1 = 40
"""Digits of a name in a repository of the older kind."""


class NoRevisionError(Exception):
    """A revision that cannot be looked at; the message says why, as part of a sentence."""


class NoRegistersError(NoRevisionError):
    """A revision that holds no register of this workspace; the message is a sentence without its full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A workspace as it stood at a commit."""

    workspace: Workspace
    """Its registers and frameworks; never restricted/, which git does not keep."""
    id: str
    """The commit's full name."""
    on: datetime.date
    """The day on which it was committed, where that was done."""
    left: tuple[str, ...]
    """Registers that are links or parts of other repositories, so that their text is not in the commit."""

    def __str__(self) -> str:
        return f"revision {self.id[:SHOWN]} of {written(self.on, self.on)}"


class _Entry(NamedTuple):
    """A file of a commit."""

    mode: str
    id: str
    path: str


def revision(root: Path, name: str, now: Workspace) -> Revision:
    """The workspace in `root` as it stood at a revision: a commit, a tag, a branch, HEAD~3.

    What has not changed since is taken from `now`, the present one, and not read again. Raises NoRevisionError where git
    is not installed or does not keep the folder, or there is no such revision, or no register in it.
    """
    commit, on = _commit(root, name)
    try:
        entries = list(_entries(git(root, "ls-tree", "-r", "-z", commit, "--", REGISTERS, FRAMEWORKS)))
        plain = [each for each in entries if each.mode.startswith("100")]
        files = list(_files(root, plain, now))
    except GitError as error:
        raise NoRegistersError(f"git cannot give the registers of {name}: {error}") from error
    registers = [each for each in files if _is_register(each.path)]
    left = tuple(each.path for each in entries if each not in plain and each.path.startswith(f"{REGISTERS}/"))
    if not registers and not left:
        raise NoRegistersError(
            f"there was no {REGISTERS}/ with any register here at revision {commit[:SHOWN]} of {written(on, on)}"
        )
    frameworks = [each for each in files if each.path.startswith(f"{FRAMEWORKS}/")]
    return Revision(workspace=load_files(registers, frameworks, now), id=commit, on=on, left=left)


def _commit(root: Path, name: str) -> tuple[str, datetime.date]:
    """The full name and the day of a commit. Raises NoRevisionError where there is none, saying why."""
    try:
        git(root, "rev-parse", "--git-dir")
    except NoGitError as error:
        raise NoRevisionError("git, which could know it as a revision, is not installed") from error
    except GitError as error:
        if "not a git repository" in str(error):
            raise NoRevisionError("these registers are not kept in git, so it is no revision either") from error
        raise NoRevisionError(f"git will not look at these registers: {error}") from error
    if name.startswith("-"):  # an option to git
        raise NoRevisionError("git knows no such revision")
    try:
        found = git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").decode().strip()
        day = git(root, "show", "--no-patch", "--date=short", "--format=%cd", found).decode().strip()
    except (GitError, ValueError) as error:  # no argument may hold a null character
        raise NoRevisionError("git knows no such revision") from error
    return found, datetime.date.fromisoformat(day)


def _entries(listed: bytes) -> Iterator[_Entry]:
    """The files that git lists: `MODE blob ID<tab>PATH`, each ended by a null character."""
    for line in filter(None, listed.split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, _, name = about.decode().split(" ")
        yield _Entry(mode, name, path.decode(errors="replace"))


def _files(root: Path, entries: Sequence[_Entry], now: Workspace) -> Iterator[SourceFile]:
    """The files of a commit; those that are the same now are the very ones that were read."""
    missing = []
    for each in entries:
        there = now.registers.get(each.path)
        if there and _name(there.file.content, each.id) == each.id:
            yield there.file
        elif _is_register(each.path) or each.path.startswith(f"{FRAMEWORKS}/"):
            missing.append(each)
    if missing:
        asked = "".join(f"{each.id}\n" for each in missing).encode()
        contents = _contents(git(root, "cat-file", "--batch", given=asked))
        yield from (SourceFile(each.path, content) for each, content in zip(missing, contents, strict=True))


def _contents(answer: bytes) -> Iterator[bytes]:
    """What git holds, file by file: `ID blob SIZE`, a line break, the bytes, a line break."""
    start = 0
    while start < len(answer):
        end = answer.index(b"\n", start)
        about = answer[start:end].split(b" ")
        if about[1:2] != [b"blob"]:
            raise GitError("a file of it is not on this machine")
        size = int(about[2])
        yield answer[end + 1 : end + 1 + min(size, LARGEST_FILE + 1)]
        start = end + 1 + size + 1


def _is_register(path: str) -> bool:
    return path.startswith(f"{REGISTERS}/") and is_register(path.removeprefix(f"{REGISTERS}/"))


def _name(content: bytes, like: str) -> str:
    """The name that git gives to a file's bytes, of the same kind as another name."""
    digest = hashlib.sha1(usedforsecurity=False) if len(like) == _SHA1 else hashlib.sha256()
    digest.update(b"blob %d\0" % len(content) + content)
    return digest.hexdigest()
