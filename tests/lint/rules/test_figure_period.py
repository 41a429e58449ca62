"""MET005: periods of figures that are set side by side."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages


def _quoted(*figures: str, settings: str = "") -> str:
    ids = [f"NB-F{number}" for number in range(1, len(figures) + 1)]
    rows = "".join(f"  - {{id: {id_}, {each}}}\n" for id_, each in zip(ids, figures, strict=True))
    said = f"statements: [{{id: NB-S1, title: Much is painted, says: claim, figures: [{', '.join(ids)}]}}]\n"
    return settings + "figures:\n" + rows + said


YEAR = "title: Spans a year, value: 800, unit: spans, period: a year, area: East"


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ("title: Spans, value: 816, unit: spans, period: March 2018 to April 2019, area: East", True),
        ("title: Spans, value: 816, unit: spans, period: April 2018 to March 2019, area: East", False),
        (
            "title: Spans, value: 860, unit: spans, period: March 2018 to April 2019, area: East",
            False,
        ),  # no rounding of 800
        ("title: Spans a year, value: 860, unit: spans, period: March 2018 to April 2019, area: East", True),
        ("title: Spans, value: 816, unit: spans, period: March 2018 to April 2019, area: West", False),
        ("title: Spans, value: 816, unit: tons, period: March 2018 to April 2019, area: East", False),
        ("title: Spans, value: 816, unit: spans, period: March 2018 to April 2019, area: East, group: Old", False),
        ("title: Spans, value: 816, unit: spans, area: East", False),
        ("title: Spans, value: 816, unit: spans, period: two years from April 2018, area: East", False),
        ("title: Spans a year, unit: spans, period: March 2018 to April 2019, area: East, printed: many", False),
    ],
)
def test_counts_of_different_months(other: str, wrong: bool) -> None:
    assert bool([each for each in found(_quoted(YEAR, other), "MET005") if each.level is Level.WARNING]) is wrong


def test_both_periods_are_told_at_the_figures_of_the_statement() -> None:
    other = "title: Spans a year, value: 70, unit: spans, period: June 2018, area: East"
    (problem,) = found(_quoted(YEAR, other), "MET005")
    assert problem.message == 'NB-F1 is 800 for 12 months ("a year"), and NB-F2 is 70 for 1 month ("June 2018")'
    assert problem.record == "NB-S1"


def test_rates_do_not_grow_with_the_months() -> None:
    rates = [each.replace("unit: spans", 'unit: "%"') for each in (YEAR, YEAR.replace("a year,", "Q1 2018/19,"))]
    assert found(_quoted(*rates), "MET005") == []


def test_how_near_two_numbers_are_is_for_the_programme_to_say() -> None:
    other = "title: Spans, value: 880, unit: spans, period: March 2018 to April 2019, area: East"
    settings = "programme: {id: example, title: Bridges, thresholds: {near_percent: 10}}\n"
    assert found(_quoted(YEAR, other), "MET005") == []
    assert len(found(_quoted(YEAR, other, settings=settings), "MET005")) == 1


def test_values_of_one_metric_are_compared_whatever_their_titles() -> None:
    metric = "metrics: [{id: NB-K1, title: Painting}]\n"
    pair = (YEAR, "title: Spans in spring, value: 70, unit: spans, period: Q1 2018/19, area: East")
    assert len(found(_quoted(*[f"{each}, metric: NB-K1" for each in pair], settings=metric), "MET005")) == 1


def test_a_statement_on_a_whole_table_compares_no_two_of_its_figures() -> None:
    rows = [
        YEAR,
        *[f"title: Spans a year, value: {each}, unit: spans, period: June 2018, area: East" for each in range(1, 13)],
    ]
    assert found(_quoted(*rows), "MET005") == []


@pytest.mark.parametrize(
    ("period", "wrong"),
    [
        ("last year", True),
        ("next 5 years", True),
        ("between now and 2030", True),
        ("May", True),
        ("Sept", True),
        ("July return", True),
        ("May 2018", False),
        ("a year", False),
        ("2012-15", False),
        ("three years to 2017/18", False),
        ("2018/19", False),
    ],
)
def test_a_period_without_a_year_is_a_note(period: str, wrong: bool) -> None:
    problems = found(f"figures: [{{id: NB-F1, title: Spans, value: 4, period: {period}}}]\n", "MET005")
    assert [(each.level, each.message) for each in problems] == (
        [(Level.INFO, f'"{period}" has no year of its own')] if wrong else []
    )


@pytest.mark.parametrize(("count", "also"), [(2, ", nor has one more"), (4, ", nor have 3 more figures of that title")])
def test_a_table_is_told_of_once(count: int, also: str) -> None:
    rows = "".join(
        f"  - {{id: NB-F{each}, title: Spans, value: 4, period: May, group: '{each}'}}\n" for each in range(count)
    )
    assert messages(found("figures:\n" + rows, "MET005")) == [f'"May" has no year of its own{also}']


def test_twelve_figures_are_still_compared() -> None:
    row = "title: Spans a year, value: {}, unit: spans, period: June 2018, area: East"
    assert len(found(_quoted(YEAR, *[row.format(each) for each in range(1, 12)]), "MET005")) == 1


@pytest.mark.parametrize(("value", "count"), [(9500, 1), (9499, 0)])  # a twentieth of 10,000 is 500
def test_within_a_twentieth_is_near(value: int, count: int) -> None:
    other = "title: Spans, value: 10000, unit: spans, period: March 2018 to April 2019, area: East"
    assert len(found(_quoted(YEAR.replace("800", str(value)), other), "MET005")) == count


@pytest.mark.parametrize(("value", "count"), [("1632", 1), ("1.6", 0)])
def test_pounds_are_near_in_any_thousands(value: str, count: int) -> None:
    year = "title: Paint a year, value: 1.6, unit: £m, period: a year, area: East"
    other = f"title: Paint, value: {value}, unit: £000, period: March 2018 to April 2019, area: East"
    assert len(found(_quoted(year, other), "MET005")) == count


def test_of_a_table_without_years_the_first_figure_is_named() -> None:
    rows = "".join(
        f"  - {{id: NB-F{each}, title: Spans, value: 4, period: May, group: '{each}'}}\n" for each in (1, 2, 3)
    )
    (problem,) = found("figures:\n" + rows, "MET005")
    assert (problem.record, problem.location.line) == ("NB-F1", 2)
    assert problem.message == '"May" has no year of its own, nor have 2 more figures of that title'
