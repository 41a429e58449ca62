"""The words of a page in reading order: what a PDF's own words are held against, long after it was made.

Read from the web page that the PDF is laid out from. Footnotes are kept apart, because they move to a page's foot, and
the heads of tables are listed, because they are printed again on every page that their table goes on to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from html.parser import HTMLParser
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
"""A word, a whole number, or one sign: what is compared."""

_HIDDEN = "\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
"""What takes no room on a page."""

_SILENT = frozenset({"head", "script", "style", "template", "title", "desc"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "wbr"}
)


class Token(NamedTuple):
    """A word, number or sign of a text."""

    text: str
    spaced: bool
    """Whether a space or a line's end stands before it."""
    at: int
    """The place of its first character in the text."""

    @property
    def key(self) -> str:
        """What of it is compared: not whether its letters are capitals, which a style sheet may change."""
        return self.text.casefold()


def tokens(text: str) -> Iterator[Token]:
    """The words, numbers and signs of a text."""
    end = 0
    for found in _TOKEN.finditer(text):
        if found[0] not in _HIDDEN:
            yield Token(found[0], spaced=end == 0 or text[end : found.start()].isspace(), at=found.start())
        end = found.end()


def shown(words: Iterable[Token]) -> str:
    """Words as they are written, with a space where there was one."""
    return "".join(f" {word.text}" if word.spaced else word.text for word in words).strip()


def joined(words: Iterable[Token]) -> str:
    """Words as one text without spaces: where a line breaks inside a word, a page has it in two."""
    return "".join(word.key for word in words)


def stretches(words: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    """From which to which word a text stands among words, the last place first, wherever its lines break."""
    bounds = [0]
    for word in words:
        bounds.append(bounds[-1] + len(word.key))
    places = {bound: place for place, bound in enumerate(bounds)}
    page, wanted = joined(words), joined(tokens(text))
    at = page.rfind(wanted) if wanted else -1
    while at >= 0:
        start, end = places.get(at), places.get(at + len(wanted))
        if start is not None and end is not None:
            yield start, end
        at = page.rfind(wanted, 0, at + len(wanted) - 1)


@dataclass(slots=True)
class Words:
    """The words of a page."""

    lines: list[str] = field(default_factory=list)
    """Its text in reading order, a line for each piece; a footnote's number stands where it is called."""
    notes: list[str] = field(default_factory=list)
    """Its footnotes, in order."""
    heads: list[str] = field(default_factory=list)
    """The heads of its tables, each once."""
    pictures: list[list[str]] = field(default_factory=list)
    """The words in each of its pictures, which a page draws before or after its text."""
    numbered: list[int] = field(default_factory=list)
    """Which of its lines, counted from 0, are given a page number while it is laid out: the entries of the contents."""


def words_of(html: str) -> Words:
    """The words of a web page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Follows the elements that are open, and collects their text."""

    def __init__(self) -> None:
        super().__init__()
        self.found = Words()
        self.open: list[tuple[str, str]] = []
        """The open elements, each with what it is here: silent, note, head, picture, or nothing of these."""
        self.line, self.note, self.head = "", "", ""
        self.labels: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _INLINE:
            self._break()
        if "data-target" in given:
            self.found.numbered.append(len(self.found.lines))
        if tag not in _VOID:
            self.open.append((tag, _role(tag, given)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._break()
        while any(name == tag for name, _ in self.open):
            name, role = self.open.pop()
            self._close(role)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        roles = {role for _, role in self.open}
        if "silent" in roles:
            return
        if "note" in roles:
            self.note += data
            return
        if "picture" in roles:
            self.labels += [label] if (label := _plain(data)) else []
            return
        self.line += data
        if "head" in roles:
            self.head += data

    def finished(self) -> Words:
        """What was found, once all has been read."""
        self._break()
        return self.found

    def _close(self, role: str) -> None:
        if role == "note":
            self.found.notes.append(_plain(self.note))
            self.note = ""
            self.line += f" {len(self.found.notes)} "
        if role == "picture" and self.labels:
            self.found.pictures.append(self.labels)
            self.labels = []
        if role == "head":
            head = _plain(self.head)
            if head not in self.found.heads:
                self.found.heads.append(head)
            self.head = ""

    def _break(self) -> None:
        if line := _plain(self.line):
            self.found.lines.append(line)
        self.line = ""
        self.note += " "
        self.head += " "


def _role(tag: str, given: dict[str, str | None]) -> str:
    classes = (given.get("class") or "").split()
    # `aside` is what a browser shows around a note that it cannot put at a page's foot.
    if tag in _SILENT or "hidden" in given or "aside" in classes:
        return "silent"
    if "footnote" in classes:
        return "note"
    return {"thead": "head", "svg": "picture"}.get(tag, "")


def _plain(text: str) -> str:
    """A text with one space where there were several, and without the hyphens that only a line's end shows."""
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())
