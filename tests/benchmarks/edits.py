"""How long changing one record takes with few and with many other registers, as ratios of CPU time in one run.

    python -m tests.benchmarks.edits [ENTRIES ...]

Every entry is a risk with twenty assessments. As whole processes and in turn: `govtool risk keep` with its diff shown and
nothing written, in a workspace of one register and in one of many; and lint of the many. The least of several rounds is
taken, since everything else only adds.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.histories import write_histories
from tests.benchmarks.lint import least_cpu

ROUNDS = 5


def measure(entries: int) -> None:
    """Print the least CPU time of each command, and its ratio to the edit beside no other register."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as many:
        write_histories(200, Path(one))
        size = write_histories(entries, Path(many))
        risk = _first_risk(Path(one))
        keep = ["risk", "keep", risk, "--dry-run", "--on", "2026-11-22"]
        commands = {
            "an edit, one register": [sys.executable, "-m", "govtool", "-C", one, *keep],
            "an edit, many registers": [sys.executable, "-m", "govtool", "-C", many, *keep],
            "lint, many registers": [sys.executable, "-m", "govtool", "-C", many, "lint", "--as-of", "2026-11-22"],
        }
        least = least_cpu(commands, ROUNDS)
    print(f"{entries:,} entries, {size / 1e6:.1f} MB")
    for title, seconds in least.items():
        print(f"  {title:<26}{seconds:7.2f} s{seconds / least['an edit, one register']:8.2f}")


def _first_risk(folder: Path) -> str:
    file = min((folder / "registers" / "bench").glob("risks*.yaml"))
    return file.read_text(encoding="utf-8").partition("- id: ")[2].split()[0]


if __name__ == "__main__":
    for number in [int(each) for each in sys.argv[1:]] or [10_000]:
        measure(number)
