"""Whether the pages of a PDF still say what its data says, word by word.

A committee system stamps page numbers on a paper and binds it into a pack. Both add words at the edges of pages, or
whole pages; neither changes or takes away a word, nor puts one between others. That is the difference that counts here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from itertools import accumulate

from govtool.reports.verify.align import Gap
from govtool.reports.verify.align import gaps
from govtool.reports.verify.opened import Box
from govtool.reports.verify.opened import Page
from govtool.reports.verify.opened import around
from govtool.reports.verify.own import Numbering
from govtool.reports.verify.own import Placed
from govtool.reports.verify.own import numbering
from govtool.reports.verify.own import pieces
from govtool.reports.verify.own import take_furniture
from govtool.reports.verify.own import take_notes
from govtool.reports.verify.window import own_pages
from govtool.reports.words import Token
from govtool.reports.words import Words
from govtool.reports.words import joined
from govtool.reports.words import shown
from govtool.reports.words import stretches
from govtool.reports.words import tokens

_BEFORE = 6
"""Words that are shown before a difference, so that it can be found on the page."""
_BULLETS = frozenset("\N{BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{EN DASH}")
"""What stands before the points of a list, and is no word of the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A place where the pages and the data part."""

    page: int
    """The page of the file, counted from 1."""
    before: str
    """The words before it."""
    expected: str
    """What the data says; empty where the page says more."""
    found: str
    """What the page says; empty where it says less."""
    where: str = ""
    """Where on the page, in words, if not after other words."""


@dataclass(slots=True)
class Comparison:
    """What comparing the pages with the data came to."""

    first: int = 0
    """The first page of the file that is the paper's; 0 where none is."""
    last: int = 0
    differences: list[Difference] = field(default_factory=list)
    stamped: dict[str, list[int]] = field(default_factory=dict)
    """Words at the edges of pages that are not the paper's own, with the pages that bear them."""


def compare(words: Words, furniture: Sequence[str], pages: Sequence[Page]) -> Comparison:
    """Compare the pages of a file with the words of the data.

    `furniture` is what the paper itself prints at the edges of its pages, `PAGE` and `PAGES` standing for numbers.
    """
    expected = [word for line in words.lines for word in tokens(line)]
    own, numbers = _own(expected, furniture, pages)
    if not own:
        return Comparison()
    printed = [[Placed(token, page) for token in page.tokens] for page in own]
    for page in printed:
        take_furniture(page, furniture, numbers)
    missing = take_notes(printed, words.notes)
    judge = _Judge(expected, [word for page in printed for word in page], words)
    result = judge.judged(Comparison(first=own[0].number, last=own[-1].number))
    result.differences += [
        Difference(page=own[0].number, before="", expected=each, found="", where="or after it, a footnote")
        for each in missing
    ]
    return result


def _own(
    expected: Sequence[Token], furniture: Sequence[str], pages: Sequence[Page]
) -> tuple[Sequence[Page], Numbering]:
    """The paper's pages by their words, with those before and after that go on with its numbers; and its numbers.

    A page whose words were all changed has the numbers still.
    """
    own = own_pages(expected, pages)
    if not own:
        return own, Numbering(0, 0)
    start, end = own[0].number - 1, own[-1].number
    counted = numbering(own, furniture)
    if not counted:
        return own, Numbering(start, len(own))
    numbers = counted.most_common(1)[0][0]
    while start and numbering(pages[start - 1 : start], furniture)[numbers]:
        start -= 1
    while end < len(pages) and numbering(pages[end : end + 1], furniture)[numbers]:
        end += 1
    return pages[start:end], numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """A gap, and what it has."""

    gap: Gap
    expected: Sequence[Token]
    """What the data has there."""
    inside: list[Placed]
    """What the pages have there among the paper's words."""
    edges: list[list[Placed]]
    """What they have there at their edges, page by page."""


class _Judge:
    """Takes each place where the pages and the data part for a change, or for what pages may have more of."""

    def __init__(self, expected: Sequence[Token], printed: Sequence[Placed], words: Words) -> None:
        self._expected = expected
        self._printed = printed
        self._heads = words.heads
        self._gaps = gaps(
            [word.key for word in expected],
            [word.token.key for word in printed],
            [word.page.number for word in printed],
        )
        self._bodies = self._body_boxes()
        self._starts = list(accumulate((len(list(tokens(line))) for line in words.lines), initial=0))
        """The place of the first word of each line, and of the end."""
        self._numbers = len(words.numbered)
        """How many page numbers of the contents are still to be met."""
        entries = [self._page_of(each) for each in words.numbered]
        self._contents = range(entries[0], entries[-1] + 1) if entries else range(0)
        self._pictures = Counter(word.key for each in words.pictures for label in each for word in tokens(label))
        """The words of all pictures that are still to be met, in whatever order they were drawn."""

    def judged(self, result: Comparison) -> Comparison:
        """The result, with what every gap comes to.

        Words of pictures are looked for inside the text first, so that none is met in a stamp that has it too.
        """
        parts = [self._parts(gap) for gap in self._gaps]
        for part in parts:
            inside = [word for word in part.inside if not self._is_drawn(word)]
            if part.expected or inside:
                result.differences.append(self._difference(part.gap, part.expected, inside))
        for edge in (piece for part in parts for piece in part.edges):
            if left := [word for word in edge if not self._is_drawn(word)]:
                result.stamped.setdefault(shown(word.token for word in left), []).append(left[0].page.number)
        if missing := " ".join(self._pictures.elements()):
            first = self._printed[0].page.number
            result.differences.append(
                Difference(page=first, before="", expected=missing, found="", where="or after it, in a picture")
            )
        return result

    def _body_boxes(self) -> dict[int, Box]:
        """The box around those words of each page that are the paper's."""
        added = {at for gap in self._gaps for at in range(gap.start, gap.end)}
        own = [word for at, word in enumerate(self._printed) if at not in added]
        return {piece[0].page.number: around([word.page.box(word.token) for word in piece]) for piece in pieces(own)}

    def _page_of(self, line: int) -> int:
        """The page of a line of the text, or of the next that is there."""
        place = self._starts[min(max(line, 0), len(self._starts) - 1)]
        moved = sum((gap.end - gap.start) - (gap.last - gap.first) for gap in self._gaps if gap.first <= place)
        return self._printed[min(max(place + moved, 0), len(self._printed) - 1)].page.number

    def _parts(self, gap: Gap) -> _Parts:
        expected = self._expected[gap.first : gap.last]
        more = self._printed[gap.start : gap.end]
        broken = _same_letters(expected, more)
        if broken is not None:
            more, expected = [*more[: broken[0]], *more[broken[1] :]], []
        left = [self._without_heads(self._without_numbers(piece)) for piece in pieces(more)]
        return _Parts(
            gap=gap,
            expected=expected,
            inside=[word for piece in left for word in piece if not self._at_edge(word)],
            edges=[[word for word in piece if self._at_edge(word)] for piece in left],
        )

    def _difference(self, gap: Gap, expected: Sequence[Token], found: Sequence[Placed]) -> Difference:
        place = found[0] if found else self._printed[min(gap.start, len(self._printed) - 1)]
        return Difference(
            page=place.page.number,
            before=shown(self._expected[max(0, gap.first - _BEFORE) : gap.first]),
            expected=shown(expected),
            found=shown(word.token for word in found),
        )

    def _at_edge(self, word: Placed) -> bool:
        """Whether a word stands beside all the words of its page that are the paper's."""
        body = self._bodies.get(word.page.number)
        return body is not None and word.page.box(word.token).beside(body)

    def _without_numbers(self, words: list[Placed]) -> list[Placed]:
        """Words without the bullets, and the page numbers of the contents as far as there are entries for them."""
        left: list[Placed] = []
        for word in words:
            if word.token.text in _BULLETS:
                continue
            number = word.token.text.isdecimal() and word.token.spaced
            if self._numbers and number and word.page.number in self._contents:
                self._numbers -= 1
            else:
                left.append(word)
        return left

    def _is_drawn(self, word: Placed) -> bool:
        """Whether a word is one of the pictures', each of which is met once."""
        if self._pictures[word.token.key] <= 0:
            return False
        self._pictures[word.token.key] -= 1
        return True

    def _without_heads(self, words: list[Placed]) -> list[Placed]:
        """Words without the head of a table that goes on from the page before, which stands at the page's edge."""
        for head in self._heads:
            for start, end in stretches([word.token for word in words], head):
                if all(self._at_edge(word) for word in words[start:end]):
                    return [*words[:start], *words[end:]]
        return words


def _same_letters(expected: Sequence[Token], found: Sequence[Placed]) -> tuple[int, int] | None:
    """The stretch of the words found that has the letters of those expected, only broken elsewhere; None for none."""
    wanted = joined(expected)
    for start in range(len(found) if wanted else 0):
        text = ""
        for end in range(start, len(found)):
            text += found[end].token.key
            if text == wanted:
                return start, end + 1
            if not wanted.startswith(text):
                break
    return None
