"""The worked story: twelve weekly reviews of an invented programme, made with govtool's own commands as a history in git."""

from __future__ import annotations

import datetime
import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from govtool.cli.common import Stop
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
    if shutil.which("git") is None:
        raise Stop("the story is a history in git, and git is not installed; install it, or leave --story out.")
    source = shipped("samples") / "story"
    shutil.copytree(source / "registers", folder / "registers")
    _git(folder, "init", "--quiet", "--initial-branch=main")
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
    _git(folder, "add", "registers")
    noon = f"{on.isoformat()}T12:00:00+00:00"
    _git(folder, "commit", "--quiet", "--message", message, GIT_AUTHOR_DATE=noon, GIT_COMMITTER_DATE=noon)


def _git(folder: Path, *words: str, **settings: str) -> None:
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(  # noqa: S603  # the words are ours
        ["git", "-C", str(folder), *words],  # noqa: S607  # the git of whoever runs it
        env={**outside, **_SETTINGS, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stop(f"git {words[0]} failed in {folder}: {done.stderr.strip()}")
