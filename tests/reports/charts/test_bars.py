"""The pictures of bars."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.charts.bars import LEFT
from govtool.reports.charts.bars import RIGHT
from govtool.reports.charts.bars import Bar
from govtool.reports.charts.bars import bars
from tests.reports.charts.support import check
from tests.reports.charts.support import words


def test_a_bar_is_as_long_as_its_number_and_the_target_lies_across_it() -> None:
    drawn = bars([Bar(name="Q1", value=Decimal(50), mark=Decimal(100), says="50, target 100; Missed by 50")], "T", "D")
    (box,) = drawn.boxes
    assert (box.x, box.width) == (LEFT, (RIGHT - LEFT) / 2)
    (target,) = (stroke for stroke in drawn.strokes if stroke.style == "thick")
    assert target.points.startswith(f"{RIGHT},")
    assert words(drawn) == [
        "Q1",
        "50, target 100",
        "Missed by 50",
        "Bar: result. Line with a point: target. All bars begin at 0.",
    ]


def test_how_many_of_how_many() -> None:
    drawn = bars([Bar(name="Have an owner", value=Decimal(3), says="3 of 4")], "T", "D", whole=Decimal(4))
    track, bar = drawn.boxes
    assert (track.style, bar.style) == ("track", "bar")
    assert bar.width == track.width * 3 / 4


def test_numbers_below_nothing_go_to_the_left() -> None:
    drawn = bars([Bar(name="A", value=Decimal(-5), says="-5"), Bar(name="B", value=Decimal(5), says="5")], "T", "D")
    one, other = drawn.boxes
    assert one.x + one.width == other.x == (LEFT + RIGHT) / 2


def test_where_every_number_is_nothing_the_bars_have_no_length() -> None:
    (box,) = bars([Bar(name="A", value=Decimal(0), says="0")], "T", "D").boxes
    assert box.width == 0


NUMBERS = st.none() | st.decimals(-(10**12), 10**12, places=2)
ROWS = st.builds(
    Bar,
    name=st.text("Wim st,\N{POUND SIGN}", max_size=80),
    value=NUMBERS,
    mark=NUMBERS,
    says=st.sampled_from(["1", "1,234,567.89, target 1,234,567.88; Missed by 0.01, within tolerance"]),
)


@settings(deadline=None, max_examples=30)
@given(st.lists(ROWS, min_size=1, max_size=9))
def test_whatever_is_drawn_can_be_read(rows: list[Bar]) -> None:
    check(bars(rows, "Title", "Description"))
