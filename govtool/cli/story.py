"""The worked story: twelve weekly reviews of an invented programme, made with govtool's own commands as a history in git."""

from __future__ import annotations

import datetime
import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from govtool.cli.common import Stop
from govtool.history.git import GitError
from govtool.history.git import NoGitError
from govtool.history.git import git
from govtool.records.when import read_when
from govtool.records.when import written
from govtool.resources import shipped

START = datetime.date(2026, 9, 1)
"""The day on which the registers stand as they begin."""

WEEK = "==="
"""What a line of weeks.txt starts with that names the day of a review."""

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Programme office",
    "GIT_AUTHOR_EMAIL": "programme.office@example.org",
    "GIT_COMMITTER_NAME": "Programme office",
    "GIT_COMMITTER_EMAIL": "programme.office@example.org",
}
"""Git's settings for the story: the same history on every computer, whoever makes it."""


@dataclass(frozen=True, slots=True)
class Week:
    """What one review decided."""

    on: datetime.date
    commands: tuple[tuple[str, ...], ...]
    """The words of each command, without govtool's own name."""


def weeks(text: str) -> Iterator[Week]:
    """The weeks of weeks.txt, in order."""
    for part in f"\n{text}".split(f"\n{WEEK}")[1:]:
        day, _, lines = part.partition("\n")
        when = read_when(day.strip())
        assert when
        assert when.latest
        commands = (shlex.split(line) for line in lines.splitlines() if line.strip() and not line.startswith("#"))
        yield Week(when.latest, tuple(tuple(each) for each in commands))


def tell(folder: Path) -> None:
    """Write the story into a folder that holds no registers yet: its start, and a version in git for each week.

    Stops where git is not installed or the folder cannot be written.
    """
    try:
        _tell(folder, shipped("samples") / "story")
    except NoGitError as error:
        raise Stop(f"the story is a history in git, and {error}; install it, or leave --story out.") from error
    except GitError as error:
        raise Stop(f"the story cannot be kept in git in {folder}: {error}.") from error


def _tell(folder: Path, source: Path) -> None:
    git(source, "--version")  # before anything is written
    shutil.copytree(source / "registers", folder / "registers")
    git(folder, "init", "--quiet", "--initial-branch=main", settings=_SETTINGS)
    _keep(folder, START, "The registers after the review of 1 September 2026")
    for week in weeks((source / "weeks.txt").read_text(encoding="utf-8")):
        for command in week.commands:
            _run(folder, command, week.on)
        _keep(folder, week.on, f"Weekly risk review {written(week.on, week.on)}")


def _run(folder: Path, command: tuple[str, ...], on: datetime.date) -> None:
    """Run one of the commands, on the day of its review unless it gives another."""
    from govtool.cli.main import govtool  # which imports this, in the end

    dated = command if "--on" in command else (*command, "--on", written(on, on))
    with redirect_stdout(StringIO()):
        govtool.main(["-C", str(folder), *dated, "--yes"], "govtool", standalone_mode=False)


def _keep(folder: Path, on: datetime.date, message: str) -> None:
    noon = f"{on.isoformat()}T12:00:00+00:00"
    settings = {**_SETTINGS, "GIT_AUTHOR_DATE": noon, "GIT_COMMITTER_DATE": noon}
    git(folder, "add", "registers", settings=settings)
    git(folder, "commit", "--quiet", "--message", message, settings=settings)
