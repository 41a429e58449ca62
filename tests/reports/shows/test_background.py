"""Background papers."""

from __future__ import annotations

import pytest

from tests.reports.support import rows
from tests.reports.support import shown


def test_they_are_numbered() -> None:
    papers = "report: cabinet, background_papers: [The plan, The survey of 2026]"
    assert rows("background", "documents: []\n", paper=papers) == [["1", "The plan"], ["2", "The survey of 2026"]]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("background_papers: [None]", "There are no background papers."),
        ("background_papers: []", "Not stated."),
        ("source: {document: EX-D1}", "Not stated in the source."),
    ],
)
def test_none_only_where_the_paper_says_so(fields: str, said: str) -> None:
    documents = "documents: [{id: EX-D1, title: The source}]\n"
    (block,) = shown("background", documents, paper=f"report: cabinet, {fields}")
    assert block.said == said
