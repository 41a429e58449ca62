"""The headline status: counted from the registers, and what moved."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies

from govtool.records.slice import Slice
from tests.reports.support import SCORED
from tests.reports.support import rows
from tests.reports.support import shown

H1 = "report: member, period: H1 2026/27"
TEXT = (
    SCORED
    + """\
risks:
  - id: EX-1
    title: Up
    raised: 1 Jan 2026
    assessments:
      - {on: 31 Mar 2026, residual: {likelihood: 2, impact: 4}}
      - {on: 1 Apr 2026, residual: {likelihood: 4, impact: 4}}
  - {id: EX-2, title: New and not rated, raised: 30 Sep 2026}
  - {id: EX-3, title: Not yet raised, raised: 1 Oct 2026}
  - {id: EX-4, title: Closed, raised: 1 Jan 2026, closed: 1 Apr 2026}
metrics:
  - {id: EX-M1, title: Days, polarity: lower is better, readings: [{period: Q4 2025/26, actual: 5}, {period: Q2 2026/27, target: 4, actual: 4}]}
  - {id: EX-M2, title: Visits}
milestones:
  - {id: EX-T1, title: There, baseline: 1 May 2026, actual: 1 May 2026}
  - {id: EX-T2, title: Not there, baseline: 30 Jun 2026}
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: Done, due: 31 May 2026, completed: 30 May 2026}
      - {id: EX-A2, title: Late, due: 31 May 2026}
      - {id: EX-A3, title: To come, due: 31 Dec 2026, start: 1 Nov 2026}
recommendations:
  - {id: EX-R1, title: One, made: 1 Apr 2026, status: embedded}
  - {id: EX-R2, title: Two}
  - {id: EX-R3, title: Not yet made, made: 1 Oct 2026}
statements:
  - {id: EX-S1, title: Home sooner, says: outcome, metrics: [EX-M1]}
  - {id: EX-S2, title: Told once, says: outcome}
  - {id: EX-S3, title: People wait, says: finding, quality_statement: 1, score: 2}
lessons:
  - {id: EX-L1, title: Ask first, learnt: 30 Sep 2026}
  - {id: EX-L2, title: Not yet learnt, learnt: 1 Oct 2026}
"""
)


def test_every_number_is_counted() -> None:
    assert rows("headline", TEXT, "2026-09-30", H1) == [
        ["Risks", "2 open: 1 RED, 0 AMBER, 0 GREEN, 1 not rated", "1 new, 1 up, 0 down, 1 closed, 0 with no change"],
        ["Metrics", "1 of 2 on track, 0 off track, 1 cannot be judged", "1 better, 1 not measured"],
        ["Outcomes", "2 promised, 1 with a measure", "Changes are not dated"],
        ["Milestones", "2: 1 done, 1 slipped or past due", "1 reached, 1 fell due undone"],
        [
            "Actions",
            "3 actions: 1 complete (1 by the date first agreed), 1 overdue, 1 not started",
            "1 completed, 1 fell due undone",
        ],
        [
            "Recommendations",
            "2: 0 not started, 0 under way, 0 complete, 1 embedded, 1 with no stage recorded",
            "1 made",
        ],
        [
            "CQC scores",
            "1 of 9 scores is held. An overall rating needs all of them, so none is given.",
            "Changes are not dated",
        ],
        ["Lessons", "1 recorded", "1 learnt"],
    ]


def test_what_is_not_held_is_said() -> None:
    assert {row[1] for row in rows("headline", "documents: []\n", "2026-09-30", H1)} == {"None held"}


def test_without_a_period_nothing_is_said_to_have_moved() -> None:
    assert {row[2] for row in rows("headline", TEXT, "2026-09-30")} == {"No period with dates named"}


def test_measures_are_counted_by_the_way_that_they_went() -> None:
    """Neither way of the first two is known to be better, so no more is said than that they rose."""
    texts = ["[{period: Q4 2025/26, actual: 5}, {period: Q2 2026/27, actual: 8}]"] * 2
    texts.append("[{period: Q4 2025/26, actual: 5}, {period: Q2 2026/27, target: 7, actual: 6, unit: per cent}]")
    entries = ", ".join(f"{{id: EX-M{n}, title: Visits, readings: {each}}}" for n, each in enumerate(texts))
    (_, line, *_) = rows("headline", f"metrics: [{entries}]\n", "2026-09-30", H1)
    assert line[2] == "1 with no earlier reading, 2 up"


def test_a_measure_counts_here_as_under_measures_whatever_its_unit() -> None:
    text = """\
metrics:
  - id: EX-M1
    title: Visits
    polarity: higher is better
    readings: [{period: Q2 2026/27, target: 7, actual: 8, unit: per cent}]
"""
    (_, line, *_) = rows("headline", text, "2026-09-30", H1)
    assert line[1] == "1 of 1 on track, 0 off track"
    assert shown("measures", text, "2026-09-30")[0].said == "The one metric is on track."
    assert rows("outcomes", text, "2026-09-30")[0][0:7:3] == ["Visits (per cent)", "8 (Q2 2026/27)", "Yes"]


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("period: Q4 2025/26", "1 with no reading since"),
        ("period: 2025/26, actual: 5}, {period: Q2 2026/27", "1 with periods that differ"),
        ("period: Q2 2026/27", "1 with no earlier reading"),
    ],
)
def test_measures_whose_way_cannot_be_told(first: str, said: str) -> None:
    text = f"metrics: [{{id: EX-M1, title: Visits, readings: [{{{first}, actual: 5}}]}}]\n"
    (_, line, *_) = rows("headline", text, "2026-09-30", H1)
    assert line[2] == said


def test_only_changes_of_the_records_that_it_shows_are_counted() -> None:
    lines = rows(Slice(of="headline", records=("EX-T2", "EX-A1")), TEXT, "2026-09-30", H1)
    assert [row[2] for row in lines if row[0] in ("Milestones", "Actions", "Lessons")] == [
        "1 fell due undone",
        "1 completed",
        "Nothing dated",
    ]


DAYS = strategies.dates(datetime.date(2026, 4, 1), datetime.date(2027, 3, 31))


@settings(max_examples=40, deadline=None)
@given(strategies.lists(DAYS, max_size=6), strategies.dates(datetime.date(2026, 4, 1), datetime.date(2027, 3, 30)))
def test_a_year_is_the_sum_of_its_parts(days: list[datetime.date], cut: datetime.date) -> None:
    """What was reached, closed, made or learnt in a year is what was in its two parts, wherever it is cut."""
    lines = [
        f"milestones: [{', '.join(f'{{id: EX-T{n}, title: T, actual: {day}}}' for n, day in enumerate(days))}]",
        f"recommendations: [{', '.join(f'{{id: EX-R{n}, title: R, made: {day}}}' for n, day in enumerate(days))}]",
        f"lessons: [{', '.join(f'{{id: EX-L{n}, title: L, learnt: {day}}}' for n, day in enumerate(days))}]",
    ]
    text = "\n".join(lines) + "\n"
    after = cut + datetime.timedelta(days=1)
    whole = _moved(text, datetime.date(2026, 4, 1), datetime.date(2027, 3, 31))
    first, second = _moved(text, datetime.date(2026, 4, 1), cut), _moved(text, after, datetime.date(2027, 3, 31))
    assert whole == [one + other for one, other in zip(first, second, strict=True)]
    assert sum(whole) == 3 * len(days)


def _moved(text: str, start: datetime.date, end: datetime.date) -> list[int]:
    """The numbers in the last column."""
    words = f"{start.day} {start:%b} {start.year} to {end.day} {end:%b} {end.year}"
    told = [row[2] for row in rows("headline", text, end.isoformat(), f'report: member, period: "{words}"')]
    return [sum(int(word) for word in each.split() if word.isdigit()) for each in told]
