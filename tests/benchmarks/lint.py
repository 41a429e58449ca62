"""How long `govtool lint` takes, as ratios of CPU time to things anybody can run.

    python -m tests.benchmarks.lint [ENTRIES ...]

For each size the same files are given, as whole processes and in turn, to govtool lint with every rule; to a bare walk
over PyYAML's events, which is the least that any Python program over libyaml does; to PyYAML's CSafeLoader; and, for
the smaller size, to yamllint. The least of several rounds is taken, since everything else only adds. Then the rules are
timed one by one.
"""

from __future__ import annotations

import datetime
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from govtool.folder import load_workspace
from govtool.lint.rules import RULES
from govtool.lint.run import Run
from govtool.workspace import AsOf
from tests.benchmarks.corpus import write

ROUNDS = 7
YAMLLINT_UP_TO = 1_000
"""Entries beyond which yamllint is left out: it takes minutes."""

WALK = """
import sys
from pathlib import Path
from yaml.cyaml import CParser
for path in Path(sys.argv[1]).rglob("*.yaml"):
    parser = CParser(path.read_bytes())
    while parser.check_event():
        parser.get_event()
"""
LOAD = """
import sys
from pathlib import Path
import yaml
for path in Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
BYTECODE = tempfile.mkdtemp()
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT |= {"PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": BYTECODE}
"""Every program is compiled once, as an installed one is, and the first round pays for that."""
RULES_OF_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"


def cpu(command: list[str]) -> float:
    """Seconds of CPU that a process used."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least_cpu(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """The least CPU time of each command over some rounds; in turn, so that they meet the same computer."""
    least: dict[str, float] = {}
    for _ in range(rounds):
        for title, command in commands.items():
            least[title] = min(least.get(title, float("inf")), cpu(command))
    return least


def commands(folder: Path, entries: int) -> dict[str, list[str]]:
    """What is measured, by name."""
    python = sys.executable
    every = {
        "govtool lint": [python, "-m", "govtool", "-C", str(folder), "lint", "--as-of", "2026-11-22"],
        "event walk": [python, "-c", WALK, str(folder)],
        "CSafeLoader": [python, "-c", LOAD, str(folder)],
    }
    if entries <= YAMLLINT_UP_TO:
        every["yamllint"] = [python, "-m", "yamllint", "-d", RULES_OF_YAMLLINT, str(folder)]
    return every


def measure(entries: int) -> None:
    """Print the least CPU time of each command, and its ratio to the event walk."""
    with tempfile.TemporaryDirectory() as name:
        size = write(entries, Path(name))
        least = least_cpu(commands(Path(name), entries), ROUNDS)
        dear = costliest(Path(name))
    print(f"{entries:,} entries, {size / 1e6:.1f} MB")
    for title, seconds in least.items():
        print(f"  {title:13} {seconds:6.2f} s   {seconds / least['event walk']:5.2f} x the event walk")

    print("  the ten costliest rules, in ms: " + ", ".join(f"{code} {1000 * seconds:.0f}" for code, seconds in dear))


def costliest(folder: Path) -> list[tuple[str, float]]:
    """The ten rules that take the most CPU time, with it, in this process; an index counts to the first that needs it."""
    workspace = load_workspace(folder)
    run = Run(workspace, AsOf(today=datetime.date(2026, 11, 22)))
    seconds = {}
    for code, rule in RULES.items():
        start = time.process_time()
        for _ in run.found_by(rule):
            pass
        seconds[code] = time.process_time() - start
    return sorted(seconds.items(), key=lambda item: -item[1])[:10]


if __name__ == "__main__":
    for given in sys.argv[1:] or ["1000", "10000"]:
        measure(int(given))
