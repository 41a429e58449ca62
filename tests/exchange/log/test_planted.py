"""Every fault planted in the sample spreadsheets is named at its cell, or used as what it is; and the registers lint."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import read_book
from govtool.exchange.log.bring import tables_of
from govtool.exchange.log.faults import FAULTS
from govtool.exchange.log.into import into_registers
from govtool.exchange.log.renewed import renewed
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.samples.make_spreadsheets import COPY
from tests.samples.make_spreadsheets import FOLDER
from tests.samples.test_spreadsheets import LISTED
from tests.samples.test_spreadsheets import Listed
from tests.support import day
from tests.support import workspace

FILES = {each.file: "actions" if "tracker" in each.file else "risks" for each in LISTED} | {COPY: "actions"}

NAMED = {
    "title row over the header": "XLS001",
    "sheet name with a space after it": "XLS012",
    "merged cells": "XLS002",
    "header repeated": "XLS003",
    "colour without a word": "XLS021",
    "score typed over its formula": "XLS019",
    "decimal among levels": "XLS017",
    "word among levels": "XLS017 XLS018 XLS020 XLS033",
    "number as text": "XLS032",
    "score with its word": "XLS036",
    "date as text": "XLS025",
    "date as a serial number": "XLS025",
    "impossible date": "XLS023",
    "vague date": "XLS023 XLS024",
    "error cell": "XLS013",
    "formula that gives an error": "XLS013",
    "id with a space after it": "XLS028",
    "id used twice": "XLS029",
    "as another row": "XLS031",
    "owner not known": "XLS026",
    "two owners": "XLS027",
    "hidden row": "XLS008",
    "hidden column": "XLS008",
    "hidden sheet": "XLS008",
    "private note": "XLS009",
    "total inside the data": "XLS005",
    "footer whose count disagrees": "XLS007",
    "zero-width space": "XLS016",
    "no-break space": "XLS016",
    "formula without its result": "XLS014",
    "text that begins like a formula": "XLS015",
}
"""The code that names each sort of fault at its cell; of a word among levels it depends on what its column holds."""

USED = {
    ("risk-log-thornmere.xlsx", "F8"): ("R02", "inherent", {"likelihood": 4, "impact": 4}),
    ("risk-log-thornmere.xlsx", "M7"): ("R01", "review", "14 Dec 2026"),
    ("risk-log-thornmere.xlsx", "H7"): ("R01", "inherent", {"likelihood": 4, "impact": 4}),
    ("risk-register-fellbeck-trust.xlsx", "H7"): ("CR-102", "inherent", {"likelihood": 4, "impact": 4}),
    ("risk-register-fellbeck-trust.xlsx", "G7"): ("CR-102", "inherent", {"likelihood": 4, "impact": 4}),
    ("risk-register-fellbeck-trust.xlsx", "B6"): ("CR-101", "raised", "18 May 2026"),
    ("risk-register-fellbeck-trust.xlsx", "I6"): ("CR-101", "inherent", {"likelihood": 4, "impact": 4}),
    ("action-tracker-thornmere.xlsx", "E5"): ("A1", "due", "29 Jan 2027"),
    ("action-tracker-thornmere.xlsx", "F5"): ("A1", "start", "1 Sep 2026"),
}
"""What is no fault in a register, and where it went: record, field and value. What a formula came to is computed."""


@cache
def brought(name: str) -> Brought:
    book = read_book(FOLDER / name, name)
    return bring(tables_of(book)[0], stem="EX-")


def registers(name: str) -> Workspace:
    empty = workspace("programme: {id: example, title: Invented, prefix: EX}")
    return link([*empty.registers.values(), into_registers(brought(name), "example", empty).after])


@pytest.mark.parametrize("listed", LISTED, ids=lambda each: f"{each.file}-{each.cell}-{each.kind}")
def test_each_planted_fault_is_named_at_its_cell_or_used_rightly(listed: Listed) -> None:
    place = f"{listed.file}:{listed.sheet}!{listed.cell}"
    found = {each.code for each in brought(listed.file).problems if str(each.location) == place}
    if listed.kind in NAMED:
        assert found & set(NAMED[listed.kind].split())
    else:
        record, field, value = USED[listed.file, listed.cell]
        (row,) = [each for each in brought(listed.file).rows if each.id == record]
        assert row.fields[field] == value


def test_every_sort_of_fault_is_accounted_for() -> None:
    kinds = {each.kind for each in LISTED}
    assert NAMED.keys() <= kinds
    assert {each.kind for each in LISTED if (each.file, each.cell) in USED} >= kinds - NAMED.keys()


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_the_kind_is_told_by_the_headings(name: str, kind: str) -> None:
    assert brought(name).found.kind == kind


@pytest.mark.parametrize("name", FILES)
def test_the_register_loads_and_lints_without_a_fault_of_its_text_or_fields(name: str) -> None:
    loaded = registers(name)
    assert loaded.problems == []
    found = lint(loaded, AsOf(day("2026-11-22")))
    assert [each for each in found if each.code.startswith(("YML", "FLD", "REF"))] == []
    assert {each.id for each in brought(name).rows} <= loaded.records.keys()


@pytest.mark.parametrize("name", FILES)
def test_no_source_is_invented(name: str) -> None:
    assert all(record.source is None for record in registers(name).records.values())


@pytest.mark.parametrize("name", FILES)
def test_no_value_of_a_column_that_is_read_is_lost_without_a_word(name: str) -> None:
    """Each cell under a heading is in its record, in words or as a number, or is named."""
    found = brought(name)
    table = found.found.table
    said = {(each.location.line, each.location.column) for each in found.problems}
    for row in found.rows:
        everything = " ".join(_texts(row.fields)).lower()
        for column in found.found.mapping.used:
            for cell in table.cells(row.numbers, column):
                if cell.filled and (cell.row, column) not in said and not cell.formula:
                    assert _is_computed(found, column, row.fields) or _is_in(cell.shown, everything)


def _is_in(text: str, everything: str) -> bool:
    """Whether every word is there; of a level with its word, its number."""
    level = re.fullmatch(r"(\d) - \w+", text)
    return all(word.lower() in everything for word in ([level[1]] if level else re.findall(r"\w+", text)))


def _is_computed(found: Brought, column: int, fields: dict[str, Any]) -> bool:
    """A score that is that of its levels; how much is done, of which the status is made; a RAG of what has none."""
    name = found.found.mapping.used[column]
    return name in {"share", "rag"} or (name.endswith(".score") and name.partition(".")[0] in fields)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [str(value)]


def test_private_notes_and_hidden_columns_are_not_in_the_register() -> None:
    text = "".join(register.file.text for name in FILES for register in registers(name).registers.values())
    for secret in ("Off sick", "do not share", "leaves in January", "one-to-one", "12,500"):
        assert secret not in text


def test_what_is_typed_over_stands_under_printed() -> None:
    rows = {each.id: each.fields for name in FILES for each in brought(name).rows}
    assert rows["R02"]["printed"] == {"inherent": {"score": 12}, "residual": {"rag": "AMBER"}}
    assert rows["CR-102"]["printed"] == {"residual": {"score": 15, "rag": "RED"}, "target": {"score": 8}}
    assert rows["R03"]["printed"] == {"residual": {"rag": "AMBER"}}


def test_the_levels_of_an_error_are_as_grave_as_their_sort() -> None:
    grave = {each.code for name in FILES for each in brought(name).problems if each.level is Level.ERROR}
    assert grave == {"XLS029"}
    assert {each.code for name in FILES for each in brought(name).problems} <= FAULTS.keys()


@pytest.mark.parametrize("name", sorted({each.file for each in LISTED}))
def test_a_log_that_comes_in_again_says_nothing_new(name: str) -> None:
    again = renewed(brought(name), "example", registers(name), on=day("2027-01-05"))
    assert (again.edited, again.new, again.changed) == ((), (), ())
    assert again.same == len(brought(name).rows)
