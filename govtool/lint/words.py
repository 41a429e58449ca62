"""Words that rules look for, and what they quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence
from decimal import Decimal

from govtool.patterns import pattern

MOST_TERMS = 8
"""More terms than this are not written out in a sum."""

_WATCHING = pattern(
    r"\b(watch(ing|ed)?|monitor(ed|ing|s)?|observe[ds]?|observing|keep an eye|(keep|kept) under review|track(ed|ing))\b",
    re.IGNORECASE,
)
_DOING = pattern(
    r"\b(agree|appoint|award|build|buy|commission|contract|deliver|develop|embed|encourage|engage|escalat|establish|fund|"
    r"implement|improv|increas|insur|introduc|invest|integrat|mov|negotiat|paid|pay|plan|pool|prevent|protect|provid|"
    r"publish|recruit|redesign|reduc|replac|run|set up|shar|sign|stop|support|target|train|transfer|us(e|ing)|work)"
    r"(e|es|ed|ing|s|ting|ning|ment)?\b",
    re.IGNORECASE,
)
_GROUP = pattern(
    r"(authorit(y|ies)|board|boroughs?|committee|councils?|forum|groups?|management|organisations?|partners|partnership|"
    r"teams?)",
    re.IGNORECASE,
)
_NO_PUNCTUATION = str.maketrans(
    dict.fromkeys(
        ".,;:!?'\"()[]/-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{LEFT SINGLE QUOTATION MARK}"
        "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
        " ",
    )
)
_BETWEEN = pattern(r"\s*[/&,;]\s*|\s+and\s+")
_A_ROLE = pattern(
    r"\b(head|director|manager|lead|leader|officer|chief|coordinator|commissioner|chair)\b", re.IGNORECASE
)


def only_watches(measure: str) -> bool:
    """Whether a measure watches or monitors, and says nothing else that is done. Watching does not lower a risk.

    In a clause that watches, only what comes before the watching counts: to monitor a contract is not to contract.
    """
    watches = False
    for clause in re.split(r"[,;]| and ", measure):
        watching = _WATCHING.search(clause)
        if _DOING.search(clause[: watching.start()] if watching else clause):
            return False
        watches = watches or watching is not None
    return watches


def is_group(owner: str) -> bool:
    """Whether an owner is a body of people: whether the word that its name turns on is one for a body."""
    words = re.split(r" of | for |[,(]", owner)[0].split()
    return bool(words) and _GROUP.fullmatch(words[-1]) is not None


def roles_in(owner: str) -> list[str]:
    """The roles that one text names: two in `Head of Finance / Head of Workforce`, one in `Head of Assessment and Care`."""
    parts = [part.strip() for part in _BETWEEN.split(owner) if part.strip()]
    return parts if len(parts) > 1 and all(_A_ROLE.search(part) for part in parts) else [owner]


def plainly(text: str) -> str:
    """A text without case, punctuation and spacing, for asking whether two say the same."""
    return " ".join(text.lower().translate(_NO_PUNCTUATION).split())


def quoted(things: Iterable[str]) -> list[str]:
    """Each in quotation marks."""
    return [f'"{thing}"' for thing in things]


def arithmetic(terms: Sequence[Decimal], printed: Decimal) -> str:
    """A sum as it should be and as it is printed: `2,792 - 2,337 = 455, printed 448`; of many terms, how many."""
    total = sum(terms, Decimal(0))
    if len(terms) > MOST_TERMS:
        return f"the {len(terms)} amounts come to {total:,}, printed {printed:,}"
    first, *rest = terms
    return (
        f"{first:,}"
        + "".join(f" {'-' if term < 0 else '+'} {abs(term):,}" for term in rest)
        + (f" = {total:,}, printed {printed:,}" if rest else f", printed {printed:,}")
    )
