"""The widths of a Word table's columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Table
from govtool.reports.word_widths import fitted

WHOLE = 9638
"""170 mm in twentieths of a point."""


def table(*columns: tuple[str, int, str, str]) -> Table:
    """A table of one row: heading, share, style and text of each column."""
    return Table(
        caption="A table",
        columns=tuple(Column(heading=heading, share=share, style=style) for heading, share, style, _ in columns),
        rows=(tuple(Cell(text=text) for *_, text in columns),),
        note="",
    )


def test_columns_with_room_take_their_shares() -> None:
    assert fitted(table(("Ref", 10, "id", "R1"), ("Risk", 90, "text", "A risk")), WHOLE) == [963, 8675]


def test_a_number_is_not_torn() -> None:
    widths = fitted(
        table(("Cost", 5, "number", "£240,000"), ("For", 45, "text", "x"), ("Against", 50, "text", "y")), WHOLE
    )
    # Eight characters of 125, 180 around them and 140 before the next column; the rest, 8318, 45 to 50.
    assert widths == [1320, 3940, 4378]


def test_a_word_of_a_heading_is_not_torn() -> None:
    # A capital of 150, two letters of 190 and eight of 125, and 180 around them.
    assert fitted(table(("Recommended", 5, "text", "Yes"), ("Why", 95, "text", "x")), WHOLE)[0] == 1710


def test_a_rag_word_is_not_torn() -> None:
    # Four capitals of 150 and one of 190, and 180 around them.
    assert fitted(table(("RAG", 5, "rag", "AMBER"), ("Why", 95, "text", "x")), WHOLE)[0] == 970


def test_words_break_at_hyphens_and_references_do_not() -> None:
    assert fitted(table(("A", 1, "text", "section-75-notes"), ("B", 99, "text", "x")), WHOLE)[0] == 1055
    assert fitted(table(("A", 1, "id", "section-75-notes"), ("B", 99, "text", "x")), WHOLE)[0] == 2180


def test_one_long_word_takes_at_most_a_quarter() -> None:
    assert fitted(table(("A", 1, "text", "x" * 30_000), ("B", 99, "text", "x")), WHOLE) == [2409, 7229]


def test_where_a_broad_face_has_no_room_a_narrow_one_may_have_it() -> None:
    # In a broad face six words take 1125 and 180 each and the last 1710 and 180: 9720. In a narrow one 990 and 180,
    # and 1305 and 180: 8505.
    six = table(*((f"A{place}", 1, "text", "x" * 9) for place in range(6)), ("B", 1, "text", "m" * 9))
    assert fitted(six, 9000)[6] == 1485
    assert fitted(six, WHOLE + 300)[6] == 1890


def test_where_there_is_no_room_for_all_the_shares_stand() -> None:
    many = table(*((f"A{place}", 10, "text", "x" * 12) for place in range(10)))
    assert set(fitted(many, WHOLE)) == {963, 964}


COLUMN = st.tuples(
    st.text("ab- ", max_size=20),
    st.integers(1, 60),
    st.sampled_from(["text", "id", "number"]),
    st.text("x ", max_size=30),
)


@given(st.lists(COLUMN, min_size=1, max_size=12), st.integers(2000, 16_000))
def test_widths_add_up_to_the_whole_and_all_are_positive(columns: list[tuple[str, int, str, str]], whole: int) -> None:
    widths = fitted(table(*columns), whole)
    assert sum(widths) == whole
    assert min(widths) > 0


def test_one_column_takes_all() -> None:
    assert fitted(table(("A", 100, "text", "x")), WHOLE) == [WHOLE]
