"""What two workbooks say differently of one cell is taken from neither; reports are each one more."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.exchange.owners.several import agreed
from tests.exchange.owners.support import TEXT
from tests.exchange.owners.support import book_of
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import of_sheet
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import sent
from tests.support import workspace


def said(plural: str, heading: str, words: list[str], folder: Path) -> list[list[Answer | Remark]]:
    """What workbooks come to together, in each of which an owner wrote some words into the same cell."""
    found = workspace(TEXT)
    cell = place(of_sheet(out(found, plural), plural), heading)
    books = [book_of(changed(sent(found, plural), {(plural.capitalize(), cell): each}), folder) for each in words]
    return agreed([list(answers(each, base_of(each), found)) for each in books])


def test_two_that_differ_are_both_left_with_what_each_says(tmp_path: Path) -> None:
    (first,), (second,) = said("risks", "Cause", ["It sinks", "It cracks"], tmp_path)
    assert isinstance(first, Remark)
    assert isinstance(second, Remark)
    assert first.text.endswith('says "It sinks", but ' + f'{second.at} says "It cracks"; neither was taken')
    assert second.text.startswith('Cause of EX-1 says "It cracks", but ')


@pytest.mark.parametrize(
    ("plural", "heading", "words"),
    [
        ("risks", "Cause", ["It sinks", "It sinks "]),
        ("risks", "Review", ["4 Jan 2027", "4 January 2027"]),
        ("actions", "Progress since", ["Steel is up", "Paint is on"]),
        ("risks", "Cause", ["It sinks"]),
    ],
)
def test_what_agrees_and_reports_stay_answers(plural: str, heading: str, words: list[str], tmp_path: Path) -> None:
    for book in said(plural, heading, words, tmp_path):
        assert [type(each) for each in book] == [Answer]
