"""A PDF as it lies on disk: the words of its pages with their places, and the files that it carries.

Read with PDFium, which reads what committee systems and browsers write, and not with what wrote the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from typing import NamedTuple

from govtool.reports.words import Token
from govtool.reports.words import tokens

_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "", 0x00: ""}
"""What PDFium gives for a hyphen at the end of a line, and for what is no character."""

_LOCKED = "asks for a password"
_NO_PDF = "is no PDF, or is damaged; of a paper's forms, verify can read the PDF, and not Word or HTML"


class NoPdfError(Exception):
    """A file that is no PDF, or that cannot be read as one; the message is the end of a sentence about it."""


class Box(NamedTuple):
    """Where something stands on a page, in the page's own units, from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def beside(self, other: Box) -> bool:
        """Whether it lies wholly above, below, left or right of another."""
        return (
            self.bottom >= other.top or self.top <= other.bottom or self.right <= other.left or self.left >= other.right
        )


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds some boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


@dataclass(frozen=True, eq=False)
class Page:
    """A page of the file."""

    number: int
    """As the file counts its pages, from 1."""
    tokens: list[Token]
    text_page: Any

    def box(self, token: Token) -> Box:
        """Where a token stands."""
        return around([Box(*self.text_page.get_charbox(at)) for at in (token.at, token.at + len(token.text) - 1)])


class Opened:
    """A PDF that was opened. Raises NoPdfError where it cannot be."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2  # one command in twenty needs it

        if not content:
            raise NoPdfError("is empty")
        try:
            self._document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise NoPdfError(_LOCKED if "assword" in str(error) else _NO_PDF) from error

    @cached_property
    def pages(self) -> list[Page]:
        """Its pages."""
        return [_page(number, each) for number, each in enumerate(self._document, 1)]

    def attached(self, name: str) -> bytes | None:
        """The content of the file that it carries under a name; None where it carries none."""
        for index in range(self._document.count_attachments()):
            attachment = self._document.get_attachment(index)
            if attachment.get_name() == name:
                return bytes(attachment.get_data())
        return None


def _page(number: int, page: Any) -> Page:
    text_page = page.get_textpage()
    return Page(number, list(tokens(_text(text_page))), text_page)


def _text(text_page: Any) -> str:
    """The page's text, a character for each that PDFium counts, so that a place in it is a place on the page."""
    from pypdfium2 import raw

    codes = (raw.FPDFText_GetUnicode(text_page, at) for at in range(text_page.count_chars()))
    return "".join(_HYPHENS.get(code, chr(code)) or "\N{ZERO WIDTH SPACE}" for code in codes)
