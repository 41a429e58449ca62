"""The picture of the risk matrix."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.records.scoring import Bands
from govtool.records.scoring import Scale
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.reports.charts.matrix import Placed
from govtool.reports.charts.matrix import matrix
from tests.reports.charts.support import check
from tests.reports.charts.support import words

FIVE = Scoring(
    likelihood=Scale(levels=5, words=("Rare", "Unlikely", "Possible", "Likely", "Almost certain")),
    impact=Scale(levels=5),
    bands=Bands(red=15, amber=8),
)


def _score(likelihood: int, impact: int) -> Score:
    return Score(likelihood=likelihood, impact=impact)


def test_each_cell_says_its_number_and_band() -> None:
    drawn = matrix(FIVE, [], "Matrix")
    heads = [text for text in words(drawn) if text.endswith(("RED", "AMBER", "GREEN"))]
    assert heads[:5] == ["5 GREEN", "10 AMBER", "15 RED", "20 RED", "25 RED"]
    assert heads[-5:] == ["1 GREEN", "2 GREEN", "3 GREEN", "4 GREEN", "5 GREEN"]
    assert [box.style for box in drawn.boxes[:3]] == ["cell-green", "cell-amber", "cell-red"]


def test_a_risk_that_moved_stands_in_two_cells() -> None:
    drawn = matrix(FIVE, [Placed(id="EX-1", at=_score(2, 4), was=_score(4, 4), went="down")], "Matrix", "since May")
    labels = {label.text: label for label in drawn.labels}
    now, before = labels["EX-1\N{NO-BREAK SPACE}\N{DOWNWARDS ARROW}"], labels["(EX-1)"]
    assert now.x == before.x
    assert now.y > before.y
    assert (now.style, before.style) == ("strong", "quiet")
    assert drawn.description.endswith("8 AMBER, likelihood 2 and impact 4: EX-1, which stood at 16 before.")


def test_many_risks_in_one_cell_are_counted_and_told() -> None:
    drawn = matrix(FIVE, [Placed(id=f"EX-{number}", at=_score(3, 3)) for number in range(1, 101)], "Matrix")
    shown = [text for line in words(drawn) if line.startswith("EX-") for text in line.split()]
    assert f"+ {100 - len(shown)}" in words(drawn)
    assert "EX-1, EX-2, " in drawn.description
    assert drawn.description.endswith("EX-100.")
    check(drawn)


@pytest.mark.parametrize(("count", "cut"), [(3, False), (39, True)])
def test_a_number_of_more_risks_is_explained_wherever_a_cell_was_cut(count: int, cut: bool) -> None:
    drawn = matrix(FIVE, [Placed(id=f"EX-{number}", at=_score(3, 3)) for number in range(count)], "Matrix")
    assert any(text.startswith("+ ") for text in words(drawn)) is cut
    assert ("After +: how many more risks stand in the cell." in " ".join(words(drawn))) is cut


def test_a_crowd_of_which_every_risk_is_named_has_no_plus_to_explain() -> None:
    apart = [Placed(id=f"EX-{number}", at=_score(1 + number % 5, 1 + number // 5 % 5)) for number in range(40)]
    assert "After +" not in " ".join(words(matrix(FIVE, apart, "Matrix")))


@pytest.mark.parametrize(
    ("went", "was", "legend"),
    [
        ("unchanged", None, "No risk that is drawn here has moved since May."),
        ("new", None, "New since May: EX-1."),
        ("not known", None, "Without an earlier score: EX-1."),
        (
            "up",
            _score(2, 2),
            "Arrows: the score went up or down since May. In brackets, (EX-1): where a risk stood before.",
        ),
        ("up", None, "Arrows: the score went up or down since May."),
    ],
)
def test_the_marks_are_explained(went: str, was: Score | None, legend: str) -> None:
    drawn = matrix(FIVE, [Placed(id="EX-1", at=_score(3, 3), was=was, went=went)], "Matrix", "since May")
    assert " ".join(words(drawn)).endswith(f"Impact {legend}")


def test_a_crowded_matrix_has_no_room_for_where_risks_stood_before() -> None:
    crowd = [Placed(id=f"EX-{number}", at=_score(3, 3), was=_score(2, 2), went="up") for number in range(40)]
    drawn = matrix(FIVE, crowd, "Matrix", "since May")
    assert not any(text.startswith("(") for text in words(drawn))
    assert "After +: how many more risks stand in the cell." in " ".join(words(drawn))
    check(drawn)


def test_without_bands_the_cells_have_numbers_only() -> None:
    drawn = matrix(Scoring(likelihood=Scale(levels=2), impact=Scale(levels=2)), [], "Matrix")
    assert {box.style for box in drawn.boxes} == {"cell"}
    assert words(drawn)[2:4] == ["2", "4"]


LEVELS = st.integers(2, 10)
IDS = st.text(st.sampled_from("ABMW-19"), min_size=1, max_size=24)


@settings(deadline=None, max_examples=30)
@given(st.data(), LEVELS, LEVELS)
def test_whatever_stands_on_it_fits(data: st.DataObject, likelihood: int, impact: int) -> None:
    words_of = st.lists(st.text("Amw st", min_size=1, max_size=30), min_size=likelihood, max_size=likelihood)
    scoring = Scoring(
        likelihood=Scale(levels=likelihood, words=tuple(data.draw(words_of))),
        impact=Scale(levels=impact),
        bands=Bands(red=4, amber=2),
    )
    score = st.builds(_score, st.integers(1, likelihood), st.integers(1, impact))
    placed = st.builds(
        Placed,
        id=IDS,
        at=score,
        was=st.none() | score,
        went=st.sampled_from(["", "up", "down", "new", "unchanged", "not known"]),
    )
    check(
        matrix(
            scoring, data.draw(st.lists(placed, max_size=50)), "Matrix", data.draw(st.sampled_from(["", "since May"]))
        )
    )
