"""The looks of a workbook's cells: what may be changed is white, what may not is grey and locked."""

from __future__ import annotations

from typing import Any

DAY = "dd mmm yyyy"
"""The form of a day."""

_SHADES = {"RED": ("#f6c9c9", "#7a1010"), "AMBER": ("#fdeec9", "#5f4000"), "GREEN": ("#e6f3ea", "#0f4a26")}
"""The colour behind a RAG word, and that of its letters."""


class Looks:
    """The looks of cells: by whether they may be changed, what they hold, and whether a text begins as a formula does."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[bool, str, bool], Any] = {}
        plain = {"text_wrap": True, "valign": "top"}
        self.head = book.add_format(
            {
                **plain,
                "bold": True,
                "font_color": "#ffffff",
                "bg_color": "#14304f",
                "border": 1,
                "border_color": "#7b8794",
            }
        )
        self.title = book.add_format({"bold": True, "font_size": 12})
        self.text = book.add_format(plain)
        self.name = book.add_format({**plain, "bold": True})
        self.shades = {
            rag: book.add_format({"bg_color": fill, "font_color": ink, "bold": True})
            for rag, (fill, ink) in _SHADES.items()
        }

    def cell(self, *, free: bool, form: str = "", quoted: bool = False) -> Any:
        """The look of a cell; `free` is whether it may be changed, `form` the form of its number."""
        key = (free, form, quoted)
        if key not in self._made:
            look: dict[str, Any] = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#c3cad2"}
            look |= {"locked": not free, "quote_prefix": quoted}
            look |= {"num_format": form, "align": "left" if form == DAY else "center"} if form else {}
            look |= {} if free else {"bg_color": "#f0f0f0"}
            self._made[key] = self._book.add_format(look)
        return self._made[key]
