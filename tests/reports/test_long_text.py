"""A text of 30,000 characters in one cell: its row runs over many pages, each with the table's headings."""

from __future__ import annotations

from pathlib import Path

from tests.cli.support import office
from tests.cli.support import run
from tests.cli.test_report import PAPER
from tests.cli.test_report import RISKS
from tests.reports.checks import complaints
from tests.reports.checks import failures
from tests.reports.reading import Reading

LONG = ("A control that goes on and on. " * 1000)[:30_000].strip()


def test_a_row_taller_than_a_page(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER, risks=RISKS + f"    controls: [{LONG}]\n")
    forms = {form: tmp_path / f"paper.{form}" for form in ("html", "pdf")}
    for form, target in forms.items():
        assert run("-C", root, "report", "cabinet", "--format", form, "-o", target).code == 0
    content = forms["pdf"].read_bytes()
    reading = Reading(content)
    rows = [row for row in reading.tags("TR") if "goes on and on" in reading.text(row)]
    runs = [list(dict.fromkeys(page for page, _ in reading.places(row))) for row in rows]
    assert all(len(pages) > 5 for pages in runs)
    assert {reading.text(row).replace(" ", "").count("goesonandon") for row in rows} == {LONG.count("goes on and on")}
    # the headings are read once, on the first of the pages of a table, and shown on all others
    shown = [page for page, furniture in enumerate(reading.furniture) if "Owner" in furniture]
    assert len(shown) == sum(len(pages) - 1 for pages in runs)
    assert complaints(content, forms["html"].read_text(encoding="utf-8")) == []
    assert failures(str(forms["pdf"]), "ua1") == []
