"""A text as lines: where each starts and ends, by which line ending, and how far its lists are indented."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import Tree

_SPACE = re.compile(r"\s*")

BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""


@dataclass(frozen=True)
class Page:
    """A text, with its tree."""

    text: str
    tree: Tree | None
    blocks: bool = True
    """Whether new texts may go over several lines."""

    def line_start(self, index: int) -> int:
        """Where the line of a character starts."""
        return self._starts[self.line(index) - 1]

    def line_end(self, index: int) -> int:
        """Where the line of a character ends, before its line ending."""
        found = BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def next_line(self, index: int) -> int:
        """Where the line after that of a character starts; the end of the text after the last."""
        found = BREAK.search(self.text, index)
        return found.end() if found else len(self.text)

    def column(self, index: int) -> int:
        """How many characters stand before one in its line."""
        return index - self.line_start(index)

    def before(self, index: int) -> str:
        """What stands before a character in its line."""
        return self.text[self.line_start(index) : index]

    def line(self, index: int) -> int:
        """The number of a character's line, counted from 1."""
        return bisect_right(self._starts, index)

    def text_of(self, line: int) -> str:
        """The text of a line by its number, with its ending."""
        start = self._starts[line - 1]
        return self.text[start : self.next_line(start)]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in BREAK.finditer(self.text))]

    def ending(self, index: int) -> str:
        """The line ending at a character's line, or the file's usual one where it has none."""
        found = BREAK.search(self.text, index)
        return found[0] if found else self._usual_ending

    @cached_property
    def _usual_ending(self) -> str:
        usual = Counter(found[0] for found in BREAK.finditer(self.text)).most_common(1)
        return usual[0][0] if usual else "\n"

    def one_line_at(self, index: int, column: int) -> bool:
        """Whether a new text must stay on one line, because a comment so far in is below that it would be taken for text."""
        if not self.blocks:
            return True
        found = _SPACE.match(self.text, self.next_line(index))
        below = found.end() if found else len(self.text)
        return self.text[below : below + 1] == "#" and self.column(below) >= column

    def past_comments(self, end: int, column: int) -> int:
        """Where the lines of comments below the end of a line end that stand further in than a column: they are of its value."""
        for line in range(self.line(end) + 1, len(self._starts) + 1):
            text = self.text_of(line)
            inside = text.lstrip(" ")
            if not inside.startswith("#") or len(text) - len(inside) <= column:
                break
            end = self.line_end(self._starts[line - 1])
        return end

    @cached_property
    def dash(self) -> int:
        """How far the dashes of a list stand in from the name that it belongs to."""
        return self._indent(self.tree, Series)

    @cached_property
    def step(self) -> int:
        """How far a group's names stand in from the name that it belongs to."""
        return self._indent(self.tree, Group)

    def _indent(self, tree: Tree | None, of: type[Group | Series]) -> int:
        """The first such indent within a record; of the list of records itself where there is no other."""
        usual = 2
        for indent, column in _indents(self, tree, of):
            usual = indent
            if column:
                break
        return usual


def _indents(page: Page, tree: Tree | None, of: type[Group | Series]) -> Iterator[tuple[int, int]]:
    """Indents in the order of the text, from the outside in, each with the column that it is counted from."""
    waiting = deque([tree] if tree else [])
    while waiting:
        each = waiting.popleft()
        if isinstance(each, Group) and not each.flow:
            for pair in each.pairs:
                if isinstance(pair.value, of) and not pair.value.flow and pair.value.start > pair.named:
                    column = page.column(pair.start)
                    yield page.column(pair.value.start) - column, column
            waiting += [pair.value for pair in each.pairs]
        elif isinstance(each, Series) and not each.flow:
            waiting += each.items
