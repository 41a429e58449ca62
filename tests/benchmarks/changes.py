"""How long `govtool changes` takes, as ratios of CPU time to `govtool lint` on the same files.

    python -m tests.benchmarks.changes [ENTRIES ...]

Every entry is a risk with twenty assessments. As whole processes and in turn: lint with
every rule; changes since a day; changes since a git revision from which one register in twenty-five differs, and nearly
every record of it; and changes since one from which every register differs. The least of several rounds is taken, since
everything else only adds.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.histories import write_histories
from tests.benchmarks.lint import least_cpu
from tests.history.repository import commit
from tests.history.repository import repository

ROUNDS = 5
FEW = 25
"""Of so many registers, one is changed for the second of the two revisions."""


def prepare(entries: int, folder: Path) -> int:
    """Write a workspace with two revisions before it: HEAD~1, from which all differs, and HEAD; returns its bytes."""
    size = write_histories(entries, folder)
    files = sorted((folder / "registers" / "bench").glob("*.yaml"))
    texts = {path: path.read_text(encoding="utf-8") for path in files}
    for path, text in texts.items():
        path.write_text(text.replace("owner: Head of Finance", "owner: Head of Money"), encoding="utf-8")
    repository(folder, "2026-11-03")
    for number, (path, text) in enumerate(texts.items()):
        was = text.replace("title: ", "title: Once ") if number % FEW == 1 else text
        path.write_text(was, encoding="utf-8")
    commit(folder, "2026-11-10")
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return size


def measure(entries: int) -> None:
    """Print the least CPU time of each command, and its ratio to lint."""
    with tempfile.TemporaryDirectory() as name:
        size = prepare(entries, Path(name))
        govtool = [sys.executable, "-m", "govtool", "-C", name]
        commands = {
            "lint": [*govtool, "lint", "--as-of", "2026-11-22"],
            "changes since a day": [*govtool, "changes", "--since", "2026-10-20", "--as-of", "2026-11-22"],
            "changes since a revision": [*govtool, "changes", "--since", "HEAD", "--as-of", "2026-11-22"],
            "... from which all differs": [*govtool, "changes", "--since", "HEAD~1", "--as-of", "2026-11-22"],
        }
        least = least_cpu(commands, ROUNDS)
    print(f"{entries:,} entries, {size / 1e6:.1f} MB")
    for title, seconds in least.items():
        print(f"  {title:27} {seconds:6.2f} s   {seconds / least['lint']:5.2f} x lint")


if __name__ == "__main__":
    for given in sys.argv[1:] or ["1000", "10000"]:
        measure(int(given))
