"""The desk at which a file that holds no records is read: a framework, or the contact file."""

from __future__ import annotations

from typing import Any

from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import Start
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.record import To
from govtool.source import Location
from govtool.source import SourceFile


class PlainDesk:
    """Where the readers of values put the problems that they find."""

    def __init__(self, file: SourceFile, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.start = Start()

    def report(self, code: str, mark: Mark, message: str, remedy: str, level: Level = Level.ERROR) -> None:
        """Note a problem."""
        location = Location(self.file.path, mark.line + 1, mark.column + 1)
        self.problems.append(Problem(code=code, level=level, message=message, remedy=remedy, location=location))

    def refer(self, field: str, node: Scalar, to: To) -> None:
        """Such files refer to no records."""

    def record(self, kind: Any, node: Node) -> Any:
        """Such files hold no records."""

    def other_field(self, owner: type[Any], name: str, node: Node) -> Any:
        """Note a field that there is not."""
        self.report("FLD001", node.mark, f"there is no field {name} here", "Correct its spelling, or take it out.")

    def mark(self, values: dict[str, Any], node: Mapping) -> None:
        """Such files have nothing exempt in them."""

    def missing_field(self, owner: type[Any], name: str, node: Mapping) -> None:
        """Note a field that is missing."""
        self.report("FLD002", node.mark, f"{name} is missing", f"Add {name}:")
