"""TBL001: tables of papers that show something else than they seem to say."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages


def _paper(table: str) -> str:
    start = "papers: [{id: NB-P1, title: Works, report: cabinet, sections: [{section: background, passages: "
    return f"{start}[{{table: {{{table}}}}}]}}]}}]\n"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            "of: risks, says: [finding]",
            "a table of risks does not go by says; it can be narrowed by programmes, records or sections",
        ),
        (
            "of: milestones, brief: yes",
            "a table of milestones does not go by brief; it can be narrowed by programmes, records, sections or near",
        ),
        (
            "of: glossary, sections: [1]",
            "a table of glossary does not go by sections; it can be narrowed by programmes or records",
        ),
        ("of: asked, records: [NB-P1]", "a table of asked does not go by records, nor by anything else"),
        (
            "of: risks, at_most: 3",
            "a table of risks does not go by at_most; it can be narrowed by programmes, records or sections",
        ),
    ],
)
def test_a_field_that_the_kind_does_not_go_by(table: str, message: str) -> None:
    (problem,) = found(_paper(table), "TBL001")
    assert (problem.message, problem.level, problem.record) == (message, Level.WARNING, "NB-P1")


def test_the_place_is_that_of_the_field_in_an_appendix_too() -> None:
    start = "papers: [{id: NB-P1, title: Works, report: cabinet, appendices: [{heading: Log, passages: [{table: {of: risks, near: "
    (problem,) = found(f"{start}yes}}}}]}}]}}]\n", "TBL001")
    assert problem.location.column == len(start) + 1


@pytest.mark.parametrize("number", ["0", "-2"])
def test_fewer_than_one_are_shown_by_no_table(number: str) -> None:
    (problem,) = found(_paper(f"of: changes, at_most: {number}"), "TBL001")
    assert problem.level is Level.ERROR
    assert problem.message == f"at_most is {number}, which cannot be, so all are shown"


@pytest.mark.parametrize(
    "table",
    [
        "of: risks, programmes: [example], records: [NB-1], sections: [2], heading: Log, caption: Risks",
        "of: statements, says: [finding], framework: hicm",
        "of: headline, says: [finding]",
        "of: milestones, near: yes",
        "of: changes, records: [NB-1], brief: yes, at_most: 1",
        "of: risks, near: no, brief: no",
    ],
)
def test_what_the_kind_goes_by_is_fine(table: str) -> None:
    assert messages(found(_paper(table), "TBL001")) == []
