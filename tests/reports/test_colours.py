"""Every colour that words are printed in can be told from what is behind it: 4.5 to 1, by WCAG's own reckoning."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHEETS = [*sorted((ROOT / "report_templates").glob("*.css")), *sorted(ROOT.glob("samples/*/report_templates/*.css"))]
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
WORDS = re.compile(r"(?<![-\w])color:\s*(#[0-9a-fA-F]{3,6})")
BEHIND = re.compile(r"(?<![-\w])background(?:-color)?:\s*(#[0-9a-fA-F]{3,6})")
STAMP = "#f0f0f0"
"""What stands behind the words of a draft: see draft.css."""
ENOUGH = 4.5


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1: WCAG 2.2, relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(sheet: str) -> list[tuple[str, str, str]]:
    """The colour of words and what is behind them, for each rule that sets one: its own background, else paper or stamp."""
    sheet = re.sub(r"/\*.*?\*/|url\(.*?\)", "", sheet, flags=re.DOTALL)
    found = []
    for selector, body in RULE.findall(sheet):
        words, behind = WORDS.findall(body), BEHIND.findall(body)
        found += [(selector.strip(), word, back) for word in words for back in behind or ["#fff", STAMP]]
        found += [(selector.strip(), "#1a1a1a", back) for back in behind if not words]
    return found


def test_the_reckoning_is_that_of_the_standard() -> None:
    assert contrast("#000", "#ffffff") == 21
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.005)


def test_a_rule_is_read_with_what_is_behind_it() -> None:
    assert pairs(".a { color: #777; background: #eee } .b { border-color: #999 } .c { background: #ccc }") == [
        (".a", "#777", "#eee"),
        (".c", "#1a1a1a", "#ccc"),
    ]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_words_can_be_told_from_what_is_behind_them(path: Path) -> None:
    faint = [pair for pair in pairs(path.read_text(encoding="utf-8")) if contrast(*pair[1:]) < ENOUGH]
    assert faint == []


def test_there_are_colours() -> None:
    assert sum(len(pairs(path.read_text(encoding="utf-8"))) for path in SHEETS) > 10
