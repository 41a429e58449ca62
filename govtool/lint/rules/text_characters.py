"""TXT003: characters that a reader does not see."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.characters import HIDDEN
from govtool.characters import named
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import scalars
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.record import place
from govtool.registers.register import Register
from govtool.sentences import listed


@rule("TXT003", on=Programme, level=Level.WARNING)
def hidden_character(programme: Programme, context: Context) -> Iterator[Found]:
    r"""A text has a character that nobody sees: a control character, a space that does not break, or one without width.

    It came with text pasted from a web page or a PDF. A search for the word then does not find it, a screen reader
    stumbles, and one that turns the direction of writing can make a line read as its opposite.

    Mend: Type the word anew, with plain spaces.

    Source: Unicode Technical Report 36, security considerations; Public Sector Bodies Accessibility Regulations 2018.

    Bad:
        risks:
          - id: EX-1
            title: "The mar\u200bket cannot meet winter demand"  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """
    for register in context.workspace.registers_of(programme):
        text = register.file.text
        if "\\" in text or (not text.isascii() and HIDDEN.search(text)):
            yield from _in_register(register)


def _in_register(register: Register) -> Iterator[Found]:
    told: set[int] = set()
    for record in reversed(register.records):  # records inside others come later, and are told of first
        for scalar in scalars(record.origin.node):
            if id(scalar) in told:
                continue
            told.add(id(scalar))
            if hidden := dict.fromkeys(HIDDEN.findall(scalar.text)):
                message = f"the text has {listed([named(char) for char in hidden])}, which nobody sees"
                yield Found(place(register.file, scalar), message, record=record.id)
