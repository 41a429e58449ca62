"""FIN004: money against the schemes that it pays for."""

from __future__ import annotations

from govtool.problems import Level
from govtool.problems import Problem
from tests.support import found

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
