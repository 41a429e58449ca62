"""Counting problems, and folding many of one sort into one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govtool.lint.rules import RULES
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
    return [Group(tuple(each), _records_like(each[0], workspace)) for each in gathered.values()]


def _records_like(problem: Problem, workspace: Workspace) -> int:
    """How many records of the kind that a problem is about stand in its register."""
    record = workspace.records.get(problem.record or "")
    register = workspace.registers.get(problem.location.path)
    return sum(each.kind == record.kind for each in register.records) if record and register else 0


BOARD_ORDER = (
    "YML",
    "PUB",
    "MTG",
    "FIN",
    "MET",
    "RSK",
    "RAG",
    "REC",
    "OWN",
    "ACT",
    "MIL",
    "DEP",
    "ISS",
    "REF",
    "KNO",
    "FLD",
)
"""What a board would want mended first, by the beginning of its code: registers that nobody can read, what must not or
cannot be published, wrong figures, risks, what regulators asked for, work that is late; then how the files are written."""


@dataclass(frozen=True, slots=True)
class Sort:
    """All the problems of one rule in one programme."""

    programme: str
    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The gravest, and of those the one that comes first."""
        return max(self.problems, key=lambda problem: problem.level)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.problems)

    @property
    def sentence(self) -> str:
        """What stands for all of them: what they share, else what the rule finds."""
        shared = {problem.together for problem in self.problems}
        same = shared.pop() if len(shared) == 1 else ""
        return (same or RULES[self.first.code].summary).rstrip(".")

    @property
    def remedy(self) -> str:
        """What to do about all of them: what they share, else what the rule always says."""
        shared = {problem.remedy for problem in self.problems}
        return shared.pop() if len(shared) == 1 else RULES[self.first.code].mend


def most_useful(problems: Sequence[Problem], workspace: Workspace) -> list[Sort]:
    """The sorts of problem by what a board would care about: the gravest first, then by subject, then the most frequent."""
    gathered: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        register = workspace.registers.get(problem.location.path)
        gathered.setdefault((register.programme if register else "", problem.code), []).append(problem)
    sorts = [Sort(programme, tuple(each)) for (programme, _), each in gathered.items()]
    return sorted(sorts, key=lambda sort: (-sort.first.level, _rank(sort.first.code), -sort.count))


def _rank(code: str) -> int:
    return BOARD_ORDER.index(code[:3]) if code[:3] in BOARD_ORDER else len(BOARD_ORDER)
