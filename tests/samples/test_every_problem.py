"""The badly kept register provokes every rule, and each fault has a comment beside it that names its rule.

A comment is `# CODE: why`. At the end of a line it is about that line; alone on its line, about the next line that is
no comment; on the first line, about the file, which is reported there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from govtool.folder import load_workspace
from govtool.lint.known import settle
from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Problem
from govtool.workspace import AsOf

SAMPLE = Path(__file__).parent.parent.parent / "samples" / "every-problem"
DAY = datetime.date(2026, 11, 22)

_COMMENT = re.compile(r"(?:^|\s)# ([A-Z]{3}[0-9]{3}): \S")


class Planted(NamedTuple):
    """A fault that a comment announces: its rule, its file and the line it must be found on."""

    code: str
    path: str
    line: int


def planted(path: str, text: str) -> Iterator[Planted]:
    """The faults that the comments of one file announce."""
    waiting: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        codes = _COMMENT.findall(line)
        if line.lstrip().startswith("#") and number > 1:
            waiting += codes
        else:
            yield from (Planted(code, path, number) for code in waiting + codes)
            waiting = []


@cache
def every_planted() -> frozenset[Planted]:
    files = sorted(SAMPLE.rglob("*.yaml"))
    texts = {path.relative_to(SAMPLE).as_posix(): path.read_bytes().decode(errors="replace") for path in files}
    return frozenset(each for path, text in texts.items() for each in planted(path, text))


@cache
def problems() -> tuple[Problem, ...]:
    workspace, as_of = load_workspace(SAMPLE), AsOf(today=DAY, given=DAY)
    return tuple(settle(lint(workspace, as_of), workspace, as_of).standing)


def test_comments_are_read_where_they_stand() -> None:
    text = "# Invented.  # AAA001: x\n# BBB002: x\n# CCC003: x\na: 1  # DDD004: x\nb: 2  # not one: x\n"
    wanted = [("AAA001", 1), ("BBB002", 4), ("CCC003", 4), ("DDD004", 4)]
    assert [(each.code, each.line) for each in planted("a.yaml", text)] == wanted


def test_every_rule_has_a_case() -> None:
    missing = sorted(RULES.keys() - {problem.code for problem in problems()})
    assert not missing, f"plant a fault for {', '.join(missing)} in samples/every-problem, and a comment beside it"


def test_every_rule_has_a_comment() -> None:
    missing = sorted(RULES.keys() - {each.code for each in every_planted()})
    assert not missing, (
        f"put a comment like # {missing[0]}: why beside a fault in samples/every-problem, for each of {missing}"
    )


def test_no_comment_names_a_rule_that_there_is_not() -> None:
    assert {each.code for each in every_planted()} - RULES.keys() == set()


def test_each_planted_fault_is_found_at_its_line() -> None:
    found = {Planted(problem.code, problem.location.path, problem.location.line) for problem in problems()}
    not_found = [f"{each.path}:{each.line} {each.code}" for each in sorted(every_planted() - found)]
    assert not not_found, f"announced by a comment and not found: {not_found}"
