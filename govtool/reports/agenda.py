"""The agenda of a risk review as a report: a section for each heading, short enough for two sides of paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Heading
from govtool.history.occasion import Occasion
from govtool.history.rows import rag
from govtool.records.exempt import UNREAD
from govtool.records.exempt import Exempt
from govtool.records.meeting import Meeting
from govtool.records.risk import Risk
from govtool.records.scoring import RAGS
from govtool.reports.agenda_lines import MOST
from govtool.reports.agenda_lines import Line
from govtool.reports.agenda_lines import folded
from govtool.reports.agenda_lines import named
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import rag_cell
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Fact
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.withheld import marking
from govtool.reports.wording import day
from govtool.reports.wording import listed
from govtool.reports.wording import plural
from govtool.workspace import Workspace

SCORED: tuple[Heading, ...] = ("new", "moved", "beyond", "near", "escalate", "come down", "accepted")
"""The headings under which risks stand, with their scores."""

_RISKS = columns(
    ("Ref", 10, "id"),
    ("Matter", 26, "text"),
    ("Score", 10, "rag"),
    ("Where it stands, and why", 34, "text"),
    ("Owner", 20, "text"),
)
_WORK = columns(
    ("Ref", 10, "id"), ("Matter", 30, "text"), ("Where it stands, and why", 40, "text"), ("Owner", 20, "text")
)
_BY: dict[Heading, str] = {"decided": "Decided by", "accepted": "Accepted by"}
"""What the last column is called where it does not name the owner."""


def agenda_report(
    occasion: Occasion,
    lines: Sequence[Line],
    workspace: Workspace,
    *,
    exempt: Iterable[Exempt] = (),
    left_out: int = 0,
    each: bool = False,
) -> Report:
    """Lay the lines of an agenda out, under every heading that a review goes through, those with nothing too.

    `exempt` are the marks of what its head tells; `left_out` is how many records are exempt, in whole or in part, and not
    told of; `each` has every line written out.
    """
    on = occasion.on
    marks = [*exempt, *(mark for line in lines for mark in line.exempt)]
    head = head_of(occasion, workspace)
    return Report(
        language="en-GB",
        council=head.council,
        body=head.body,
        title=head.title,
        author="",
        position=day(on),
        created=on.isoformat(),
        draft=False,
        brief=True,
        marking=marking(marks) if marks else "",
        facts=(*head.facts, *_left_out(left_out)),
        first_page=(Block(said=_standing(occasion, workspace)),),
        sections=tuple(_sections(occasion, lines, each=each)),
        appendices=(),
    )


@dataclass(frozen=True, slots=True)
class Head:
    """What an agenda says of its occasion."""

    council: str
    body: str
    title: str
    facts: tuple[Fact, ...]
    next: str


def head_of(occasion: Occasion, workspace: Workspace) -> Head:
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


def _left_out(count: int) -> Iterator[Fact]:
    if count:
        records = "1 record, which is" if count == 1 else f"{count:,} records, which are"
        yield Fact(label="Left out", value=f"{records} exempt in whole or in part, as far as that goes")


def _meeting(meeting: Meeting | None) -> str:
    """`Weekly risk review 14, 1 December 2026`."""
    if meeting is None or meeting.on is None or meeting.on.latest is None:
        return ""
    return f"{meeting.title}, {day(meeting.on.latest)}"


def _standing(occasion: Occasion, workspace: Workspace) -> str:
    """How many risks are open, and of which band: `10 risks are open: 2 RED, 3 AMBER, 5 GREEN`."""
    every = workspace.every(Risk, [occasion.programme.origin.programme])
    risks = [each for each in every if each.open_on(occasion.on)]
    bands = Counter(rag(each, workspace, occasion.on) for each in risks)
    said = [f"{bands[band]:,} {band}" for band in reversed(RAGS) if bands[band]]
    said += [f"{bands[None]:,} without a RAG"] if bands[None] else []
    count = "1 risk is open" if len(risks) == 1 else f"{len(risks):,} risks are open"
    return f"{count}: {', '.join(said)}." if risks else "No risk is open."


def _sections(occasion: Occasion, lines: Sequence[Line], *, each: bool) -> Iterator[Section]:
    for number, (heading, words) in enumerate(HEADINGS.items(), start=1):
        own = [line for line in lines if line.heading == heading]
        yield _section(number, words, tuple(_blocks(heading, own, each=each)))
    yield _section(len(HEADINGS) + 1, "Next date", (Block(said=_next(occasion)),))


def _section(number: int, heading: str, blocks: tuple[Block, ...]) -> Section:
    return Section(number=str(number), anchor=f"section-{number}", heading=heading, blocks=blocks)


def _blocks(heading: Heading, lines: Sequence[Line], *, each: bool) -> Iterator[Block]:
    """The lines under a heading as a table; those beyond what can be talked through, as their ids under it."""
    if not lines:
        yield Block(said="None.")
        return
    shown = list(lines) if each else folded(lines)
    first, rest = (shown, []) if each else (shown[:MOST], shown[MOST:])
    scored = heading in SCORED
    head = _headings(_RISKS if scored else _WORK, heading)
    yield table(_count(lines), head, [_row(line, scored=scored) for line in first])
    if rest:
        ids = [each for line in rest for each in line.ids]
        yield Block(said=f"{len(ids):,} more: {named(ids)}.")


def _headings(head: tuple[Column, ...], heading: Heading) -> tuple[Column, ...]:
    return (*head[:-1], replace(head[-1], heading=_BY.get(heading, head[-1].heading)))


def _count(lines: Sequence[Line]) -> str:
    """How much there is to talk of: `1 matter`, `3 risks`."""
    records = {each: line.kind for line in lines for each in line.ids}
    kinds = set(records.values())
    kind = kinds.pop() if len(kinds) == 1 else "matter"
    return f"{len(records):,} {kind if len(records) == 1 else plural(kind)}"


def _row(line: Line, *, scored: bool) -> Row:
    title = f"{_mark(line)}{line.title}" if line.exempt else line.title
    text = "\n".join(filter(None, [*map(_sentence, line.words), _sentence(line.why)]))
    score = [rag_cell(line.band, line.score) if line.band else Cell(text=line.score, style="rag")] if scored else []
    return [line.ref, title, *score, text, line.by or "Not recorded"]


def _mark(line: Line) -> str:
    paragraphs = sorted({each.paragraph for each in line.exempt} - {UNREAD})
    return (
        f"EXEMPT, {'paragraph ' + listed([str(each) for each in paragraphs]) if paragraphs else 'ground not stated'}: "
    )


def _sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""


def _next(occasion: Occasion) -> str:
    if met := _meeting(occasion.next):
        return f"{met}."
    return (
        f"No later meeting of the {occasion.board.title} is recorded." if occasion.board else "No meeting is recorded."
    )
