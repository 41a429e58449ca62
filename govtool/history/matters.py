"""The matters of a record that somebody who signed it off would ask about: its words, scores, answer, dates and numbers."""

from __future__ import annotations

from typing import Literal

Matter = Literal["wording", "score", "answer", "dates", "numbers"]


def _fields(names: str) -> frozenset[str]:
    return frozenset(names.split())


MATTERS: dict[Matter, frozenset[str]] = {
    "wording": _fields(
        "title cause event effect detail summary definition objectives outcomes success_measure measure basis"
    ),
    "score": _fields("inherent residual assessments target"),
    "answer": _fields("response acceptance"),
    "dates": _fields("due revised revisions baseline forecast forecasts needed by"),
    "numbers": _fields("amount unit value cost baseline tolerance readings columns rows"),
}
"""The fields of each matter, whatever the kind of record."""

WORDS = MATTERS["wording"] | _fields(
    "note reasons because closed_because resolution happened differently role mitigation controls rejected advantages"
    " disadvantages interests"
)
"""The fields that hold sentences: to change one is to reword it."""
