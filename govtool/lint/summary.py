"""Counting problems, and folding many of one sort into one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from govtool.problems import Level
from govtool.problems import Problem
from govtool.workspace import Workspace

LEAST = 3
"""Fewer problems than this are always shown one by one."""


@dataclass(frozen=True, slots=True)
class Group:
    """Problems of one register that share their code and sentence, and what they are out of."""

    problems: tuple[Problem, ...]
    records: int
    """How many records of that kind the register has."""

    @property
    def folds(self) -> bool:
        """Whether they are shown as one line: of more than half of the records, and of at least three.

        What was found while reading has no sentence for many, and is always told one by one.
        """
        about = len(self.ids)
        return bool(self.first.together) and about >= LEAST and 2 * about > self.records

    @property
    def first(self) -> Problem:
        """The one that stands first in the file."""
        return self.problems[0]

    @property
    def ids(self) -> list[str]:
        """The records that they are about, each once."""
        return list(dict.fromkeys(problem.record for problem in self.problems if problem.record))


def grouped(problems: Sequence[Problem], workspace: Workspace) -> list[Group]:
    """Problems gathered by register, code and sentence, in the order in which the first of each stands."""
    gathered: dict[tuple[str, str, str, Level], list[Problem]] = {}
    for problem in problems:
        gathered.setdefault((problem.location.path, problem.code, problem.together, problem.level), []).append(problem)
    sizes = Counter((record.origin.file.path, record.kind) for record in workspace.records.values())
    return [Group(tuple(each), _records_like(each[0], workspace, sizes)) for each in gathered.values()]


def _records_like(problem: Problem, workspace: Workspace, sizes: Counter[tuple[str, str]]) -> int:
    """How many records of the kind that a problem is about stand in its register."""
    record = workspace.records.get(problem.record or "")
    return sizes[problem.location.path, record.kind] if record else 0
