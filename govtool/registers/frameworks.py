"""What govtool ships as data: frameworks of inspectors and funders, and template profiles."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.problems import Level
from govtool.records.framework import Framework
from govtool.records.framework import ScoringPreset
from govtool.records.profile import Profile
from govtool.records.record import To
from govtool.registers.parse import parse
from govtool.registers.values import reader
from govtool.source import SourceFile

FRAMEWORKS = Path(__file__).parent.parent / "frameworks"


class FrameworkError(Exception):
    """A framework file that is not as govtool shipped it."""


class _Desk:
    """Shipped data is right or the installation is damaged: the first fault ends the reading."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def report(self, code: str, mark: Mark, message: str, remedy: str, level: Level = Level.ERROR) -> None:
        """Stop at a fault."""
        raise FrameworkError(f"{self.path}:{mark.line + 1}: {message}.")

    def refer(self, field: str, node: Scalar, to: To) -> None:
        """Frameworks refer to no records."""

    def record(self, kind: Any, node: Any) -> Any:
        """Stop at a record: frameworks hold none."""
        raise FrameworkError(f"{self.path} holds a record, where a framework is needed.")

    def other_field(self, owner: type[Any], name: str, node: Node) -> Any:
        """Stop at a field that there is not."""
        raise FrameworkError(f"{self.path}:{node.mark.line + 1}: there is no field {name}.")

    def missing_field(self, owner: type[Any], name: str, node: Mapping) -> None:
        """Stop where a field is missing."""
        raise FrameworkError(f"{self.path}:{node.mark.line + 1}: {name} is missing.")


@cache
def profiles() -> tuple[str, ...]:
    """The names of the template profiles."""
    return tuple(sorted(path.stem for path in (FRAMEWORKS / "profiles").glob("*.yaml")))


@cache
def profile(name: str) -> Profile:
    """A template profile by its name, one of `profiles()`. Raises FrameworkError where its file is damaged."""
    read: Profile = _read("profile", Profile, FRAMEWORKS / "profiles" / f"{name}.yaml")
    return read


@cache
def frameworks() -> tuple[str, ...]:
    """The names of the frameworks."""
    return tuple(sorted(path.stem for path in FRAMEWORKS.glob("*.yaml")))


@cache
def framework(name: str) -> Framework:
    """A framework by its name, one of `frameworks()`. Raises FrameworkError where its file is damaged."""
    read: Framework = _read("framework", Framework, FRAMEWORKS / f"{name}.yaml")
    return read


@cache
def scoring_presets() -> tuple[str, ...]:
    """The names of the risk matrices that a programme may take over."""
    return tuple(sorted(path.stem for path in (FRAMEWORKS / "scoring").glob("*.yaml")))


@cache
def scoring_preset(name: str) -> ScoringPreset:
    """A risk matrix by its name, one of `scoring_presets()`. Raises FrameworkError where its file is damaged."""
    read: ScoringPreset = _read("preset", ScoringPreset, FRAMEWORKS / "scoring" / f"{name}.yaml")
    return read


def quality_statements() -> tuple[str, ...]:
    """The titles of the CQC's quality statements for local authorities, in order."""
    return tuple(part.title for part in framework("cqc-local-authority").parts)


def _read(kind: str, of: type[Any], path: Path) -> Any:
    """The one group of fields that a framework file holds under its kind."""
    root, problems = parse(SourceFile(str(path), path.read_bytes()))
    if problems or not isinstance(root, Mapping) or kind not in root.values:
        raise FrameworkError(f"{path} is not a {kind}.")
    return reader(kind, of)(root.values[kind], _Desk(path))
