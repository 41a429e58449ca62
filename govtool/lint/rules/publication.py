"""PUB: what must be right before a paper is published."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from govtool.characters import HIDDEN
from govtool.fonts import as_code
from govtool.fonts import lacking
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import scalars
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.record import place
from govtool.registers.register import Register

_BEYOND_ASCII = pattern(r"[^\x00-\x7f]")


@rule("PUB005", on=Programme, level=Level.WARNING)
def character_the_font_lacks(programme: Programme, context: Context) -> Iterator[Found]:
    """A text has a character that the papers' font cannot show.

    It would print as an empty box, which a screen reader passes over; so the paper prints its code instead.

    Mend: Write the word for it.

    Source: Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018; PDF/UA-1, 7.21.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand ⌛  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand ▲ £1.5m ŵ
    """
    for register in context.workspace.registers_of(programme):
        content = register.file.content
        if not content.isascii() and lacking("".join(set(_BEYOND_ASCII.findall(register.file.text)))):
            yield from _in_register(register)


def _in_register(register: Register) -> Iterator[Found]:
    told = set()
    for record in reversed(register.records):  # records inside others come later, and are told of first
        for scalar in scalars(record.origin.node):
            missing = [char for char in lacking(scalar.text) if not HIDDEN.match(char)]  # TXT003 tells of those
            if missing and scalar.mark not in told:
                told.add(scalar.mark)
                names = ", ".join(f"{as_code(each)} ({unicodedata.name(each, 'unnamed').lower()})" for each in missing)
                message = f"the papers' font has no {names}; its code is printed instead"
                yield Found(place(register.file, scalar), message, record=record.id)
