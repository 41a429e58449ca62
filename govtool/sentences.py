"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Sequence


def listed(things: Sequence[str], last: str = "and") -> str:
    """`a, b and c`; with another word before the last thing where that is asked for; empty where there is nothing."""
    if len(things) < 2:
        return "".join(things)
    return ", ".join(things[:-1]) + f" {last} {things[-1]}"
