"""YAML text into values with positions.

One parser for everything: libyaml's events, through PyYAML's C parser. Scalars stay text, so the country code `NO`,
section `3.10` and id `1e3` are what the officer typed (YAML 1.2 has the same wish; YAML 1.1, which PyYAML's own
loader follows, turns them into false, 3.1 and 1000.0). What a register never needs and what has been used to attack or
to confuse (aliases, tags, merge keys, endless depth) is refused with a sentence.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # its type information does not name it
from yaml.events import AliasEvent
from yaml.events import MappingEndEvent
from yaml.events import MappingStartEvent
from yaml.events import ScalarEvent
from yaml.events import SequenceEndEvent
from yaml.events import StreamEndEvent

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers.complaints import plainly
from govtool.source import LARGEST_FILE
from govtool.source import Location
from govtool.source import SourceFile

DEEPEST = 64
"""Levels of nesting; libyaml's time grows with the square of the depth, so the count stops it early."""
MOST_NODES = 2_000_000

NULLS = frozenset(("~", "null", "Null", "NULL"))
"""What stands for nothing, where it has no quotes."""
LONGEST_NULL = 5
"""One more than the characters of `null`: longer texts need not be looked up."""


def events(text: str) -> Any:
    """Libyaml on a text: each `get_event()` gives the next of its events."""
    return CParser(text)


class _RefusedError(Exception):
    """The text cannot be read further."""

    def __init__(self, code: str, mark: Mark, message: str, remedy: str) -> None:
        self.details = (code, mark, message, remedy)


class _Parser:
    """Builds the values of one file, and the list of what was wrong on the way."""

    def __init__(self, file: SourceFile, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._next: Callable[[], Any] = events(text).get_event
        self._nodes = 0

    def document(self) -> Node | None:
        """The only document of the text; None where it is empty."""
        self._next()  # the start of the stream
        if self._next().__class__ is StreamEndEvent:
            return None
        root = self._node(self._next(), 1)
        self._next()  # the end of the document
        after = self._next()
        if after.__class__ is not StreamEndEvent:
            raise _RefusedError(
                "YML007",
                after.start_mark,
                "a second document starts here",
                "Keep one document in a file: remove the line ---.",
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            return self._alias(event)
        if depth > DEEPEST:
            message = f"values are nested more than {DEEPEST} deep"
            raise _RefusedError(
                "YML008", event.start_mark, message, "Take the inner values out into records of their own."
            )
        if event.anchor or event.tag:
            self._report_decoration(event)
        return self._mapping(event, depth) if kind is MappingStartEvent else self._listing(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor or event.tag:
            self._report_decoration(event)
        text = event.value
        if len(text) < LONGEST_NULL and text in NULLS and not event.style:
            text = ""
        return Scalar(text, event.start_mark)

    def _alias(self, event: Any) -> Scalar:
        message = f"*{event.anchor} repeats a value by its name"
        self._report("YML005", event.start_mark, message, "Write the value out where it is needed.")
        return Scalar("", event.start_mark)

    def _listing(self, start: Any, depth: int) -> Listing:
        listing = Listing(start.start_mark)
        add = listing.items.append
        following, scalar, node = self._next, self._scalar, self._node
        while True:
            event = following()
            kind = event.__class__
            if kind is ScalarEvent:
                add(scalar(event))
            elif kind is SequenceEndEvent:
                break
            else:
                add(node(event, depth + 1))
        self._nodes += len(listing.items)
        if self._nodes > MOST_NODES:
            raise self._too_many(listing.mark)
        return listing

    def _mapping(self, start: Any, depth: int) -> Mapping:
        mapping = Mapping(start.start_mark)
        values = mapping.values
        following, scalar, node = self._next, self._scalar, self._node
        while True:
            event = following()
            kind = event.__class__
            if kind is not ScalarEvent:
                if kind is MappingEndEvent:
                    break
                raise _RefusedError(
                    "YML006", event.start_mark, "a field's name is not a plain word", "Write a name before the colon."
                )
            if event.anchor or event.tag:
                self._report_decoration(event)
            name = event.value
            inner = following()
            single = inner.__class__ is ScalarEvent
            if not single:
                value = node(inner, depth + 1)
            elif inner.anchor or inner.tag or len(inner.value) < LONGEST_NULL:
                value = scalar(inner)
            else:
                value = Scalar(inner.value, inner.start_mark)
            if name in values or (name == "<<" and not event.style):
                self._report_name(name, event.start_mark, mapping)
                continue
            values[name] = value
        self._nodes += 2 * len(values)
        if self._nodes > MOST_NODES:
            raise self._too_many(mapping.mark)
        return mapping

    @staticmethod
    def _too_many(mark: Mark) -> _RefusedError:
        return _RefusedError(
            "YML008", mark, f"the file holds more than {MOST_NODES:,} values", "Split it into several files."
        )

    def _report_name(self, name: str, mark: Mark, mapping: Mapping) -> None:
        if name == "<<":
            self._report(
                "YML005",
                mark,
                "<< merges another record's fields into this one",
                "Write the fields out where they are needed.",
            )
        else:
            line = mapping.values[name].mark.line + 1
            self._report(
                "YML004", mark, f'"{name}" is given twice; the first is on line {line}', "Keep one of the two."
            )

    def _report_decoration(self, event: Any) -> None:
        shown = f"the tag {event.tag}" if event.tag else f"the anchor &{event.anchor}"
        self._report("YML005", event.start_mark, f"{shown} has no meaning in a register", "Remove it.")

    def _report(self, code: str, mark: Mark, message: str, remedy: str) -> None:
        self.problems.append(_problem(self.file, code, mark.line, mark.column, message, remedy))


def parse(file: SourceFile) -> tuple[Node | None, list[Problem]]:
    """The values of a file, and the problems of its text.

    The values are None where the text is empty or could not be read to its end; then a problem says why.
    """
    text, problem = _decode(file)
    if problem:
        return None, [problem]
    parser = _Parser(file, text)
    try:
        root = parser.document()
    except _RefusedError as refused:
        code, mark, message, remedy = refused.details
        root = None
        parser.problems.append(_problem(file, code, mark.line, mark.column, message, remedy))
    except yaml.YAMLError as error:
        root = None
        complaint = plainly(error, text)
        parser.problems.append(
            _problem(file, complaint.code, complaint.line, complaint.column, complaint.message, complaint.remedy)
        )
    return root, parser.problems


def _decode(file: SourceFile) -> tuple[str, Problem | None]:
    if len(file.content) > LARGEST_FILE:
        message = f"the file is larger than {LARGEST_FILE // 1024 // 1024} MiB"
        return "", _problem(file, "YML008", 0, 0, message, "Split it into several files.")
    content = file.content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode(), None
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, start = before.count(b"\n"), before.rfind(b"\n") + 1
        message = f"the byte {content[error.start]:#04x} is not UTF-8 text; the file was probably saved in an older Windows encoding"
        remedy = 'Open the file and save it again with the encoding "UTF-8".'
        return "", _problem(file, "YML001", line, len(before[start:].decode()), message, remedy)


def _problem(file: SourceFile, code: str, line: int, column: int, message: str, remedy: str) -> Problem:
    return Problem(
        code=code,
        level=Level.ERROR,
        message=message,
        remedy=remedy,
        location=Location(file.path, line + 1, column + 1),
    )
