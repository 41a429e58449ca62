"""A text as YAML: plain where that reads back as the same text, in quotes where it would not, folded where it is long."""

from __future__ import annotations

import re

from govtool.registers.parse import NULLS

WIDTH = 128
"""Characters that a line may have before a new text is folded over several."""

_STARTS = tuple("-?:,[]{}#&*!|>'\"%@`")
"""What YAML reads as the start of something else than a plain text."""
_INSIDE = re.compile(r": |:$| #|[\n\t\x85\u2028\u2029]")
_IN_FLOW = re.compile(r"[,\[\]{}]|^[?:]|:\?")
_ESCAPED = {"\n": "\\n", "\t": "\\t", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""What YAML only takes in quotes, by its number."""
_MERGE = "<<"
"""What YAML takes for the fields of another group, where it stands for a name."""
_DASH = re.compile(r"[-?:](?=[^\s,\[\]{}])")


def one_line(text: str, *, flow: bool, quote: str = "") -> str:
    """A text on one line; `flow` is whether it stands in brackets or braces, `quote` the quotes that it had."""
    if not quote and fits_plain(text, flow=flow):
        return text
    return quoted(text, quote)


def fits_plain(text: str, *, flow: bool) -> bool:
    """Whether a text reads back as itself without quotes."""
    if not text or text != text.strip() or text in (*NULLS, _MERGE) or text.startswith(("---", "...")):
        return False
    if _INSIDE.search(text) or _HIDDEN.search(text):
        return False
    if flow and _IN_FLOW.search(text):
        return False
    return not text.startswith(_STARTS) or bool(_DASH.match(text))


def quoted(text: str, quote: str = "") -> str:
    """A text in quotes: in those asked for where they can hold it, else in those that leave it easiest to read."""
    escapes = any(each in text for each in _ESCAPED) or bool(_HIDDEN.search(text))
    if not quote:
        quote = "'" if not escapes and ('"' in text or "\\" in text) else '"'
    if quote == "'" and not escapes:
        return "'" + text.replace("'", "''") + "'"
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_ESCAPED.get(each) or _by_number(each) for each in plain) + '"'


def _by_number(character: str) -> str:
    """A character, or the number of one that YAML does not take as it is."""
    return f"\\u{ord(character):04x}" if _HIDDEN.match(character) else character


def can_be_block(text: str) -> bool:
    """Whether a text can stand line by line under a `>` or `|`."""
    return (
        bool(text)
        and text[0] not in " \t\n"
        and not (_HIDDEN.search(text) or re.search(r"[\x85\u2028\u2029]|[ \t](\n|$)", text))
    )


def can_be_folded(text: str) -> bool:
    """Whether a text can stand under a `>`: none of its lines starts with a space."""
    return can_be_block(text) and not re.search(r"\n[ \t]", text)


def folded(text: str, width: int, first: int | None = None) -> list[str]:
    """A text as lines of at most `width` characters where its words allow; `first` is what the first line may have.

    A line break of the text becomes an empty line, as under a `>`.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if lines:
            lines.append("")
        if paragraph:
            lines += _filled(paragraph, width, width if first is None or lines else first)
    return lines


def _filled(paragraph: str, width: int, first: int) -> list[str]:
    """Lines broken only at single spaces: a break is read back as one."""
    lines, line, room = [], "", first
    for word in re.split(r"(?<=\S) (?=\S)", paragraph):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def block(text: str, indent: int) -> tuple[str, list[str]]:
    """A text as a block: its header, `>-` or `|-`, and its lines, indented.

    Long texts are folded; those of several lines keep them.
    """
    if "\n" in text:
        return "|-", [" " * indent + line if line else "" for line in text.split("\n")]
    return ">-", [" " * indent + line for line in folded(text, WIDTH - indent)]
