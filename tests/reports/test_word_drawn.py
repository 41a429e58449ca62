"""The Word form as LibreOffice draws it: what those who open it see on each page."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from govtool.reports.parts import Block
from govtool.reports.picture import drawn_as_png
from govtool.reports.word import write_docx
from tests.reports.sample import cabinet_report
from tests.reports.test_word import CHART
from tests.reports.test_word import TEMPLATES
from tests.reports.test_word import with_table
from tests.reports.test_word import written

OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here"),
]


def drawn(content: bytes, folder: Path) -> pypdf.PdfReader:
    """A Word document as LibreOffice prints it, with settings of its own and no window."""
    (folder / "paper.docx").write_bytes(content)
    settings = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    command = [str(OFFICE), settings, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "paper.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return pypdf.PdfReader(io.BytesIO((folder / "paper.pdf").read_bytes()))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page of the invented report, its register on lying pages."""
    report = cabinet_report()
    first, second = report.appendices
    report = replace(report, first_page=(Block(chart=CHART),), appendices=(replace(first, wide=True), second))
    picture = drawn_as_png(CHART, report.language, [TEMPLATES])
    content = write_docx(report, [TEMPLATES], lambda _chart: picture)
    return [page.extract_text() for page in drawn(content, tmp_path_factory.mktemp("word")).pages]


def test_every_page_has_its_number_its_position_date_and_the_mark_of_a_draft(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Position at 31 December 2017" in page
        assert "DRAFT" in page


def test_every_page_but_the_first_has_the_running_title(pages: list[str]) -> None:
    running = "Little Invented Borough Council, Cabinet: Capital programme"
    assert [running in page for page in pages] == [False, *[True] * (len(pages) - 1)]


def test_the_headings_stand_in_order(pages: list[str]) -> None:
    said = "\n".join(pages[1:])
    headings = ("Contents", "1. Executive summary", "2. Money", "Appendix A: Risk register", "Appendix B: Words used")
    places = [said.rindex(heading) for heading in headings]
    assert places == sorted(places)


def test_the_header_row_is_repeated_on_every_page_of_the_register(pages: list[str]) -> None:
    register = [page for page in pages if "Invented project" in page]
    assert len(register) > 2
    assert all("Cause, event and effect" in page for page in register)


def test_a_note_stands_at_the_foot_of_the_page_that_it_hangs_on(pages: list[str]) -> None:
    (page,) = [page for page in pages if "covers 80 projects" in page]
    assert "A sum of no council." in page


def test_no_page_is_empty(pages: list[str]) -> None:
    assert min(len(page.splitlines()) for page in pages) > 3


def test_a_cell_of_30000_characters_is_all_there(tmp_path: Path) -> None:
    words = " ".join(f"w{number}" for number in range(4_500))
    content = written(with_table(("Long", words), ("Short", "The last cell")))
    said = " ".join(" ".join(page.extract_text() for page in drawn(content, tmp_path).pages).split())
    assert len(words) > 25_000
    assert "w0 " in said
    assert "w4499" in said
    assert "The last cell" in said
