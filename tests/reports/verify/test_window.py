"""Which pages of a pack are the paper's, on pages of a few words."""

from __future__ import annotations

import pytest

from govtool.reports.verify.opened import Page
from govtool.reports.verify.window import own_pages
from govtool.reports.words import tokens

RISKS = "1 nurses leave high 2 homes close low 3 beds run out medium"
"""A table that both papers have."""
PAPER = ["the board is asked to note the plan for the winter", RISKS, "costs are forty pounds a week by the end of May"]
OTHER = [
    "cabinet is asked to agree the fees of care homes",
    RISKS,
    "fees rise by three in a hundred from the first day",
]


def _found(pack: list[str], paper: list[str] = PAPER) -> list[int]:
    pages = [Page(number, list(tokens(text)), None) for number, text in enumerate(pack, 1)]
    return [page.number for page in own_pages(list(tokens(" ".join(paper))), pages)]


@pytest.mark.parametrize(
    ("pack", "pages"),
    [
        (PAPER, [1, 2, 3]),
        (PAPER + OTHER, [1, 2, 3]),
        (OTHER + PAPER, [4, 5, 6]),
        (OTHER + PAPER + OTHER, [4, 5, 6]),
        ([*OTHER[:2], *PAPER, *OTHER[1:]], [3, 4, 5]),
        ([RISKS, *PAPER, RISKS], [2, 3, 4]),
    ],
)
def test_pages_that_share_a_table_with_the_paper_are_not_its_own(pack: list[str], pages: list[int]) -> None:
    assert _found(pack) == pages


def test_of_two_copies_it_is_the_one_that_fits() -> None:
    draft = [PAPER[0], PAPER[1], PAPER[2].replace("forty", "fifty")]
    assert _found(draft + PAPER) == [4, 5, 6]
    assert _found(PAPER + draft) == [1, 2, 3]
    assert _found(draft + draft + PAPER + draft) == [7, 8, 9]


def test_a_last_page_of_few_words_under_a_stamp_is_the_papers_still() -> None:
    short = [*PAPER, "Total £9"]
    assert _found([*PAPER, "Total £9 agenda item seven page four of the pack for Monday", *OTHER], short) == [
        1,
        2,
        3,
        4,
    ]


def test_a_page_that_was_put_in_between_is_among_them() -> None:
    assert _found([*OTHER, PAPER[0], OTHER[2], *PAPER[1:]]) == [4, 5, 6, 7]
