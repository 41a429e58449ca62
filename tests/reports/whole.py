"""A report in which every field of every part is given, and one in which none is: for tests of all that reads reports."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from typing import Any
from typing import get_args
from typing import get_origin
from typing import get_type_hints

from govtool.reports import parts
from govtool.reports.parts import Report

PLAIN: dict[type[Any], tuple[Any, Any]] = {str: ("words", ""), float: (1.5, 0.0), int: (1, 0), bool: (True, False)}
"""A value that is given, and one that is not, of each plain type."""


def whole_report() -> Report:
    """A report with a value in every field, however deep."""
    report: Report = _made(Report, given=True)
    return report


def bare_report() -> Report:
    """A report with one of each part, in which every text is empty and every yes or no is no."""
    report: Report = _made(Report, given=False)
    return report


def part_types() -> list[type[Any]]:
    """Every part that parts.py declares, in its order."""
    return [each for each in vars(parts).values() if isinstance(each, type) and dataclasses.is_dataclass(each)]


def fields_with_help(part: type[Any]) -> Iterator[tuple[str, Any, str]]:
    """Each field of a part: its name, its type and what it is for; an empty help text where it has none."""
    hints = get_type_hints(part, include_extras=True)
    for field in dataclasses.fields(part):
        hint = hints[field.name]
        inner, *notes = get_args(hint) if hasattr(hint, "__metadata__") else (hint,)
        yield field.name, inner, notes[0] if notes else ""


def _made(kind: Any, *, given: bool) -> Any:
    if kind in PLAIN:
        return PLAIN[kind][0 if given else 1]
    if get_origin(kind) is tuple:
        return (_made(get_args(kind)[0], given=given),)
    if isinstance(kind, types.UnionType):
        return _made(next(each for each in get_args(kind) if each is not type(None)), given=given)
    return kind(**{name: _made(inner, given=given) for name, inner, _ in fields_with_help(kind)})
