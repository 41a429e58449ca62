"""Edits made to the text of a register, and checked: nothing is written here."""

from __future__ import annotations

import codecs
import difflib
import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace

from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.programme import OwnField
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import data_of
from govtool.registers.editing.page import Page
from govtool.registers.editing.place import spliced
from govtool.registers.editing.splices import splices
from govtool.registers.editing.tree import grow
from govtool.registers.editing.wanted import wanted
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import LARGEST_FILE
from govtool.source import SourceFile


@dataclass(frozen=True, slots=True)
class Edited:
    """A register before and after some edits; `after` is loaded from the new text."""

    before: Register
    after: Register

    @property
    def path(self) -> str:
        """The path of the file, from the workspace."""
        return self.before.file.path

    @property
    def content(self) -> bytes:
        """The new bytes of the file."""
        return self.after.file.content

    @property
    def changes(self) -> bool:
        """Whether any byte is another than before."""
        return self.content != self.before.file.content

    @property
    def elsewhere(self) -> tuple[Problem, ...]:
        """What is wrong in the file, and was before: it stays as it is."""
        return self.after.problems

    @property
    def note(self) -> str:
        """A sentence on what is wrong elsewhere in the file; empty where nothing is."""
        number = len(self.elsewhere)
        if not number:
            return ""
        stay = "1 problem elsewhere stays" if number == 1 else f"{number} problems elsewhere stay"
        return f"{self.path} is changed; {stay} in it, and govtool lint shows {'it' if number == 1 else 'them'}."

    def diff(self) -> str:
        """The lines that go and come, with those around them, as `diff -u` shows them; empty where nothing changes."""
        old, new = (each.file.text.splitlines(keepends=True) for each in (self.before, self.after))
        lines = difflib.unified_diff(old, new, self.path, self.path)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def apply(register: Register, edits: Iterable[Edit], own: Iterable[OwnField] = ()) -> Edited:
    """Make edits one after the other in the text of a register, and read it again.

    A register that has no file yet is `load(SourceFile(path, b""), programme)`. `own` are the fields that the
    programme's settings add. Raises EditError, and nothing is changed, where an edit cannot be made, where its value
    cannot be read, or where the new text would not say exactly what it is to say.
    """
    edits = tuple(edits)
    page = open_page(register)
    said = page.tree.data if page.tree else {}
    if not isinstance(said, dict):
        raise EditError(f"{register.file.path} holds no registers by name, so there is nothing to change in it.")
    data = wanted(register, said, edits)
    if data == said:
        return Edited(register, register)
    return rewritten(register, page, data, own, hand="; ".join(map(str, edits)))


def open_page(register: Register) -> Page:
    """The text of a register and its tree. Raises EditError where it is not YAML."""
    if register.root is None and register.problems:
        problem = register.problems[0]
        raise EditError(
            f"{_at(problem)}: the file cannot be read, so not changed either: {problem.message}. {problem.remedy}"
        )
    text = register.file.content.removeprefix(codecs.BOM_UTF8).decode()
    return Page(text, grow(text) if register.root else None)


def rewritten(
    register: Register,
    page: Page,
    data: dict[str, Data],
    own: Iterable[OwnField],
    *,
    hand: str,
    renamed: Mapping[str, str] | None = None,
) -> Edited:
    """A register whose text says `data`, with all else as it was.

    `hand` is what an officer has to do where that cannot be done; `renamed` are ids that have new ones.
    """
    own = tuple(own)
    for each in (page, replace(page, blocks=False)):  # a text over several lines may take a comment below for its own
        file = _spliced(register, each, data)
        after = load(file, register.programme, own)
        if data_of(after.root) == data or len(file.content) > LARGEST_FILE:
            _check_problems(register, after, renamed or {})
            return Edited(register, after)
    raise _astray(register, page, data, hand)


def _spliced(register: Register, page: Page, data: dict[str, Data]) -> SourceFile:
    try:
        text = spliced(page.text, splices(page, data))
    except EditError as error:
        raise EditError(f"{register.file.path}: {error}") from None
    mark = codecs.BOM_UTF8 if register.file.content.startswith(codecs.BOM_UTF8) else b""
    return SourceFile(register.file.path, mark + text.encode())


def _astray(register: Register, page: Page, data: dict[str, Data], hand: str) -> EditError:
    line = page.line(splices(page, data)[0].start)
    return EditError(
        f"{register.file.path}:{line}: something here is written in a way that govtool cannot change without changing "
        f"more than was asked; nothing was written. By hand: {hand}."
    )


def _check_problems(before: Register, after: Register, renamed: Mapping[str, str]) -> None:
    """Raise the first error that the new text has and the old had not."""
    had = Counter(_key(problem, renamed) for problem in before.problems)
    for problem in after.problems:
        key = _key(problem, {})
        if had[key]:
            had[key] -= 1
        elif problem.level == Level.ERROR:
            raise EditError(f"{_at(problem)}: {problem.message}, so nothing was written. {problem.remedy}")


def _key(problem: Problem, renamed: Mapping[str, str]) -> tuple[str, str, str]:
    """What a problem is known by when lines have moved and ids have changed."""
    message = re.sub(r"line \d+", "line", problem.message)
    for old, new in renamed.items():
        message = message.replace(old, new)
    record = problem.record or ""
    return problem.code, renamed.get(record, record), message


def _at(problem: Problem) -> str:
    return f"{problem.location.path}:{problem.location.line}"
