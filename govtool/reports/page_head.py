"""What every web page must say of itself, so that a screen reader can announce it: its title and its language."""

from __future__ import annotations

from html.parser import HTMLParser


class _Head(HTMLParser):
    """Collects the title of a page and the language of its `html` element."""

    def __init__(self) -> None:
        super().__init__()
        self.language = self.title = ""
        self._in_title = self._in_picture = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""
        # A picture's title is its own.
        self._in_picture = self._in_picture or tag == "svg"
        self._in_title = tag == "title" and not self._in_picture

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        self._in_picture = self._in_picture and tag != "svg"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data.strip()


def lacking_head(html: str) -> str:
    """What a page lacks of `<html lang>` and `<title>`, in words; empty where it has both."""
    head = _Head()
    head.feed(html)
    head.close()
    return " and ".join(
        name for name, value in (("<html lang>", head.language), ("<title>", head.title)) if not value.strip()
    )
