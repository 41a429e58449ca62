"""The risk matrix: which risks stand in which cell, and where those that moved stood before."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from govtool.records.scoring import Scale
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.reports.charts.drawing import Drawing
from govtool.reports.charts.words import LINE
from govtool.reports.charts.words import PAGE
from govtool.reports.charts.words import packed
from govtool.reports.charts.words import place
from govtool.reports.charts.words import stacked
from govtool.reports.charts.words import wrapped
from govtool.reports.parts import Box
from govtool.reports.parts import Chart
from govtool.reports.parts import Label

LEFT = 84.0
"""The room for the words of the likelihood scale."""
TOP = 16.0
GAP = 2.0
"""Between two cells, so that each has a border of its own."""
INSET = 3.5
"""From the border of a cell to its words."""
MORE = "+ "
"""What stands before the number of the risks that a cell does not name."""
MOST = 6
"""Lines of ids in a cell, beyond which the rest are counted."""
CROWD = 40
"""Risks from which a cell has fewer lines, and none for those that stood in it before."""
CROWDED = 3
NAMED = 12
"""Risks that the words under the grid name; more of them are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A risk on the matrix."""

    id: str
    at: Score
    """Where it stands."""
    was: Score | None = None
    """Where it stood before, if it moved."""
    went: str = ""
    """How its number moved: up, down, unchanged, new or not known; empty where nobody looks back."""

    @property
    def mark(self) -> str:
        """What stands for it in its cell."""
        arrow = {"up": " \N{UPWARDS ARROW}", "down": " \N{DOWNWARDS ARROW}"}.get(self.went, "")
        return f"{self.id}{arrow}".replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """What one cell says."""

    score: Score
    name: str
    """Its number and band: `12 AMBER`."""
    style: str
    head: list[str]
    """The same as lines."""
    now: list[str]
    before: list[str]

    @property
    def is_cut(self) -> bool:
        """Whether it counts some of its risks instead of naming them."""
        return any(line.startswith(MORE) for line in (*self.now, *self.before))


def matrix(scoring: Scoring, placed: Sequence[Placed], title: str, since: str = "") -> Chart:
    """The programme's own grid, with each risk in the cell of its score.

    Every risk must be on the matrix, and the matrix without faults. `since` says in words from when the movement is.
    """
    wide = (PAGE - LEFT) / scoring.impact.levels
    rows = [list(_row(scoring, placed, level, wide)) for level in range(scoring.likelihood.levels, 0, -1)]
    made = Drawing()
    made.labels.append(Label(x=0, y=10, text="Likelihood", style="strong"))
    y = TOP
    for row in rows:
        y += _drawn(made, row, _level_lines(scoring.likelihood, row[0].score.likelihood), wide, y)
    legend = _legend(placed, since, cut=any(cell.is_cut for row in rows for cell in row))
    made.labels.extend(foot := list(_foot(scoring.impact, wide, y, legend)))
    return made.finished(title, _description(scoring, placed, rows), max(label.y for label in foot) + GAP * 2)


def _drawn(made: Drawing, row: Sequence[_Cell], level: list[str], wide: float, y: float) -> float:
    """Draw a row of cells beside the words of its level, and say how tall it is."""
    height = max(LINE * len(level) + 2 * INSET, *(_height(cell) for cell in row))
    made.labels.extend(stacked(level, 0, y + INSET + LINE - 2))
    for number, cell in enumerate(row):
        made.boxes.append(_box(cell, LEFT + number * wide, y, wide, height))
        made.labels.extend(_words(cell, LEFT + number * wide, y))
    return height


def _row(scoring: Scoring, placed: Sequence[Placed], likelihood: int, wide: float) -> Iterator[_Cell]:
    room = wide - GAP - 2 * INSET
    most = CROWDED if _is_crowd(placed) else MOST
    before = [] if _is_crowd(placed) else placed
    for impact in range(1, scoring.impact.levels + 1):
        score = Score(likelihood=likelihood, impact=impact)
        band = scoring.band(scoring.value(score))
        name = f"{scoring.value(score)} {band or ''}".strip()
        yield _Cell(
            score=score,
            name=name,
            head=wrapped(name, room),
            style=f"cell-{band.lower()}" if band else "cell",
            now=_some([each.mark for each in placed if each.at == score], room, "strong", most),
            before=_some([f"({each.id})" for each in before if each.was == score], room, "quiet", most),
        )


def _is_crowd(placed: Sequence[Placed]) -> bool:
    return len(placed) >= CROWD


def _some(words: list[str], room: float, style: str, most: int) -> list[str]:
    """Ids as lines; where there are too many, how many more there are."""
    lines = packed(words, room, style)
    if len(lines) <= most:
        return lines
    kept = next(count for count in range(len(words), -1, -1) if len(packed(words[:count], room, style)) < most)
    return [*packed(words[:kept], room, style), f"{MORE}{len(words) - kept}"]


def _height(cell: _Cell) -> float:
    return LINE * len([*cell.head, *cell.now, *cell.before]) + 2 * INSET


def _box(cell: _Cell, x: float, y: float, wide: float, height: float) -> Box:
    return Box(
        x=place(x + GAP / 2),
        y=place(y + GAP / 2),
        width=place(wide - GAP),
        height=place(height - GAP),
        style=cell.style,
    )


def _words(cell: _Cell, x: float, y: float) -> Iterator[Label]:
    x, y = x + GAP / 2 + INSET, y + INSET + LINE - 2
    for lines, style in ((cell.head, "small"), (cell.now, "strong"), (cell.before, "quiet")):
        yield from stacked(lines, x, y, style)
        y += LINE * len(lines)


def _level_lines(scale: Scale, level: int, room: float = LEFT - 6) -> list[str]:
    return wrapped(_level(scale, level), room)


def _level(scale: Scale, level: int) -> str:
    return f"{level} {scale.words[level - 1]}" if len(scale.words) >= level else str(level)


def _foot(impact: Scale, wide: float, y: float, legend: str) -> Iterator[Label]:
    """The impact scale under the grid, and what the marks mean."""
    most = 0
    for level in range(1, impact.levels + 1):
        lines = _level_lines(impact, level, wide - 4)
        most = max(most, len(lines))
        yield from stacked(lines, LEFT + (level - 0.5) * wide, y + LINE, anchor="middle")
    yield Label(x=0, y=place(y + LINE), text="Impact", style="strong")
    y += LINE * (most + 1) + GAP
    yield from stacked(wrapped(legend, PAGE - LEFT), LEFT, y)


def _legend(placed: Sequence[Placed], since: str, *, cut: bool) -> str:
    """What the marks mean, of those that there are, and of which risks there is no movement to mark."""
    said = list(_movement(placed, since)) if since else []
    if cut:
        said.append("After +: how many more risks stand in the cell.")
    return " ".join(said)


def _movement(placed: Sequence[Placed], since: str) -> Iterator[str]:
    moved = next((each for each in placed if each.was), None)
    if any(each.went in ("up", "down") for each in placed):
        yield f"Arrows: the score went up or down {since}."
    elif all(each.went == "unchanged" for each in placed):
        yield f"No risk that is drawn here has moved {since}."
    if moved and not _is_crowd(placed):
        yield f"In brackets, ({moved.id}): where a risk stood before."
    for went, words in (("new", f"New {since}"), ("not known", "Without an earlier score")):
        found = [each.id for each in placed if each.went == went]
        if found:
            yield f"{words}: {', '.join(found) if len(found) <= NAMED else f'{len(found)} risks'}."


def _description(scoring: Scoring, placed: Sequence[Placed], rows: Iterable[Iterable[_Cell]]) -> str:
    """Every risk with its cell, the cells of the most likely first, as the picture has them."""
    said = [
        f"{cell.name}, likelihood {cell.score.likelihood} and impact {cell.score.impact}: {ids}"
        for cell in chain.from_iterable(rows)
        if (ids := ", ".join(_told(each, scoring) for each in placed if each.at == cell.score))
    ]
    grid = (
        f"A grid of {scoring.likelihood.levels} levels of likelihood by {scoring.impact.levels} levels of impact. "
        f"The score of each cell that has risks, and the risks in it: "
    )
    return grid + "; ".join(said) + "."


def _told(risk: Placed, scoring: Scoring) -> str:
    if risk.was is None:
        return risk.id
    return f"{risk.id}, which stood at {scoring.value(risk.was)} before"
