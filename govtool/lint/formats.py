"""Problems as text for people and as data for programs: pure functions from problems to a string."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterable
from collections.abc import Sequence

from govtool.lint.rules import RULES
from govtool.lint.summary import Group
from govtool.lint.summary import grouped
from govtool.problems import Problem
from govtool.problems import counts
from govtool.problems import in_words
from govtool.workspace import Workspace

MOST_IDS = 20
"""More ids than this are not listed on one line; --each lists every problem."""

VERSION = 1
"""The version of the JSON form; it changes when a field changes its meaning or goes."""


def as_text(problems: Sequence[Problem], workspace: Workspace, *, each: bool = False, width: int | None = None) -> str:
    """A line a problem; many of one sort in one register are one line, unless `each`.

    Lines longer than `width` are wrapped, with what follows indented; without a width none is.
    """
    lines = []
    for group in grouped(problems, workspace):
        if group.folds and not each:
            lines.append((group.first, _folded(group, workspace)))
        else:
            lines.extend((problem, _line(problem)) for problem in group.problems)
    lines.sort(key=lambda line: (line[0].location, line[0].code, line[0].message))
    texts = [text for _, text in lines] + [_ending(problems)]
    return _joined(texts if width is None else (_wrapped(text, width) for text in texts))


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def as_full(problems: Sequence[Problem], workspace: Workspace) -> str:
    """Each problem with the line it is on, a caret under the place, why it matters, and what to do."""
    return _joined([_block(problem, workspace) for problem in problems] + [_ending(problems)])


def as_json(problems: Sequence[Problem], as_of: datetime.date | None) -> str:
    """The problems as one JSON object, never grouped; `as_of` is the position date that was asked for."""
    document = {
        "version": VERSION,
        "as_of": as_of and as_of.isoformat(),
        "problems": [_data(problem) for problem in problems],
        "known": [],
        "summary": {**counts(problems), "known": 0},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def statistics(problems: Sequence[Problem]) -> str:
    """How often each code was found, the most frequent first."""
    number: dict[str, int] = {}
    for problem in problems:
        number[problem.code] = number.get(problem.code, 0) + 1
    ordered = sorted(number.items(), key=lambda item: (-item[1], item[0]))
    return _joined([f"{count:6}  {code}  {RULES[code].summary}" for code, count in ordered] + [_ending(problems)])


def _line(problem: Problem) -> str:
    """A problem in one line, with what to do where that is not what its rule always says."""
    own = problem.remedy != RULES[problem.code].mend
    return _head(problem) + (f". {problem.remedy}" if own else "")


def _head(problem: Problem) -> str:
    about = f"{problem.record}: " if problem.record else ""
    return f"{problem.location}: {problem.level} {problem.code} {about}{problem.message}"


def _folded(group: Group, workspace: Workspace) -> str:
    first = group.first
    record = workspace.records.get(first.record or "")
    kind = record.plural if record else "records"
    number = len(group.ids)
    of = f"all {number}" if number == group.records else f"{number} of {group.records}"
    return f"{first.location.path}: {first.level} {first.code} {of} {kind}: {first.together} ({_ids(group)})"


def _ids(group: Group) -> str:
    """The records by their ids; where it is all of them, the first and the last."""
    ids = group.ids
    if len(ids) == group.records:
        return f"{ids[0]} to {ids[-1]}"
    if len(ids) > MOST_IDS:
        return f"{', '.join(ids[:3])} and {len(ids) - 3} more, to {ids[-1]}"
    return ", ".join(ids)


def _block(problem: Problem, workspace: Workspace) -> str:
    register = workspace.registers.get(problem.location.path)
    line = register.file.line(problem.location.line).replace("\t", " ") if register else ""
    why = RULES[problem.code].why
    parts = [_head(problem)]
    if line:
        parts += [f"  {problem.location.line:5} | {line}", f"        | {' ' * (problem.location.column - 1)}^"]
    parts += [f"  Why:  {why}"] if why else []
    return "\n".join([*parts, f"  Mend: {problem.remedy}", ""])


def _data(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "level": str(problem.level),
        "message": problem.message,
        "remedy": problem.remedy,
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "record": problem.record,
        "as_of": problem.as_of and problem.as_of.isoformat(),
    }


def _ending(problems: Sequence[Problem]) -> str:
    words = in_words(problems)
    if not problems:
        return f"{words[0].upper()}{words[1:]}."
    return f"{words[0].upper()}{words[1:]}. govtool explain {_gravest(problems).code} says why that matters and how to mend it."


def _gravest(problems: Sequence[Problem]) -> Problem:
    """The first of the highest level."""
    return max(problems, key=lambda problem: problem.level)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
