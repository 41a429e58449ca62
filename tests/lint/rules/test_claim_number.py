"""CLM001: numbers in words against the figures that are quoted."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places

FIGURES = """\
figures:
  - {id: NB-F1, title: Spans, value: 1632, unit: spans}
  - {id: NB-F2, title: Share, value: 39, unit: "%"}
  - {id: NB-F3, title: Cost, value: 1.5, unit: £m, printed: £1.5m}
  - {id: NB-F4, title: Months, value: 8, unit: months, printed: 8 of the 12}
  - {id: NB-F5, title: Fall, value: -20, unit: spans}
"""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("1,632 spans were painted", []),
        ("Some 1,600 spans were painted", []),  # rounded
        ("1,623 spans were painted", ["1,623 here, and 1,632 in NB-F1"]),
        ("1,900 spans were painted", []),  # another number altogether
        ("38% of the paint", ["38% here, and 39 in NB-F2"]),
        ("39% of the paint, not 38%", []),  # the figure is there
        ("39 tins", []),
        ("40 tins", []),  # no share
        ("It cost £1.5m, or £1,500,000", []),
        ("It cost £1.52m", ["£1.52m here, and £1.5m in NB-F3"]),
        ("In 8 months of the 12", []),
        ("20 fewer", []),
        ("In 2016/17 and 1640", ["1640 here, and 1,632 in NB-F1"]),
    ],
)
def test_numbers_near_a_figure(words: str, message: list[str]) -> None:
    text = FIGURES + (
        f'statements: [{{id: NB-S1, title: "{words}", says: claim, figures: [NB-F1, NB-F2, NB-F3, NB-F4, NB-F5]}}]\n'
    )
    assert messages(found(text, "CLM001")) == message


def test_the_detail_is_read_too() -> None:
    text = FIGURES + "statements:\n  - {id: NB-S1, title: Paint, detail: It was 1623., says: claim, figures: NB-F1}\n"
    assert places(found(text, "CLM001")) == [(8, 39)]


def test_what_quotes_no_figure_is_let_be() -> None:
    assert found(FIGURES + "statements: [{id: NB-S1, title: It was 1623, says: claim}]\n", "CLM001") == []


def test_the_nearest_figure_is_named() -> None:
    text = (
        "figures: [{id: NB-F1, title: Spans, value: 800, unit: spans}, {id: NB-F2, title: Arches, value: 812, unit: arches}]\n"
        "statements: [{id: NB-S1, title: It was 811, says: claim, figures: [NB-F1, NB-F2]}]\n"
    )
    assert messages(found(text, "CLM001")) == ["811 here, and 812 in NB-F2"]


def test_how_near_is_for_the_programme_to_say() -> None:
    settings = "programme: {id: example, title: Bridges, thresholds: {near_percent: 20}}\n"
    text = FIGURES + "statements: [{id: NB-S1, title: It was 1901 spans, says: claim, figures: NB-F1}]\n"
    text = text.replace("1901", "1811")
    assert found(text, "CLM001") == []
    assert len(found(settings + text, "CLM001")) == 1


@pytest.mark.parametrize(
    ("value", "words", "count"),
    [
        (1650, "1,600", 0),  # half a hundred is still rounding
        (1651, "1,600", 1),
        (8000, "8,400", 1),  # a twentieth is still near
        (8000, "8,401", 0),
        (8000, "7,600", 1),
        (8000, "7,599", 0),
    ],
)
def test_how_far_rounding_and_nearness_go(value: int, words: str, count: int) -> None:
    text = (
        f"figures: [{{id: NB-F1, title: Spans, value: {value}, unit: spans}}]\n"
        f'statements: [{{id: NB-S1, title: "It was {words}", says: claim, figures: NB-F1}}]\n'
    )
    assert len(found(text, "CLM001")) == count


def test_a_figure_without_a_value_is_no_figure_to_be_near() -> None:
    text = (
        "figures: [{id: NB-F1, title: Spans, printed: many}]\n"
        "statements: [{id: NB-S1, title: It was 811, says: claim, figures: NB-F1}]\n"
    )
    assert found(text, "CLM001") == []
