"""The folder of a workspace: where it is found, and how every register in it is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from govtool.records.programme import OwnField
from govtool.records.programme import Programme
from govtool.registers.load import load
from govtool.registers.register import RESTRICTED
from govtool.registers.register import Register
from govtool.registers.shelf import load_shelf
from govtool.source import read
from govtool.workspace import Workspace
from govtool.workspace import link

REGISTERS = "registers"
"""The folder that makes a folder a workspace."""

SETTINGS = "programme"
"""The name, without its ending, of the file that holds a programme's settings."""


def find_root(start: Path) -> Path | None:
    """The nearest folder from `start` upward that holds registers/ with any register in it; None where there is none."""
    for folder in (start, *start.parents):
        if (folder / REGISTERS).is_dir() and next(_files(folder), None):
            return folder
    return None


def load_workspace(root: Path) -> Workspace:
    """Load every register under `root`/registers, and those in `root`/restricted that are on this machine.

    Raises SourceError where the system will not open a file.
    """
    with _collector_paused():
        return link(_loaded(root), load_shelf(root))


def _loaded(root: Path) -> Iterator[Register]:
    """Every register, each folder's settings first, because they may add fields to its records."""
    own: dict[str, tuple[OwnField, ...]] = {}
    for path, shown, programme in sorted(_files(root), key=lambda file: file[0].stem.lower() != SETTINGS):
        register = load(read(path, shown), programme, own.get(programme, ()))
        yield register
        for record in register.records if path.stem.lower() == SETTINGS else ():
            if isinstance(record, Programme):
                own[programme] = record.fields


def _files(root: Path) -> Iterator[tuple[Path, str, str]]:
    """Each register file: its path, the path to show, and its programme's id: the folder's name, or none."""
    for folder in (root / REGISTERS, root / RESTRICTED):
        for path in sorted(folder.rglob("*")):
            within = path.relative_to(folder).parts
            if path.suffix.lower() in (".yaml", ".yml") and not any(part.startswith(".") for part in within):
                yield path, path.relative_to(root).as_posix(), within[0] if len(within) > 1 else ""


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Loading makes many objects and no garbage, so the collector would only walk them again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what was loaded stays: the collector need never look at it
        if running:
            gc.enable()
