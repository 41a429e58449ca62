"""What a few words of judgement say of a result and its target."""

from __future__ import annotations

import re
from typing import Literal

from govtool.patterns import pattern

Judgement = Literal["met", "missed", "exceeded", "above", "below"]

_TARGET = r"(?: the| its| our| their)? (?:target|plan|trajectory)"
_HEDGED = pattern(
    r"\b(almost|broadly|close to|could|expect\w*|forecast|if|largely|likely|mostly|nearly|part(ly|ially)|should|some|to be|will|would)\b",
    re.IGNORECASE,
)
_NEGATED = pattern(r"\b(neither|never|no|none|nor|not|without)\b", re.IGNORECASE)
_NOT_MET = pattern(r"\b(not|never) (been |be )?(met|achieved)\b", re.IGNORECASE)
_MISSED = pattern(
    rf"\b(missed|fail(ed|s)? to (achieve|meet|reach)|fell short|off target|under-?performed|"
    rf"(worse than|behind|short of){_TARGET})\b",
    re.IGNORECASE,
)
_MET = pattern(
    rf"\b(met|meets|achieved|outperformed|surpassed|perform(ed|s|ing) (very )?well|(on|within) target|better than{_TARGET}|"
    r"strong performance)\b",
    re.IGNORECASE,
)
_EXCEEDED = pattern(rf"\bexceed(ed|s|ing)?{_TARGET}s?\b", re.IGNORECASE)
_ABOVE = pattern(rf"\b(above|over|higher than|more than){_TARGET}\b", re.IGNORECASE)
_BELOW = pattern(rf"\b(below|under|lower than|less than|fewer than){_TARGET}\b", re.IGNORECASE)


def judgement_of(words: str) -> Judgement | None:
    """What a few words say of a result and its target; None where they say nothing sure."""
    if _HEDGED.search(words):
        return None
    if _NEGATED.search(words):
        return "missed" if _NOT_MET.search(words) else None
    for said, judgement in _WORDS:
        if said.search(words):
            return judgement
    return None


_WORDS: tuple[tuple[re.Pattern[str], Judgement], ...] = (
    (_MISSED, "missed"),
    (_MET, "met"),
    (_EXCEEDED, "exceeded"),
    (_ABOVE, "above"),
    (_BELOW, "below"),
)
