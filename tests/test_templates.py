"""Templates place values: they hold no arithmetic, comparison, filter, or call of anything but a macro."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import jinja2
import jinja2.meta
import pytest
from jinja2 import nodes

from govtool.reports.parts import Report
from govtool.resources import shipped

FOLDER = shipped("report_templates")
TEMPLATES = sorted(path.name for path in FOLDER.glob("*.html"))

REFUSED = (
    nodes.BinExpr,
    nodes.Compare,
    nodes.CondExpr,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Filter,
    nodes.FilterBlock,
    nodes.Test,
    nodes.Not,
    nodes.Neg,
    nodes.Slice,
)


def _logic(text: str) -> list[str]:
    """What a template does besides placing values."""
    tree = jinja2.Environment(autoescape=True).parse(text)
    found = [type(node).__name__ for node in tree.find_all(REFUSED)]
    return found + [_called(call) for call in tree.find_all(nodes.Call) if not _is_macro(call, tree)]


def _called(call: nodes.Call) -> str:
    return getattr(call.node, "name", getattr(call.node, "attr", "call"))


def _is_macro(call: nodes.Call, tree: nodes.Template) -> bool:
    """Whether a call is of a macro: of this template, or of one that it imports."""
    if isinstance(call.node, nodes.Name):
        return call.node.name in {macro.name for macro in tree.find_all(nodes.Macro)} | {"caller"}
    imported = {each.target for each in tree.find_all(nodes.Import)}
    return isinstance(call.node, nodes.Getattr) and getattr(call.node.node, "name", None) in imported


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_hold_no_logic(name: str) -> None:
    assert _logic((FOLDER / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ a + b }}",
        "{% if score > 15 %}x{% endif %}",
        "{{ rows | sort }}",
        "{{ day.strftime('%d') }}",
        "{% set x = 1 %}",
        "{{ 'a' if b else 'c' }}",
        "{% if a is defined %}x{% endif %}",
        "{% if not a %}x{% endif %}",
    ],
)
def test_the_test_catches_logic(text: str) -> None:
    assert _logic(text) != []


def test_the_page_uses_every_field_of_the_report_and_no_other() -> None:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(FOLDER), autoescape=True)
    trees = [
        environment.parse((FOLDER / name).read_text(encoding="utf-8")) for name in ("_report.html", "_layout.html")
    ]
    imported = {each.target for tree in trees for each in tree.find_all(nodes.Import)}
    used = set().union(*(jinja2.meta.find_undeclared_variables(tree) for tree in trees)) - imported
    assert used == {field.name for field in dataclasses.fields(Report)}


def test_there_are_templates() -> None:
    assert "cabinet.html" in TEMPLATES
    assert Path(FOLDER / "print.css").is_file()
