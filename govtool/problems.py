"""One shape for everything that is wrong with a register: unreadable text, bad fields, broken references, rules."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from govtool.sentences import listed
from govtool.source import Location


class Level(IntEnum):
    """How much a problem matters.

    Error: impossible or contradictory as printed, dangling, or a leak. Warning: missing, overdue, undatable or
    implausible. Info: style, and things worth knowing.
    """

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, where it is written, and what to do about it."""

    code: str
    """The stable code of the rule that found it: `RSK005`."""
    level: Level
    message: str
    """What is wrong, in one plain sentence without its full stop's line break."""
    remedy: str
    """What to do, in one plain sentence."""
    location: Location
    record: str | None = None
    """The id of the record that it is about, where there is one."""
    as_of: datetime.date | None = None
    """The position date that it was judged at; none where no date matters."""
    together: str = ""
    """The sentence that stands for many of these at once: "no owner is named". Problems that share code and sentence
    may be shown as one line."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by path, line, column, code and message: the same order on every machine."""
    return sorted(problems, key=lambda problem: (problem.location, problem.code, problem.message))


def counts(problems: Sequence[Problem]) -> dict[str, int]:
    """How many problems there are of each level, the gravest first."""
    number = Counter(problem.level for problem in problems)
    return {str(level): number[level] for level in sorted(Level, reverse=True)}


def in_words(problems: Sequence[Problem]) -> str:
    """`1 error, 20 warnings and 3 notes`; `no problems` where there are none."""
    words = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("note", "notes")}
    parts = [f"{number} {words[level][number != 1]}" for level, number in counts(problems).items() if number]
    return listed(parts) or "no problems"


def a(noun: str) -> str:
    """A noun with its article: `an action`; `thresholds`, which are many, have none."""
    if noun.endswith("s"):
        return noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
