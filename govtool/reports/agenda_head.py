"""The head of an agenda: whose review it is, for which meeting, since when it looks back, and how many risks are open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.history.occasion import Occasion
from govtool.history.rows import rag
from govtool.records.meeting import Meeting
from govtool.records.risk import Risk
from govtool.records.scoring import RAGS
from govtool.reports.parts import Fact
from govtool.reports.wording import day
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Head:
    """What an agenda says of its occasion."""

    council: str
    body: str
    title: str
    facts: tuple[Fact, ...]
    next: str


def head_of(occasion: Occasion) -> Head:
    """What an agenda says of its occasion: the same for officers and for everyone, unless some of it is exempt."""
    board, programme = occasion.board, occasion.programme
    return Head(
        council=programme.council,
        body=board.title if board else "Risk review",
        title=f"Risk review: {programme.title}",
        facts=tuple(_facts(occasion)),
        next=_next(occasion),
    )


def _facts(occasion: Occasion) -> Iterator[Fact]:
    meeting = occasion.meeting
    yield Fact(label="For the meeting", value=_meeting(meeting) or "No meeting is recorded", stated=meeting is not None)
    yield Fact(label="Looks back to", value=occasion.since)


def left_out_facts(count: int) -> Iterator[Fact]:
    """That something is left out of the open agenda; no line where nothing is."""
    if count:
        yield Fact(label="Left out", value=f"What is exempt of {count:,} record{'s' if count > 1 else ''}")


def _meeting(meeting: Meeting | None) -> str:
    """`Weekly risk review 14, 1 December 2026`."""
    if meeting is None or meeting.on is None or meeting.on.latest is None:
        return ""
    return f"{meeting.title}, {day(meeting.on.latest)}"


def standing(occasion: Occasion, workspace: Workspace) -> str:
    """How many risks are open, and of which band: `10 risks are open: 2 RED, 3 AMBER, 5 GREEN`."""
    every = workspace.every(Risk, [occasion.programme.origin.programme])
    risks = [each for each in every if each.open_on(occasion.on)]
    bands = Counter(rag(each, workspace, occasion.on) for each in risks)
    said = [f"{bands[band]:,} {band}" for band in reversed(RAGS) if bands[band]]
    said += [f"{bands[None]:,} without a RAG"] if bands[None] else []
    count = "1 risk is open" if len(risks) == 1 else f"{len(risks):,} risks are open"
    return f"{count}: {', '.join(said)}." if risks else "No risk is open."


def _next(occasion: Occasion) -> str:
    if met := _meeting(occasion.next):
        return f"{met}."
    return (
        f"No later meeting of the {occasion.board.title} is recorded." if occasion.board else "No meeting is recorded."
    )
