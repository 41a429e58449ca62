"""What the linter finds that it did not find before: what a change of the registers brings about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from govtool.problems import Problem


def news(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """Those of the problems after a change that were not there before it, in the order given.

    Lines move, and messages count days and records; so a problem of the same rule and record is the same one, in other words
    or not, and only as many more as there are now are new.
    """
    before = list(before)
    same = Counter((each.code, each.record, each.message) for each in before)
    alike = Counter((each.code, each.record) for each in before)
    left = []
    for each in after:
        if same[each.code, each.record, each.message]:
            same[each.code, each.record, each.message] -= 1
            alike[each.code, each.record] -= 1
        else:
            left.append(each)
    return [each for each in left if not _take(alike, each)]


def _take(alike: Counter[tuple[str, str | None]], problem: Problem) -> bool:
    """Whether one that was there before in other words is left for a problem; it is taken."""
    key = (problem.code, problem.record)
    alike[key] -= 1
    return alike[key] >= 0
