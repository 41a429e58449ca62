"""Words that rules look for, and lists of things in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence

_WATCHING = re.compile(
    r"\b(watch(ing)?|monitor(ed|ing|s)?|observe[ds]?|observing|keep an eye|keep under review|kept under review|track(ed|ing)?)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(board|committee|group|groups|forum|team|teams|partners|management|boroughs|councils|all)\b", re.IGNORECASE
)
_NO_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:!?'\"()[]/-\N{EN DASH}\N{RIGHT SINGLE QUOTATION MARK}", " "))
_UNKNOWN = re.compile(r"\b(tbc|tba|to be confirmed|to be agreed|vacant|unknown)\b", re.IGNORECASE)


def only_watches(measure: str) -> bool:
    """Whether a measure says that something is watched or monitored. Watching alone does not lower a risk."""
    return _WATCHING.search(measure) is not None


def is_group(owner: str) -> bool:
    """Whether an owner is a body of people rather than one role."""
    return _GROUP.search(owner) is not None and not re.match(
        r"(chair|head|director|manager|lead)\b", owner, re.IGNORECASE
    )


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
