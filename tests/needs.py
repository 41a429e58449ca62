"""What some tests need of the machine: where it is not there they are skipped by name, and never in CI."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git: it is not installed here")

_OFFICE = shutil.which("soffice")


def _has_calc() -> bool:
    """Whether LibreOffice is here with its spreadsheet, which is a package of its own on Debian."""
    return _OFFICE is not None and any(Path(_OFFICE).resolve().parent.glob("libsclo.*"))


needs_calc = pytest.mark.skipif(not _has_calc(), reason="LibreOffice Calc: it is not installed here")
