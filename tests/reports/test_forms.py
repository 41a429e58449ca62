"""Which form is made how, and what is said where pictures cannot be drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from govtool.reports import forms
from govtool.reports.forms import FORMS
from govtool.reports.parts import Block
from tests.reports.sample import cabinet_report
from tests.reports.test_word import CHART
from tests.reports.word_reading import opened
from tests.reports.word_reading import text

TEMPLATES = [Path(__file__).parents[2] / "report_templates"]
SHORT = replace(cabinet_report(rows=2), first_page=(Block(chart=CHART),))


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>"), ("docx", b"PK")])
def test_each_form_is_made(form: str, begins: bytes) -> None:
    made = FORMS[form](SHORT, "cabinet.html", TEMPLATES)
    assert made.content.startswith(begins)
    assert made.warning == ""


def test_the_word_form_draws_its_pictures() -> None:
    assert len(opened(FORMS["docx"](SHORT, "cabinet.html", TEMPLATES).content).inline_shapes) == 1


def test_without_pango_the_descriptions_stand_and_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "pango_missing", lambda: "Pango is not installed here.")
    made = FORMS["docx"](SHORT, "cabinet.html", TEMPLATES)
    assert made.warning == "the pictures stand as their descriptions: Pango is not installed here."
    assert len(opened(made.content).inline_shapes) == 0
    assert CHART.description in text(made.content)


def test_without_pango_a_report_without_pictures_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "pango_missing", lambda: "Pango is not installed here.")
    assert FORMS["docx"](cabinet_report(rows=2), "cabinet.html", TEMPLATES).warning == ""
