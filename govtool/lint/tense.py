"""Whether a text tells of what may happen, of what has happened or goes on already, or of what is still to come.

English tense is read by patterns, and only where they are sure: in the main clause, so that "people who have been
assessed wait again" is what may happen. A plain present ("providers hand back hours") is how events are worded.
"""

from __future__ import annotations

import re
from typing import Literal

from govtool.patterns import pattern

Tense = Literal["has happened", "is happening", "goes on"]

_SINCE = (
    "become|been|begun|broken|ceased|closed|collapsed|come|ended|expired|failed|fallen|given|gone|grown|happened|left|"
    "lost|missed|occurred|overspent|refused|resigned|risen|run|slipped|spent|started|stopped|withdrawn"
)
_ADVERBS = r"(?: (?:all|also|both|just|never|not|now|recently|since|still))*"
_NOT_GOING_ON = (
    "anything|challenging|commissioning|competing|conflicting|confusing|demanding|everything|existing|funding|housing|"
    "lacking|misleading|missing|nothing|ongoing|outstanding|pending|planning|something|staffing|timing|training|"
    "wanting|willing"
)
_PATTERNS: tuple[tuple[Tense, re.Pattern[str]], ...] = (
    ("has happened", pattern(rf"\b(?:has|have)(?: already\b|{_ADVERBS} (?:{_SINCE})\b)", re.IGNORECASE)),
    ("has happened", pattern(r"(?<!^)\b(?:was|were)\b", re.IGNORECASE)),
    (
        "is happening",
        pattern(
            rf"\b(?:is|are)(?: (?:already|now)\b|(?: (?:currently|still|all|both))? (?!(?:{_NOT_GOING_ON})\b)\w+ing\b)",
            re.IGNORECASE,
        ),
    ),
    ("goes on", pattern(r"\b(?:continues? to \w+|go(?:es)? on \w+ing)\b", re.IGNORECASE)),
)
_CANDIDATE = pattern(r"\b(?:are|continues?|go|goes|has|have|is|was|were) ", re.IGNORECASE)
"""A word without which no pattern fits; most texts have none of them."""
_NOT_THE_MAIN_CLAUSE = pattern(
    r"\b(after|although|as|because|before|can|cannot|could|how|if|may|might|must|once|risk|should|since|than|that|those|"
    r"though|to|unless|until|what|when|whenever|where|whether|which|while|who|whom|whose|why|will|would)\b",
    re.IGNORECASE,
)
_MAY = pattern(r"\b(can|cannot|could|may(?! 20| \d)|might|will|would)\b", re.IGNORECASE)
_ONLY_THE_CAUSE = pattern(
    r"\b(and|caus\w+|lead(s|ing)?|meaning|result(s|ing)?|so|therefore|next|soon|tomorrow|20\d\d|january|february|april|june|"
    r"july|august|september|october|november|december|(in|by|from|until|before|of) (march|may))\b",
    re.IGNORECASE,
)
"""What follows where something else may happen from it, or where its day is still to come."""


def told(text: str) -> tuple[Tense, str] | None:
    """The tense of a text that tells of what is certain, and the words that show it; None where it may happen."""
    if not _CANDIDATE.search(text):
        return None
    for sentence in re.split(r"[.;:?!]\s", text):
        for tense, words in _PATTERNS:
            match = words.search(sentence)
            if match is None or _NOT_THE_MAIN_CLAUSE.search(sentence[: match.start()]):
                continue
            rest = sentence[match.end() :]
            if not _MAY.search(rest) and (tense == "has happened" or not _ONLY_THE_CAUSE.search(rest)):
                return tense, match[0]
    return None


_TO_COME = pattern(
    r"^(to \w+|plan(s|ned)? to|proposed|propose to|intend to|aim to)\b|"
    r"\b(will|is to|are to|is planned to|are planned to|is due to|are due to) be (\w+ed|built|put|set up|drawn up|written|held)\b|"
    r"\b(is|are) (planned|proposed|in development|under development|being developed|being drafted|not yet)\b",
    re.IGNORECASE,
)


def only_planned(measure: str) -> bool:
    """Whether a measure says of itself that it is still to come."""
    match = _TO_COME.search(measure)
    return match is not None and not re.search(r"\b(that|which|who|whom|whose)\b", measure[: match.start()])


_MAY_HAPPEN = pattern(
    r"\b(absence|beyond|breach\w*|break\w*|can|cannot|chang(e|es|ed|ing)|clos(e|es|ed|ure)|collaps\w*|could|cut(s|ting)?|"
    r"delay\w*|deni\w*|disagree\w*|drop\w*|end(s|ed)?|exceed\w*|fail\w*|fall(s|ing)?|fewer|gets?|go(es)?|grow(s|ing|th)?|"
    r"harm\w*|has|have|ha(d|ving)|inability|inadequate|increas\w*|insufficient|interrupt\w*|is|are|lack\w*|late|"
    r"lea(d|ds|ve|ves|ving)|less|limit(s|ed)?|los(e|es|ing|s)|may|might|miss\w*|more|must|never|no|non|not|overrun\w*|"
    r"overspen\w*|rais\w*|reduc\w*|refus\w*|resign\w*|ris(e|es|ing)|run(s|ning)?|shortage\w*|shortfall\w*|slip\w*|slow\w*|stay(s|ed)?|"
    r"stop\w*|tak(e|es|ing)|too|unable|unsustainable|wait(s|ing)?|was|were|will|withdraw\w*|without|worse\w*|would)\b",
    re.IGNORECASE,
)


_LIKE_A_VERB = pattern(
    r"\b\w+[^\Wius]s (?!(across|after|and|at|before|between|by|for|from|in|of|on|or|over|to|under|with|within)\b)\w|"
    r"\b\w{2,}[^\We]ed\b"
)
"""A plural or a verb before another word (`flu keeps staff`, `halls put up rents`), or a past form; seldom two nouns."""


def is_topic(title: str) -> bool:
    """Whether a title only names a matter: no word in it says that anything may happen."""
    return not (_MAY_HAPPEN.search(title) or _LIKE_A_VERB.search(title))
