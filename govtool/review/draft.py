"""A draft: what was decided so far, made in the registers as they were read, and not written yet."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.saving import write
from govtool.registers.register import Register
from govtool.review.deed import Deed
from govtool.workspace import Workspace
from govtool.workspace import link


@dataclass
class Draft:
    """Deeds made one after the other; each sees the registers as the one before left them."""

    root: Path
    """The folder that holds registers/."""
    workspace: Workspace
    """The registers with everything decided so far."""
    deeds: list[Deed] = field(default_factory=list)
    _read: dict[str, Register] = field(default_factory=dict)
    """The registers that change, as they were read."""

    def take(self, deed: Deed) -> None:
        """Make what was decided in the draft. Raises EditError, with the draft as it was, where that cannot be done."""
        changed: dict[str, Edited] = {}
        for path, (register, edits) in _by_register(deed).items():
            own = self.workspace.programmes[register.programme].fields if self._known(register) else ()
            changed[path] = apply(register, edits, own)
        for path, edited in changed.items():
            self._read.setdefault(path, edited.before)
        registers = {**self.workspace.registers, **{path: each.after for path, each in changed.items()}}
        self.workspace = link(registers.values(), self.workspace.shelf)
        self.deeds.append(deed)

    @property
    def edited(self) -> list[Edited]:
        """Every register that changes, as it was read and as it is to be, in the order of their paths."""
        now = self.workspace.registers
        return [Edited(before, now[path]) for path, before in sorted(self._read.items())]

    def diff(self) -> str:
        """The lines that go and come, file by file."""
        return "".join(each.diff() for each in self.edited)

    def write(self) -> None:
        """Write every register that changes: all of them or none. Raises SourceError where that cannot be done."""
        write(self.root, *self.edited)

    def _known(self, register: Register) -> bool:
        return register.programme in self.workspace.programmes


def _by_register(deed: Deed) -> dict[str, tuple[Register, list[Edit]]]:
    found: dict[str, tuple[Register, list[Edit]]] = {}
    for each in deed.writes:
        found.setdefault(each.register.file.path, (each.register, []))[1].append(each.edit)
    return found
