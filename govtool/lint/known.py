"""Known problems: those that a programme has accepted for a time are set apart, counted and listed, never dropped."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.lint.rules import RULES
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.registers.register import Acceptance
from govtool.registers.register import Register
from govtool.source import Location
from govtool.workspace import AsOf
from govtool.workspace import Workspace

Key = tuple[str, str, str]
"""The programme, the code and the record that a problem is known by; not its line, which moves."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The problems that stand, and those that are known."""

    standing: list[Problem]
    known: list[Problem]


def settle(problems: Iterable[Problem], workspace: Workspace, as_of: AsOf) -> Settled:
    """Set the known problems of every programme apart; what is wrong with their list stands among the others."""
    problems = list(problems)
    found = {_key(problem, workspace) for problem in problems}
    accepted: set[Key] = set()
    wrong: list[Problem] = []
    for register in workspace.registers.values():
        on = as_of.of(workspace.programmes[register.programme])
        for each in register.known:
            wrong += _faults(each, register, found, on)
            if not each.problem.until.passed(on):
                accepted |= {(register.programme, each.problem.code, record) for record in each.problem.records}
    standing = [problem for problem in problems if _key(problem, workspace) not in accepted]
    known = [problem for problem in problems if _key(problem, workspace) in accepted]
    return Settled(in_order([*standing, *wrong]), known)


def _key(problem: Problem, workspace: Workspace) -> Key:
    register = workspace.registers.get(problem.location.path)
    return register.programme if register else "", problem.code, problem.record or ""


def _faults(accepted: Acceptance, register: Register, found: set[Key], on: datetime.date) -> Iterator[Problem]:
    """What is wrong with one entry of the list: its day has passed, it has none, or its problem is gone."""
    known = accepted.problem
    if known.code not in RULES:
        yield _fault("KNO003", accepted.at("code"), f"there is no rule {known.code}", on)
    elif known.until.latest is None:
        message = f"{known.code} is accepted with no last day: until is {known.until}"
        yield _fault("KNO001", accepted.at("until"), message, on)
    elif known.until.passed(on):
        message = f"{known.code} was accepted until {known.until}, which has passed"
        yield _fault("KNO001", accepted.at("until"), message, on)
    else:
        for number, record in enumerate(known.records):
            if (register.programme, known.code, record) not in found:
                place = accepted.at("records", number)
                yield _fault("KNO002", place, f"{known.code} is no longer found on {record}", on, record)


def _fault(code: str, place: Location, message: str, on: datetime.date, record: str | None = None) -> Problem:
    rule = RULES[code]
    return Problem(
        code=code, level=rule.level, message=message, remedy=rule.mend, location=place, record=record, as_of=on
    )
