"""The git commit that a workspace stands at, where git keeps it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 20
"""Seconds that git is given; it answers in a hundredth, unless its folder lies on a network that has gone."""


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
    head = _git(root, "rev-parse", "--verify", "HEAD")
    changed = _git(root, "status", "--porcelain", "--untracked-files=all", "--ignored=no", "--", *kept)
    return None if head is None or changed is None else Commit(id=head.strip(), clean=not changed.strip())


def _git(root: Path, *arguments: str) -> str | None:
    """What git answers; None where it does not."""
    program = shutil.which("git")
    if program is None:
        return None
    command = [program, "--no-optional-locks", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)  # noqa: S603  # git, with words of ours
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace") if done.returncode == 0 else None
