"""A council's own look: its crest, its last line, its colours and its order of sections, as accessible as ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from govtool.resources import shipped
from tests.cli.support import run
from tests.reports.checks import failures
from tests.reports.reading import Reading
from tests.reports.word_reading import part

FOLDER = shipped("samples") / "house-style"
LEAST_CONTRAST = 4.5
"""What WCAG 2.2 asks of text, success criterion 1.4.3."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("house") / "paper.pdf"
    done = run("-C", FOLDER, "report", "cabinet", "-o", output)
    assert done.code == 0, done.err
    return output


@pytest.fixture(scope="module")
def reading(made: Path) -> Reading:
    return Reading(made.read_bytes())


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archival(made: Path, profile: str) -> None:
    assert failures(str(made), profile) == []


def test_sections_stand_in_the_councils_own_order(reading: Reading) -> None:
    headings = [reading.text(tag) for tag in reading.tags("H2")]
    assert headings[1:4] == ["1. What Cabinet is asked to decide", "2. In brief", "3. Why"]
    assert headings[-2:] == ["Appendix A: Every risk in full", "Appendix B: Words used"]


def test_the_crest_the_last_line_and_the_councils_own_words(reading: Reading) -> None:
    paragraphs = [reading.text(tag) for tag in reading.tags("P")]
    assert paragraphs[0] == "Thornmere between weir and moor"
    assert paragraphs[-1].startswith("Thornmere Borough Council can give you this report in large print")
    facts = [reading.text(tag) for tag in reading.tags("TH", reading.tags("Table")[0])]
    assert facts[:3] == ["Decision maker", "Date", "Portfolio holder"]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, 1 to 21."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_how_contrast_is_worked_out() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_colour_of_text_stands_out_from_what_is_behind_it() -> None:
    style = (FOLDER / "report_templates" / "house.css").read_text(encoding="utf-8")
    pairs = []
    for rule in re.findall(r"\{([^{}]*)\}", style):
        text = re.search(r"(?<![\w-])color: (#[0-9a-f]{6})", rule)
        behind = re.search(r"background: (#[0-9a-f]{6})", rule)
        if text:
            pairs.append((text[1], behind[1] if behind else "#ffffff"))
    assert len(pairs) == 7
    assert all(contrast(*pair) >= LEAST_CONTRAST for pair in pairs)


def test_the_word_form_has_the_councils_colours_and_face(tmp_path: Path) -> None:
    output = tmp_path / "paper.docx"
    done = run("-C", FOLDER, "report", "cabinet", "--format", "docx", "-o", output)
    assert done.code == 0, done.err
    styles = part(output.read_bytes(), "word/styles.xml")
    colours = {each.get(qn("w:styleId")): each.find(".//" + qn("w:color")) for each in styles.iter(qn("w:style"))}
    assert {colours[name].get(qn("w:val")) for name in ("Title", "Heading1")} == {"14532D"}
    assert [each.get(qn("w:ascii")) for each in styles.iter(qn("w:rFonts"))] == ["Verdana"]
    assert contrast("#14532d", "#ffffff") >= LEAST_CONTRAST
