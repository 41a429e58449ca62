"""Whether pages say what their data says: untouched, stamped and bound copies pass, and no change of words does."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from govtool.fonts import printable
from govtool.reports.parts import Report
from govtool.reports.provenance import edges
from govtool.reports.verify.opened import Opened
from govtool.reports.verify.text import Comparison
from govtool.reports.verify.text import compare
from govtool.reports.web_page import render_html
from govtool.reports.words import words_of
from tests.reports.sample import cabinet_report
from tests.reports.verify.support import bound_with_pikepdf
from tests.reports.verify.support import bound_with_pypdf
from tests.reports.verify.support import pdf_of
from tests.reports.verify.support import plain_page
from tests.reports.verify.support import stamped_with_pikepdf
from tests.reports.verify.support import stamped_with_pypdf

TEMPLATES = Path(__file__).parents[3] / "report_templates"


@cache
def _made(rows: int = 30) -> tuple[Report, str]:
    report = cabinet_report(rows=rows)
    return report, printable(render_html("cabinet.html", report, [TEMPLATES]))


def _compared(content: bytes, rows: int = 30) -> Comparison:
    report, html = _made(rows)
    return compare(words_of(html), edges(report), Opened(content).pages)


def test_the_paper_itself() -> None:
    found = _compared(pdf_of(_made()[1]))
    assert (found.differences, found.stamped, found.first) == ([], {}, 1)


@pytest.mark.parametrize("stamped", [stamped_with_pypdf, stamped_with_pikepdf])
def test_a_stamped_copy_says_the_same_and_the_stamps_are_told_of(stamped: Callable[[bytes], bytes]) -> None:
    found = _compared(stamped(pdf_of(_made()[1])))
    assert found.differences == []
    assert all(text.startswith("Agenda Item 7") for text in found.stamped)
    assert sorted({page for pages in found.stamped.values() for page in pages}) == list(range(1, found.last + 1))


@pytest.mark.parametrize("bound", [bound_with_pypdf, bound_with_pikepdf])
def test_a_copy_in_a_pack_says_the_same(bound: Callable[..., bytes]) -> None:
    other = pdf_of(plain_page("<h1>Minutes of the last meeting</h1>" + "<p>They were agreed.</p>" * 60))
    before = len(Opened(other).pages)
    alone = _compared(pdf_of(_made()[1]))
    found = _compared(bound(other, pdf_of(_made()[1]), other))
    assert (found.differences, found.stamped) == ([], {})
    assert (found.first, found.last) == (before + 1, before + alone.last)


def test_a_copy_that_is_bound_and_then_stamped() -> None:
    other = pdf_of(plain_page("<h1>Minutes</h1><p>They were agreed on 31 December 2017.</p>"))
    found = _compared(stamped_with_pypdf(bound_with_pikepdf(other, pdf_of(_made()[1]), other), "Pack 11, page 1"))
    assert found.differences == []
    assert found.first == 2


@pytest.mark.parametrize(
    ("old", "new", "expected", "read"),
    [
        ("£184.2m", "£184.7m", "2", "7"),
        ("The forecast is £3.75m over", "The forecast is not £3.75m over", "", "not"),
        ("Invented project 17<", "Invented project 18<", "17", "18"),
        ("Minute 41, also invented.", "Minute 47, also invented.", "2 Minute 41", None),
        ("at 31 December 2017;", "at 31 January 2017;", "December", "January"),
    ],
)
def test_any_change_of_words_is_found(old: str, new: str, expected: str | None, read: str | None) -> None:
    html = _made()[1]
    assert old in html
    found = _compared(pdf_of(html.replace(old, new, 1))).differences
    assert len(found) == 1, found
    (difference,) = found
    if expected is not None:
        assert difference.expected.startswith(expected)
    if read is not None:
        assert difference.found == read


def test_half_a_sentence_that_is_left_out() -> None:
    html = _made()[1].replace(" and the enabling works now run in parallel with the diversion of the utilities.", "", 1)
    found = _compared(pdf_of(html)).differences
    assert " ".join(each.expected for each in found) == (
        "and enabling works now run in parallel with the diversion of the utilities. The"
    )
    assert {each.found for each in found} == {""}


def test_a_rating_that_is_turned_where_others_of_its_word_stand() -> None:
    html = _made()[1]
    before, turned, after = html.rpartition('<td class="rag-red">Red</td>')
    assert before.count('<td class="rag-red">Red</td>') > 3
    changed = before + turned.replace("rag-red", "rag-green").replace("Red", "Green") + after
    (difference,) = _compared(pdf_of(changed)).differences
    assert (difference.expected, difference.found) == ("Red", "Green")


def test_two_ratings_that_change_places() -> None:
    html = _made()[1].replace('rag-red">Red<', 'rag-green">Grown<', 1).replace('rag-green">Green<', 'rag-red">Red<', 1)
    assert len(_compared(pdf_of(html.replace(">Grown<", ">Green<"))).differences) >= 1


def test_a_page_that_is_put_in_between() -> None:
    paper = pdf_of(_made()[1])
    with_page = bound_with_pikepdf(paper, pdf_of(plain_page("<p>Cabinet has already agreed all of this.</p>")))
    with pikepdf.open(BytesIO(with_page)) as pdf:
        pdf.pages.insert(3, pdf.pages[-1])
        out = BytesIO()
        pdf.save(out)
    found = _compared(out.getvalue()).differences
    assert len(found) == 1, found
    (difference,) = found
    assert (difference.page, difference.found) == (4, "Cabinet has already agreed all of this.")


def test_words_laid_over_the_text_are_found() -> None:
    over = pdf_of(plain_page("<p style='margin-top: 90mm'>WITHDRAWN</p>"))
    with pikepdf.open(BytesIO(pdf_of(_made()[1]))) as pdf, pikepdf.open(BytesIO(over)) as mark:
        pdf.pages[2].add_overlay(mark.pages[0], None)
        out = BytesIO()
        pdf.save(out)
    (difference,) = _compared(out.getvalue()).differences
    assert (difference.page, difference.found) == (3, "WITHDRAWN")


def test_another_paper_is_not_this_one() -> None:
    assert _compared(pdf_of(plain_page("<p>They were agreed.</p>"))).first == 0


def test_sixty_pages_in_three_seconds() -> None:
    content = stamped_with_pypdf(pdf_of(_made(rows=850)[1]))
    began = time.process_time()
    found = _compared(content, rows=850)
    assert found.last >= 60
    assert found.differences == []
    assert time.process_time() - began < 3
