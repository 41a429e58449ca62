"""Funding: what a column says of its amounts, and what the table says for it."""

from __future__ import annotations

from govtool.records.funding import Funding
from tests.support import workspace


def test_a_column_has_its_own_year_and_area_or_those_of_its_table() -> None:
    (table,) = workspace("""\
        funding:
          - id: NB-F1
            title: Bridges
            year: 2017/18
            columns:
              - {heading: North, area: North}
              - {heading: Next year, year: 2018/19}
    """).every(Funding)
    assert [(table.year_of(each), table.area_of(each)) for each in table.columns] == [
        ("2017/18", "North"),
        ("2018/19", ""),
    ]
    (table,) = workspace("""\
        funding:
          - {id: NB-F1, title: Bridges, area: South, columns: [Amount]}
    """).every(Funding)
    assert [(table.year_of(each), table.area_of(each)) for each in table.columns] == [("", "South")]
