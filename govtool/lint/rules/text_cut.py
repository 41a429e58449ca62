"""TXT005 and TXT006: text that a mark has made a comment, or two entries of a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import Scalar
from govtool.nodes import scalars
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.registers.register import Register
from govtool.source import Location

_QUOTES = frozenset("\"'|>")
"""What starts a value in quotes, or a block of lines under a name."""
_CUT = pattern(r" #(?=\d)")
_PARTED = pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_WORDS = pattern(r"[A-Za-z\N{POUND SIGN}]")


@rule("TXT005", on=Programme, level=Level.WARNING)
def text_cut_off_at_a_hash(programme: Programme, context: Context) -> Iterator[Found]:
    """A text is cut off at a hash, because a space and # start a comment.

    Of "Providers #3 and #4 gave notice" only "Providers" is read, listed and printed.

    Mend: Put the whole text in quotes; or write "no. 3". A comment has a space after its hash.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: Providers #3 and #4 leave the framework  # problem

    Good:
        risks:
          - id: EX-1
            title: "Providers #3 and #4 leave the framework"
    """
    for register in context.workspace.registers_of(programme):
        text = register.file.text
        values = _values(register, _CUT)
        starts = [value.mark.index for value in values]
        for match in _CUT.finditer(text) if values else ():
            last = bisect_right(starts, match.start()) - 1
            if last >= 0 and _ends_at(values[last], match.start(), text):
                yield _cut(register, values[last], match.start())


def _cut(register: Register, value: Scalar, end: int) -> Found:
    """A value that ends at a space, because a hash follows it."""
    text = register.file.text
    start = text.rfind("\n", 0, end) + 1
    before = text[start:end]
    place = Location(register.file.path, text.count("\n", 0, start) + 1, len(before) + 2)
    return Found(place, f'the text ends after "{before.strip() or value.text}"')


def _values(register: Register, sought: re.Pattern[str]) -> list[Scalar]:
    """The single values of a register in the order written; none where its text has nothing of what is sought."""
    return list(scalars(register.root)) if register.root and sought.search(register.file.text) else []


def _ends_at(value: Scalar, end: int, text: str) -> bool:
    """Whether a value is written without quotes, on its line and no block under it, and ends at a place of its text."""
    written = text[value.mark.index : end]
    return value.text != "" and written[:1] not in _QUOTES and written.split() == value.text.split()


@rule("TXT006", on=Programme, level=Level.WARNING)
def number_parted_at_its_comma(programme: Programme, context: Context) -> Iterator[Found]:
    """A number with a comma stands in a list in square brackets, where the comma starts another entry.

    Of "[The council may pay 64,500 pounds]" two entries are read and printed: that it may pay 64, and "500 pounds".

    Mend: Put the whole entry in quotes, or write each entry on a line of its own after a hyphen.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The contract is overspent
            controls: [The board releases 64,500 pounds at a time]  # problem

    Good:
        risks:
          - id: EX-1
            title: The contract is overspent
            controls: ["The board releases 64,500 pounds at a time"]
    """
    for register in context.workspace.registers_of(programme):
        for parts in _parted(_values(register, _PARTED), register.file.text):
            entry = ",".join(part.text for part in parts)
            if _WORDS.search(entry):
                mark = parts[1].mark
                place = Location(register.file.path, mark.line + 1, mark.column)
                yield Found(place, f'a list in brackets parts "{entry}" at the comma of its number')


def _parted(values: Sequence[Scalar], text: str) -> list[list[Scalar]]:
    """The entries that commas of numbers part: for each the values that it was read as, two or more."""
    at = {value.mark.index: number for number, value in enumerate(values)}
    entries: list[list[Scalar]] = []
    for match in _PARTED.finditer(text) if values else ():
        number = at.get(match.end(), 0)
        if number == 0 or not _ends_at(values[number - 1], match.start(), text):
            continue
        if not entries or entries[-1][-1] is not values[number - 1]:
            entries.append([values[number - 1]])
        entries[-1].append(values[number])
    return entries
