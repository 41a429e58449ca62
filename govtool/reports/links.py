"""Where the links of a page may lead: to the web, to an address for mail, and to a place in the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from govtool.reports.render_error import RenderError

_PERMITTED = re.compile(r"https?:|mailto:|#", re.IGNORECASE)


def check_links(html: str) -> None:
    """Raise RenderError where a link of a page leads elsewhere."""
    links = _Links()
    links.feed(html)
    links.close()
    for target in links.targets:
        check_link(target)


def check_link(target: str) -> None:
    """Raise RenderError where a link's target is elsewhere."""
    if not _PERMITTED.match(target):
        raise RenderError(f"A link leads to {target!r}; links must be to http, https, mailto or a place in the page.")


class _Links(HTMLParser):
    """Collects where the links of a page lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `base` would turn every `#section` into a link to somewhere else.
        if tag in ("a", "area", "base"):
            self.targets += [value or "" for name, value in attrs if name in ("href", "xlink:href")]
