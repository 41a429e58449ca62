"""How the risks of a paper moved since it looks back, in the words of papers."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable

from govtool.history.movement import Movement
from govtool.history.movement import last_moved
from govtool.history.movement import movement
from govtool.history.movement import there
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.reports.basis import Basis

ORDER = ("new", "up", "down", "closed", "unchanged", "not known")
"""What a member asks first."""

WORDS = {
    "new": "New",
    "up": "Up",
    "down": "Down",
    "closed": "Closed",
    "unchanged": "No change",
    "not known": "Not known",
}


def open_risks(shown: Slice, basis: Basis) -> list[Risk]:
    """The risks of a slice that are open on the position date."""
    return [each for each in _risks(shown, basis) if each.open_on(basis.on(each))]


def movements(shown: Slice, basis: Basis) -> list[Movement]:
    """How each risk of a slice that was open at any time since the paper looks back has moved; none where it does not."""
    found = []
    for risk in _risks(shown, basis):
        since, until = _since(risk, basis), basis.until(risk)
        if since and there(risk, since, until):
            found.append(_moved(risk, since, until, basis))
    return sorted(found, key=lambda each: ORDER.index(each.sort))


def moved(risk: Risk, basis: Basis) -> Movement | None:
    """How a risk has moved by the position date: since the paper looks back, else since the assessment before the latest.

    It goes beyond the end of the paper's period, for it stands beside the score of the position date. None where there
    is no earlier day to look back to.
    """
    on = basis.on(risk)
    since = _since(risk, basis) if basis.since else last_moved(risk, on)
    return _moved(risk, since, on, basis) if since else None


def _since(risk: Risk, basis: Basis) -> datetime.date | None:
    """Since when a paper looks back on a risk; None where its programme's position is no later."""
    return basis.since if basis.since and basis.since < basis.on(risk) else None


def _moved(risk: Risk, since: datetime.date, until: datetime.date, basis: Basis) -> Movement:
    return movement(risk, since, until, basis.workspace.programme_of(risk).scoring)


def _risks(shown: Slice, basis: Basis) -> list[Risk]:
    return basis.every(Risk, shown)


def in_words(found: Movement | None) -> str:
    """`Up from 12`, `No change`, `New`."""
    if found is None:
        return WORDS["not known"]
    words = WORDS[found.sort]
    return f"{words} from {found.was.number}" if found.sort in ("up", "down") and found.was else words


def since_when(basis: Basis) -> str:
    """Since when movement up to the position is told: `since 16 September 2026, when the body last met`."""
    period, span = basis.paper.period, basis.span
    if period and period.earliest and span and span.until < basis.position:
        return f"since the start of {period}"
    return basis.since_words or "since the assessment before the latest"


def counted(found: Iterable[Movement]) -> str:
    """How many moved which way: `1 new, 2 up, 3 down, 1 closed, 4 with no change`; those that nobody can compare last.

    A risk that was raised and closed within the days is counted once, as closed, and that is said.
    """
    found = list(found)
    of = Counter(each.sort for each in found)
    brief = sum(each.sort == "closed" and each.risk.raised_after(each.since) for each in found)
    words = [
        f"{of['new']} new",
        f"{of['up']} up",
        f"{of['down']} down",
        f"{of['closed']} closed{_brief(brief, of['closed'])}",
    ]
    words.append(f"{of['unchanged']} with no change")
    return ", ".join(words) + (f", {of['not known']} without a score to compare" if of["not known"] else "")


def _brief(count: int, closed: int) -> str:
    which = "" if count == closed else f"{count} of them "
    return f" ({which}raised in the same time)" if count else ""
