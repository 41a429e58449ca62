"""Every paper of the registers and samples, and agendas of reviews: accessible, archival, and right where validators do not look."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from govtool.records.paper import ReportKind
from tests.reports.checks import complaints
from tests.reports.checks import failures
from tests.reports.every_paper import everything
from tests.reports.every_paper import made
from tests.reports.every_paper import papers
from tests.reports.test_finish import small

PAGE = "<!DOCTYPE html><html><body><h1>T</h1>{}</body></html>"


@pytest.mark.parametrize("name", everything())
def test_the_pdf_is_accessible_and_archival(name: str, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(made(name).pdf)
    file = str(tmp_path / "paper.pdf")
    assert (failures(file, "ua1"), failures(file, "3a")) == ([], [])


@pytest.mark.parametrize("name", everything())
def test_nothing_is_wrong_where_validators_do_not_look(name: str) -> None:
    paper = made(name)
    assert complaints(paper.pdf, paper.html) == []


def test_every_kind_of_report_is_among_them() -> None:
    assert {paper.report for _, paper in papers().values()} == set(get_args(ReportKind))


# The checks themselves find what they are for


def complained(body: str, style: str = "", html: str = "") -> list[str]:
    """What is said of a small page; `html` is what it ought to have been."""
    return complaints(small(body, style).content, PAGE.format(html or body))


def test_a_page_without_faults() -> None:
    body = (
        "<h2>Two</h2><table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
        "<tbody><tr><th scope='row'>1</th><td class='rag-red'>Red</td></tr></tbody></table>"
        "<p><a href='https://example.org/'>Words</a></p><svg width='9' height='9'><title>Alt</title></svg>"
    )
    assert complained(body) == []


@pytest.mark.parametrize(
    ("body", "html", "said"),
    [
        ("<table><tr><td>1</td></tr></table>" * 2, "<table><tr><td>1</td></tr></table>", "2 tags Table for 1 elements"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "", "rows of [1, 2] cells"),
        ("<h3>Three</h3>", "", "a level of headings is skipped: [1, 3]"),
        ("<h1>Again</h1>", "", "not one heading of the first level"),
        ("<svg width='9' height='9'></svg>", "", "a picture has no text in its place"),
        ("<p style='font-size: 7pt'>Small print</p>", "", "text of 7.0 pt is too small"),
        ("<p class='rag-red'>16</p>", "", "red is shown by colour alone in '16'"),
    ],
)
def test_a_fault_is_seen(body: str, html: str, said: str) -> None:
    assert any(said in complaint for complaint in complained(body, html=html))


def test_the_size_of_print_in_a_picture_counts_its_scale() -> None:
    picture = (
        "<svg width='60' height='30' viewBox='0 0 120 60'><title>x</title><text y='20' font-size='12'>x</text></svg>"
    )
    # 12 units at half scale are 6 CSS pixels, which are 4.5 points
    assert any(re.search(r"text of 4\.5 pt", complaint) for complaint in complained(picture))
