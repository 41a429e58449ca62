"""A funding table as `govtool show` prints it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.support import office
from tests.cli.support import run

TABLE = """\
funding:
  - id: EX-F1
    title: The pooled fund
    columns: [NHS, {heading: All, kind: total}]
    rows:
      - {label: Home First, cells: [2450, 2450]}
      - {label: Equipment, cells: [300]}
      - {label: Total, kind: total, cells: [2750, 2800]}
"""


def _lines(tmp_path: Path, text: str) -> list[list[str]]:
    out = run("-C", office(tmp_path, funding=text), "show", "EX-F1").out
    return [line.split() for line in out.splitlines()]


def test_what_totals_come_to_stands_under_them(tmp_path: Path) -> None:
    lines = _lines(tmp_path, TABLE)
    assert ["£000", "NHS", "All"] in lines
    assert ["Home", "First", "2,450", "2,450"] in lines
    assert ["Equipment", "300"] in lines
    total = lines.index(["Total", "2,750", "2,800"])
    assert lines[total + 1] == ["comes", "to", "2,750", "2,450"]


def test_totals_that_do_not_add_up_are_named(tmp_path: Path) -> None:
    assert ["Total,", "All:", "printed", "2,800,", "comes", "to", "2,450"] in _lines(tmp_path, TABLE)


def test_a_table_that_adds_up_says_so(tmp_path: Path) -> None:
    text = TABLE.replace("[300]", "[300, 300]").replace("2800", "2750")
    assert ["All", "5", "totals", "add", "up,", "within", "rounding."] in _lines(tmp_path, text)
