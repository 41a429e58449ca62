"""The web pages of every paper and agenda, in a real browser: no violations of WCAG 2.2 AA, nothing fetched, no side to scroll to."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.reports.browser import looked_at
from tests.reports.every_paper import everything
from tests.reports.every_paper import made

PAGE = '<!DOCTYPE html><html lang="en-GB"><head><title>T</title></head><body><main><h1>T</h1>{}</main></body></html>'


@cache
def seen(name: str) -> dict[str, Any]:
    """A paper in a window of 320 pixels, which is what a window of 1280 is at 400% zoom."""
    return looked_at(made(name).html, 320)


@pytest.mark.slow
@pytest.mark.parametrize("name", everything())
def test_axe_finds_no_violations(name: str) -> None:
    assert looked_at(made(name).html)["violations"] == []
    assert seen(name)["violations"] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", everything())
def test_a_page_asks_for_nothing_outside_it(name: str) -> None:
    assert seen(name)["refused"] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", everything())
def test_at_four_hundred_per_cent_the_page_need_not_be_scrolled_sideways(name: str) -> None:
    assert seen(name)["wide"] <= 0


@pytest.mark.slow
@pytest.mark.parametrize("name", everything())
def test_on_a_phone_no_word_of_a_table_or_heading_is_torn_and_no_caption_cut_off(name: str) -> None:
    assert (seen(name)["torn"], seen(name)["cut"]) == ([], [])


# The test of the tests


def test_a_page_without_faults() -> None:
    found = looked_at(PAGE.format("<p>Words.</p>"))
    assert (found["violations"], found["refused"], found["wide"]) == ([], [], 0)


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "image-alt"),
        ('<p style="color: #999">Grey words.</p>', "color-contrast"),
        ("<h4>Too deep</h4>", "heading-order"),
        ("<p id='a'>x</p><div role='region'><a href='#b'></a></div>", "link-name"),
    ],
)
def test_a_fault_is_found(body: str, rule: str) -> None:
    assert any(each.startswith(f"{rule}:") for each in looked_at(PAGE.format(body))["violations"])


def test_what_a_page_asks_for_is_found() -> None:
    found = looked_at(PAGE.format('<p><img alt="x" src="http://127.0.0.1:9/x.png"></p>'))
    assert found["refused"] == ["http://127.0.0.1:9/x.png"]


def test_a_page_that_is_too_wide_is_found() -> None:
    found = looked_at(PAGE.format('<p style="width: 600px">x</p>'), 320)
    assert (found["width"], found["wide"] > 250) == (320, True)


def test_a_torn_word_and_a_cut_caption_are_found() -> None:
    table = "<table style='width: {}; table-layout: fixed; overflow-wrap: break-word'><caption>C</caption><tr><th>{}</th></tr></table>"
    assert looked_at(PAGE.format(table.format("40px", "Recommendation")))["torn"] == ["Recommendation"]
    assert looked_at(PAGE.format(table.format("40px", "a b-c d")))["torn"] == []
    assert looked_at(PAGE.format(table.format("900px", "x")), 320)["cut"] == ["C"]
