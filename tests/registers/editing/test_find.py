"""Where a record is in its file, and of which types the values in it are."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.programme import Board
from govtool.records.programme import Programme
from govtool.records.risk import Assessment
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Steps
from govtool.registers.editing.edits import data_of
from govtool.registers.editing.find import check_readable
from govtool.registers.editing.find import find
from govtool.registers.editing.find import item_of
from govtool.registers.editing.find import line
from govtool.registers.editing.find import records
from govtool.registers.editing.find import type_of
from govtool.registers.register import Register
from tests.registers.editing.support import loaded

PLANS = """\
risk: {id: EX-1, title: One}
plans:
  - id: EX-P1
    title: First
    actions:
      - {id: EX-A1, title: Call}
      - {id: EX-A2, title: Meet}
  - id: EX-P2
    title: Second
    actions: {id: EX-A3, title: Write}
"""


def _said(register: Register) -> dict[str, Data]:
    data = data_of(register.root)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    ("record", "kind", "place"),
    [
        ("EX-1", Risk, ("risk",)),  # one alone, without a list
        ("EX-P2", Plan, ("plans", 1)),
        ("EX-A2", Action, ("plans", 0, "actions", 1)),
        ("EX-A3", Action, ("plans", 1, "actions")),
    ],
)
def test_the_kind_of_a_record_and_the_way_to_it(record: str, kind: type, place: Steps) -> None:
    register = loaded(PLANS)
    assert find(register, _said(register), record) == (kind, place)


def test_every_record_comes_in_the_order_of_the_file_those_inside_after_theirs() -> None:
    found = [(kind, written) for kind, _, written in records(_said(loaded(PLANS)))]
    assert found == [
        (Risk, "EX-1"),
        (Plan, "EX-P1"),
        (Action, "EX-A1"),
        (Action, "EX-A2"),
        (Plan, "EX-P2"),
        (Action, "EX-A3"),
    ]


def test_boards_are_records_inside_a_programme_and_what_is_no_register_holds_none() -> None:
    said: dict[str, Data] = {
        "programme": {"id": "ex", "boards": [{"id": "EX-B1"}]},
        "risks": [{"id": "EX-1", "target": {"likelihood": "1", "impact": "1"}}],
        "nonsense": [{"id": "EX-9"}],
    }
    assert [(kind, place) for kind, place, _ in records(said)] == [
        (Programme, ("programme",)),
        (Board, ("programme", "boards", 0)),
        (Risk, ("risks", 0)),
    ]


def test_an_id_that_is_not_there_or_is_there_twice_is_told_of() -> None:
    twice = loaded("risks:\n  - {id: EX-1, title: One}\n  - {id: EX-2, title: Two}\n  - {id: EX-1, title: Three}\n")
    with pytest.raises(EditError, match=r"^registers/ex/risks.yaml has no record EX-7 that can be read\.$"):
        find(twice, _said(twice), "EX-7")
    with pytest.raises(EditError, match=r"EX-1 is the id of the records on lines 2 and 4; change one of them\.$"):
        find(twice, _said(twice), "EX-1")


@pytest.mark.parametrize(
    ("of", "name", "expected"),
    [
        (Risk, "target", Score),  # which may be left out
        (Risk, "assessments", tuple[Assessment, ...]),
        (Risk, "colour", None),
        (dict[str, Score], "any", Score),
        (str, "title", None),
    ],
)
def test_the_type_of_a_field(of: Any, name: str, expected: Any) -> None:
    assert type_of(of, name) == expected


def test_the_type_of_the_entries_of_a_list_and_of_what_is_none() -> None:
    assert item_of(tuple[Assessment, ...]) is Assessment
    assert item_of(Score) is Score


ASSESSED = """\
risks:
  - id: EX-1
    title: One
    assessments:
      - {on: 2 Nov 2026, residual: {likelihood: 2, impact: 4}}
      - What is this
      - {on: 9 Nov 2026, residual: {likelihood: 3, impact: 4}}
"""


def test_positions_in_a_list_do_not_count_where_an_entry_of_it_cannot_be_read() -> None:
    register = loaded(ASSESSED)
    with pytest.raises(EditError, match=r"risks\.yaml:5: an entry of assessments of EX-1 cannot be read; mend it"):
        check_readable(register, "EX-1", ("assessments", 1))
    check_readable(register, "EX-1", ("title",))
    check_readable(loaded(ASSESSED.replace("      - What is this\n", "")), "EX-1", ("assessments", 1))


def test_another_record_or_another_list_that_cannot_be_read_is_no_hindrance() -> None:
    second = "  - {id: EX-2, title: Two, assessments: [{on: 2 Nov 2026, residual: {likelihood: 2, impact: 4}}]}\n"
    check_readable(loaded(ASSESSED + second), "EX-2", ("assessments", 0))
    register = loaded(
        """\
        papers:
          - id: EX-P1
            title: Bridge
            report: cabinet
            sections:
              - {heading: One, passages: [First]}
              - {heading: Two, passages: [[not, a, text], Second]}
        """
    )
    check_readable(register, "EX-P1", ("sections", 0, "passages", 0))
    check_readable(register, "EX-P1", ("sections", 7, "passages", 0))  # which is not there
    with pytest.raises(EditError, match=r"risks\.yaml:7: an entry of sections 2 passages of EX-P1 cannot be read"):
        check_readable(register, "EX-P1", ("sections", 1, "passages", 0))


def test_the_line_of_a_place_or_of_the_last_on_the_way_that_is_there() -> None:
    register = loaded(PLANS)
    assert line(register, "EX-A2", ("title",)) == 7
    assert line(register, "EX-P1", ("actions", 1)) == 7
    assert line(register, "EX-P1", ("owner",)) == 3
    assert line(register, "EX-9", ("title",)) == 1
