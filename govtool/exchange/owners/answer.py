"""What a workbook that came back holds: cells that its owner changed, and whatever else is to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.records.record import Record
from govtool.source import Location


@dataclass(frozen=True, slots=True)
class Answer:
    """A cell that its owner changed."""

    record: Record
    column: Column
    at: Location
    was: CellText
    """What it said when the workbook left."""
    says: CellText
    """What it says now."""
    left: Mapping[str, CellText]
    """What every cell of its row said when the workbook left, by heading."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of a returned workbook that cannot be taken into the registers, where it stands, and why."""

    at: Location
    text: str
