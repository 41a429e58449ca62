"""FIN004: money against the schemes that it pays for."""

from __future__ import annotations

from govtool.problems import Level
from govtool.problems import Problem
from tests.support import found
from tests.support import messages
from tests.support import places

TEXT = """\
schemes:
  - {id: BR-C1, title: New piers, area: East, theme: Foundations and piers}
  - {id: BR-C2, title: Railings, area: West, theme: Decks}
  - {id: BR-C3, title: Lamps, area: West, theme: Foundations & piers}
funding:
  - id: BR-F1
    title: By theme
    columns:
      - {heading: East, area: East, year: 2030/31}
      - {heading: West, area: West, year: 2030/31}
      - {heading: All, kind: total}
    rows:
      - {label: Piers, theme: Foundations & piers, cells: [300, 50, 350]}
      - {label: Railings, theme: Decks, cells: [100, 50, 150]}
"""


def _found(text: str) -> list[Problem]:
    return [problem for problem in found(text, "FIN004") if problem.level is Level.WARNING]


def test_money_under_a_theme_without_a_scheme_of_the_area() -> None:
    (problem,) = _found(TEXT)
    assert (
        problem.message
        == "East: 100 of 400 in 2030/31 (25.0%) is for Decks (100), for which no East scheme is described"
    )
    assert (problem.record, problem.location.line) == ("BR-F1", 14)


def test_a_reason_for_having_none_is_enough() -> None:
    assert _found(TEXT.replace("theme: Decks, cells: [100", "theme: Decks, no_scheme: contingency, cells: [100")) == []


def test_a_finer_table_is_named_instead_of_its_summary() -> None:
    finer = """\
  - id: BR-F2
    title: By line
    columns: [{heading: East, area: East, year: 2030/31}]
    rows:
      - {label: Piers, theme: Foundations & piers, cells: [300]}
      - {label: Piers, kind: subtotal, theme: Foundations & piers, cells: [300]}
      - {label: Railings, theme: Decks, cells: [60]}
      - {label: Paint, theme: Decks, cells: [40]}
      - {label: Decks, kind: subtotal, theme: Decks, cells: [100]}
"""
    assert [problem.record for problem in _found(TEXT + finer)] == ["BR-F2"]


def test_an_area_without_any_scheme_is_none_of_the_programmes() -> None:
    assert _found(TEXT.replace("area: East, theme", "area: South, theme")) == []


def test_lines_and_schemes_without_each_other_are_notes() -> None:
    named = TEXT.replace("cells: [100, 50, 150]}", "cells: [100, 50, 150], schemes: BR-C2}")
    notes = [problem.message for problem in found(named, "FIN004") if problem.level is Level.INFO]
    assert sorted(notes) == [
        "1 of 2 lines name no scheme: Piers",
        "2 of 3 schemes are named by no line of funding: BR-C1 and BR-C3",
    ]


def _notes(text: str) -> list[Problem]:
    return [problem for problem in found(text, "FIN004") if problem.level is Level.INFO]


def test_the_first_scheme_that_no_line_pays_for_is_pointed_at() -> None:
    named = TEXT.replace("cells: [300, 50, 350]}", "cells: [300, 50, 350], schemes: BR-C1}")
    named = named.replace("cells: [100, 50, 150]}", "cells: [100, 50, 150], schemes: BR-C1}")
    (note,) = _notes(named)
    assert note.message == "2 of 3 schemes are named by no line of funding: BR-C2 and BR-C3"
    assert (note.record, note.location.line) == ("BR-C2", 3)


def test_where_no_line_names_a_scheme_none_is_noted() -> None:
    assert _notes(TEXT) == []


def test_lines_are_not_looked_at_where_the_programme_describes_no_scheme() -> None:
    named = TEXT.replace("cells: [100, 50, 150]}", "cells: [100, 50, 150], schemes: BR-C2}")
    assert found(named[named.index("funding:") :], "FIN004") == []


def test_a_scheme_without_a_theme_says_nothing_of_its_area() -> None:
    assert _found(TEXT.replace("area: East, theme: Foundations and piers", "area: East")) == []


def test_a_minimum_and_amounts_of_no_area_are_let_be() -> None:
    assert _found(TEXT.replace("area: East, year: 2030/31", "area: East, year: 2030/31, kind: minimum")) == []
    assert _found(TEXT.replace("{heading: East, area: East,", "{heading: East,")) == []


def test_a_row_may_be_short() -> None:
    assert len(_found(TEXT.replace("cells: [300, 50, 350]", "cells: []"))) == 1
    assert _found(TEXT.replace("cells: [100, 50, 150]", "cells: []")) == []


TWO_YEARS = """\
schemes: [{id: BR-C1, title: New piers, area: East, theme: Piers}]
funding:
  - id: BR-F1
    title: By theme
    columns: [{heading: A, area: East, year: 2030/31}, {heading: B, area: East, year: 2031/32}]
    rows:
      - {label: Piers, theme: Piers, cells: [150, 300]}
      - {label: Decks, theme: Decks, cells: [~, 60]}
      - {label: Cables, theme: Cables, cells: [50, 40]}
"""


def test_the_years_of_an_area_are_told_together_where_the_first_begins() -> None:
    problems = _found(TWO_YEARS)
    assert messages(problems) == [
        (
            "East: 50 of 200 in 2030/31 (25.0%) is for Cables (50) and "
            "100 of 400 in 2031/32 (25.0%) is for Decks (60) and Cables (40), for which no East scheme is described"
        )
    ]
    assert places(problems) == [(9, 48)]


def test_of_several_themes_without_a_scheme_the_first_is_pointed_at() -> None:
    assert places(_found(TWO_YEARS.replace("[~, 60]", "[10, 60]"))) == [(8, 46)]
