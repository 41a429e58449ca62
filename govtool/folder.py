"""The folder of a workspace: where it is found, and how every register in it is read."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from pathlib import PurePosixPath

from govtool.records.programme import OwnField
from govtool.records.programme import Programme
from govtool.registers.load import load
from govtool.registers.register import RESTRICTED
from govtool.registers.register import Register
from govtool.registers.shelf import load_shelf
from govtool.registers.shelf import shelf_of
from govtool.source import SourceFile
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
        return link(_loaded(read(path, shown) for path, shown in _files(root)), load_shelf(root))


def load_holding(root: Path, record_id: str) -> Workspace:
    """Load only the registers in which a record of this very id is written, with every programme's settings.

    Finding them costs no parsing, so changing one record costs the same however many other registers there are. Raises
    SourceError where the system will not open a file.
    """
    name = record_id.encode()
    writes_it = re.compile(rb"id:\s*[\"']?" + re.escape(name) + rb"(?![\w.-])").search
    with _collector_paused():
        files = (read(path, shown) for path, shown in _files(root))
        holding = (each for each in files if _holds_settings(each.path) or name in each.content)
        near = [each for each in holding if _holds_settings(each.path) or writes_it(each.content)]
        return link(_loaded(near), load_shelf(root))


def load_files(registers: Iterable[SourceFile], frameworks: Iterable[SourceFile], known: Workspace) -> Workspace:
    """Load a workspace from files that lie in no folder: its registers, and the council's own frameworks.

    A file that is the very one of a register of `known` is not read again where nothing that its reading hangs on
    differs.
    """
    with _collector_paused():
        return link(_loaded(registers, known.registers), shelf_of(frameworks))


def is_register(path: str) -> bool:
    """Whether a file of this path, in registers/ or restricted/ of a workspace, is one of its registers."""
    within = PurePosixPath(path)
    return within.suffix.lower() in (".yaml", ".yml") and not any(part.startswith(".") for part in within.parts)


def _loaded(files: Iterable[SourceFile], known: Mapping[str, Register] | None = None) -> Iterator[Register]:
    """Every register, each folder's settings first, because they may add fields to its records."""
    known = known or {}
    own: dict[str, tuple[OwnField, ...]] = {}
    known_own = {each.programme: fields for each in known.values() for fields in _own_fields(each)}
    for file in sorted(files, key=lambda each: not _holds_settings(each.path)):
        programme = _programme(file.path)
        there, fields = known.get(file.path), own.get(programme, ())
        same = there is not None and there.file is file and fields == known_own.get(programme, ())
        is_settings = _holds_settings(file.path)
        register = there if there and (same or (is_settings and there.file is file)) else load(file, programme, fields)
        yield register
        for given in _own_fields(register):
            own[programme] = given


def _own_fields(register: Register) -> Iterator[tuple[OwnField, ...]]:
    """The fields that a file of settings adds to the records of its folder."""
    if _holds_settings(register.file.path):
        yield from (record.fields for record in register.records if isinstance(record, Programme))


def _holds_settings(path: str) -> bool:
    return PurePosixPath(path).stem.lower() == SETTINGS


def _programme(path: str) -> str:
    """The id of the programme whose folder a register lies in; empty where it lies in none."""
    _, *within = PurePosixPath(path).parts
    return within[0] if len(within) > 1 else ""


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    """Each register file: its path, and the path to show."""
    for folder in (root / REGISTERS, root / RESTRICTED):
        for path in sorted(folder.rglob("*")):
            if is_register(path.relative_to(folder).as_posix()):
                yield path, path.relative_to(root).as_posix()


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
