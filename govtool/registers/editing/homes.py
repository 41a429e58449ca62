"""Which file a new record goes into."""

from __future__ import annotations

from collections.abc import Iterable

from govtool.records.record import Record
from govtool.registers.load import TOP_LEVEL
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import SourceFile


def home(registers: Iterable[Register], programme: str, kind: type[Record]) -> Register:
    """The register that takes a programme's new records of a kind.

    That is the file named after the kind, `risks.yaml`; else the one that holds most of them; else a new file of that
    name, which is made when it is saved. Restricted registers are left out: who may read a record is for its officer.
    """
    path = f"registers/{programme}/{kind.plural}.yaml"
    own = [each for each in registers if each.programme == programme and not each.restricted]
    named = next((each for each in own if each.file.path == path), None)
    if named:
        return named
    held = {each.file.path: sum(type(record) is kind for record in each.records) for each in own if _lists(each, kind)}
    most = max(held, key=lambda each: held[each], default=None)
    return next((each for each in own if each.file.path == most), None) or load(SourceFile(path, b""), programme)


def _lists(register: Register, kind: type[Record]) -> bool:
    """Whether a file has a list of records of a kind, though it be empty."""
    names = getattr(register.root, "values", {})
    return any(TOP_LEVEL.get(name) is kind for name in names)
