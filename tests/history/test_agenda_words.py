"""The few words that items of an agenda share."""

from __future__ import annotations

import datetime

import pytest

from govtool.history.agenda_words import dated
from govtool.history.agenda_words import days
from govtool.history.agenda_words import last_day
from govtool.history.agenda_words import late
from govtool.history.agenda_words import owner
from govtool.history.agenda_words import reported
from govtool.records.when import read_when
from tests.support import day
from tests.support import risk
from tests.support import workspace


def test_words_have_their_day_where_it_is_known() -> None:
    assert dated("done", day("2026-11-03")) == "done on 3 Nov 2026"
    assert dated("done", None) == "done"


@pytest.mark.parametrize(("count", "words"), [(0, "0 days"), (1, "1 day"), (22, "22 days"), (1200, "1,200 days")])
def test_a_number_of_days(count: int, words: str) -> None:
    assert days(count) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2 Nov 2026", "was due 2 Nov 2026 (22 days ago)"),
        ("Oct 2026", "was due Oct 2026 (24 days ago)"),
    ],  # after the 31st
)
def test_how_late_something_is(when: str, words: str) -> None:
    due = read_when(when)
    assert due is not None
    assert late(due, day("2026-11-24")) == words


def test_what_has_no_last_day_comes_last() -> None:
    assert last_day(None) == last_day(read_when("TBC")) == last_day(read_when("from April 2027")) == datetime.date.max
    assert last_day(read_when("Nov 2026")) == day("2026-11-30")


def test_who_answers() -> None:
    assert owner(risk("risks: [{id: EX-1, title: One, owner: [Clerk, Chair]}]")) == "Clerk, Chair"
    assert owner(risk("risks: [{id: EX-1, title: One}]")) == ""
    figure = workspace("figures: [{id: EX-F1, title: Length, value: 5}]").records["EX-F1"]
    assert owner(figure) == ""  # nobody answers for one of its kind


def test_what_was_last_reported_by_a_day() -> None:
    progress = (
        "progress: [{on: 9 Nov 2026, text: Ordered.}, {on: 2 Nov 2026, text: Asked}, {on: 30 Nov 2026, text: Done}]"
    )
    text = f"recommendations: [{{id: EX-R1, title: One, {progress}}}]\nrisks: [{{id: EX-1, title: One}}]\n"
    found = workspace(text).records
    assert reported(found["EX-R1"], day("2026-11-24")) == "Ordered (9 Nov 2026)"
    assert reported(found["EX-R1"], day("2026-11-01")) == ""
    assert reported(found["EX-1"], day("2026-11-24")) == ""
