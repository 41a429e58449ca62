"""Pictures in papers: in the PDF each is a figure with its text alternative, in HTML none disturbs another."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from govtool.reports.parts import Chart
from govtool.reports.pdf import write_pdf
from govtool.reports.web_page import render_html
from govtool.resources import shipped
from tests.reports.checks import failures
from tests.reports.reading import Reading
from tests.reports.support import SCORED
from tests.reports.support import TODAY
from tests.reports.support import report

TEXT = (
    SCORED
    + """\
risks:
  - id: EX-1
    title: Demand
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
milestones:
  - {id: EX-M1, title: Open, baseline: 30 Nov 2026, forecast: 21 Dec 2026}
  - {id: EX-M2, title: Signed, baseline: 30 Oct 2026, actual: 21 Oct 2026}
metrics:
  - {id: EX-K1, title: Days waited, unit: days, polarity: lower is better, readings: [{period: 2025/26, target: 20, actual: 15}]}
recommendations: [{id: EX-R1, title: Write, response: accepted}]
papers:
  - id: EX-PAPER
    title: A paper of pictures
    report: member
    appendices:
      - heading: Pictures
        passages: [table: {of: matrix}, table: {of: trend}, table: {of: timeline}, table: {of: targets}, table: {of: coverage}]
"""
)


@pytest.fixture(scope="module")
def charts() -> list[Chart]:
    made = report(TEXT)
    sections = (*made.sections, *made.appendices)
    return [block.chart for section in sections for block in section.blocks if block.chart]


@pytest.fixture(scope="module")
def html() -> str:
    return render_html("member.html", report(TEXT), [shipped("report_templates")])


@pytest.fixture(scope="module")
def made(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("pictures") / "pictures.pdf"
    target.write_bytes(write_pdf(html, folders=[shipped("report_templates")], created=TODAY.today).content)
    return target


def test_there_is_one_of_each(charts: list[Chart]) -> None:
    assert {chart.title.split(" ")[0] for chart in charts} == {
        "Risk",
        "Residual",
        "Milestones",
        "Days",
        "Recommendations:",
    }


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_they_are_accessible_and_archival(made: Path, profile: str) -> None:
    assert failures(str(made), profile) == []


def test_each_is_a_figure_with_its_description(made: Path, charts: list[Chart]) -> None:
    reading = Reading(made.read_bytes())
    assert [str(figure.Alt) for figure in reading.tags("Figure")] == [chart.description for chart in charts]


def test_each_has_its_caption(made: Path, charts: list[Chart]) -> None:
    reading = Reading(made.read_bytes())
    titles = [chart.title for chart in charts]
    captions = [reading.text(tag) for tag in reading.tags("Caption")]
    assert [caption for caption in captions if caption in titles] == titles


def test_no_two_things_of_a_page_have_one_id(html: str) -> None:
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))


def test_the_style_of_pictures_touches_nothing_else(html: str) -> None:
    (style,) = set(re.findall(r"<title>[^<]*</title>\s*<style>(.*?)</style>", html, re.DOTALL))
    rules = re.findall(r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    assert len(rules) > 10
    assert all(rule.strip().startswith("svg.chart ") for rule in rules)


def test_every_style_of_a_picture_is_in_the_style_sheet(charts: list[Chart]) -> None:
    sheet = (shipped("report_templates") / "chart.css").read_text(encoding="utf-8")
    plain = {"label", "cell"}
    used = {
        each.style
        for chart in charts
        for part in (chart.boxes, chart.strokes, chart.shapes, chart.labels)
        for each in part
    }
    assert {style for style in used - plain if f".{style} " not in sheet} == set()


def test_the_description_stands_in_the_page(html: str, charts: list[Chart]) -> None:
    assert all(chart.description in unescape(html) for chart in charts)


def test_words_are_large_enough_and_dark_enough(html: str) -> None:
    sheet = (shipped("report_templates") / "chart.css").read_text(encoding="utf-8")
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", sheet)]
    # print.css draws a picture of 480 units 480 points wide
    assert min(sizes) >= 8
    assert ".picture svg { width: 480pt;" in (shipped("report_templates") / "print.css").read_text(encoding="utf-8")
    inks = set(re.findall(r"text[.\w]* \{[^}]*fill: #(\w+)", sheet))
    papers = {"fff", *re.findall(r"rect\.cell[-\w]* \{ fill: #(\w+)", sheet)}
    assert inks
    assert len(papers) == 4
    assert min(_contrast(ink, paper) for ink in inks for paper in papers) >= 4.5


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(char * 2 for char in colour)
    parts = [int(full[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
