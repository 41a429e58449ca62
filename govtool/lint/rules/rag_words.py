"""RAG003: a RAG is a word, and one of those that readers know."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.record import Record

_WORDS = "red amber green blue grey gray black white complete none reset exempt n/a"
WORDS = frozenset(_WORDS.split())
"""The words of the scales in use: RAG, BRAG with grey for what is not due, and the five points of delivery confidence."""

_OTHERS = "brown cyan gold lilac lime magenta navy orange pink purple silver teal turquoise violet yellow"
_COLOURS = frozenset(_OTHERS.split())
_LETTERS = {"r": "RED", "a": "AMBER", "g": "GREEN", "b": "BLUE"}
_NAMED_RAG = pattern(r"(^|_|\b)b?rag(_|\b|$)", re.IGNORECASE)
_BETWEEN = pattern(r"\s*(?:/|-|\band\b)\s*")
_FILLERS = pattern(r"\b(rag|brag|status|rated|rating)\b|[:.()]", re.IGNORECASE)


@rule("RAG003", on=Record, level=Level.WARNING)
def rag_that_is_no_word(record: Record, context: Context) -> Iterator[Found]:
    """A RAG is written as a letter, a symbol or a colour that is on no scale.

    Who cannot tell the colours apart, prints in black and white or hears the paper read aloud needs the word; and a
    colour that no scale has, such as yellow, means to each reader something else.

    Mend: Write RED, AMBER or GREEN; BLUE or GREY where the programme uses them; AMBER/GREEN or AMBER/RED for delivery confidence.

    Source: WCAG 2.2, 1.4.1 (use of colour); the scales of government's major projects; seen in spreadsheets in use.

    Bad:
        milestones:
          - id: EX-MS1
            title: Contract signed
            status: A  # problem
          - id: EX-MS2
            title: Contract let
            status: Yellow  # problem

    Good:
        milestones:
          - id: EX-MS1
            title: Contract signed
            status: AMBER
          - id: EX-MS2
            title: Contract let
            status: Delayed by the autumn's tender
    """
    for steps, text in _verdicts(record):
        fault = _fault(text)
        if fault:
            yield Found(
                record.at(*steps), fault, together="a RAG is a letter, a symbol or a colour that is on no scale"
            )
    for name, value in record.own.items():
        if isinstance(value, (str, Decimal)) and _NAMED_RAG.search(name):
            fault = _fault(str(value)) or ("" if _in_words(str(value)) else f'"{value}" is no RAG')
            if fault:
                yield Found(record.at(name), fault)


def _verdicts(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts in which a register holds a source's own status or verdict, and where."""
    if isinstance(record, Milestone) and record.status:
        yield ("status",), record.status
    elif isinstance(record, Figure) and record.verdict:
        yield ("verdict",), record.verdict
    elif isinstance(record, Metric):
        for number, reading in enumerate(record.readings):
            if reading.printed and reading.printed.verdict:
                yield ("readings", number, "printed", "verdict"), reading.printed.verdict


def _fault(text: str) -> str:
    """What is wrong with a status as a RAG; nothing where it is a word, or says something else."""
    bare = _FILLERS.sub(" ", text).strip().lower()
    parts = _BETWEEN.split(bare)
    if bare and all(part in _LETTERS for part in parts):
        return f'"{text}" is a letter where a word is needed: {"/".join(_LETTERS[part] for part in parts)}'
    if not any(letter.isalnum() for letter in bare) and any(unicodedata.category(each) == "So" for each in bare):
        return f'"{text}" is a symbol where a word is needed'
    strange = [part for part in parts if part in _COLOURS]
    if strange and all(part in _COLOURS or part in WORDS for part in parts):
        return f'"{text}" is on no scale of RAGs: {strange[0]} means to each reader something else'
    return ""


def _in_words(text: str) -> bool:
    bare = _FILLERS.sub(" ", text).strip().lower()
    return bare in WORDS or all(part.strip() in WORDS for part in _BETWEEN.split(bare))
