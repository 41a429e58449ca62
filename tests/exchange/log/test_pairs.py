"""Levels that stand in the cell of a score are read where it says which is which, and are kept in its note where not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.pairs import pair_of
from tests.exchange.log.support import brought_in

LEVELS = st.integers(1, 10)


@pytest.mark.parametrize(
    ("text", "heading", "levels", "score"),
    [
        ("L4 I3", "Score", (4, 3), 12),
        ("I4 x L3 = 12", "Score", (3, 4), 12),
        ("I=4, L=3", "Score", (3, 4), 12),
        ("P2/S5", "Score", (2, 5), 10),
        ("C3 L2 (7)", "Score", (2, 3), 7),
        ("4x3=12", "Current score (LxI)", (4, 3), 12),
        ("4 x 3 (12)", "Score C x L", (3, 4), 12),
        ("16 (4x4)", "Score", (4, 4), 16),
        ("12 = 4 \N{MULTIPLICATION SIGN} 3", "L \N{MULTIPLICATION SIGN} I", (4, 3), 12),
        ("2*5", "LxI", (2, 5), 10),
    ],
)
def test_both_levels_of_a_score(text: str, heading: str, levels: tuple[int, int], score: int) -> None:
    pair = pair_of(text, heading)
    assert pair is not None
    assert (pair.levels["likelihood"], pair.levels["impact"], pair.score) == (*levels, score)


@pytest.mark.parametrize(
    "text", ["12", "High (16)", "8-Amber", "L4 L3", "4 3", "L4", "0x3", "11x2", "4x", "", "Flood 4x3"]
)
def test_any_other_text_holds_no_levels(text: str) -> None:
    assert pair_of(text, "LxI") is None


@given(LEVELS, LEVELS)
def test_two_numbers_are_levels_only_where_something_says_which_is_which(one: int, other: int) -> None:
    pair = pair_of(f"{one} x {other}", "Rating")
    assert pair is not None
    assert pair.levels == ({} if one != other else {"likelihood": one, "impact": one})
    assert pair_of(f"{one}x{other}", "LxI") == pair_of(f"L{one} I{other}")


def test_what_was_read_is_said_and_what_disagrees_is_printed() -> None:
    brought = brought_in(
        ("Ref", "Risk", "Current score (LxI)"), ("R1", "Flood", "4x3=12"), ("R2", "Fire", "5 x 5 = 20")
    )
    first, second = (row.fields for row in brought.rows)
    assert first["residual"] == {"likelihood": 4, "impact": 3}
    assert "printed" not in first
    assert second["residual"] == {"likelihood": 5, "impact": 5}
    assert second["printed"] == {"residual": {"score": 20}}
    assert [(each.code, each.message) for each in brought.problems] == [
        ("XLS042", '"4x3=12" was read as likelihood 4 and impact 3'),
        ("XLS019", 'the score 20 is typed in ("5 x 5 = 20"), and 5 x 5 is 25'),
        ("XLS042", '"5 x 5 = 20" was read as likelihood 5 and impact 5'),
    ]


def test_without_an_order_the_score_is_kept_and_the_levels_stand_in_the_note() -> None:
    brought = brought_in(("Ref", "Risk", "Residual score"), ("R1", "Flood", "4x3"))
    (row,) = brought.rows
    assert row.fields["printed"] == {"residual": {"score": 12}}
    assert row.fields["note"] == "Residual score: 4x3"
    assert "residual" not in row.fields
    assert [each.code for each in brought.problems] == ["XLS017"]


def test_levels_of_their_own_columns_go_before_those_of_the_score() -> None:
    brought = brought_in(("Ref", "Risk", "Residual L", "Residual I", "Residual L x I"), ("R1", "Flood", 2, 5, "4x3=12"))
    (row,) = brought.rows
    assert row.fields["residual"] == {"likelihood": 2, "impact": 5}
    assert row.fields["printed"] == {"residual": {"score": 12}}
