"""Schemes in papers."""

from __future__ import annotations

from tests.reports.support import rows


def test_sites() -> None:
    text = "schemes:\n  - {id: EX-C1, title: Care, sites: [{name: North, host: Invented Council}]}\n"
    assert rows("sites", text) == [["North", "Invented Council"]]


SCHEMES = """\
schemes:
  - {id: EX-C1, title: Care, reference: N1, area: North, theme: Home, summary: It cares., metrics: EX-M1}
  - {id: EX-C2, title: Beds}
metrics: [{id: EX-M1, title: Delays}]
funding:
  - id: EX-FN1
    title: By source
    year: 2026/27
    columns: [NHS, Council, {heading: Total, kind: total}]
    rows: [{label: Beds, cells: [1, 2, 3], schemes: [EX-C1, EX-C2]}]
"""


def test_what_schemes_move_and_what_pays_for_them() -> None:
    assert rows("schemes", SCHEMES) == [
        ["N1", "Care", "North", "Home", "It cares.", "Delays", "Beds, £000: 3 in 2026/27 (EX-FN1)"],
        [
            "EX-C2",
            "Beds",
            "Not recorded",
            "Not recorded",
            "Not recorded",
            "No metric recorded",
            "Beds, £000: 3 in 2026/27 (EX-FN1)",
        ],
    ]


def test_the_money_of_the_schemes_own_area_is_what_pays_for_it() -> None:
    by_area = """\
  - id: EX-FN2
    title: By area
    columns: [{heading: North, area: North, year: 2025/26}, {heading: South, area: South}, {heading: Total, kind: total}]
    rows: [{label: Care, cells: [1200, 5, 1205], schemes: EX-C1}, {label: Not here, cells: [~, 5, 5], schemes: EX-C1}]
"""
    assert rows("schemes", SCHEMES + by_area)[0][-1] == "Care, £000: 1,200 in 2025/26 (EX-FN2)"


def test_a_scheme_that_nothing_pays_for() -> None:
    assert rows("schemes", "schemes: [{id: EX-C1, title: Care}]\n")[0][-1] == "No line of money names it"
