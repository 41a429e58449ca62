"""The git commit that a workspace stands at, where git keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from govtool.history.git import GitError
from govtool.history.git import git


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """Where a workspace stands."""

    id: str
    clean: bool
    """Whether the folders asked about hold what the commit holds, with nothing changed and nothing added."""


def commit_of(root: Path, folders: Sequence[str]) -> Commit | None:
    """The commit of a workspace; None where git is not installed, keeps nothing here, or cannot say.

    `folders` are those, beside one another in the workspace, that must be clean.
    """
    kept = [folder for folder in folders if (root / folder).exists()]
    try:
        head = git(root, "rev-parse", "--verify", "HEAD")
        changed = git(root, "status", "--porcelain", "--untracked-files=all", "--ignored=no", "--", *kept)
    except GitError:
        return None
    return Commit(id=head.decode().strip(), clean=not changed.strip())
