"""Values as a register writes them."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from govtool.records.risk import Assessment
from govtool.records.scoring import Score
from govtool.records.when import read_when
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import as_data


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ("  two\r\nlines\r", "two\nlines"),
        (4, "4"),
        (Decimal("1E+3"), "1000"),
        (Decimal("2.50"), "2.50"),
        (True, "yes"),
        (False, "no"),
        (datetime.date(2026, 11, 2), "2 Nov 2026"),
        (read_when("w/c 9 Oct 2017"), "w/c 9 Oct 2017"),
        (("a", "", None, 2), ["a", "2"]),
        ({"a": 1, "b": None, "c": (), "d": False}, {"a": "1", "d": "no"}),
    ],
)
def test_a_value_is_what_a_register_writes(value: Any, data: Any) -> None:
    assert as_data(value) == data


def test_a_part_of_a_record_is_its_fields() -> None:
    when = read_when("2 Nov 2026")
    assert when is not None
    part = Assessment(on=when, residual=Score(likelihood=3, impact=4), because="Why")
    assert as_data(part) == {"on": "2 Nov 2026", "residual": {"likelihood": "3", "impact": "4"}, "because": "Why"}


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\x85b", "\ud800", "a\ufeffb"])
def test_a_character_that_no_register_may_hold_is_named(text: str) -> None:
    with pytest.raises(EditError, match=r"holds the character U\+[0-9A-F]{4}; take it out\.$"):
        as_data(text)


def test_what_a_register_cannot_hold_is_refused() -> None:
    with pytest.raises(EditError, match=r"^a register cannot hold 1\.5\.$"):
        as_data({"a": 1.5})


def test_an_edit_says_what_it_does() -> None:
    assert str(SetField("EX-1", ("assessments", 2, "because"), "x" * 80)) == (
        f"set assessments 3 because of EX-1 to {'x' * 59}…"
    )
    assert str(AddEntry("EX-1", ("controls",), "Call")) == "add Call to controls of EX-1"
    assert str(Remove("EX-1", ("review",))) == "take review out of EX-1"
    assert str(AddRecord("risks", {"id": "EX-9"})) == "add EX-9 to risks"
    assert str(SetField("EX-1", ("target",), {"likelihood": 1})) == "set target of EX-1 to {'likelihood': '1'}"
