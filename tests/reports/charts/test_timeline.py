"""The picture of milestones."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.charts.timeline import Station
from govtool.reports.charts.timeline import timeline
from tests.reports.charts.support import check
from tests.reports.charts.support import words
from tests.support import day

MOVED = Station(
    id="EX-M1",
    title="Hub open",
    first=day("2026-09-02"),
    now=day("2026-12-14"),
    reached=False,
    says="Expected 14 Dec 2026; first due 2 Sep 2026",
)
REACHED = Station(
    id="EX-M2", title="Signed", first=day("2026-10-16"), now=day("2026-10-16"), reached=True, says="Reached 16 Oct 2026"
)


def test_marks_are_told_apart_by_their_shape() -> None:
    drawn = timeline([MOVED, REACHED], day("2026-12-09"), "Milestones")
    key = 3
    assert [shape.style for shape in drawn.shapes[:-key]] == ["hollow", "solid", "outline"]
    assert [stroke.style for stroke in drawn.strokes].count("dashed") == 1
    check(drawn)


def test_the_dates_stand_beside_the_picture_and_in_its_description() -> None:
    drawn = timeline([MOVED, REACHED], day("2026-12-09"), "Milestones")
    assert {"Expected 14 Dec 2026", "first due 2 Sep 2026", "Reached 16 Oct 2026", "Position at 9 Dec 2026"} <= set(
        words(drawn)
    )
    assert drawn.description == (
        "Milestones on a line of months; the position date is 9 Dec 2026. "
        "EX-M1 Hub open: Expected 14 Dec 2026, first due 2 Sep 2026; EX-M2 Signed: Reached 16 Oct 2026."
    )


DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))
STATIONS = st.builds(
    Station,
    id=st.text("ABMW-19", min_size=1, max_size=24),
    title=st.text("Wim st\N{POUND SIGN}", max_size=160),
    first=st.none() | DAYS,
    now=DAYS,
    reached=st.booleans(),
    says=st.sampled_from(
        ["Reached 2016", "Expected late 2017 / early 2018 (to be agreed with NHS England); first due TBC"]
    ),
)


@settings(deadline=None, max_examples=30)
@given(st.lists(STATIONS, min_size=1, max_size=8), DAYS)
def test_whatever_is_drawn_can_be_read(stations: list[Station], on: datetime.date) -> None:
    check(timeline(stations, on, "Milestones"))
