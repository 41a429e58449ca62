"""New fields and entries, written as those beside them; and which entries of a list are still the same."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

from govtool.registers.editing.edits import Data
from govtool.registers.editing.layout import Manner
from govtool.registers.editing.layout import entry
from govtool.registers.editing.layout import inline
from govtool.registers.editing.layout import pair
from govtool.registers.editing.page import Page
from govtool.registers.editing.place import empty_lines
from govtool.registers.editing.scalars import one_line
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Series


def new_pair(page: Page, tree: Group, name: str, data: Data, place: int) -> tuple[str, str]:
    """A new field as text, and what divides it from the one beside it."""
    if tree.flow:
        return f"{one_line(name, flow=True)}: {inline(data)}", between(
            page, [(each.start, each.end) for each in tree.pairs]
        )
    column, ending = page.column(tree.start), page.ending(place)
    manner = Manner(page.dash, page.step, blocks=not page.one_line_at(place, column + 2))
    return ending.join(pair(name, data, column, manner)), ending + " " * column


def between(page: Page, spans: list[tuple[int, int]]) -> str:
    """What stands between two entries in brackets or braces: that of the last two, where it is plain."""
    gaps = [page.text[one[1] : other[0]] for one, other in pairwise(spans)]
    return gaps[-1] if gaps and gaps[-1].strip() == "," else ", "


def new_entry(
    page: Page, tree: Series, data: Data, spans: list[tuple[int, int]], before: int | None
) -> tuple[str, str]:
    """A new entry as text, and what divides it from the one beside it; it is written as that one is."""
    if tree.flow:
        return inline(data), between(page, spans)
    beside = before or 0
    model, dash = tree.items[beside], spans[beside][0]
    gap = page.text[dash + 1 : model.start]
    flow = model.flow if isinstance(model, Group) else None
    ending, column = page.ending(spans[beside][1]), page.column(dash)
    spaces = len(gap) if gap and not gap.strip(" ") else 1
    manner = Manner(page.dash, page.step, blocks=not page.one_line_at(spans[beside][1], column + 2))
    lines = entry(data, column, manner, gap=spaces, flow=flow)
    return ending.join(lines), ending * (1 + empty_lines(page, spans)) + " " * column


def aligned(old: list[Data], new: list[Data]) -> list[int | None]:
    """Which old entry each new one is; None for those that are added."""
    if len(old) == len(new):
        return list(range(len(new)))
    start = next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a is not b and a != b), min(len(old), len(new))
    )
    found: list[int | None] = [*range(start), *[None] * (len(new) - start)]
    matcher = SequenceMatcher(
        None, [repr(each) for each in old[start:]], [repr(each) for each in new[start:]], autojunk=False
    )
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            for offset in range(min(j - i, m - k)):
                found[start + k + offset] = start + i + offset
    return found
