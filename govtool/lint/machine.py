"""Problems as data for programs: JSON, SARIF, GitHub annotations and JUnit; never grouped, the same bytes each time."""

from __future__ import annotations

import datetime
import json
from typing import Any
from urllib.parse import quote

import govtool
from govtool.lint.known import Settled
from govtool.lint.rules import RULES
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import counts

VERSION = 1
"""The version of the JSON form; it changes when a field changes its meaning or goes."""

SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SARIF_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_GITHUB_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def as_json(settled: Settled, as_of: datetime.date | None) -> str:
    """The problems as one JSON object; `as_of` is the position date that was asked for."""
    return _dumped(
        {
            "version": VERSION,
            "as_of": as_of and as_of.isoformat(),
            "problems": [_data(problem) for problem in settled.standing],
            "known": [_data(problem) for problem in settled.known],
            "summary": {**counts(settled.standing), "known": len(settled.known)},
        }
    )


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


def as_sarif(settled: Settled) -> str:
    """The problems in the Static Analysis Results Interchange Format 2.1.0; the known ones are suppressed."""
    results = [_result(problem) for problem in settled.standing]
    results += [{**_result(problem), "suppressions": [{"kind": "external"}]} for problem in settled.known]
    used = sorted({problem.code for problem in (*settled.standing, *settled.known)})
    driver = {"name": "govtool", "version": govtool.__version__, "rules": [_described(code) for code in used]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dumped({"$schema": SARIF, "version": "2.1.0", "runs": [run]})


def _result(problem: Problem) -> dict[str, Any]:
    region = {"startLine": problem.location.line, "startColumn": problem.location.column}
    place = {"artifactLocation": {"uri": quote(problem.location.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "level": _SARIF_LEVELS[problem.level],
        "message": {"text": _sentence(problem)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"record": f"{problem.record or problem.location.path}/{problem.code}"},
    }


def _described(code: str) -> dict[str, Any]:
    rule = RULES[code]
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": _SARIF_LEVELS[rule.level]},
    }


def as_github(settled: Settled) -> str:
    """A workflow command a problem, which GitHub shows at its line in a pull request."""
    return "".join(f"{_command(problem)}\n" for problem in settled.standing)


def _command(problem: Problem) -> str:
    path, line, column = problem.location
    title = f"{problem.code} {problem.record or ''}".strip()
    where = ",".join(
        f"{name}={_escaped(str(value), ':,')}"
        for name, value in (("file", path), ("line", line), ("col", column), ("title", title))
    )
    return f"::{_GITHUB_LEVELS[problem.level]} {where}::{_escaped(_sentence(problem))}"


def _escaped(text: str, more: str = "") -> str:
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def as_junit(settled: Settled) -> str:
    """The problems as a JUnit test report: a failing test for each error and warning, a passing one for each note."""
    from xml.etree import ElementTree  # only this form needs it

    failing = sum(problem.level is not Level.INFO for problem in settled.standing)
    numbers = {"name": "govtool lint", "tests": str(max(len(settled.standing), 1)), "failures": str(failing)}
    suite = ElementTree.Element("testsuite", numbers)
    for problem in settled.standing:
        name = f"{problem.code} {problem.record or ''}".strip()
        case = ElementTree.SubElement(suite, "testcase", {"classname": problem.location.path, "name": name})
        text = f"{problem.location}: {_sentence(problem)}"
        if problem.level is Level.INFO:
            ElementTree.SubElement(case, "system-out").text = text
        else:
            attributes = {"type": str(problem.level), "message": problem.message}
            ElementTree.SubElement(case, "failure", attributes).text = text
    if not settled.standing:
        ElementTree.SubElement(suite, "testcase", {"classname": "govtool", "name": "no problems"})
    ElementTree.indent(suite)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(suite, encoding="unicode")}\n'


def _sentence(problem: Problem) -> str:
    """What is wrong and what to do."""
    return f"{problem.message[:1].upper()}{problem.message[1:]}. {problem.remedy}"


def _dumped(document: object) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
