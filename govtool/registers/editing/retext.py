"""One text in place of another, in the style in which the old one is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from govtool.registers.editing.page import Page
from govtool.registers.editing.place import Splice
from govtool.registers.editing.place import spliced
from govtool.registers.editing.scalars import WIDTH
from govtool.registers.editing.scalars import block
from govtool.registers.editing.scalars import can_be_block
from govtool.registers.editing.scalars import can_be_folded
from govtool.registers.editing.scalars import fits_plain
from govtool.registers.editing.scalars import folded
from govtool.registers.editing.scalars import one_line
from govtool.registers.editing.tree import Leaf

OVERFULL = 160
"""Characters to which a line may grow before its text is folded, or folded anew."""

_WORD = re.compile(r"\S+")


def retext(page: Page, leaf: Leaf, text: str, *, flow: bool, column: int) -> Iterator[Splice]:
    """The splices that put a text in place of a leaf's; `column` is where its name or its dash stands.

    A text over several lines keeps every line that need not change. One that no longer fits its style is put in quotes.
    """
    written = page.text[leaf.start : leaf.end]
    if page.line_end(leaf.start) >= leaf.end:
        yield from _on_one_line(page, leaf, text, flow, column)
    elif words := _words(page, leaf, text, flow):
        yield from words
    elif leaf.style in (">", "|"):
        yield from _under(page, leaf, text)
    elif not leaf.style and fits_plain(text, flow=flow):
        indent = page.column(page.next_line(leaf.start) + _spaces(written.splitlines()[1]))
        lines = folded(text, WIDTH - indent, WIDTH - page.column(leaf.start))
        yield Splice(leaf.start, leaf.end, (page.ending(leaf.start) + " " * indent).join(lines))
    else:
        yield from _on_one_line(page, leaf, text, flow, column)


def _on_one_line(page: Page, leaf: Leaf, text: str, flow: bool, column: int) -> Iterator[Splice]:
    """A text in place of one on one line; in lines of its own where it would make a long line of a short one."""
    line = one_line(text, flow=flow, quote=leaf.style if leaf.style in ("'", '"') else "")
    was, stays = (
        page.line_end(leaf.start) - page.line_start(leaf.start),
        page.column(leaf.start) + len(line) <= OVERFULL,
    )
    whole = flow or not can_be_block(text) or page.one_line_at(leaf.end, column + 2)
    if whole or ("\n" not in text and (stays or was > WIDTH)):
        yield Splice(leaf.start, leaf.end, line)
        return
    header, lines = block(text, column + 2)
    end = page.line_end(leaf.end)
    yield Splice(leaf.start, leaf.end, header)
    yield Splice(end, end, "".join(page.ending(leaf.start) + each for each in lines))


def _under(page: Page, leaf: Leaf, text: str) -> Iterator[Splice]:
    """A text in place of the lines under a `>` or `|`."""
    first = page.next_line(leaf.start)
    body = page.text[first : leaf.end]
    if not body.strip() or not can_be_block(text):
        yield Splice(leaf.start, page.line_end(leaf.end) if body.strip() else leaf.end, one_line(text, flow=False))
        return
    fold = leaf.style == ">" and can_be_folded(text)
    if leaf.style == ">" and not fold:
        yield Splice(leaf.start, leaf.start + 1, "|")
    shown = next(line for line in body.splitlines() if line.strip())
    said = next(line for line in leaf.data.split("\n") if line.strip())
    indent = _spaces(shown) - _spaces(said)
    widest = max(map(len, body.splitlines()))
    lines = folded(text, max(WIDTH, widest) - indent) if fold else text.split("\n")
    whole = page.ending(first).join(" " * indent + line if line else "" for line in lines)
    yield Splice(first, first + len(body.rstrip()), whole)


def _words(page: Page, leaf: Leaf, text: str, flow: bool) -> list[Splice]:
    """The words of a text over several lines that differ, where only words do and the lines stay short enough."""
    written = list(_WORD.finditer(page.text, *_inside(page, leaf)))
    old, new = re.split(r"(\s+)", leaf.data.strip()), re.split(r"(\s+)", text)
    if leaf.style == "|" or [each[0] for each in written] != old[::2] or not _can_hold(leaf, text, flow):
        return []
    changed = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            if any(each.isspace() and each != " " for each in old[i:j] + new[k:m]):
                return []
            changed.append(Splice(_place(written, i), _place(written, j), "".join(new[k:m])))
    whole = page.text[leaf.start : leaf.end]
    after = spliced(whole, [Splice(a - leaf.start, b - leaf.start, come) for a, b, come in changed])
    first = page.before(leaf.start)
    widest = max(map(len, (first + whole).splitlines()))
    return changed if max(map(len, (first + after).splitlines())) <= max(OVERFULL, widest) else []


def _place(written: list[re.Match[str]], part: int) -> int:
    """Where the place between two parts of a text is: words and the spaces between them take turns."""
    word = written[part // 2]
    return word.start() if part % 2 == 0 else word.end()


def _inside(page: Page, leaf: Leaf) -> tuple[int, int]:
    """Where the words of a text are, without its quotes or its `>`."""
    if leaf.style in (">", "|"):
        return page.next_line(leaf.start), leaf.end
    return (leaf.start + 1, leaf.end - 1) if leaf.style else (leaf.start, leaf.end)


def _can_hold(leaf: Leaf, text: str, flow: bool) -> bool:
    """Whether a text can stand in a leaf's style as it is, without escapes."""
    if leaf.style == ">":
        return can_be_folded(text)
    return not re.search(r"['\"\\]", text) if leaf.style else fits_plain(text.replace("\n", " "), flow=flow)


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
