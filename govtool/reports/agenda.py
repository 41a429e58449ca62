"""The agenda of a risk review as a report: a section for each heading, short enough for two sides of paper."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace

from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Heading
from govtool.history.occasion import Occasion
from govtool.records.exempt import UNREAD
from govtool.records.exempt import Exempt
from govtool.reports.agenda_head import head_of
from govtool.reports.agenda_head import left_out_facts
from govtool.reports.agenda_head import standing
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
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.withheld import marking
from govtool.reports.wording import day
from govtool.reports.wording import plural
from govtool.sentences import listed
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
LETTERS = 8
"""Letters of a reference for which there is room in its column."""

MOST_LETTERS = 16
"""Letters for which room is made; a longer reference is parted at its hyphens."""

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
    head = head_of(occasion)
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
        facts=(*head.facts, *left_out_facts(left_out)),
        first_page=(Block(said=standing(occasion, workspace)),),
        sections=tuple(_sections(head.next, lines, each=each)),
        appendices=(),
    )


def _sections(next_date: str, lines: Sequence[Line], *, each: bool) -> Iterator[Section]:
    for number, (heading, words) in enumerate(HEADINGS.items(), start=1):
        own = [line for line in lines if line.heading == heading]
        yield _section(number, words, tuple(_blocks(heading, own, each=each)))
    yield _section(len(HEADINGS) + 1, "Next date", (Block(said=next_date),))


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
    head = _with_room(_headings(_RISKS if scored else _WORK, heading), [line.ref for line in first])
    yield table(_count(lines), head, [_row(line, scored=scored) for line in first])
    if rest:
        ids = [each for line in rest for each in line.ids]
        yield Block(said=f"{len(ids):,} more: {named(ids)}.")


def _headings(head: tuple[Column, ...], heading: Heading) -> tuple[Column, ...]:
    return (*head[:-1], replace(head[-1], heading=_BY.get(heading, head[-1].heading)))


def _with_room(head: tuple[Column, ...], refs: Iterable[str]) -> tuple[Column, ...]:
    """Columns of which the first has room for its longest reference, which then stays whole; the matter's gives it up."""
    ref, matter, *others = head
    longest = max(len(word) for each in refs for word in each.split())
    if longest > MOST_LETTERS:
        return head
    wider = max(0, longest - LETTERS) * ref.share // LETTERS
    whole = replace(ref, share=ref.share + wider, style=f"{ref.style} whole")
    return (whole, replace(matter, share=matter.share - wider), *others)


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
