"""Splices, and where entries of a list or a group can be cut out."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from govtool.registers.editing.edits import EditError
from govtool.registers.editing.page import Page
from govtool.registers.editing.tree import Series


class Splice(NamedTuple):
    """The characters from `start` up to `end` are to become `text`."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: list[Splice]) -> str:
    """A text with splices made that are in its order and do not overlap."""
    parts, done = [], 0
    for splice in splices:
        if splice.start < done:
            raise EditError("two of the edits change the same place; make them one after the other.")
        parts += [text[done : splice.start], splice.text]
        done = splice.end
    return "".join([*parts, text[done:]])


def settled(page: Page, splices: Iterable[Splice]) -> list[Splice]:
    """Splices in the order of the text; what was to come after lines that go comes after the line before them."""
    ordered = sorted(splices, key=lambda each: each[:2])  # of those at one place, the inner ones come first
    cuts = _merged(page, [each for each in ordered if _is_cut(each)])
    others = [_out_of(page, each, cuts) for each in ordered if not _is_cut(each)]
    return sorted([*others, *cuts], key=lambda each: each[:2])


def _is_cut(splice: Splice) -> bool:
    return not splice.text and splice.end > splice.start


def _merged(page: Page, cuts: list[Splice]) -> list[Splice]:
    """Cuts with those that touch made one; a file whose last line has no ending is left with none."""
    merged: list[Splice] = []
    for cut in cuts:
        touches = bool(merged) and merged[-1].end == cut.start
        merged.append(Splice(merged.pop().start, cut.end, "") if touches else cut)
    return [_to_the_end(page, each) for each in merged]


def _to_the_end(page: Page, cut: Splice) -> Splice:
    """A cut of the last lines of a file without an ending after them takes the one before them instead."""
    whole = page.line_start(cut.start) == cut.start > 0
    if not whole or cut.end < len(page.text) or page.line_start(cut.end) == cut.end:
        return cut
    return Splice(_above(page, cut.start), cut.end, "")


def _above(page: Page, start: int) -> int:
    """Where the line above the one that starts here ends."""
    return page.line_end(page.line_start(start - 1))


def _out_of(page: Page, splice: Splice, cuts: list[Splice]) -> Splice:
    for cut in cuts:
        if cut.start < splice.start < cut.end:
            place = _above(page, cut.start) if page.line_start(cut.start) == cut.start else cut.start
            return Splice(place, place, splice.text)
    return splice


def dash_of(page: Page, series: Series, number: int) -> int:
    """Where the dash of an entry stands, in a list that is not in brackets."""
    if number == 0:
        return series.start
    column = page.column(series.start)
    index = series.items[number].start
    while index > series.items[number - 1].end:
        start = page.line_start(index)
        head = page.text[start : start + column + 1]
        if head.endswith("-") and not head[:-1].strip():
            return start + column
        index = start - 1
    return series.items[number].start


def empty_lines(page: Page, spans: list[tuple[int, int]]) -> int:
    """How many empty lines stand above the last entry of a list, where it has one before it."""
    above, line = 0, page.line(spans[-1][0]) - 1
    while len(spans) > 1 and line > page.line(spans[-2][1]) and not page.text_of(line).strip():
        above, line = above + 1, line - 1
    return above


def deletion(page: Page, spans: list[tuple[int, int]], gone: list[int], *, flow: bool) -> Iterator[Splice]:
    """Cut out entries of a list or a group, of which at least one stays.

    Raises EditError where a comment that stands between two of them would go too.
    """
    if not gone:
        return
    kept = sorted(set(range(len(spans))) - set(gone))
    first, last = kept[0], kept[-1]
    shared = flow or bool(page.before(spans[0][0]).strip(" "))  # whether the first stands after a brace or a dash
    if first > 0 and shared:
        yield _cut(page, spans[0][0], spans[first][0], spans[first - 1][1])
    for number in gone:
        if not flow and (number > first or not shared):
            start, end = spans[number]
            lines = empty_lines(page, spans[: number + 1]) if number > last else 0  # they part it from the one before
            yield Splice(_lines_above(page, start, lines), page.next_line(end), "")
        elif first < number < last:
            yield _cut(page, spans[number][0], spans[number + 1][0], spans[number][1])
    if flow and last < len(spans) - 1:
        yield _cut(page, spans[last][1], spans[-1][1], spans[last][1], spans[last + 1][0])


def _lines_above(page: Page, index: int, lines: int) -> int:
    """Where the line starts that is so many above that of a character."""
    start = page.line_start(index)
    for _ in range(lines):
        start = page.line_start(start - 1)
    return start


def _cut(page: Page, start: int, end: int, *between: int) -> Splice:
    """Cut characters out, of which those `between` two entries must not hold a comment."""
    gap = page.text[between[0] : between[1] if len(between) > 1 else end]
    if "#" in gap:
        raise EditError(f"a comment stands beside what is to go on line {page.line(start)}; take both out by hand.")
    return Splice(start, end, "")
