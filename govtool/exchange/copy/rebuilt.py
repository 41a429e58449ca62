"""The files of a workspace from its data as `whole.py` gives it: each register as YAML, as a person would write it.

What a register says once, in its header, and the usual value of a field are not written again at every record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from govtool.exchange.copy.spare import spare
from govtool.exchange.copy.whole import VERSION
from govtool.folder import REGISTERS as FOLDER
from govtool.folder import is_register
from govtool.records.kinds import REGISTERS
from govtool.records.known import KnownProblem
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import data_of
from govtool.registers.editing.layout import Manner
from govtool.registers.editing.layout import group
from govtool.registers.frameworks import SORTS
from govtool.registers.load import KNOWN
from govtool.registers.parse import parse
from govtool.registers.register import RESTRICTED
from govtool.registers.register import Header
from govtool.registers.shelf import FOLDER as SHELF
from govtool.source import LARGEST_FILE
from govtool.source import SourceFile

_NAME = re.compile(r'[^.\\/:*?"<>|\x00-\x1f][^\\/:*?"<>|\x00-\x1f]*')
"""The name that a file or folder may have on every system; none begins with a dot."""

_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{at}" for name in ("com", "lpt") for at in range(1, 10))})

_BY_WORD = {kind.kind: kind for kind in REGISTERS.values()}

_ALONE = (Programme, Paper)
"""The kinds of which a file most often holds one, under its own word."""


class FormError(Exception):
    """Data that is not in the form of an export; the message says where in it, and is one sentence for the officer."""


def rebuilt(data: Any) -> Iterator[SourceFile]:
    """The files that the data of a workspace is read from, by their paths in it.

    Values that no register can hold, such as a date in no known form, are written as they are: the linter finds them.
    Raises FormError where the data is in another form, of another version, or names a path outside a workspace.
    """
    if not isinstance(data, dict) or "registers" not in data:
        raise FormError("it is no export of govtool: it has no registers")
    if data.get("version") != str(VERSION):
        raise FormError(f"it is of version {data.get('version', 'unknown')}, and this govtool reads version {VERSION}")
    seen: set[str] = set()
    for place, register in enumerate(_groups(data, "registers", "")):
        where = f"registers[{place}]"
        path = _path(register.get("path"), where, seen)
        yield _file(path, _register(register, where))
    for sort in SORTS:
        for place, found in enumerate(_groups(data, f"{sort.word}s", "")):
            if not _is_name(str(found.get("id", ""))):
                raise FormError(f"{sort.word}s[{place}] has no id that a file can be called by")
            path = PurePosixPath(SHELF, sort.folder, f"{found['id']}.yaml").as_posix()
            _once(path, f"{sort.word}s[{place}]", seen)
            yield _file(path, {sort.word: spare(found, sort.of)})


def _path(path: Any, where: str, seen: set[str]) -> str:
    """A path that leads to a register, and nowhere else, on any system."""
    within = PurePosixPath(path if isinstance(path, str) else "")
    safe = str(within) == path and all(map(_is_name, within.parts))
    if not safe or within.parts[0] not in (FOLDER, RESTRICTED) or not is_register(path):
        raise FormError(f"{where} has the path {path!r}, which is not that of a register")
    _once(path, where, seen)
    return str(path)


def _is_name(part: str) -> bool:
    """Whether a file or folder may be called so on every system: Windows keeps some names for devices."""
    kept = part.partition(".")[0].lower() in _DEVICES
    return _NAME.fullmatch(part) is not None and not kept and part.isprintable()


def _once(path: str, where: str, seen: set[str]) -> None:
    """Raise FormError where another file has the path, in whatever case."""
    if path.lower() in seen:
        raise FormError(f"{where} has the path {path}, which another has too")
    seen.add(path.lower())


def _register(register: dict[str, Any], where: str) -> dict[str, Data]:
    """What the file of a register says: settings first, then its records by kind, in the order given."""
    header = register.get("register", {})
    root: dict[str, Data] = {"register": spare(header, Header)} if header else {}
    runs: dict[str, list[Data]] = {}
    last = ""
    for place, record in enumerate(_groups(register, "records", f"{where}.")):
        kind = _BY_WORD.get(str(record.get("kind")))
        if kind is None:
            raise FormError(
                f"{where}.records[{place}] is of the kind {record.get('kind')!r}, which govtool does not have"
            )
        # a file may hold a kind twice, once under each of its names
        name = kind.plural if kind.plural not in runs or last == kind.plural else kind.kind
        runs.setdefault(name, []).append(spare(record, kind))
        last = name
    alone = {kind.plural: kind.kind for kind in _ALONE if len(runs.get(kind.plural, ())) == 1 and kind.kind not in runs}
    root |= {alone.get(name, name): records[0] if name in alone else records for name, records in runs.items()}
    known = [spare(each, KnownProblem) for each in _groups(register, KNOWN, f"{where}.")]
    return {**root, KNOWN: known} if known else root


def _groups(data: dict[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    """A list of groups of fields; nothing where there is none."""
    found = data.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise FormError(f"{where}{name} is not a list of groups of fields")
    return found


def _file(path: str, root: dict[str, Data]) -> SourceFile:
    """A file that says some data. Raises FormError where no file can say it."""
    text = "".join(f"{line}\n" for line in group(root, 0, Manner())) if root else ""
    file = SourceFile(path, text.encode(errors="replace"))
    if len(file.content) > LARGEST_FILE:
        raise FormError(f"{path} would be larger than {LARGEST_FILE // 1024**2} MiB, the most that a register may have")
    node, problems = parse(file)
    if problems or data_of(node) != root:
        raise FormError(f"{path} would not say what the export says, for it holds what no register can")
    return file
