"""How long a large log takes to be taken in, as a ratio of CPU time to what openpyxl needs to read the same cells.

    python -m tests.benchmarks.sheets [ROWS ...]

As whole processes and in turn: `govtool import xlsx` with its diff shown and nothing written, `govtool check`, and a program
that opens the workbook with openpyxl and walks its cells. The least of several rounds is taken, since everything else
only adds; the most memory is that of any round.
"""

from __future__ import annotations

import datetime
import resource
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook

from tests.benchmarks.lint import least_cpu

ROUNDS = 5
HEADER = [
    "Ref",
    "Risk",
    "Cause",
    "Effect",
    "Owner",
    "Controls",
    "Inherent L",
    "Inherent I",
    "Inherent score",
    "Residual L",
    "Residual I",
    "Residual score",
    "RAG",
    "Review date",
    "Date raised",
]
PLAIN = """
import sys
from openpyxl import load_workbook
sum(1 for row in load_workbook(sys.argv[1]).active.iter_rows() for cell in row)
"""


def write_log(rows: int, path: Path) -> None:
    """A risk log of fifteen columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Risks")
    sheet.append(HEADER)
    day = datetime.date(2026, 12, 1)
    for number in range(rows):
        likelihood, impact = 1 + number % 5, 1 + number % 4
        texts = [f"{word} {number} of a market that cannot meet demand" for word in ("Risk", "Cause", "Effect")]
        before = (5, impact, 5 * impact)
        after = (likelihood, impact, likelihood * impact)
        dates = (day + datetime.timedelta(number % 90), day - datetime.timedelta(number % 300))
        sheet.append([f"R{number}", *texts, "Head of Commissioning", "Weekly call", *before, *after, "Amber", *dates])
    book.save(path)


def measure(rows: int) -> None:
    """Print the least CPU time of each, its ratio to plain openpyxl, and the most memory of all."""
    with tempfile.TemporaryDirectory() as folder:
        office, log = Path(folder) / "registers" / "bench", Path(folder) / "log.xlsx"
        office.mkdir(parents=True)
        (office / "programme.yaml").write_text(
            "programme: {id: bench, title: Measured, prefix: BE}\n", encoding="utf-8"
        )
        write_log(rows, log)
        govtool = [sys.executable, "-m", "govtool", "-C", folder]
        commands = {
            "openpyxl, reading only": [sys.executable, "-c", PLAIN, str(log)],
            "govtool import": [*govtool, "import", "xlsx", str(log), "--into", "risks", "--dry-run"],
            "govtool check": [*govtool, "check", str(log)],
        }
        least = least_cpu(commands, ROUNDS)
    print(f"{rows:,} rows of {len(HEADER)} cells")
    for title, seconds in least.items():
        print(f"  {title:<26}{seconds:7.2f} s{seconds / least['openpyxl, reading only']:8.2f}")
    print(f"  at most {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    for number in [int(each) for each in sys.argv[1:]] or [5_000]:
        measure(number)
