"""The scores of a row: levels as a score where both are there, and what the sheet prints where it is another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govtool.exchange.log.fields import LEVELS
from govtool.exchange.log.pairs import pair_of
from govtool.exchange.log.reader import Reader
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.exchange.reading.cells import Cell
from govtool.records.risk import STAGES
from govtool.records.scoring import Score
from govtool.records.scoring import worth


def scores_of(cells: Mapping[str, Cell], reader: Reader) -> dict[str, Any]:
    """The scores of a risk's cells by field, as a record has them: `inherent`, `residual`, `target` and `printed`."""
    values: dict[str, Any] = {}
    printed: dict[str, Any] = {}
    for stage in STAGES:
        score = _levels(stage, cells, reader) or _pair(stage, cells, reader)
        if score:
            values[stage] = score
        if kept := _printed(stage, cells, score, reader):
            printed[stage] = kept
    return values | ({"printed": printed} if printed else {})


def _levels(stage: str, cells: Mapping[str, Cell], reader: Reader) -> dict[str, int]:
    """Both levels; nothing where either is missing, for one alone is no score."""
    here = {name: cells[f"{stage}.{name}"] for name in LEVELS if f"{stage}.{name}" in cells}
    read = {name: reader.read(cell).value for name, cell in here.items()}
    given = {name: level for name, level in read.items() if level is not None}
    if len(given) == 1:
        ((name, level),) = given.items()
        other = LEVELS[1 - LEVELS.index(name)]
        message = f"{level} cannot be used alone: the row has no {stage} {other} that can be read"
        reader.say("XLS017", here[name], message)
        reader.lost.append((here[name], one_line(here[name].shown)))
    return given if len(given) == 2 else {}


def _pair(stage: str, cells: Mapping[str, Cell], reader: Reader) -> dict[str, int]:
    """Both levels where only the cell of the score holds them; what is read so is said."""
    cell = cells.get(f"{stage}.score")
    if cell is None or any(f"{stage}.{name}" in cells for name in LEVELS):
        return {}
    pair = pair_of(one_line(cell.shown), reader.heading(cell.column))
    if pair is None:
        return {}
    if levels := pair.levels:
        read = " and ".join(f"{name} {levels[name]}" for name in LEVELS)
        reader.say("XLS042", cell, f"{quoted(cell.shown)} was read as {read}")
    else:
        message = f"{quoted(cell.shown)} does not say which of its levels is the likelihood, so the score is kept alone"
        reader.say("XLS017", cell, message)
        reader.lost.append((cell, one_line(cell.shown)))
    return levels


def _printed(stage: str, cells: Mapping[str, Cell], score: dict[str, int], reader: Reader) -> dict[str, Any]:
    printed: dict[str, Any] = {}
    if (cell := cells.get(f"{stage}.score")) is not None:
        number = reader.read(cell).value
        expected = worth(Score(**score), reader.scoring) if score else None
        if number is not None and number != expected:
            printed["score"] = number
            if score:
                reader.say("XLS019", cell, _disagrees(cell, number, score, expected))
    if (cell := cells.get(f"{stage}.rag")) is not None and (rag := reader.read(cell).value):
        printed["rag"] = rag
    return printed


def _disagrees(cell: Cell, number: int, score: dict[str, int], expected: int | None) -> str:
    likelihood, impact = (score[name] for name in LEVELS)
    how = "the formula's result" if cell.formula else "typed in"
    product = f"{likelihood} x {impact}" + (
        f" is {expected}" if expected is not None else " is in no cell of the matrix"
    )
    return f"the score {number} is {how} ({quoted(cell.formula or cell.shown)}), and {product}"
