"""What git says of a folder: the one place that runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 20
"""Seconds that git is given; it answers in a hundredth, unless its folder lies on a network that has gone."""


class GitError(Exception):
    """Git does not answer, or says no; the message is what it said, or why it could not be asked."""


class NoGitError(GitError):
    """Git is not installed."""


def git(root: Path, *arguments: str, given: bytes = b"", settings: Mapping[str, str] | None = None) -> bytes:
    """What git answers in a folder to a command, with what it is given to read.

    `settings` are variables of git's environment that take the place of all that are set outside.
    Raises NoGitError where it is not installed, and GitError where it answers with a fault, or not in time.
    """
    program = shutil.which("git")
    if program is None:
        raise NoGitError("git is not installed")
    command = [program, "--no-optional-locks", "-C", str(root), *arguments]
    outside = {name: value for name, value in os.environ.items() if settings is None or not name.startswith("GIT_")}
    # it asks nobody, and answers in one language
    quiet = {**outside, **(settings or {}), "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=PATIENCE, env=quiet)  # noqa: S603  # git, with words of ours
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git did not answer in {PATIENCE} seconds, or could not be run") from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise GitError(said.removeprefix("fatal: ") or "git says no")
    return done.stdout
