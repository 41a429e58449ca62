"""Templates place values: they hold no arithmetic, comparison, filter, or call of anything but a macro."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import jinja2
import jinja2.meta
import pytest
from jinja2 import nodes

from govtool.reports.parts import Report
from govtool.resources import shipped
from tests.reports.whole import bare_report
from tests.reports.whole import fields_with_help
from tests.reports.whole import part_types
from tests.reports.whole import whole_report

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


class _Noting(jinja2.Environment):
    """Notes which attributes of which parts a template reads."""

    def __init__(self) -> None:
        super().__init__(loader=jinja2.FileSystemLoader(FOLDER), autoescape=True, undefined=jinja2.StrictUndefined)
        self.read: set[tuple[str, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        if dataclasses.is_dataclass(obj):
            self.read.add((type(obj).__name__, attribute))
        return super().getattr(obj, attribute)


def _placed(report: Report, template: str = "_report.html") -> set[tuple[str, str]]:
    """The fields of parts that a template reads while it places a report."""
    environment = _Noting()
    values = {field.name: getattr(report, field.name) for field in dataclasses.fields(report)}
    environment.get_template(template).render(values)
    return environment.read


def _declared() -> set[tuple[str, str]]:
    """The fields that parts declare; those of the report itself are read by their bare names."""
    return {
        (part.__name__, field.name) for part in part_types() if part is not Report for field in dataclasses.fields(part)
    }


def test_every_declared_field_is_placed_and_nothing_else_is() -> None:
    assert _placed(whole_report()) == _declared()


@pytest.mark.parametrize("template", [name for name in TEMPLATES if not name.startswith("_")])
def test_each_report_is_placed_whole_and_bare(template: str) -> None:
    """What is not declared would stop the page, in whichever branch it is read."""
    _placed(whole_report(), template)
    _placed(bare_report(), template)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_names_a_field_that_no_part_has(name: str) -> None:
    tree = jinja2.Environment(autoescape=True).parse((FOLDER / name).read_text(encoding="utf-8"))
    imported = {each.target for each in tree.find_all(nodes.Import)}
    read = {each.attr for each in tree.find_all(nodes.Getattr) if getattr(each.node, "name", None) not in imported}
    assert read <= {name for _, name in _declared()}


@pytest.mark.parametrize("part", part_types(), ids=lambda part: part.__name__)
def test_every_field_of_a_part_says_what_it_is_for(part: type[Any]) -> None:
    assert [name for name, _, what in fields_with_help(part) if not what] == []


def test_there_are_templates() -> None:
    assert "cabinet.html" in TEMPLATES
    assert Path(FOLDER / "print.css").is_file()
