"""What libyaml says of a text that it cannot read, in words for somebody who does not write YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from govtool.nodes import Mark


class Complaint(NamedTuple):
    """What is wrong with a text, and where; line and column are counted from 0."""

    message: str
    remedy: str
    line: int
    column: int
    code: str = "YML002"
    """The rule's: that the text is not YAML, or that it is nested more deeply than any register needs."""


_INDENT = "Indent every record of a list, and every field of a record, by the same number of spaces."
_QUOTE = "Put the whole value in quotes."

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""The characters that YAML does not allow (section 5.1 of its specification)."""

_WORDS = (
    ("tab character", "a tab stands where YAML needs spaces", "Replace the tab with spaces."),
    ("mapping values are not allowed", "a colon followed by a space stands inside a value", _QUOTE),
    ("could not find expected ':'", "a field's name has no colon after it", "Write the name, a colon and a space."),
    ("did not find expected key", "this line is not indented like the fields before it", _INDENT),
    ("did not find expected '-'", "this line is not indented like the list before it", _INDENT),
    ("did not find expected ',' or ']'", "a list that starts with [ is not closed", "Close it with ]."),
    ("did not find expected ',' or '}'", "a group that starts with { is not closed", "Close it with }."),
    ("found unexpected end of stream", "a quoted value is not closed before the file ends", "Close the quotes."),
    (
        "did not find expected comment or line break",
        "text stands on the line of the > or |",
        "Start it on the next line.",
    ),
    ("found unknown escape", "a backslash in double quotes starts an escape that does not exist", "Use single quotes."),
    (
        "did not find expected node content",
        "a value is missing here, or a list before it is not closed",
        "Write the value, or close the list with ].",
    ),
    ("did not find expected alphabetic", "a value starts with * or &", _QUOTE),
)


def plainly(error: yaml.YAMLError, text: str) -> Complaint:
    """The complaint in an officer's words, at the place where the trouble starts."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return _marked(error, error.problem_mark, text)
    return _unprintable(text)


def _marked(error: yaml.MarkedYAMLError, mark: Mark, text: str) -> Complaint:
    lines = text.split("\n")
    here = lines[mark.line] if mark.line < len(lines) else ""
    said = error.problem or "the text cannot be read"
    if "maximum nesting depth" in said:  # libyaml reads ahead, and may meet its own bound before the parser meets ours
        remedy = "Take the inner values out into records of their own."
        return Complaint("values are nested far too deep", remedy, mark.line, mark.column, "YML008")
    if "cannot start any token" in said:
        return _token(here, mark.line, mark.column)
    opened = error.context_mark.line if error.context_mark else mark.line
    shown = (*_at(here, mark.column, alone=opened == mark.line), *_before(here, mark.column, lines[: mark.line]))
    for words, message, remedy in (*shown, *_WORDS):
        if words in said:
            place: Mark = error.context_mark if "not closed" in message and error.context_mark else mark
            return Complaint(message, remedy, place.line, place.column)
    return Complaint(
        f"the text cannot be read here ({said})", "Compare the line with the ones around it.", mark.line, mark.column
    )


def _at(here: str, column: int, *, alone: bool) -> tuple[tuple[str, str, str], ...]:
    """What the line itself shows to be the cause, where libyaml names only what follows from it.

    `alone` is whether what is not closed was opened on the same line.
    """
    before, after = here[:column], here[column:]
    named = ("did not find expected ',' or '}'", "did not find expected ',' or ']'")
    if after.startswith(":") and alone:
        cause = "a colon stands inside a value, or a comma is missing before this field"
        return tuple((each, cause, "Put the value in quotes, or the comma in.") for each in named)
    if re.search(r":\s+[\"'].*[\"']$", before.rstrip()) and after.strip():
        cause = "text stands after the closing quote of a value"
        remedy = "Put the whole value in quotes of the other kind, or take the quotes out."
        return tuple((each, cause, remedy) for each in (*named, "did not find expected key"))
    if re.fullmatch(r"\s*[\w-]+:\s+", before) and after.startswith("- "):
        return (("block sequence entries are not allowed", "a value starts with a hyphen and a space", _QUOTE),)
    return ()


def _before(here: str, column: int, lines: list[str]) -> tuple[tuple[str, str, str], ...]:
    """What the line before shows to be the cause of a colon that YAML did not expect, or of text that goes on here."""
    above = next((line for line in reversed(lines) if line.strip() and not line.lstrip().startswith("#")), "")
    if re.search(r" #\d", above) and not re.match(r"\s*(- |[\w-]+:(\s|$))", here):
        cause = "a space and # start a comment on the line before this one, and its text goes on here"
        return tuple((said, cause, _QUOTE) for said in ("did not find expected key", "could not find expected ':'"))
    if not above or ": " in here[:column]:
        return ()
    said = "mapping values are not allowed"
    if not re.search(r":(\s|$)", above):
        return (
            (
                said,
                "the line before this one has no colon and space after its name",
                "Write the name, a colon and a space.",
            ),
        )
    return ((said, "this line is indented more than the field before it", _INDENT),)


def _token(here: str, line: int, column: int) -> Complaint:
    character = here[column : column + 1]
    if character == "\t":
        return Complaint("a tab stands where YAML needs spaces", "Replace the tab with spaces.", line, column)
    return Complaint(f"a value starts with {character}, which YAML keeps for itself", _QUOTE, line, column)


def _unprintable(text: str) -> Complaint:
    """Find the first control character: libyaml refuses it without saying where."""
    for number, line in enumerate(text.split("\n")):
        for column, character in enumerate(line):
            if _REFUSED.match(character):
                code = f"U+{ord(character):04X}"
                return Complaint(f"the control character {code} stands in the text", "Delete it.", number, column)
    return Complaint("the text holds a character that YAML does not allow", "Delete it.", 0, 0)
