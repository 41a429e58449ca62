"""How long a workbook takes to go out and to come back, as ratios of CPU time to openpyxl on the same cells, in one run.

    python -m tests.benchmarks.workbooks [ROWS ...]

Out: from the registers as loaded to the bytes; beside it openpyxl writes the very cells of that workbook, without its looks,
lists and formulas. Back: every cell read, compared with what it said, and merged; beside it openpyxl reads every cell, in the
way that keeps merged cells and in the one that does not. The least of several rounds is taken, since everything else only
adds. Memory is that of a process of its own that exports and imports once.
"""

from __future__ import annotations

import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from govtool.exchange.owners.book import workbook
from govtool.exchange.owners.merge import merge
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.exchange.owners.tables import tables
from govtool.exchange.reading.workbook import read_workbook
from govtool.folder import load_workspace
from govtool.records.risk import Risk
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.benchmarks.corpus import KINDS
from tests.benchmarks.corpus import SETTINGS
from tests.support import day

ROUNDS = 3
TODAY = AsOf(today=day("2026-11-24"))


def measure(rows: int) -> None:
    """Print the least CPU time of each way, its ratio to openpyxl's, and the most memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(rows, folder)
        loaded, path = load_workspace(folder), folder / "risks.xlsx"
        path.write_bytes(_out(loaded))
        cells = [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in openpyxl.load_workbook(path)]
        out = {"ours": lambda: _out(loaded), "openpyxl": lambda: _written(cells)}
        back = {
            "ours": lambda: _back(path, loaded),
            "openpyxl": lambda: _read(path, light=False),
            "openpyxl, read only": lambda: _read(path, light=True),
        }
        print(f"{rows:,} rows, {sum(len(row) for sheet in cells for row in sheet):,} cells")
        _tell("out", _least(out))
        _tell("back", _least(back))
        print(f"  at most {_memory(folder):.0f} MB")


def once(folder: Path) -> None:
    """Export and import once."""
    loaded, path = load_workspace(folder), folder / "risks.xlsx"
    path.write_bytes(_out(loaded))
    _back(path, loaded)


def _write(rows: int, folder: Path) -> None:
    chance = random.Random(7)  # the same each time is the point
    registers = folder / "registers" / "bench"
    registers.mkdir(parents=True)
    text = SETTINGS + "risks:\n" + "".join(KINDS["risks"][1](place, rows, chance) for place in range(rows))
    (registers / "programme.yaml").write_text(text, encoding="utf-8")


def _out(loaded: Workspace) -> bytes:
    return workbook(tables([Risk], loaded.every(Risk), loaded, TODAY))


def _written(cells: Sequence[Sequence[Sequence[Any]]]) -> None:
    book = openpyxl.Workbook()
    for rows in cells:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def _back(path: Path, loaded: Workspace) -> None:
    book = read_workbook(path, path.name)
    merged = merge(answers(book, base_of(book), loaded), loaded, TODAY, on=TODAY.today, by="")
    assert not merged.taken


def _read(path: Path, *, light: bool) -> None:
    book = openpyxl.load_workbook(path, read_only=light)
    assert sum(1 for sheet in book for row in sheet.iter_rows() for _ in row)


def _least(ways: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    least = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.process_time()
            way()
            least[name] = min(least[name], time.process_time() - start)
    return least


def _tell(title: str, least: dict[str, float]) -> None:
    for name, seconds in least.items():
        print(f"  {title:5} {name:20} {seconds:6.2f} s   {least['ours'] / seconds:5.2f}")


def _memory(folder: Path) -> float:
    """The most megabytes that a process had which exported and imported once."""
    command = "import sys, pathlib; from tests.benchmarks.workbooks import once; once(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", command, str(folder)], check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    for given in sys.argv[1:] or ["500", "5000"]:
        measure(int(given))
