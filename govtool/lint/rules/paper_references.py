"""TXT004: what a paper's own text refers to: records by their ids, and its sections, appendices and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govtool.lint.passages import NO_PROFILE
from govtool.lint.passages import Words
from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.outline import appendices_of
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.paper import FIGURE
from govtool.records.paper import Paper
from govtool.slices import passages_of
from govtool.workspace import Workspace

_ID = pattern(r"(?<![\w/.@#-])(?P<prefix>[A-Za-z][\w.]*)-(?P<rest>[\w.-]*\w)")
_PART = pattern(
    r"\b(?P<what>paragraph|para|section|appendix|table)s? (?P<number>\d+(?:\.\d+)*|[A-Z])(?!\w|\.\d)"
    r"(?! (?:of|in|to) (?:the|its|that)\b)",
    re.IGNORECASE,
)


class _Ids(NamedTuple):
    """The ids of a workspace, and what the ids of its programmes begin with."""

    prefixes: frozenset[str]
    near: dict[str, list[str]]
    """The ids by their prefix."""


@rule("TXT004", on=Paper, level=Level.ERROR)
def reference_in_a_text_to_nothing(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper's text names a record, or a paragraph, appendix or table of its own, that is not there.

    The reader turns to it and finds nothing. Sections of laws and of other documents are not looked for; a part of the
    paper that is not there is a warning.

    Mend: Correct the reference.

    Source: Seen in published papers.

    Bad:
        programme: {id: example, title: An invented programme, prefix: EX}
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - The risk EX-11 has grown.  # problem
                  - What is done is in paragraph 4.7 and Appendix A.  # problem
            appendices:
              - {heading: Actions, passages: [There are three.]}

    Good:
        programme: {id: example, title: An invented programme, prefix: EX}
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - The risk EX-1 has grown.
                  - What is done is in paragraph 4.1 and Appendix A.
            appendices:
              - {heading: Actions, passages: [There are three.]}
    """
    texts = list(every_text(paper, context))
    parts = _parts(paper, context.workspace, texts)
    for words in texts:
        yield from _records(words, context)
        for message in _missing_parts(words.text, parts):
            yield Found(words.location, message, level=Level.WARNING)


def _records(words: Words, context: Context) -> Iterator[Found]:
    if "-" not in words.text and "[=" not in words.text:
        return
    ids = context.once(_ids)
    written = {match[0]: match["prefix"] for match in _ID.finditer(words.text) if _looks_like_an_id(match, ids)}
    written |= {mark["id"]: mark["id"].partition("-")[0] for mark in FIGURE.finditer(words.text)}
    for record_id, prefix in written.items():
        if record_id not in context.workspace.records:
            near = _nearest(record_id, ids.near.get(prefix, []))
            yield Found(words.location, f"the text names {record_id}, and no record has that id", remedy=near)


def _looks_like_an_id(match: re.Match[str], ids: _Ids) -> bool:
    """Whether it begins as ids of a programme do and goes on with a number in it; `WLA-led` does not."""
    return match["prefix"] in ids.prefixes and any(char.isdigit() for char in match["rest"])


def _ids(workspace: Workspace) -> _Ids:
    near: dict[str, list[str]] = {}
    for record_id in workspace.records:
        near.setdefault(record_id.partition("-")[0], []).append(record_id)
    return _Ids(frozenset(each.prefix or each.id for each in workspace.programmes.values()), near)


def _nearest(name: str, names: list[str]) -> str:
    import difflib  # only a misspelt id needs it

    close = difflib.get_close_matches(name, names)
    return f"Did you mean {close[0]}?" if close else ""


def _parts(paper: Paper, workspace: Workspace, texts: list[Words]) -> dict[str, set[str]]:
    """What a paper has of each sort of part: paragraphs by number, appendices by letter, tables."""
    profile = workspace.shelf.profile(paper.profile_name) or NO_PROFILE
    letters = {each.number for each in appendices_of(paper, profile, workspace)}
    tables = sum(passage.table is not None for passage in passages_of(paper))
    numbers = {words.number for words in texts}
    return {"paragraph": numbers, "appendix": letters, "table": {str(number + 1) for number in range(tables)}}


def _missing_parts(text: str, parts: dict[str, set[str]]) -> Iterator[str]:
    for match in _PART.finditer(text):
        what, number = match["what"].lower(), match["number"]
        if what in ("para", "section"):
            what = "paragraph"
        if what == "paragraph" and "." not in number:
            continue  # a section of a law, or one of its own by number alone
        if what != "paragraph" and not (number.isdigit() if what == "table" else number.isupper()):
            continue
        if number not in parts[what]:
            yield f"the text refers to {match[0]}, and the paper has none"
