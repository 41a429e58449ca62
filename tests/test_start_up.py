"""What is slow to import is imported only by what needs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

PROGRAM = """
import sys
from govtool.cli.errors import guarded
from govtool.cli.main import govtool
guarded(lambda: govtool.main(sys.argv[1:], standalone_mode=False))
print("LOADED", *sorted(name for name in sys.modules if "." not in name))
"""
HEAVY = {
    "weasyprint",
    "jinja2",
    "fontTools",
    "pydyf",
    "rapidfuzz",
    "difflib",
    "http",
    "ssl",
    "email",
    "docx",
    "lxml",
    "openpyxl",
    "PIL",
}


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["lint", "--exit-zero"], {"rapidfuzz", "difflib", "email"}),  # email by way of the holidays library
        (["rules"], set()),
        (["explain", "RSK001"], set()),
        (["show", "BHR-1"], set()),
        (["review"], set()),
        (["chase"], {"email"}),  # by way of the holidays library, as below
        (["deadlines"], {"email"}),
        (["export", "json"], set()),
        (["export", "csv", "risks"], set()),
        (["export", "ics"], {"email"}),
        (["import", "--help"], set()),
        (["check", "samples/spreadsheets/action-tracker-thornmere.csv"], {"rapidfuzz", "difflib", "email"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_import_only_what_they_need(arguments: list[str], allowed: set[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert loaded & (HEAVY - allowed) == set()
    assert "LOADED" in loaded


def test_version_reads_no_registers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "yaml" not in done.stdout.splitlines()[-1].split()
