"""Reads a PDF back as a screen reader would: by its tags, in their order, each with the text that it covers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

# A pikepdf object answers to any attribute, so naming its type would check nothing.
Tag = Any


class Reading:
    """The tags of a PDF, and the text of its pages by tag and outside of all tags."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.root: Tag = self.pdf.Root.StructTreeRoot
        self.marked: dict[tuple[int, int], str] = {}
        """The text of each marked stretch, by the page's object number and the stretch's number on it."""
        self.furniture: list[str] = []
        """The text outside of all tags, page by page: running headers and the like."""
        for page in self.pdf.pages:
            self.furniture.append("")
            self._read(page)

    def tags(self, kind: str = "", start: Tag = None) -> list[Tag]:
        """Return the tags of a kind, or all tags, in reading order, from the top or from under another tag."""
        inner = self.root.K[0] if start is None else start
        return [tag for tag in self._under(inner) if kind in ("", str(tag.S)[1:])]

    def text(self, tag: Tag = None) -> str:
        """Return the text under a tag, or of the whole document, in reading order."""
        tag = self.root.K[0] if tag is None else tag
        return " ".join(" ".join(self.marked[place] for place in self.places(tag)).split())

    def places(self, tag: Tag) -> Iterator[tuple[int, int]]:
        """Yield the marked stretches under a tag, each by its page's object number and its own number."""
        for kid in _kids(tag):
            if isinstance(kid, int):
                yield tag.Pg.objgen[0], kid
            elif kid.get("/Type") == "/MCR":
                yield kid.Pg.objgen[0], int(kid.MCID)
            elif kid.get("/Type") == "/StructElem":
                yield from self.places(kid)

    def annotations(self, tag: Tag) -> list[Any]:
        """Return the clickable areas of a tag."""
        return [kid.Obj for kid in _kids(tag) if not isinstance(kid, int) and kid.get("/Type") == "/OBJR"]

    def owners(self) -> dict[int, Any]:
        """Return what the PDF's index from page content back to tags says, by key."""
        numbers = list(self.root.ParentTree.Nums)
        return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}

    def _under(self, tag: Tag) -> Iterator[Tag]:
        for kid in _kids(tag):
            if not isinstance(kid, int) and kid.get("/Type") == "/StructElem":
                yield kid
                yield from self._under(kid)

    def _read(self, page: pikepdf.Page) -> None:
        fonts = {name: _letters(font) for name, font in page.obj.Resources.Font.items()}
        letters: dict[bytes, str] = {}
        open_marks: list[tuple[int, int] | None] = []
        for instruction in pikepdf.parse_content_stream(page):
            operands, operator = list(instruction.operands), str(instruction.operator)
            if operator == "Tf":
                letters = fonts[str(operands[0])]
            elif operator in ("BDC", "BMC"):
                open_marks.append(_place(page, operands))
                self.marked.update({mark: "" for mark in open_marks[-1:] if mark})
            elif operator == "EMC":
                open_marks.pop()
            elif operator == "TJ":
                self._keep(_decoded(operands[0], letters), [mark for mark in open_marks if mark])

    def _keep(self, text: str, marks: list[tuple[int, int]]) -> None:
        if marks:
            self.marked[marks[-1]] += text
        else:
            self.furniture[-1] += text + " "


def _kids(tag: Tag) -> list[Any]:
    kids = tag.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _place(page: pikepdf.Page, operands: Any) -> tuple[int, int] | None:
    properties = operands[1] if len(operands) > 1 else {}
    return (page.obj.objgen[0], int(properties["/MCID"])) if "/MCID" in properties else None


def _letters(font: Any) -> dict[bytes, str]:
    listed = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", listed, flags=re.MULTILINE)
    return {bytes.fromhex(glyph): bytes.fromhex(text).decode("utf-16-be") for glyph, text in pairs}


def _decoded(shown: Any, letters: dict[bytes, str]) -> str:
    runs = [bytes(part) for part in shown if isinstance(part, pikepdf.String)]
    return "".join(letters[run[at : at + 2]] for run in runs for at in range(0, len(run), 2))
