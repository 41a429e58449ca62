"""What holds around WeasyPrint while it works, and no longer."""

from __future__ import annotations

import gc
import logging
import os
from pathlib import Path

import pytest

from govtool.reports.pdf import write_pdf
from tests.reports.pages import CREATED
from tests.reports.pages import page


def test_rendering_leaves_the_process_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "elsewhere")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = gc.get_threshold(), gc.get_freeze_count(), logging.getLogger("weasyprint").propagate
    write_pdf(page("<p>x</p>"), folders=[tmp_path], created=CREATED)
    assert (gc.get_threshold(), gc.get_freeze_count(), logging.getLogger("weasyprint").propagate) == before
    assert os.environ["FONTCONFIG_FILE"] == "elsewhere"
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    html = page("<p>x</p>", "<style>p { no-such-property: 1 }</style>")
    write_pdf(html, folders=[tmp_path], created=CREATED)
    assert capfd.readouterr() == ("", "")
