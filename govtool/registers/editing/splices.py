"""Which places of a text must change so that it says what is wanted: the fewest, and nothing beside them."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.registers.editing.beside import aligned
from govtool.registers.editing.beside import new_entry
from govtool.registers.editing.beside import new_pair
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.layout import Manner
from govtool.registers.editing.layout import inline
from govtool.registers.editing.layout import pair
from govtool.registers.editing.layout import value
from govtool.registers.editing.page import Page
from govtool.registers.editing.place import Splice
from govtool.registers.editing.place import dash_of
from govtool.registers.editing.place import deletion
from govtool.registers.editing.place import settled
from govtool.registers.editing.retext import retext
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Leaf
from govtool.registers.editing.tree import Pair
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import Tree
from govtool.registers.editing.tree import comments_in


def splices(page: Page, wanted: dict[str, Data]) -> list[Splice]:
    """The splices, in the order of the text, that make a text say what is wanted, which is at least one register.

    Raises EditError where the text is written in a way that only a hand can change.
    """
    if page.tree is None:
        return list(_at_end(page, wanted))
    if not isinstance(page.tree, Group):
        raise EditError("the file holds no registers by name, so there is nothing to change in it.")
    if not page.tree.pairs:
        return [Splice(page.tree.start, page.tree.end, inline(wanted))]
    return settled(page, _in_group(page, page.tree, wanted))


def _at_end(page: Page, wanted: dict[str, Data]) -> Iterator[Splice]:
    """A file that says nothing, though it may hold comments: the first registers follow them."""
    text, manner = page.text, Manner()
    lines = [line for name, data in wanted.items() for line in pair(name, data, 0, manner)]
    ending = page.ending(0)
    start = "" if not text or page.line_start(len(text)) == len(text) else ending
    yield Splice(len(text), len(text), start + ending.join(lines) + ("" if start else ending))


def _in_value(page: Page, tree: Tree, wanted: Data, after: int, flow: bool, column: int) -> Iterator[Splice]:
    """The changes of a value that follows a colon or a dash which ends at `after`.

    `column` is where the name or the dash stands; `flow` is whether all of it stands in brackets or braces.
    """
    if tree.data is wanted or tree.data == wanted:
        return
    _check_plain(page, tree)
    if isinstance(tree, Leaf) and isinstance(wanted, str) and tree.end > tree.start:
        yield from retext(page, tree, wanted, flow=flow, column=column)
    elif isinstance(tree, Group) and isinstance(wanted, dict) and tree.data.keys() & wanted.keys():
        yield from _in_group(page, tree, wanted)
    elif isinstance(tree, Series) and isinstance(wanted, list) and tree.items and wanted:
        yield from _in_series(page, tree, wanted)
    else:
        yield from _in_place_of(page, tree, wanted, after, flow, column)


def _check_plain(page: Page, tree: Tree) -> None:
    if tree.decorated:
        line = page.line(tree.start)
        raise EditError(
            f"an anchor, a tag, a repeated value or a merge stands on line {line} or below; take it out first."
        )


def _in_place_of(page: Page, tree: Tree, wanted: Data, after: int, flow: bool, column: int) -> Iterator[Splice]:
    """A value of another sort, or where nothing stood."""
    if flow:
        lead = "" if tree.end > tree.start else _lead(page, after, tree.start)
        yield Splice(tree.start, tree.end, lead + inline(wanted))
        return
    if comments_in(tree, page.text, after, tree.end):
        raise EditError(
            f"comments stand inside what would be written anew from line {page.line(after)}; change it by hand."
        )
    manner = Manner(page.dash, page.step, blocks=not page.one_line_at(tree.end, column + 2))
    first, *lines = value(wanted, column, after - page.line_start(after) - column, manner)
    yield Splice(after, tree.end, first)
    if lines:
        end = page.past_comments(page.line_end(tree.end), column)
        yield Splice(end, end, "".join(page.ending(end) + line for line in lines))


def _lead(page: Page, after: int, start: int) -> str:
    """What is missing between a name in braces and a value where there was none: `{a}`, `{a:}` or `{a: }`."""
    if page.text[after - 1] != ":":
        return ": "
    return "" if page.text[after:start].endswith(" ") else " "


def _in_group(page: Page, tree: Group, wanted: dict[str, Data]) -> Iterator[Splice]:
    _check_plain(page, tree)
    pairs = {each.name: each for each in reversed(tree.pairs)}
    kept = [name for name in wanted if name in pairs]
    for name in kept:
        each = pairs[name]
        if each.value.data is not wanted[name] and each.value.data != wanted[name]:
            _check_single(page, tree, each)
            colon = page.text.find(":", each.named, max(each.value.start, each.named + 1))
            after = colon + 1 if colon >= 0 else each.named
            yield from _in_value(page, each.value, wanted[name], after, tree.flow, page.column(each.start))
    gone = [number for number, each in enumerate(tree.pairs) if each.name not in wanted]
    for number in gone:
        _check_single(page, tree, tree.pairs[number])
    yield from deletion(page, [(each.start, each.end) for each in tree.pairs], gone, flow=tree.flow)
    yield from _new_pairs(page, tree, wanted, pairs)


def _check_single(page: Page, tree: Group, each: Pair) -> None:
    if each.name in tree.twice:
        lines = " and ".join(str(page.line(other.start)) for other in tree.pairs if other.name == each.name)
        raise EditError(f"{each.name} is given twice, on lines {lines}; keep one of the two first.")


def _new_pairs(page: Page, tree: Group, wanted: dict[str, Data], pairs: dict[str, Pair]) -> Iterator[Splice]:
    """The fields that are new, each after the one that it is wanted after."""
    before: Pair | None = None
    for name, data in wanted.items():
        if name in pairs:
            before = pairs[name]
        elif before is None:
            first = next(pairs[each] for each in wanted if each in pairs)
            text, between = new_pair(page, tree, name, data, first.start)
            yield Splice(first.start, first.start, text + between)
        else:
            end = before.end if tree.flow else page.line_end(before.end)
            text, between = new_pair(page, tree, name, data, end)
            yield Splice(end, end, between + text)


def _in_series(page: Page, tree: Series, wanted: list[Data]) -> Iterator[Splice]:
    olds = aligned(tree.data, wanted)
    places = {old: new for new, old in enumerate(olds) if old is not None}
    dashes = [] if tree.flow else [dash_of(page, tree, number) for number in range(len(tree.items))]
    column = page.column(tree.start)
    for old, new in places.items():
        after = tree.items[old].start if tree.flow else dashes[old] + 1
        yield from _in_value(page, tree.items[old], wanted[new], after, tree.flow, column)
    starts = [each.start for each in tree.items] if tree.flow else dashes
    spans = [(start, max(start + (not tree.flow), each.end)) for start, each in zip(starts, tree.items, strict=True)]
    yield from deletion(page, spans, [old for old in range(len(spans)) if old not in places], flow=tree.flow)
    yield from _new_items(page, tree, wanted, olds, spans)


def _new_items(
    page: Page, tree: Series, wanted: list[Data], olds: list[int | None], spans: list[tuple[int, int]]
) -> Iterator[Splice]:
    """The entries that are new, each after the one that it is wanted after."""
    before: int | None = None
    for new, old in enumerate(olds):
        if old is not None:
            before = old
            continue
        text, between = new_entry(page, tree, wanted[new], spans, before)
        if before is None:
            first = next(spans[each][0] for each in olds if each is not None)
            yield Splice(first, first, text + between)
        else:
            end = spans[before][1] if tree.flow else page.line_end(spans[before][1])
            yield Splice(end, end, between + text)
