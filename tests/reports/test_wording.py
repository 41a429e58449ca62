"""How papers say dates, scores and sources."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies

from govtool.records.document import Document
from govtool.records.record import Source
from govtool.records.scoring import Score
from govtool.reports.wording import amount
from govtool.reports.wording import day
from govtool.reports.wording import joined
from govtool.reports.wording import pounds
from govtool.reports.wording import running
from govtool.reports.wording import score
from govtool.reports.wording import share
from govtool.reports.wording import signed
from govtool.reports.wording import sources
from govtool.reports.wording import titled
from govtool.reports.wording import with_figures
from tests.support import workspace


def test_a_day_has_no_leading_nought() -> None:
    assert day(datetime.date(2026, 11, 2)) == "2 November 2026"


def test_a_score() -> None:
    assert score(Score(likelihood=4, impact=3), 12) == "4 × 3 = 12"


def test_several_things_in_a_cell() -> None:
    assert joined(["a", "b"]) == "a; b"
    assert joined([]) == "Not recorded"
    assert joined([], "None") == "None"


def test_a_record_by_its_title() -> None:
    (record,) = workspace("documents: [{id: EX-D1, title: Winter plan}]").every(Document)
    assert titled(record) == "Winter plan (EX-D1)"


def test_sources_without_sections_and_unknown_documents() -> None:
    loaded = workspace("documents:\n  - {id: EX-D1, title: Winter plan}\n")
    found = [Source(document="EX-D1"), None, Source(document="EX-D2", section="3")]
    assert sources(found, loaded) == "Winter plan; EX-D2, section 3"
    assert sources([], loaded) == ""


def test_a_mark_without_its_note_stays_as_written() -> None:
    assert [(span.text, span.note) for span in running("Demand[^none] rises", {})] == [("Demand[^none] rises", "")]


@given(
    strategies.text(),
    strategies.dictionaries(strategies.from_regex(r"[a-z]+", fullmatch=True), strategies.text(min_size=1)),
)
def test_no_word_of_a_text_is_lost(text: str, notes: dict[str, str]) -> None:
    spans = running(text, notes)
    for name in notes:
        text = text.replace(f"[^{name}]", "")
    assert "".join(span.text for span in spans) == text


FIGURES = """\
figures:
  - {id: NB-F1, title: Lorries, value: 1632, unit: lorries}
  - {id: NB-F2, title: Cost, value: 240, unit: £000}
  - {id: NB-F3, title: Saving, value: 1.5, unit: £m}
  - {id: NB-F4, title: Share, value: 9, unit: per cent}
  - {id: NB-F5, title: Rate, value: 9, unit: per 1,000 lorries, printed: fell to 9}
  - {id: NB-F6, title: Toll, value: 3, printed: £3.00}
  - {id: NB-F7, title: Age}
"""


def test_a_figure_stands_where_its_mark_is() -> None:
    loaded = workspace(FIGURES)
    assert with_figures("[=NB-F1], [=NB-F2], [=NB-F3], [=NB-F4], [=NB-F5] and [=NB-F6]", loaded) == (
        "1,632, £240,000, £1.5m, 9%, 9 and £3.00"
    )


def test_a_number_before_the_mark_stands_as_written() -> None:
    assert with_figures("some 1,600[=NB-F1] lorries, £0.2m[=NB-F2]", workspace(FIGURES)) == "some 1,600 lorries, £0.2m"


def test_a_mark_of_no_figure_or_of_one_without_a_number_stays() -> None:
    text = "[=NB-F7], [=NB-NONE] and 5[=NB-NONE]"
    assert with_figures(text, workspace(FIGURES)) == text


@pytest.mark.parametrize(
    ("value", "plain", "with_sign"),
    [(None, "–", "–"), ("0", "0", "0"), ("46986", "46,986", "+46,986"), ("-1391.5", "−1,391.5", "−1,391.5")],
)
def test_amounts(value: str | None, plain: str, with_sign: str) -> None:
    number = None if value is None else Decimal(value)
    assert (amount(number), signed(number)) == (plain, with_sign)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        ("25", "1000", "+2.5%"),
        ("-1", "3", "−33.3%"),
        ("0", "3", "0.0%"),
        ("1", "0", "–"),
        (None, "3", "–"),
        ("1", None, "–"),
    ],
)
def test_shares(part: str | None, whole: str | None, words: str) -> None:
    assert share(None if part is None else Decimal(part), None if whole is None else Decimal(whole)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("240000", "£240,000"), ("240000.5", "£240,000.50"), ("-20000", "−£20,000"), ("-0.5", "−£0.50"), ("0", "£0")],
)
def test_a_sum_below_zero_has_its_minus_before_the_pound(value: str, words: str) -> None:
    assert pounds(Decimal(value)) == words
