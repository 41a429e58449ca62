"""One file of a framework, a template profile or a risk matrix, and those that govtool ships."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from typing import NamedTuple

from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.framework import Framework
from govtool.records.framework import ScoringPreset
from govtool.records.profile import Profile
from govtool.registers.desk import PlainDesk
from govtool.registers.parse import parse
from govtool.registers.values import reader
from govtool.source import SourceFile

SHIPPED = Path(__file__).parent.parent / "frameworks"


class FrameworkError(Exception):
    """A file that govtool shipped is damaged: the installation is."""


class Sort(NamedTuple):
    """Frameworks, profiles or matrices."""

    word: str
    """What their files start with."""
    of: type[Any]
    folder: str


FRAMEWORKS = Sort("framework", Framework, ".")
PROFILES = Sort("profile", Profile, "profiles")
PRESETS = Sort("preset", ScoringPreset, "scoring")
SORTS = (FRAMEWORKS, PROFILES, PRESETS)


@cache
def shipped_names(sort: Sort) -> tuple[str, ...]:
    """The names of what govtool ships of a sort."""
    return tuple(sorted(path.stem for path in (SHIPPED / sort.folder).glob("*.yaml")))


@cache
def shipped(sort: Sort, name: str) -> Any:
    """What govtool ships under a name; None where it ships nothing of it. Raises FrameworkError for a damaged file."""
    if name not in shipped_names(sort):
        return None
    path = SHIPPED / sort.folder / f"{name}.yaml"
    found, problems = read_framework(sort, SourceFile(str(path), path.read_bytes()))
    if found is None or problems:
        raise FrameworkError(f"{path} is damaged: {problems[0].message}.")
    return found


def read_framework(sort: Sort, file: SourceFile) -> tuple[Any, list[Problem]]:
    """What a file holds under its sort's word, as far as it can be read, and the problems; None where nothing can."""
    root, problems = parse(file)
    desk = PlainDesk(file, problems)
    node = root.values.get(sort.word) if isinstance(root, Mapping) else None
    if node is None:
        if not problems:
            desk.report(
                "FRM001", desk.start, f"the file holds no {sort.word}", f"Start it with {sort.word}: on a line."
            )
        return None, problems
    found = reader(sort.word, sort.of)(node, desk)
    if found is not None:
        _compare(sort, found, node, desk)
    return found, problems


def _compare(sort: Sort, found: Any, node: Node, desk: PlainDesk) -> None:
    """Note what a council's copy lacks of what govtool ships, and a name that is not that of the file."""
    path = Path(desk.file.path)
    if found.id != path.stem:
        remedy = "Give the file and its id the same name."
        desk.report("FRM001", node.mark, f"the {sort.word} {found.id} stands in a file {path.name}", remedy)
    elif sort is FRAMEWORKS and not path.is_relative_to(SHIPPED):
        held = {part.id for part in found.parts}
        for part in getattr(shipped(sort, found.id), "parts", ()):
            if part.id not in held:
                message = f"this copy of {found.id} lacks {part.id}, {part.title}"
                remedy = "Put it back; if it is another framework, give the file and its id another name."
                desk.report("FRM002", node.mark, message, remedy, Level.WARNING)
