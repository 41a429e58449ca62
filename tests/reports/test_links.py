"""Where the links of a page may lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.reports.pdf import write_pdf
from govtool.reports.render_error import RenderError
from tests.reports.pages import CREATED
from tests.reports.pages import Note
from tests.reports.pages import fill
from tests.reports.pages import page


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JAVASCRIPT:x",
        "file:///etc/hostname",
        "data:text/html,x",
        "other.html",
        "",
    ],
)
def test_links_to_anything_but_the_web_and_the_page_are_refused(tmp_path: Path, target: str) -> None:
    with pytest.raises(RenderError, match="A link leads to"):
        fill(tmp_path, '<a href="{{ title }}">x</a>', Note(title=target))
    with pytest.raises(RenderError, match="A link leads to"):
        write_pdf(page(f'<a href="{target}">x</a>'), folders=[tmp_path], created=CREATED)


@pytest.mark.parametrize(
    "target", ["https://example.org/a?b=c", "http://example.org", "mailto:clerk@example.org", "#here"]
)
def test_links_to_the_web_and_within_the_page_are_kept(tmp_path: Path, target: str) -> None:
    body = f'<p id="here">x</p><p><a href="{target}">A link</a></p>'
    assert write_pdf(page(body), folders=[tmp_path], created=CREATED).pages == 1


def test_a_link_hidden_by_faulty_html_is_refused_too(tmp_path: Path) -> None:
    body = '<p><!-- a comment --!><a href="javascript:x">x</a></p>'
    with pytest.raises(RenderError, match="A link leads to 'javascript:x'"):
        write_pdf(page(body), folders=[tmp_path], created=CREATED)


def test_a_link_to_no_place_in_the_page_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="#nowhere"):
        write_pdf(page('<p><a href="#nowhere">x</a></p>'), folders=[tmp_path], created=CREATED)
