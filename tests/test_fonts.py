"""The font of the reports, and which characters it can show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from govtool import fonts


@pytest.mark.parametrize(
    "text",
    ["", "Plain words, 100%", "£4.5m \u2013 \u2018a quote\u2019 … • €", "Tŷ Ŵyth", "line\nbreak\ttab\r\x00"],
)
def test_characters_of_ordinary_papers_are_not_lacking(text: str) -> None:
    assert fonts.lacking(text) == []
    assert fonts.printable(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Done 😀 and 😀 again 漢", ["😀", "漢"]),
        ("a\u200db", ["\u200d"]),
        ("a\ufe0fb", ["\ufe0f"]),
        ("a\U000e0100b", ["\U000e0100"]),
        ("a\ud800b", ["\ud800"]),
    ],
)
def test_characters_the_font_does_not_have_are_lacking(text: str, expected: list[str]) -> None:
    assert fonts.lacking(text) == expected


def test_a_lacking_character_is_printed_as_its_code() -> None:
    assert fonts.printable("Done 😀, £5 ℵ") == "Done [U+1F600], £5 [U+2135]"


def test_codes_have_at_least_four_digits() -> None:
    assert fonts.as_code("A") == "U+0041"
    assert fonts.as_code("😀") == "U+1F600"


def test_the_configuration_names_our_font_and_no_other(tmp_path: Path) -> None:
    written = fonts.private_configuration(tmp_path / "a & b")
    root = ET.parse(written).getroot()
    folders = [Path(entry.text or "") for entry in root.iter("dir")]
    assert [file.name for folder in folders for file in sorted(folder.glob("*.ttf"))] == [
        "SourceSans3-Italic[wght].ttf",
        "SourceSans3[wght].ttf",
    ]
    caches = [Path(entry.text or "") for entry in root.iter("cachedir")]
    assert caches == [tmp_path / "a & b" / "cache"]
    assert caches[0].is_dir()
    assert not list(root.iter("include"))


def test_plain_text_opens_no_font_file() -> None:
    program = (
        "import sys; from govtool import fonts; fonts.lacking('Plain words\\n'); "
        "sys.exit(any(name.startswith(('fontTools', 'fontpkg')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_usual_characters_are_in_the_font() -> None:
    assert fonts._shown() >= fonts.USUAL
