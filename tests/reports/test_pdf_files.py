"""What a page may use while it is laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.reports.pdf import write_pdf
from govtool.reports.render_error import RenderError
from tests.reports.pages import CREATED
from tests.reports.pages import page


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Return a template folder with a picture in it, and a picture outside it that is also linked from inside."""
    inside = tmp_path / "templates"
    inside.mkdir()
    picture = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    (inside / "in.svg").write_text(picture, encoding="utf-8")
    (tmp_path / "out.svg").write_text(picture, encoding="utf-8")
    (inside / "link.svg").symlink_to(tmp_path / "out.svg")
    return inside


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png",
        "https://example.org/x.png",
        "ftp://127.0.0.1/x.png",
        "file:///etc/hostname",
        "file://example.org/x.svg",
        "../out.svg",
        "..%2fout.svg",
        "link.svg",
    ],
)
def test_a_page_cannot_reach_outside_its_template_folder(folders: Path, address: str) -> None:
    with pytest.raises(RenderError, match=r"The page asks for .+, which is not a file beside its template"):
        write_pdf(page(f'<p><img alt="x" src="{address}"></p>'), folders=[folders], created=CREATED)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<link rel="stylesheet" href="http://127.0.0.1:9/x.css">', ""),
        ("<style>@import url(http://127.0.0.1:9/x.css);</style>", ""),
        ("<style>@font-face { font-family: x; src: url(http://127.0.0.1:9/x.ttf) }</style>", ""),
        ("<style>p { background: url(http://127.0.0.1:9/x.png) }</style>", "<p>x</p>"),
        ('<link rel="attachment" href="file:///etc/hostname">', ""),
        (
            "",
            "<svg width='9' height='9'><title>x</title><image href='http://127.0.0.1:9/x.png'/></svg>",
        ),
    ],
)
def test_no_other_way_out_is_open(folders: Path, head: str, body: str) -> None:
    with pytest.raises(RenderError, match="The page asks for"):
        write_pdf(page(body, head), folders=[folders], created=CREATED)


def test_a_file_attached_by_a_link_is_refused(folders: Path) -> None:
    body = '<p><a rel="attachment" href="https://example.org/x">x</a></p>'
    with pytest.raises(RenderError, match="attaches the file"):
        write_pdf(page(body), folders=[folders], created=CREATED)


@pytest.mark.parametrize(
    "address", ["in.svg", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"]
)
def test_a_page_can_use_what_lies_beside_its_template(folders: Path, address: str) -> None:
    html = page(f'<p><img alt="x" src="{address}"></p>')
    assert write_pdf(html, folders=[folders], created=CREATED).pages == 1


def test_a_picture_that_is_not_there_is_an_error(folders: Path) -> None:
    with pytest.raises(RenderError, match=r"cannot be laid out.*absent\.svg"):
        write_pdf(page('<p><img alt="x" src="absent.svg"></p>'), folders=[folders], created=CREATED)
