"""`govtool doctor`."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.reports import pango
from tests.cli.support import office
from tests.cli.support import run


def test_all_fine(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path), "doctor")
    assert done.code == 0
    assert f"fine     a workspace: {tmp_path.resolve()}" in done.out.splitlines()


def test_what_is_missing_is_said_and_is_exit_code_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pango, "pango_missing", lambda: "PDFs need Pango. To install it: apt-get install it")
    done = run("-C", tmp_path, "doctor")
    assert done.code == 1
    assert "missing  PDFs need Pango. To install it: apt-get install it" in done.out.splitlines()
    assert "missing  no folder registers/ here or above" in done.out
