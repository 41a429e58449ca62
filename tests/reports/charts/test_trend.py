"""The picture of scores over time."""

from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.charts.trend import Course
from govtool.reports.charts.trend import trend
from tests.reports.charts.support import check
from tests.reports.charts.support import words
from tests.support import day

COURSE = Course(
    id="EX-1",
    title="Demand",
    scores=((day("2026-09-01"), 12), (day("2026-10-06"), 16), (day("2026-11-03"), 8)),
)


def test_every_number_stands_at_its_point() -> None:
    drawn = trend([COURSE], day("2026-12-09"), "Scores")
    assert [text for text in words(drawn) if text.isdigit()] == ["8", "16", "12"]
    assert drawn.description == (
        "The residual scores of EX-1, from assessment to assessment. The table under it gives each with its day."
    )
    check(drawn)


def test_a_score_stands_until_the_next_assessment_and_the_last_one_until_today() -> None:
    drawn = trend([COURSE], day("2026-11-30"), "Scores")
    (course,) = (stroke for stroke in drawn.strokes if stroke.style == "thick")
    stations = [tuple(map(float, pair.split(","))) for pair in course.points.split()]
    assert len(stations) == 6
    assert [one[1] == other[1] for one, other in pairwise(stations)] == [
        True,
        False,
        True,
        False,
        True,
    ]
    # of 26 units for the highest score, 16, twelve take 19.5 and eight 13
    assert round(stations[0][1] - stations[2][1], 1) == 6.5
    assert round(stations[4][1] - stations[2][1], 1) == 13.0
    assert stations[-1][0] == 454.0


def test_the_day_since_when_the_paper_looks_back_is_marked_where_it_is_drawn() -> None:
    marked = trend([COURSE], day("2026-12-09"), "Scores", day("2026-09-16"))
    assert "16 Sep 2026: looking back from here" in words(marked)
    assert [stroke.style for stroke in marked.strokes].count("since") == 1
    before = trend([COURSE], day("2026-12-09"), "Scores", day("2026-08-16"))
    assert [stroke.style for stroke in before.strokes].count("since") == 0


SCORE = st.tuples(st.dates(datetime.date(2024, 1, 1), datetime.date(2026, 12, 31)), st.integers(0, 100))
COURSES = st.builds(
    lambda scores, name, title: Course(id=name, title=title, scores=tuple(sorted(scores, key=lambda each: each[0]))),
    st.lists(SCORE, min_size=1, max_size=12),
    st.text("ABMW-19", min_size=1, max_size=16),
    st.text("Wim st\N{POUND SIGN}", max_size=120),
)


@settings(deadline=None, max_examples=30)
@given(st.lists(COURSES, min_size=1, max_size=6), st.none() | st.dates(datetime.date(2024, 1, 1)))
def test_whatever_is_drawn_can_be_read(courses: list[Course], since: datetime.date | None) -> None:
    check(trend(courses, datetime.date(2027, 1, 1), "Scores", since))
