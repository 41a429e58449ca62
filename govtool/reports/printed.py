"""All that a report prints, as text: what its glossary explains, and where unexplained acronyms are looked for."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

_UNREAD = ("style", "anchor", "key")
"""Fields of parts that are for the page, not for its readers."""


def printed_in(parts: object) -> str:
    """Every text that a reader has of parts of a report, a line each: numbers, headings, cells and notes."""
    return "\n".join(_texts(parts))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, dict):
        yield from _texts(list(part.values()))
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            if field.name not in _UNREAD:
                yield from _texts(getattr(part, field.name))
