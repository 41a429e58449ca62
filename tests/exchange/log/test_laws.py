"""What holds of any sheet and any file: nothing is lost without a word, nothing makes a register that cannot be read."""

from __future__ import annotations

import datetime
import random
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import read_book
from govtool.exchange.log.bring import tables_of
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import into_registers
from govtool.exchange.log.places import in_cells
from govtool.exchange.log.sums import sums
from govtool.exchange.log.tidy import tidied
from govtool.exchange.reading.package import RefusedError
from govtool.lint.run import lint
from govtool.workspace import AsOf
from govtool.workspace import link
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import cell
from tests.exchange.log.support import packed
from tests.samples.make_spreadsheets import FOLDER
from tests.support import day
from tests.support import workspace

HEADERS = {
    "risks": ("Ref", "Risk", "Cause", "Owner", "Controls", "Inherent L", "Inherent I", "Score", "L", "I", "Score", "RAG", "Review", "Status", "Comments"),
    "actions": ("No", "Action", "Lead", "Start", "Due", "Completed", "% done", "Status", "BRAG", "Update"),
    "milestones": ("Ref", "Milestone", "Workstream", "Baseline", "Forecast", "Actual", "Status", "Owner", "Notes"),
    "recommendations": ("Ref", "Recommendation", "Made by", "Date made", "Response", "Reason", "Lead", "Due", "Status", "Notes"),
}  # fmt: skip
WORDS = ("TBC", "Red", "Amber", "4 - Likely", "Major", "16 (High)", "3.5", "30/11/2026", "31/04/2027", "Q2", "Sept 25", "ASAP",
         "Ongoing", "R1", "R1 ", "As R1", "Head of Care / Head of Finance", "50%", "Half", "Complete", "Agreed", "-", "=1+1", "@x",
         "Total", "Head of\u00a0Care", "a\u200bb", "two\nlines", "null", "~", "yes", "{a: b}", "# no", "x: y", "|", "'", '"')  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    TEXTS,
    st.integers(-3, 30),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1)),
    st.booleans(),
    st.builds(lambda fill: cell(fill=fill), st.sampled_from(["FF0000", "00B050", "0070C0"])),
    st.builds(lambda value: cell(value, formula="=A1"), st.one_of(st.none(), st.integers(0, 25))),
    st.just(cell("#REF!", error=True)),
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[tuple[Any, ...]]]:
    kind = draw(st.sampled_from(list(KINDS)))
    header = HEADERS[kind]
    row = st.tuples(*(VALUES for _ in header))
    return kind, [header, *draw(st.lists(row, min_size=1, max_size=6))]


def lost(brought: Brought) -> list[str]:
    """The cells whose words are in no record and of which nothing is said."""
    said = {(each.location.line, each.location.column) for each in brought.problems}
    named = {each.location.column: each.message.lower() for each in brought.problems if each.code == "XLS040"}
    whole_rows = {row for row, column in said}
    gone = []
    table = brought.found.table
    kept = {number: row for row in brought.rows for number in row.numbers}
    for number, cells in table.sheet.rows.items():
        if not any(each.filled for each in cells.values()):
            continue
        if number not in kept:
            gone += [] if number in whole_rows or number in table.header.rows else [f"row {number}"]
            continue
        texts = " ".join(_texts(kept[number].fields)).lower()
        for column, name in brought.found.mapping.used.items():
            one = cells.get(column)
            if one is None or not one.filled or (number, column) in said or _computed(name, kept[number].fields):
                continue
            words = re.findall(r"\w+", tidied(one.shown).lower())
            gone += (
                [] if all(word in texts + named.get(column, "") for word in words) else [f"{one.name} {one.shown!r}"]
            )
    return gone


def _computed(name: str, fields: dict[str, Any]) -> bool:
    return name in {"share", "rag", "status", "response", "state"} or (
        name.endswith(".score") and name.partition(".")[0] in fields
    )


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    words = {"AMBER": "a amber", "RED": "r red", "GREEN": "g green"}
    return [words.get(str(value), str(value))]


@given(tables())
def test_of_any_table_nothing_is_lost_without_a_word_and_the_register_reads(given_table: tuple[str, Any]) -> None:
    kind, rows = given_table
    brought = brought_in(*rows, kind=kind)
    assert lost(brought) == []
    for total, parts in (text.split(" = ") for _, text in sums(brought)):
        assert int(total) == sum(int(part.split()[0]) for part in re.sub(r'"[^"]*"', "", parts).split(" + "))
    empty = workspace("programme: {id: example, title: Invented, prefix: EX}")
    edited = into_registers(brought, "example", empty)
    judged = link([*empty.registers.values(), edited.after])
    assert judged.problems == []
    written = {record.id for record in edited.after.records}
    assert {row.id for row in brought.rows} <= written
    for problem in in_cells(lint(judged, AsOf(day("2026-11-22"))), edited, brought):
        assert problem.location.line in brought.found.table.sheet.rows


@pytest.mark.parametrize("name", ["risk-log-thornmere.xlsx", "action-tracker-thornmere.xlsx"])
@pytest.mark.parametrize("inside", [False, True], ids=["the archive", "its XML"])
def test_a_workbook_with_any_bytes_changed_is_read_or_refused_in_a_sentence(
    name: str, inside: bool, tmp_path: Path
) -> None:
    chance = random.Random(20261122)  # the same each time
    with zipfile.ZipFile(FOLDER / name) as archive:
        parts: dict[str, str | bytes] = {part: archive.read(part) for part in archive.namelist()}
    for number in range(150):
        path = tmp_path / f"{number}.xlsx"
        if inside:
            part = chance.choice([each for each in parts if each.endswith((".xml", ".rels"))])
            packed(tmp_path, {**parts, part: _changed(parts[part], chance)}, path.name)
        else:
            path.write_bytes(_changed((FOLDER / name).read_bytes(), chance))
        _read_or_refused(path)


def _changed(content: str | bytes, chance: random.Random) -> bytes:
    assert isinstance(content, bytes)
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3))):
        changed[chance.randrange(len(changed))] = chance.choice(b'0123456789<>&ARZ-\x00\xff"=')
    return bytes(changed)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_table_or_refused_in_a_sentence(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.csv"
        path.write_bytes(b"Ref,Risk,Owner\n" + content)
        _read_or_refused(path)


def _read_or_refused(path: Path) -> None:
    said = f"{path.name} is read."
    try:
        bring(tables_of(read_book(path, path.name))[0], stem="EX-")
    except RefusedError as refused:
        said = str(refused)
    assert said.startswith(path.name)
    assert said.endswith(".")
