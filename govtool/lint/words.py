"""Words that rules look for, and lists of things in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence

_WATCHING = re.compile(
    r"\b(watch(ing|ed)?|monitor(ed|ing|s)?|observe[ds]?|observing|keep an eye|(keep|kept) under review|track(ed|ing))\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"\b(agree|appoint|award|build|buy|commission|contract|deliver|develop|embed|encourage|engage|escalat|establish|fund|"
    r"implement|improv|increas|insur|introduc|invest|integrat|mov|negotiat|paid|pay|plan|pool|prevent|protect|provid|"
    r"publish|recruit|redesign|reduc|replac|run|set up|shar|sign|stop|support|target|train|transfer|us(e|ing)|work)"
    r"(e|es|ed|ing|s|ting|ning|ment)?\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(chair|chief|commissioner|coordinator|director|executive|head|lead|leader|manager|member|officer|president|"
    r"secretary|treasurer|worker)\b(?! (board|group|team|committee)s?\b)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(all|authorit(y|ies)|board|boroughs?|committee|councils?|forum|groups?|management|organisations?|partners|"
    r"partnership|teams?)\b",
    re.IGNORECASE,
)
_NO_PUNCTUATION = str.maketrans(
    dict.fromkeys(
        ".,;:!?'\"()[]/-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{LEFT SINGLE QUOTATION MARK}"
        "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
        " ",
    )
)
_UNKNOWN = re.compile(r"\b(tbc|tba|to be confirmed|to be agreed|vacant|unknown)\b", re.IGNORECASE)


def only_watches(measure: str) -> bool:
    """Whether a measure watches or monitors, and says nothing else that is done. Watching does not lower a risk."""
    return _WATCHING.search(measure) is not None and _DOING.search(measure) is None


def is_group(owner: str) -> bool:
    """Whether an owner is a body of people and names no role in it."""
    return _GROUP.search(owner) is not None and _ROLE.search(owner) is None


def is_unknown(owner: str) -> bool:
    """Whether an owner stands for nobody yet."""
    return _UNKNOWN.search(owner) is not None


def plainly(text: str) -> str:
    """A text without case, punctuation and spacing, for asking whether two say the same."""
    return " ".join(text.lower().translate(_NO_PUNCTUATION).split())


def listed(things: Sequence[str], last: str = "and") -> str:
    """`a, b and c`."""
    if len(things) < 2:
        return "".join(things)
    return ", ".join(things[:-1]) + f" {last} {things[-1]}"


def a(noun: str) -> str:
    """The noun with its article: `an action`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def quoted(things: Iterable[str]) -> list[str]:
    """Each in quotation marks."""
    return [f'"{thing}"' for thing in things]
