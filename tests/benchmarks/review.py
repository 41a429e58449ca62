"""How long `govtool review` takes, as a ratio of CPU time to `govtool lint` on the same files, in one run.

    python -m tests.benchmarks.review [ENTRIES ...]

Every entry is a risk with twenty assessments. Both are whole processes, in turn; the least of several rounds is taken,
since everything else only adds.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.histories import write_histories
from tests.benchmarks.lint import least_cpu

ROUNDS = 3
AS_OF = "2026-11-22"


def measure(entries: int) -> None:
    """Print the least CPU time of each command, and its ratio to lint's."""
    with tempfile.TemporaryDirectory() as name:
        size = write_histories(entries, Path(name))
        start = [sys.executable, "-m", "govtool", "-C", name]
        commands = {
            "lint": [*start, "lint", "--as-of", AS_OF],
            "review": [*start, "review", "--as-of", AS_OF],
            "review --since a year ago": [*start, "review", "--as-of", AS_OF, "--since", "2025-11-22"],
        }
        least = least_cpu(commands, ROUNDS)
    print(f"{entries:,} entries, {size / 1e6:.1f} MB")
    for title, seconds in least.items():
        print(f"  {title:26} {seconds:6.2f} s   {seconds / least['lint']:5.2f} x lint")


if __name__ == "__main__":
    for given in sys.argv[1:] or ["1000", "10000"]:
        measure(int(given))
