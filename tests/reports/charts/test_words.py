"""Words in pictures."""

from __future__ import annotations

from functools import cache

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from hypothesis import given
from hypothesis import strategies as st

from govtool.fonts import FAMILY
from govtool.fonts import lacking
from govtool.reports.charts.words import SIZE
from govtool.reports.charts.words import packed
from govtool.reports.charts.words import points
from govtool.reports.charts.words import width_of
from govtool.reports.charts.words import wrapped


@cache
def _face(weight: int) -> TTFont:
    (upright,) = (face for face in fontpkg.family(FAMILY).files if face.style == "normal")
    return instantiateVariableFont(TTFont(upright.path), {"wght": weight})


def _measured(text: str, style: str) -> float:
    """The width of a text in the font itself, without kerning."""
    font = _face(700 if style == "strong" else 400)
    names = font.getBestCmap()
    wide = sum(font["hmtx"][names[ord(char)]][0] for char in text)
    return float(wide / font["head"].unitsPerEm * SIZE)


@pytest.mark.parametrize("style", ["label", "strong"])
@pytest.mark.parametrize(
    "text",
    [
        "BCF-11 \N{DOWNWARDS ARROW}",
        "(WWW-MM10)",
        "12 AMBER",
        "16 RED",
        "5 Almost certain",
        "14 Dec 2026",
        "per cent",
        "\N{POUND SIGN}1,234,567.89",
        "Transfer of care hub open on seven days",
        "Mmmm WWWW @@@ %%%",
        "Admissions to long-term care \N{EN DASH} 65+",
    ],
)
def test_no_text_is_wider_than_its_estimate(text: str, style: str) -> None:
    assert _measured(text, style) <= width_of(text, style)


def test_marks_are_in_the_font() -> None:
    assert lacking("\N{UPWARDS ARROW}\N{DOWNWARDS ARROW}\N{HORIZONTAL ELLIPSIS}\N{NO-BREAK SPACE}") == []


def test_a_text_breaks_between_words() -> None:
    assert wrapped("Almost certain", width_of("certain")) == ["Almost", "certain"]


def test_what_is_left_out_is_marked() -> None:
    assert wrapped("One two three", width_of("three\N{HORIZONTAL ELLIPSIS}"), most=2) == [
        "One",
        "two\N{HORIZONTAL ELLIPSIS}",
    ]


@given(
    st.text(st.sampled_from("aWi1-\N{EURO SIGN} "), max_size=60),
    st.integers(20, 90),
    st.sampled_from(["label", "strong"]),
)
def test_every_line_fits_and_every_letter_is_kept(text: str, width: int, style: str) -> None:
    lines = packed(text.split(), width, style)
    assert all(width_of(line, style) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@given(st.text(st.sampled_from("aWi "), max_size=60), st.integers(30, 90), st.integers(1, 3))
def test_no_more_lines_than_asked_for(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, most=most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)


def test_points() -> None:
    assert points((1, 2.04), (3.26, 4)) == "1,2.0 3.3,4"


def test_a_letter_as_wide_as_high_takes_more_room_than_any_latin_one() -> None:
    assert width_of("\N{CJK UNIFIED IDEOGRAPH-7167}") > width_of("W")
