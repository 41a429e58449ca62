"""The git commit that a workspace stands at, where git keeps it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from pathlib import PurePosixPath

from govtool.history.git import GitError
from govtool.history.git import git

READ = frozenset((".yaml", ".yml", ".html", ".css", ".xml"))
"""The endings of the files that papers are made from; what else git passes over, such as an editor's copies, is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """Where a workspace stands."""

    id: str
    clean: bool
    """Whether the folders asked about hold what the commit holds, with nothing changed and nothing added."""


def commit_of(root: Path, folders: Sequence[str]) -> Commit | None:
    """The commit of a workspace; None where git is not installed, keeps none of these folders, or cannot say.

    `folders` are those, beside one another in the workspace, that must be clean.
    """
    kept = [folder for folder in folders if (root / folder).exists()]
    try:
        head = git(root, "rev-parse", "--verify", "HEAD")
        if not git(root, "ls-files", "--", *kept):
            return None
        changed = git(root, "status", "--porcelain", "--untracked-files=all", "--ignored=no", "--", *kept)
        ignored = git(root, "ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", *kept)
    except GitError:
        return None
    return Commit(id=head.decode().strip(), clean=not changed.strip() and not any(map(_is_read, ignored.split(b"\0"))))


def _is_read(path: bytes) -> bool:
    """Whether a paper may be made from a file, by its path."""
    file = PurePosixPath(os.fsdecode(path))
    return file.suffix.lower() in READ and not any(part.startswith(".") for part in file.parts)
