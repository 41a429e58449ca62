"""Real git repositories for tests, whose commits are dated by hand and follow nobody's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
_SOMEBODY = {
    f"GIT_{role}_{what}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}


def git(root: Path, *arguments: str, on: str = "2026-11-03") -> str:
    """What git answers in a folder on a day."""
    if shutil.which("git") is None:
        pytest.skip("git: it is not installed here")
    dates = {f"GIT_{role}_DATE": f"{on}T12:00:00+0000" for role in ("AUTHOR", "COMMITTER")}
    done = subprocess.run(
        ["git", "-C", str(root), *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, **_ALONE, **_SOMEBODY, **dates},
    )
    return done.stdout.decode()


def commit(root: Path, on: str = "2026-11-03") -> None:
    """Commit everything that a folder holds."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "As it stands", on=on)


def repository(root: Path, on: str = "2026-11-03", kind: str = "sha1") -> Path:
    """Keep a folder in git, with everything in it committed on a day."""
    git(root, "init", "--quiet", "--initial-branch", "main", "--object-format", kind)
    commit(root, on)
    return root
