"""TXT005 and TXT006: text that a mark has made a comment, or two entries of a list."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.source import Location

_CUT = pattern(r" #(?=\d)")
_PARTED = pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_WORDS = pattern(r"[A-Za-z\N{POUND SIGN}]")


@rule("TXT005", on=Programme, level=Level.WARNING)
def text_cut_off_at_a_hash(programme: Programme, context: Context) -> Iterator[Found]:
    """A text is cut off at a hash, because a space and # start a comment.

    Of "Providers #3 and #4 gave notice" only "Providers" is read, listed and printed.

    Mend: Put the whole text in quotes; or write "no. 3". A comment has a space after its hash.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: Providers #3 and #4 leave the framework  # problem

    Good:
        risks:
          - id: EX-1
            title: "Providers #3 and #4 leave the framework"
    """
    for register in context.workspace.registers_of(programme):
        text = register.file.text
        for match in _CUT.finditer(text):
            start = text.rfind("\n", 0, match.start()) + 1
            before = text[start : match.start()]
            if _is_plain(before):
                place = Location(register.file.path, text.count("\n", 0, start) + 1, len(before) + 2)
                yield Found(place, f'the text ends after "{before.strip()}"')


def _is_plain(before: str) -> bool:
    """Whether what stands before a hash on its line is a value without quotes, and no comment already."""
    value = before.partition(": ")[2] or before.partition("- ")[2]
    quoted = value.lstrip()[:1] in {'"', "'", "|", ">"} or before.count('"') % 2 == 1 or before.count("'") % 2 == 1
    return bool(value.strip()) and not quoted and " #" not in before and not before.lstrip().startswith("#")


@rule("TXT006", on=Programme, level=Level.WARNING)
def number_parted_at_its_comma(programme: Programme, context: Context) -> Iterator[Found]:
    """A number with a comma stands in a list in square brackets, where the comma starts another entry.

    Of "[The council may pay 64,500 pounds]" two entries are read and printed: that it may pay 64, and "500 pounds".

    Mend: Put the whole entry in quotes, or write each entry on a line of its own after a hyphen.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The contract is overspent
            controls: [The board releases 64,500 pounds at a time]  # problem

    Good:
        risks:
          - id: EX-1
            title: The contract is overspent
            controls: ["The board releases 64,500 pounds at a time"]
    """
    for register in context.workspace.registers_of(programme):
        text = register.file.text
        for match in _PARTED.finditer(text):
            start = text.rfind("\n", 0, match.start()) + 1
            before, after = text[start : match.start()], text[match.end() :].partition("\n")[0]
            if entry := _parted_entry(before, after):
                place = Location(register.file.path, text.count("\n", 0, start) + 1, len(before) + 1)
                yield Found(place, f'a list in brackets parts "{entry}" at the comma of its number')


def _parted_entry(before: str, after: str) -> str:
    """The entry that a comma parts: one with words in it, in brackets and without quotes; else nothing."""
    if before.count("[") <= before.count("]") or '"' in before or "'" in before or " #" in before:
        return ""
    entry = f"{before.rpartition('[')[2].rpartition(', ')[2]},{after.partition(']')[0].partition(', ')[0]}"
    return entry if _WORDS.search(entry) else ""
