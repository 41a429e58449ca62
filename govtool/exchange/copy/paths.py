"""The paths of the files that an export is written to: within a workspace, possible on every system, each of one file only."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Any

from govtool.folder import REGISTERS as FOLDER
from govtool.folder import is_register
from govtool.registers.frameworks import Sort
from govtool.registers.register import RESTRICTED
from govtool.registers.shelf import FOLDER as SHELF

_BARRED = r'\\/:*?"<>|\x00-\x1f\ud800-\udfff'
"""What no name may have on some system; half a character is none that a path can be written with."""

_DEVICE = r"(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)"
"""A name of one of Windows' devices, which it stays whatever ending it has."""

_NAME = re.compile(rf"(?!{_DEVICE})[^.{_BARRED}](?:[^{_BARRED}]*[^. {_BARRED}])?", re.IGNORECASE)
"""The name that a file or folder may have on every system; none begins with a dot, or ends with a dot or a space."""


class FormError(Exception):
    """Data that is not in the form of an export; the message says where in it, and is one sentence for the officer."""


class Paths:
    """The paths that files of one workspace are given: no two are the same on a system that does not tell capitals apart."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def of_register(self, path: Any, where: str) -> str:
        """A path that leads to a register, and nowhere else. Raises FormError where it does not."""
        within = PurePosixPath(path if isinstance(path, str) else "")
        safe = str(within) == path and all(map(_NAME.fullmatch, within.parts))
        if not safe or within.parts[0] not in (FOLDER, RESTRICTED) or not is_register(path):
            raise FormError(f"{where} has the path {path!r}, which is not that of a register")
        if self._is_taken(path):
            raise FormError(f"{where} has the path {path}, which another has too")
        return str(path)

    def of_shelf(self, sort: Sort, name: Any, where: str) -> str:
        """The path of a council's own framework, profile or matrix. Raises FormError where its id gives none."""
        file = f"{name}.yaml"
        if not isinstance(name, str) or not name or not _NAME.fullmatch(file):
            raise FormError(f"{where} has no id that a file can be called by")
        path = PurePosixPath(SHELF, sort.folder, file).as_posix()
        if self._is_taken(path):
            raise FormError(f"{where} has the id {name}, which another has too")
        return path

    def _is_taken(self, path: str) -> bool:
        """Whether a file has the path already, whatever its capitals and accents are made of; it is taken now."""
        alike = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
        taken = alike in self._seen
        self._seen.add(alike)
        return taken
