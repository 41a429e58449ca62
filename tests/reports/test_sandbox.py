"""What templates may do."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from govtool.reports.render_error import RenderError
from govtool.reports.web_page import render_html
from tests.reports.pages import TEMPLATES
from tests.reports.pages import Note
from tests.reports.pages import fill

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
