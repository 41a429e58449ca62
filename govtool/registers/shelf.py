"""Frameworks, template profiles and risk matrices by name: a council's own, else those that govtool ships.

A council copies a file into the folder frameworks/ of its workspace, under the same name, to change it there; a file of
another name adds one. What cannot be read in a copy is a problem at its place, and the rest of it counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from pathlib import PurePosixPath
from typing import Any

from govtool.problems import Problem
from govtool.records.framework import Framework
from govtool.records.framework import ScoringPreset
from govtool.records.profile import Profile
from govtool.registers.frameworks import FRAMEWORKS
from govtool.registers.frameworks import PRESETS
from govtool.registers.frameworks import PROFILES
from govtool.registers.frameworks import SORTS
from govtool.registers.frameworks import Sort
from govtool.registers.frameworks import read_framework
from govtool.registers.frameworks import shipped
from govtool.registers.frameworks import shipped_names
from govtool.source import SourceFile
from govtool.source import read

FOLDER = "frameworks"
"""The folder of a council's own, beside registers/."""


class Shelf:
    """Frameworks, profiles and matrices by name."""

    def __init__(self, own: Iterable[tuple[Sort, SourceFile]] = ()) -> None:
        self._own: dict[tuple[Sort, str], Any] = {}
        self.problems: list[Problem] = []
        """What could not be read in the council's own; one of which nothing can be read leaves what govtool ships."""
        for sort, file in own:
            found, problems = read_framework(sort, file)
            self.problems += problems
            if found is not None:
                self._own[sort, found.id] = found

    def framework(self, name: str) -> Framework | None:
        """A framework; None where there is none of the name."""
        found: Framework | None = self._get(FRAMEWORKS, name)
        return found

    def profile(self, name: str) -> Profile | None:
        """A template profile; None where there is none of the name."""
        found: Profile | None = self._get(PROFILES, name)
        return found

    def scoring_preset(self, name: str) -> ScoringPreset | None:
        """A risk matrix; None where there is none of the name."""
        found: ScoringPreset | None = self._get(PRESETS, name)
        return found

    @property
    def frameworks(self) -> tuple[str, ...]:
        """The names of the frameworks."""
        return self._names(FRAMEWORKS)

    @property
    def profiles(self) -> tuple[str, ...]:
        """The names of the template profiles."""
        return self._names(PROFILES)

    @property
    def scoring_presets(self) -> tuple[str, ...]:
        """The names of the risk matrices."""
        return self._names(PRESETS)

    def own(self, sort: Sort) -> list[Any]:
        """What the council has of its own of a sort, by name."""
        return [found for (each, _), found in sorted(self._own.items(), key=lambda item: item[0][1]) if each is sort]

    def _get(self, sort: Sort, name: str) -> Any:
        return self._own.get((sort, name)) or shipped(sort, name)

    def _names(self, sort: Sort) -> tuple[str, ...]:
        return tuple(sorted({*shipped_names(sort), *(name for each, name in self._own if each is sort)}))


def load_shelf(root: Path) -> Shelf:
    """What govtool ships, and the council's own in `root`/frameworks.

    Raises SourceError where the system will not open a file.
    """
    return Shelf(
        (sort, read(path, path.relative_to(root).as_posix()))
        for sort in SORTS
        for path in sorted((root / FOLDER / sort.folder).glob("*.y*ml"))
    )


def shelf_of(files: Iterable[SourceFile]) -> Shelf:
    """What govtool ships, and a council's own by files that lie in no folder, each with its path from the workspace."""
    sorts = {PurePosixPath(FOLDER, sort.folder): sort for sort in SORTS}
    paths = ((PurePosixPath(file.path), file) for file in files)
    return Shelf(
        (sorts[path.parent], file)
        for path, file in paths
        if path.parent in sorts and path.suffix.startswith(".y") and path.suffix.endswith("ml")
    )
