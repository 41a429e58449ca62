"""A council's own templates: what is wrong in one is told with its file and line, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

PAPER = """\
paper:
  id: EX-P1
  title: Winter plan
  report: cabinet
  sections: [{section: summary, passages: [Winter is coming.]}]
"""
OWN = '{% extends "_report.html" %}\n'


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def _office(folder: Path, **templates: str) -> Path:
    root = office(folder, paper=PAPER)
    (root / "report_templates").mkdir()
    for name, text in templates.items():
        (root / "report_templates" / name.replace("__", ".")).write_text(text)
    return root


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("cabinet__html", OWN + "{% block crest %}\n{{ councl }}\n{% endblock %}", "cabinet.html, line 3: "),
        ("cabinet__html", OWN + "{% block crest %}\n{{ facts.nmae }}\n{% endblock %}", "cabinet.html, line 3: "),
        ("cabinet__html", OWN + "{% block crest %}\n{% if %}\n{% endblock %}", "cabinet.html, line 3: "),
        ("cabinet__html", OWN + "{% block crest %}<p>{% endblok %}", "cabinet.html, line 2: "),
        ("house__css", ".crest {}\n{% endif %}\n", "house.css, line 2: "),
        ("_charts__html", "{% macro chart(part) %}\n\n{{ part.titel }}\n{% endmacro %}", "_charts.html, line 3: "),
    ],
)
def test_an_error_is_told_with_its_file_and_line(tmp_path: Path, name: str, text: str, place: str) -> None:
    risks = """\
risks: [{id: EX-1, title: Demand rises, inherent: {likelihood: 4, impact: 4}, residual: {likelihood: 3, impact: 4}}]
"""
    root = _office(tmp_path, **{name: text})
    (root / "registers" / "example" / "risks.yaml").write_text(risks)
    settings = root / "registers" / "example" / "programme.yaml"
    matrix = "scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}"
    settings.write_text(settings.read_text().replace("prefix: EX", f"prefix: EX, {matrix}"))
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert done.code == 2, done.out
    assert place in done.err
    assert "Traceback" not in done.err
    assert list(Path().iterdir()) == []


def test_a_template_that_includes_what_is_not_there(tmp_path: Path) -> None:
    root = _office(tmp_path, cabinet__html=OWN + '{% block crest %}{% include "crest.html" %}{% endblock %}')
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert done.code == 2
    assert "There is no template crest.html in " in done.err


def test_a_look_of_its_own_needs_no_more_than_a_style_sheet(tmp_path: Path) -> None:
    root = _office(tmp_path, house__css="h1 { color: #14532d; }")
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", "own.html")
    assert done.code == 0, done.err
    page = Path("own.html").read_text(encoding="utf-8")
    assert page.index("h1 { color: #14532d; }") > page.index("@page")


@pytest.mark.parametrize(
    ("page", "lacks"),
    [
        ("<p>Our own</p>", "<html lang> and <title>"),
        ("<html><title>Plan</title><p>Our own</p></html>", "<html lang>"),
        ('<html lang="en"><svg><title>A picture</title></svg></html>', "<title>"),
    ],
)
def test_a_page_that_a_screen_reader_cannot_announce_is_refused(tmp_path: Path, page: str, lacks: str) -> None:
    done = run("-C", _office(tmp_path, cabinet__html=page), "report", "cabinet", "--format", "html")
    said = f"govtool: cabinet.html makes a page without {lacks}, so a screen reader cannot announce it; "
    assert (done.code, done.err) == (2, said + "extend _report.html.\n")
    assert list(Path().iterdir()) == []


def test_a_style_sheet_in_another_encoding_is_named(tmp_path: Path) -> None:
    root = _office(tmp_path, house__css="")
    style = root / "report_templates" / "house.css"
    style.write_bytes("/* caf\u00e9 */".encode("latin-1"))
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert (done.code, done.err) == (
        2,
        f"govtool: {style} is not UTF-8 text; save it again with the encoding UTF-8.\n",
    )


@pytest.mark.parametrize(
    ("name", "ending"),
    [("House.css", "; did you mean house.css?"), ("hause.css", "; did you mean house.css?"), ("zzzz.xml", ".")],
)
def test_a_file_that_is_not_used_is_told_of(tmp_path: Path, name: str, ending: str) -> None:
    root = _office(tmp_path)
    (root / "report_templates" / name).write_text("")
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", "paper.html")
    said = f"govtool: report_templates/{name} is not used, because govtool has none of that name{ending}\n"
    assert (done.code, done.err) == (0, said)


def test_a_file_that_another_names_is_used(tmp_path: Path) -> None:
    root = _office(tmp_path, cabinet__html=OWN + '{% block crest %}{% include "crest.html" %}{% endblock %}')
    (root / "report_templates" / "crest.html").write_text("<p>Crest</p>")
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", "paper.html")
    assert (done.code, done.err) == (0, "")
