"""The web page: what it says, and what is said of a template that cannot be filled in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from govtool.reports.render_error import RenderError
from govtool.reports.web_page import render_html
from tests.reports.pages import TEMPLATES
from tests.reports.pages import Note
from tests.reports.pages import fill
from tests.reports.sample import cabinet_report


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
