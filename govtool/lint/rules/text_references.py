"""Sections that a record's texts refer to, for REF001: those of the document that the record is from."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.patterns import pattern
from govtool.records.document import Document
from govtool.records.fields import fields_of
from govtool.records.record import Record
from govtool.source import Location
from govtool.workspace import Workspace

_SECTION = pattern(
    r"(?:\b(?:sections?|paragraphs?|paras?) |§ ?|\b(?:in|see|under|as|by|of) (?=\d+\.\d+\.\d))(?P<number>\d+(?:\.\d+)+)(?![\d%]|\.\d)"
    r"(?! (?:of|in|to) (?:the|its|that) [A-Z])"
)
_SKIPPED = frozenset(("id", "source", "printed"))


def missing_sections(record: Record, workspace: Workspace) -> Iterator[tuple[Location, Document, str]]:
    """Numbers of sections in a record's texts that its source document does not have: `as described in 3.1.15`."""
    document = workspace.records.get(record.source.document) if record.source else None
    if not isinstance(document, Document) or not document.sections:
        return
    for name, field in fields_of(type(record)).items():
        if name in _SKIPPED or field.to is not None:
            continue
        value = getattr(record, name)
        if isinstance(value, str) and "." in value:
            for number in _missing(value, document):
                yield record.at(name), document, number
        elif isinstance(value, tuple) and value and isinstance(value[0], str):
            yield from (
                (record.at(name, n), document, each)
                for n, text in enumerate(value)
                if "." in text
                for each in _missing(text, document)
            )


def _missing(text: str, document: Document) -> list[str]:
    numbers = dict.fromkeys(match["number"] for match in _SECTION.finditer(text))
    return [each for each in numbers if each not in document.sections]
