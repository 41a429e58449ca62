"""The fields that councils add to govtool's own, in their programme's settings."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from govtool.records.programme import OwnField
from govtool.records.when import When
from govtool.registers.values import Read
from govtool.registers.values import choice
from govtool.registers.values import reader

TYPES: dict[str, type[Any]] = {"text": str, "number": Decimal, "date": When, "yes or no": bool}

OwnReaders = dict[tuple[str, str], Read]
"""The reader of each added field, by the name of its register and its own."""


def own_readers(fields: Iterable[OwnField]) -> OwnReaders:
    """The readers of the fields that a programme adds."""
    return {(field.on, field.name): _reader(field) for field in fields}


def _reader(field: OwnField) -> Read:
    if field.words and field.type == "text":
        return choice(field.name, field.words)
    return reader(field.name, TYPES[field.type])
