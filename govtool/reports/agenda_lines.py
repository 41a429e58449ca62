"""The lines of a printed agenda: what stands in a row, which rows are folded into one, and which are exempt."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from govtool.history.agenda import Agenda
from govtool.history.agenda import Heading
from govtool.history.agenda import Item
from govtool.history.movement import standing
from govtool.history.rows import rag
from govtool.records.exempt import Exempt
from govtool.records.risk import Risk
from govtool.records.scoring import Rag
from govtool.reports.wording import plural
from govtool.workspace import Workspace

MOST = 8
"""Lines under a heading; more than can be talked through are named by their ids alone."""

ALIKE = 4
"""Records of which exactly the same is to be said, from which one line says it of all."""

MOST_NAMED = 24
"""Ids that are named in a row; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a printed agenda."""

    heading: Heading
    ids: tuple[str, ...]
    """The records that it is about: one, unless it says the same of several."""
    kind: str
    ref: str
    """Its id; of several, how many they are."""
    title: str
    """Its title; of several, their ids."""
    score: str
    """The residual score now, of a risk: `16 RED`; empty where there is none."""
    band: Rag | None
    words: tuple[str, ...]
    """What is to be known, a line for each of several matters."""
    why: str
    by: str
    exempt: tuple[Exempt, ...] = ()
    """Why the public may not read it; empty where it may."""

    @property
    def said(self) -> tuple[object, ...]:
        """All that a reader sees of it."""
        return self.heading, self.ids, self.title, self.score, self.words, self.why, self.by


def lines_of(agenda: Agenda, workspace: Workspace) -> list[Line]:
    """A line for each item; what is to be said of one record to several boards is one."""
    found: dict[tuple[Heading, str, str], Line] = {}
    for place, item in enumerate(agenda.items):
        line = _line(item, agenda, workspace)
        key = (item.heading, item.record.id, item.why if item.board else str(place))
        found[key] = replace(line, words=(*found[key].words, *line.words)) if key in found else line
    return list(found.values())


def marked(lines: Iterable[Line], opened: Iterable[Line], workspace: Workspace) -> list[Line]:
    """Lines, those that the public may not read marked: all that do not stand word for word in the open view."""
    public = {line.said for line in opened}
    return [line if line.said in public else replace(line, exempt=_grounds(line, workspace)) for line in lines]


def folded(lines: Sequence[Line]) -> list[Line]:
    """Lines with those of which exactly the same is said as one."""
    groups: dict[tuple[object, ...], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.words, line.why, line.by, line.exempt), []).append(line)
    return [line for group in groups.values() for line in (_one(group) if len(group) >= ALIKE else group)]


def named(ids: Sequence[str]) -> str:
    """Ids in a row, no more of them than anybody reads: `EX-1, EX-2 and 30 others`."""
    rest = len(ids) - MOST_NAMED
    return ", ".join(ids[:MOST_NAMED]) + (f" and {rest:,} other{'s' if rest > 1 else ''}" if rest > 0 else "")


def _line(item: Item, agenda: Agenda, workspace: Workspace) -> Line:
    record, on = item.record, agenda.occasion.on
    risk = record if isinstance(record, Risk) else None
    now = standing(risk, on, agenda.occasion.programme.scoring) if risk else None
    band = rag(risk, workspace, on) if risk else None
    return Line(
        heading=item.heading,
        ids=(record.id,),
        kind=record.kind,
        ref=record.id,
        title=record.title,
        score=str(now or band or ""),
        band=band,
        words=(item.words,),
        why=item.why,
        by=item.by,
    )


def _one(group: Sequence[Line]) -> Iterator[Line]:
    ids, kinds = tuple(each.ids[0] for each in group), {each.kind for each in group}
    what = f"{len(ids):,} {plural(kinds.pop()) if len(kinds) == 1 else 'records'}"
    yield replace(group[0], ids=ids, ref=what, title=named(ids), score="", band=None)


def grounds_in(programmes: Iterable[str], workspace: Workspace) -> tuple[Exempt, ...]:
    """Every mark in some programmes: why what tells of any of them may be exempt."""
    chosen = set(programmes)
    every = (each for each in workspace.records.values() if each.origin.programme in chosen)
    return tuple(each.exempt for each in every if each.exempt)


def _grounds(line: Line, workspace: Workspace) -> tuple[Exempt, ...]:
    """The marks of what a line tells: that of its record, else all of its programme, for it may tell of any."""
    records = [workspace.records[each] for each in line.ids]
    own = tuple(record.exempt for record in records if record.exempt)
    return own or grounds_in((record.origin.programme for record in records), workspace)
