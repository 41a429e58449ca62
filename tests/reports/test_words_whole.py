"""On paper no word of a table is torn: each column has room for it, in the paper's own face."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from govtool.fonts import FAMILY
from tests.reports.every_paper import made
from tests.reports.every_paper import papers

POINTS, MILLIMETRES = 9, 25.4 / 72
"""The size of letters in tables, and what a point is in millimetres: as print.css has them."""
PLAIN, BOLD = 400, 600
"""The weights of letters; 700, of RAG words, is hardly wider."""
UPRIGHT, LYING, AROUND = 170, 257, 2.8
"""What a page has for text, and what a cell has around it, in millimetres. A long heading of numbers may use the gap after them."""
WORD = re.compile("[^\\s\u2013\u2014/-]+-?")


@cache
def face(weight: int) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    """The upright face: its glyphs by character, their widths, and the units of an em."""
    upright = next(face.path for face in fontpkg.family(FAMILY).files if "Italic" not in face.path.name)
    font = instantiateVariableFont(TTFont(upright), {"wght": weight})
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def long(word: str, weight: int) -> float:
    """How long a word is, in millimetres."""
    glyphs, widths, em = face(weight)
    return sum(widths[glyphs[ord(char)]][0] for char in word) / em * POINTS * MILLIMETRES


class Torn(HTMLParser):
    """Collects the words that do not fit into their column."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.page, self.place, self.room, self.weight = UPRIGHT, 0, 0.0, BOLD
        self.shares: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        style = given.get("class", "").split()
        if tag == "section":
            self.page = LYING if "wide" in style else UPRIGHT
        elif tag == "colgroup":
            self.shares = []
        elif tag == "col":
            self.shares.append(int(re.sub(r"\D", "", given["style"])))
        elif tag == "tr":
            self.place = 0
        elif tag in ("th", "td"):
            self.room = self.page * self.shares[self.place] / 100 - AROUND
            self.weight = BOLD if tag == "th" or "rag" in style else PLAIN
            self.place += 1
            if "id" in style:
                # A reference may go on in the next line, wherever it has to.
                self.room = 0

    def handle_endtag(self, tag: str) -> None:
        self.room = 0

    def handle_data(self, data: str) -> None:
        self.words += [word for word in WORD.findall(data) if self.room and long(word, self.weight) > self.room]


def torn(html: str) -> list[str]:
    """The words of a page that are torn on paper."""
    reader = Torn()
    reader.feed(html)
    return reader.words


def test_a_word_without_room_is_found() -> None:
    page = (
        '<section{}><table><colgroup><col style="width: 10%"></colgroup><tr><th class="text">An Organisation</th></tr>'
    )
    # Ten per cent are 14.2 mm for letters on an upright page, and 22.9 mm on a lying one; the word has 20.
    assert torn(page.format("")) == ["Organisation"]
    assert torn(page.format(' class="wide"')) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", papers())
def test_no_word_is_torn_on_paper(name: str) -> None:
    assert torn(made(name).html) == []
