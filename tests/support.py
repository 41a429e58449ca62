"""What tests of registers share: a text becomes a register, a workspace, or the problems of one."""

from __future__ import annotations

import dataclasses
import datetime
import textwrap
from typing import Any

from govtool.lint.known import settle
from govtool.lint.run import lint
from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.risk import Risk
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import Location
from govtool.source import SourceFile
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from govtool.workspace import link

FILE = "registers/example/all.yaml"
"""The path of the one file of a small workspace."""

Plain = str | list["Plain"] | dict[str, "Plain"]


def day(text: str) -> datetime.date:
    """A date in ISO form."""
    return datetime.date.fromisoformat(text)


def register(text: str, path: str = FILE) -> Register:
    """One file, loaded; its programme is the folder under registers/."""
    return load(SourceFile(path, textwrap.dedent(text).encode()), path.split("/")[1])


def workspace(*texts: str) -> Workspace:
    """A workspace of one file; of several, the second is registers/example/more2.yaml, and so on."""
    paths = [FILE, *(f"registers/example/more{number}.yaml" for number in range(2, len(texts) + 1))]
    return link(register(text, path) for text, path in zip(texts, paths, strict=True))


def workspace_of(files: dict[str, str]) -> Workspace:
    """A workspace of files by their paths."""
    return link(register(text, path) for path, text in files.items())


def problems(text: str, on: str = "2026-11-22") -> list[Problem]:
    """Every problem of a workspace of one file, with `on` as today's date."""
    loaded, as_of = workspace(text), AsOf(today=day(on))
    return settle(lint(loaded, as_of), loaded, as_of).standing


def found(text: str, code: str, on: str = "2026-11-22") -> list[Problem]:
    """The problems of one code."""
    return [problem for problem in problems(text, on) if problem.code == code]


def a_problem(**changes: Any) -> Problem:
    """A problem like any other, with what a test says of it."""
    plain = Problem(
        code="RSK005", level=Level.ERROR, message="it is wrong", remedy="Mend it.", location=Location(FILE, 3, 5)
    )
    return dataclasses.replace(plain, **changes)


def messages(found_problems: list[Problem]) -> list[str]:
    """What they say."""
    return [problem.message for problem in found_problems]


def places(found_problems: list[Problem]) -> list[tuple[int, int]]:
    """The lines and columns that they are on."""
    return [(problem.location.line, problem.location.column) for problem in found_problems]


def seen(found_problems: list[Problem]) -> list[tuple[str, int, int]]:
    """Their codes, lines and columns."""
    return [(problem.code, problem.location.line, problem.location.column) for problem in found_problems]


def risk(text: str) -> Risk:
    """The only risk of a text."""
    (only,) = workspace(text).every(Risk)
    return only


def plain(node: Node | None) -> Plain | None:
    """Values without their positions."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name: _given(plain(value)) for name, value in node.values.items()}
    if isinstance(node, Listing):
        return [_given(plain(item)) for item in node.items]
    return None


def _given(value: Plain | None) -> Plain:
    assert value is not None
    return value
