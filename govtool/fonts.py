"""The font that every report is set in, and which characters it can show.

Reports are set in Source Sans 3 alone, which comes with the program. A PDF then looks the same on every machine, and a
character that the font lacks is known before the paper goes to print, where it would be an empty box.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from html import escape
from pathlib import Path

FAMILY = "Source Sans 3"
"""The font's name, as style sheets and font catalogues have it."""

USUAL = frozenset(
    "\N{POUND SIGN}\N{EURO SIGN}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{BULLET}\N{SECTION SIGN}\N{DEGREE SIGN}"
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{RIGHT DOUBLE QUOTATION MARK}\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{VULGAR FRACTION ONE HALF}"
    "\N{LATIN SMALL LETTER E WITH ACUTE}\N{LATIN SMALL LETTER W WITH CIRCUMFLEX}\N{LATIN SMALL LETTER Y WITH CIRCUMFLEX}"
)
"""What council papers are full of, and the font has: a test says so. For these it need not be opened."""

_CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def private_configuration(cache: Path) -> Path:
    """Write a font catalogue that names our font and no other, and say where it is.

    `cache` is a folder the catalogue is written to; the font library keeps its notes on the font there as well.
    """
    folders = sorted({file.parent for file in _files()})
    listed = "".join(f"  <dir>{escape(str(folder))}</dir>\n" for folder in folders)
    notes = cache / "cache"
    notes.mkdir(parents=True, exist_ok=True)
    target = cache / "fonts.conf"
    target.write_text(_CONFIGURATION.format(folders=listed, cache=escape(str(notes))), encoding="utf-8")
    return target


def lacking(text: str) -> list[str]:
    """Return the characters of a text that the font cannot show, each once, in the order they first appear.

    Line ends, tabs and other control characters are not shown by any font, and are not counted.
    """
    unusual = [char for char in dict.fromkeys(text) if not _is_plain(char)]
    # The font files are opened only for a text that needs them: most are plain ASCII.
    return [char for char in unusual if char not in _shown()] if unusual else []


def as_code(char: str) -> str:
    """Return a character's Unicode number as people write it: `U+1F600`."""
    return f"U+{ord(char):04X}"


def printable(text: str) -> str:
    """Return a text in which each character that the font lacks is replaced by its code: `[U+1F600]`."""
    for char in lacking(text):
        text = text.replace(char, f"[{as_code(char)}]")
    return text


def _is_plain(char: str) -> bool:
    return " " <= char <= "~" or char in USUAL or unicodedata.category(char) == "Cc"


@cache
def _files() -> tuple[Path, ...]:
    # Imported here, for most commands print nothing and should not wait for it.
    import fontpkg

    return tuple(face.path for face in fontpkg.family(FAMILY).files)


@cache
def _shown() -> frozenset[str]:
    # A character counts as shown only if every face has it: any value may be set in italics.
    faces = [_characters(file) for file in _files()]
    return frozenset.intersection(*faces)


def _characters(file: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(chr(code) for code in font.getBestCmap())
