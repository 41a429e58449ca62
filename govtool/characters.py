"""Characters that a reader does not see: they hide in pasted text, break searches, and can make a terminal lie."""

from __future__ import annotations

import re
import unicodedata

HIDDEN = re.compile(
    "["
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"  # control characters, besides tabs and line ends
    "\\u00a0\\u202f"  # spaces that do not break
    "\\u00ad\\u200b-\\u200d\\u2060\\ufeff"  # of no width
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # that turn the direction of writing
    "]"
)
"""One hidden character."""

_NAMES = {"\x1b": "escape", "\x07": "bell", "\x08": "backspace", "\r": "carriage return", "\x00": "null"}


def named(char: str) -> str:
    """A hidden character's code and name: `U+200B (zero width space)`."""
    name = _NAMES.get(char) or unicodedata.name(char, "control character").lower()
    return f"U+{ord(char):04X} ({name})"


def revealed(text: str) -> str:
    """A text with each hidden character written as its code: `<U+202E>`; spaces that do not break are plain ones."""
    return HIDDEN.sub(lambda found: " " if found[0] in "\u00a0\u202f" else f"<U+{ord(found[0]):04X}>", text)
