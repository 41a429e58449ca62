"""The files of a workspace from its data as `whole.py` gives it: each register as YAML, as a person would write it.

What a register says once, in its header, and the usual value of a field are not written again at every record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govtool.exchange.copy.paths import FormError
from govtool.exchange.copy.paths import Paths
from govtool.exchange.copy.spare import spare
from govtool.exchange.copy.whole import VERSION
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
from govtool.registers.register import Header
from govtool.source import LARGEST_FILE
from govtool.source import SourceFile

_BY_WORD = {kind.kind: kind for kind in REGISTERS.values()}

_ALONE = (Programme, Paper)
"""The kinds of which a file most often holds one, under its own word."""


def rebuilt(data: Any) -> Iterator[SourceFile]:
    """The files that the data of a workspace is read from, by their paths in it.

    Values that no register can hold, such as a date in no known form, are written as they are: the linter finds them.
    Raises FormError where the data is in another form, of another version, or names a path outside a workspace.
    """
    if not isinstance(data, dict) or "registers" not in data:
        raise FormError("it is no export of govtool: it has no registers")
    if data.get("version") != str(VERSION):
        raise FormError(f"it is of version {data.get('version', 'unknown')}, and this govtool reads version {VERSION}")
    paths = Paths()
    for place, register in enumerate(_groups(data, "registers", "")):
        where = f"registers[{place}]"
        yield _file(paths.of_register(register.get("path"), where), _register(register, where))
    for sort in SORTS:
        for place, found in enumerate(_groups(data, f"{sort.word}s", "")):
            path = paths.of_shelf(sort, found.get("id"), f"{sort.word}s[{place}]")
            yield _file(path, {sort.word: spare(found, sort.of)})


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
