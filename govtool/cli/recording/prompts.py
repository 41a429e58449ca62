"""One question at the terminal: asked again until its answer holds, and left by an empty one where it has to have one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Sequence
from typing import TypeVar

import click

from govtool.cli.common import DateType
from govtool.cli.recording.layout import tell
from govtool.records.when import written
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import as_data
from govtool.sentences import listed

Answer = TypeVar("Answer")
Reader = Callable[[str], Answer]
"""What makes an answer of the words typed. Raises EditError or click.BadParameter, with one sentence, where it cannot."""


class Back(Exception):  # noqa: N818  # nothing went wrong, so it is no error
    """A question that has to have an answer was left empty: nothing is recorded, and the matter is shown again."""


def required(question: str, read: Reader[Answer]) -> Answer:
    """The answer to a question that has to have one. Raises Back where it is left empty."""
    answer = _asked(f"{question} (Enter: back)", read)
    if answer is None:
        raise Back
    return answer


def optional(question: str, read: Reader[Answer]) -> Answer | None:
    """The answer to a question that may be left empty; None where it is."""
    return _asked(f"{question} (may stay empty)", read)


def otherwise(question: str, read: Reader[Answer], usual: Answer, shown: str) -> Answer:
    """The answer to a question that has a usual one, which is shown and is meant where it is left empty."""
    answer = _asked(f"{question} (Enter: {shown})", read)
    return usual if answer is None else answer


def letter(question: str, letters: Sequence[str]) -> str:
    """One of some letters, the whole word that begins with it, or upper case; asked until it is one."""
    while True:
        answer: str = click.prompt(question, default="", show_default=False).strip().lower()[:1]
        if answer in letters:
            return answer
        click.echo(f"Answer {listed(letters, 'or')}.")


def text(words: str) -> str:
    """Words as a register can hold them."""
    as_data(words)
    return words


def typed(kind: click.ParamType[Answer]) -> Reader[Answer]:
    """A reader of what options of a type take on the command line."""
    return lambda words: kind.convert(words, None, None)


def day_until(last: datetime.date) -> Reader[datetime.date]:
    """A reader of a day on which something happened: none after the day that is recorded."""

    def read(words: str) -> datetime.date:
        day = DateType().convert(words, None, None)
        if day > last:
            raise EditError(f"{written(day, day)} is after {written(last, last)}, the day that is recorded.")
        return day

    return read


def one_of(options: Sequence[str]) -> Reader[str]:
    """A reader of one of some words; the beginning of one is enough."""

    def read(words: str) -> str:
        wanted = words.casefold()
        found = [each for each in options if each.casefold() == wanted]
        found = found or [each for each in options if each.casefold().startswith(wanted)]
        if len(found) != 1:
            raise EditError(f"{words} is not one of these: {listed(options, 'or')}.")
        return found[0]

    return read


def that_holds(read: Reader[Answer], attempt: Callable[[Answer], object]) -> Reader[Answer]:
    """A reader that also tries what is to be recorded of the answer, so that what refuses it is said at once."""

    def tried(words: str) -> Answer:
        answer = read(words)
        attempt(answer)
        return answer

    return tried


def _asked(question: str, read: Reader[Answer]) -> Answer | None:
    while True:
        words = click.prompt(question, default="", show_default=False).strip()
        if not words:
            return None
        try:
            return read(words)
        except (EditError, click.BadParameter) as error:
            tell(error.message if isinstance(error, click.BadParameter) else str(error))
