"""National conditions and maturity in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import rows
from tests.reports.support import tables

TEXT = """\
statements:
  - {id: EX-S1, title: The partners agreed it., says: claim, framework: bcf-2017-19, part: 1, detail: In May}
  - {id: EX-S2, title: All boards met, says: claim, framework: bcf-2017-19, part: 1, area: North}
  - {id: EX-S3, title: Care is kept, says: claim, framework: bcf-2017-19, part: 2}
  - {id: EX-S4, title: Flow, says: claim, framework: hicm, part: 2, level: Plans are in place, due: TBC}
  - {id: EX-S5, title: Choice, says: claim, framework: hicm, part: 7, area: North, level: Establish/ mature, detail: A leaflet}
"""


def test_every_condition_stands_with_what_the_plan_says() -> None:
    assert rows("conditions", TEXT) == [
        ["1. Jointly agreed plan", "The partners agreed it. In May.", "EX-S1"],
        ["1. Jointly agreed plan", "North: All boards met.", "EX-S2"],
        ["2. Social care maintenance", "Care is kept.", "EX-S3"],
        ["3. NHS commissioned out-of-hospital services", "No statement recorded.", "None"],
        ["4. Managing transfers of care", "No statement recorded.", "None"],
    ]


def test_a_framework_may_be_named() -> None:
    named = Slice(of="conditions", framework="bcf-2025-26")
    assert [row[1] for row in rows(named, TEXT)] == ["No statement recorded."] * 4
    assert tables(named, TEXT)[0].caption == "Better Care Fund, national conditions 2025-26"


def test_levels_stand_as_printed_and_on_the_scale() -> None:
    every = rows("maturity", TEXT)
    assert len(every) == 8
    none = "Not recorded"
    assert every[0] == ["1. Early discharge planning", "All", none, none, none, none]
    assert every[1][2:] == ["Plans are in place", "2 Plans in place", none, "TBC"]
    assert every[6] == ["7. Focus on choice", "North", "Establish/ mature", "Not on the scale", "A leaflet", none]


def test_the_scale_is_explained() -> None:
    assert tables("maturity", TEXT)[0].note.endswith(
        "The scale: 1 Not yet established, 2 Plans in place, 3 Established, 4 Mature, 5 Exemplary."
    )
