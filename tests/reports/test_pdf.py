"""The PDF: what cannot be one, and the same bytes each time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govtool.reports import pdf
from govtool.reports.finish_tags import FinishError
from govtool.reports.pdf import write_pdf
from govtool.reports.render_error import RenderError
from tests.reports.pages import CREATED
from tests.reports.pages import TEMPLATES
from tests.reports.pages import page


def test_importing_the_module_does_not_import_weasyprint() -> None:
    program = "import sys; import govtool.reports.pdf; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_character_the_font_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"cannot show U\+1F600"):
        write_pdf(page("<p>😀</p>"), folders=[tmp_path], created=CREATED)


def test_a_style_sheet_beyond_weasyprint_is_an_error(tmp_path: Path) -> None:
    style = "<style>span { float: footnote } span::footnote-call { display: none }</style>"
    with pytest.raises(RenderError, match="WeasyPrint cannot lay out this page"):
        write_pdf(page("<p>x<span>y</span></p>", style), folders=[tmp_path], created=CREATED)


def test_a_pdf_that_cannot_be_finished_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_document: object, _pdf: object, *, padding: int) -> None:
        raise FinishError(f"it is laid out otherwise, {padding}")

    monkeypatch.setattr(pdf, "finish", fail)
    with pytest.raises(RenderError, match="cannot be made accessible: it is laid out otherwise, 0"):
        write_pdf(page("<p>x</p>"), folders=[tmp_path], created=CREATED)


_PROGRAM = """
import hashlib, sys
from datetime import date
from pathlib import Path
from govtool.reports.pdf import write_pdf
from govtool.reports.web_page import render_html
from tests.reports.sample import cabinet_report
folders = [Path(sys.argv[1])]
html = render_html("cabinet.html", cabinet_report(), folders)
print(hashlib.sha256(write_pdf(html, folders=folders, created=date(2017, 12, 31)).content).hexdigest())
"""


@pytest.mark.slow
def test_two_renderings_are_the_same_bytes() -> None:
    digests = set()
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/New_York")):
        settings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(TEMPLATES.parent)}
        command = [sys.executable, "-c", _PROGRAM, str(TEMPLATES)]
        digests.add(subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout.strip())
    assert len(digests) == 1
    assert len(digests.pop()) == len(hashlib.sha256().hexdigest())
