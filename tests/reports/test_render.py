"""Rendering: what templates and pages may do, and what the reader gets."""

from __future__ import annotations

import gc
import hashlib
import importlib
import logging
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from govtool.reports import render
from govtool.reports.finish_tags import FinishError
from govtool.reports.render import RenderError
from govtool.reports.render import render_html
from govtool.reports.render import write_pdf
from tests.reports.sample import cabinet_report

TEMPLATES = Path(__file__).parents[2] / "report_templates"
CREATED = date(2017, 12, 31)
PERMITTED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Macro,
    nodes.CallBlock,
    nodes.Call,
    nodes.Block,
    nodes.Extends,
    nodes.Const,
)


@dataclass(frozen=True)
class Note:
    """The smallest report there can be."""

    title: str = "A title"


def page(body: str, head: str = "") -> str:
    """Return a page that is complete but for what a test adds to it."""
    return f'<!DOCTYPE html><html lang="en-GB"><head><title>T</title>{head}</head><body><h1>T</h1>{body}</body></html>'


def fill(folder: Path, source: str, report: object | None = None) -> str:
    """Fill in a template given as a string."""
    (folder / "t.html").write_text(source, encoding="utf-8")
    return render_html("t.html", report or Note(), [folder])


# Templates


@pytest.mark.parametrize("file", sorted(TEMPLATES.glob("*.html")), ids=lambda file: file.name)
def test_templates_place_values_and_nothing_else(file: Path) -> None:
    tree = jinja2.Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
    assert {type(node).__name__ for node in tree.find_all(nodes.Node) if not isinstance(node, PERMITTED)} == set()
    outputs = [part for output in tree.find_all(nodes.Output) for part in output.nodes]
    assert not [part for part in outputs if isinstance(part, nodes.Const)]
    assert all(isinstance(test.test, nodes.Name | nodes.Getattr) for test in tree.find_all(nodes.If))


def test_values_are_escaped(tmp_path: Path) -> None:
    html = fill(tmp_path, '<p title="{{ title }}">{{ title }}</p>', Note(title='<script>"&'))
    assert html == '<p title="&lt;script&gt;&#34;&amp;">&lt;script&gt;&#34;&amp;</p>'


def test_values_are_escaped_in_every_kind_of_template_file(tmp_path: Path) -> None:
    (tmp_path / "t.css").write_text("{{ title }}", encoding="utf-8")
    assert render_html("t.css", Note(title="</style>"), [tmp_path]) == "&lt;/style&gt;"


def test_the_first_folder_with_a_template_wins(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir()
        (folder / "t.html").write_text(folder.name, encoding="utf-8")
    assert render_html("t.html", Note(), [theirs, ours]) == "theirs"


@pytest.mark.parametrize(
    "source",
    [
        "{{ unknown }}",
        "{{ title.unknown }}",
        "{% if unknown %}x{% endif %}",
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ title.upper() }}",
        "{{ 'a' * 1000000000 }}",
        "{{ title ~ title | safe }}",
        "{{ title | upper }}",
        "{{ range(10) }}",
        "{{ cycler }}",
        "{% for x in title.split() %}x{% endfor %}",
        "{% include '../t.html' %}",
    ],
)
def test_a_template_that_does_more_than_place_values_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(RenderError):
        fill(tmp_path, source)


@pytest.mark.parametrize("source", ["one\n{{ unknown }}\n", "one\n{% if %}\n"])
def test_an_error_names_the_file_and_the_line(tmp_path: Path, source: str) -> None:
    with pytest.raises(RenderError, match=r"t\.html, line 2: "):
        fill(tmp_path, source)


def test_an_error_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "part.html").write_text("\n\n{{ unknown }}", encoding="utf-8")
    with pytest.raises(RenderError, match=r"part\.html, line 3: 'unknown' is undefined"):
        fill(tmp_path, "{% include 'part.html' %}")


def test_a_missing_template_is_named_with_the_places_looked_in(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"There is no template other\.html in .+\."):
        render_html("other.html", Note(), [tmp_path])


def test_only_dataclasses_are_reports(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        fill(tmp_path, "x", {"title": "x"})


# The web page


def test_the_page_needs_no_other_file() -> None:
    html = render_html("cabinet.html", cabinet_report(), [TEMPLATES])
    assert "src=" not in html
    assert "<link" not in html
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")
    assert "@media print" in html


def test_the_page_keeps_the_order_of_the_report() -> None:
    html = render_html("cabinet.html", cabinet_report(), [TEMPLATES])
    body = html[html.index("<body>") :]
    wanted = [
        "<h1>",
        "Report to",
        "Contents",
        ">1. Executive summary</h2>",
        ">2. Money</h2>",
        ">Appendix A: Risk register</h2>",
    ]
    places = [body.index(words) for words in wanted]
    assert places == sorted(places)


def test_only_a_draft_is_marked_as_one() -> None:
    assert "DRAFT" not in render_html("cabinet.html", cabinet_report(draft=False), [TEMPLATES])


def test_a_value_the_source_does_not_state_looks_different() -> None:
    html = render_html("cabinet.html", cabinet_report(), [TEMPLATES])
    assert '<td class="not-stated">Not stated in the source</td>' in html


def test_a_hostile_value_stays_text() -> None:
    html = render_html("cabinet.html", replace(cabinet_report(), title="</title><script>x"), [TEMPLATES])
    assert "<script" not in html


# What a page may reach


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


def test_a_character_the_font_lacks_is_an_error(folders: Path) -> None:
    with pytest.raises(RenderError, match=r"cannot show U\+1F600"):
        write_pdf(page("<p>😀</p>"), folders=[folders], created=CREATED)


def test_a_style_sheet_beyond_weasyprint_is_an_error(folders: Path) -> None:
    style = "<style>span { float: footnote } span::footnote-call { display: none }</style>"
    with pytest.raises(RenderError, match="WeasyPrint cannot lay out this page"):
        write_pdf(page("<p>x<span>y</span></p>", style), folders=[folders], created=CREATED)


def test_a_pdf_that_cannot_be_finished_is_an_error(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_document: object, _pdf: object, *, padding: int) -> None:
        raise FinishError(f"it is laid out otherwise, {padding}")

    monkeypatch.setattr(render, "finish", fail)
    with pytest.raises(RenderError, match="cannot be made accessible: it is laid out otherwise, 0"):
        write_pdf(page("<p>x</p>"), folders=[folders], created=CREATED)


# The setting


def test_importing_the_module_does_not_import_weasyprint() -> None:
    program = "import sys; import govtool.reports.render; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_rendering_leaves_the_process_as_it_was(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "elsewhere")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = gc.get_threshold(), gc.get_freeze_count(), logging.getLogger("weasyprint").propagate
    write_pdf(page("<p>x</p>"), folders=[folders], created=CREATED)
    assert (gc.get_threshold(), gc.get_freeze_count(), logging.getLogger("weasyprint").propagate) == before
    assert os.environ["FONTCONFIG_FILE"] == "elsewhere"
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_nothing_is_printed(folders: Path, capfd: pytest.CaptureFixture[str]) -> None:
    html = page("<p>x</p>", "<style>p { no-such-property: 1 }</style>")
    write_pdf(html, folders=[folders], created=CREATED)
    assert capfd.readouterr() == ("", "")


def test_pango_is_found_here() -> None:
    assert render.pango_missing() is None


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the import of WeasyPrint fail as it does where Pango is not installed."""

    def fail(name: str) -> None:
        sys.stdout.write("Advice that the user should not see")
        raise OSError(f"cannot load library for {name}")

    monkeypatch.setattr(importlib, "import_module", fail)


@pytest.mark.usefixtures("no_pango")
@pytest.mark.parametrize(
    ("system", "release", "line"),
    [
        ("Linux", {"ID": "debian"}, "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("Linux", {"ID": "mint", "ID_LIKE": "ubuntu debian"}, "on Debian or Ubuntu: apt-get install"),
        ("Linux", {"ID": "fedora"}, "on Fedora: dnf install pango"),
        ("Darwin", {}, "on macOS: brew install pango"),
        ("Windows", {}, "WEASYPRINT_DLL_DIRECTORIES"),
    ],
)
def test_missing_pango_is_reported_with_the_line_for_this_system(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], system: str, release: dict[str, str], line: str
) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    message = render.pango_missing()
    assert message is not None
    assert line in message
    assert message.count("install ") + message.count("pacman") <= 3
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("no_pango")
@pytest.mark.parametrize("system", ["Plan 9", "Linux"])
def test_missing_pango_on_an_unknown_system_is_reported_with_every_line(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    def unknown() -> dict[str, str]:
        raise OSError

    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(platform, "freedesktop_os_release", unknown)
    with pytest.raises(RenderError, match=r"Debian or Ubuntu: .+Fedora: .+macOS: .+Windows: "):
        write_pdf(page(""), folders=[TEMPLATES], created=CREATED)


# The same bytes

_PROGRAM = """
import hashlib, sys
from datetime import date
from pathlib import Path
from govtool.reports.render import render_html, write_pdf
from tests.reports.sample import cabinet_report
folders = [Path(sys.argv[1])]
html = render_html("cabinet.html", cabinet_report(), folders)
print(hashlib.sha256(write_pdf(html, folders=folders, created=date(2017, 12, 31)).content).hexdigest())
"""


@pytest.mark.slow
def test_two_renderings_are_the_same_bytes() -> None:
    digests = set()
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/New_York")):
        settings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(TEMPLATES.parent)}
        command = [sys.executable, "-c", _PROGRAM, str(TEMPLATES)]
        digests.add(subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout.strip())
    assert len(digests) == 1
    assert len(digests.pop()) == len(hashlib.sha256().hexdigest())
