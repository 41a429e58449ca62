"""The problems of today as a list of known problems, for an office that takes the tool up with an old register."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.problems import Problem
from govtool.records.when import written
from govtool.workspace import Workspace

FILE = "known-problems.yaml"
"""The file, in a programme's folder, that holds its known problems."""

WIDTH = 120


def by_programme(problems: Sequence[Problem], workspace: Workspace) -> dict[str, list[Problem]]:
    """The problems that can be accepted, by programme: those about a record, which they are known by."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        register = workspace.registers.get(problem.location.path)
        if problem.record in workspace.records and register and not problem.code.startswith("KNO"):
            found.setdefault(register.programme, []).append(problem)
    return found


def entries(problems: Sequence[Problem], until: datetime.date, today: datetime.date) -> str:
    """The list's entries as YAML, one for each rule."""
    records: dict[str, dict[str, None]] = {}
    for problem in sorted(problems, key=lambda problem: problem.code):
        if problem.record:
            records.setdefault(problem.code, {})[problem.record] = None
    return "".join(line for code, ids in records.items() for line in _entry(code, list(ids), until, today))


def _entry(code: str, ids: list[str], until: datetime.date, today: datetime.date) -> Iterator[str]:
    yield f"  - code: {code}\n"
    listed = f"records: [{', '.join(ids)}]"
    yield textwrap.fill(listed, WIDTH, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False) + "\n"
    yield f"    reason: Stood in the register on {written(today, today)}, when govtool first read it\n"
    yield "    role: Programme office\n"
    yield f"    until: {written(until, until)}\n"
