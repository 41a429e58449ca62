"""TXT001: what was to be filled in later, and was not."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import quoted
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.fields import fields_of
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.sentences import listed
from govtool.slices import shown_by
from govtool.source import Location
from govtool.workspace import Workspace

_PLACEHOLDER = pattern(
    r"\[ ?(?i:to follow|to be \w+|insert\b[^\]]*|add\b[^\]]*|tb[acd]\b[^\]]*|date|name|figure|amount|number|xx*) ?\]|"
    r"<(?:insert|add|to follow|tb[acd])\b[^>]*>|"
    r"\b[xX]{2}/[xX]{2}/[xX]{2,4}\b|\b[dD]{2}/[mM]{2}/[yY]{2,4}\b|"
    r"\b(?:TB[ACD]|tb[ac])\b|"
    r"(?<![\w-])(?<!Part )(?<!Schedule )(?<!Chapter )(?:X{2,}|x{2,})(?![\w-])|£ ?[xX]+(?:[.,][xX]+)?[mk]?\b|\?{2,}|"
    r"\b[Ll]orem ipsum\b|"
    r"Error! (?:Reference source|Bookmark|No bookmark)[^.]*|Click (?:or tap )?here to enter[^.]*|"
    r"\b(?:Formatted|Deleted|Inserted|Comment(?:ed)? ?\[\w+\]): ?"
)
_SKIPPED = frozenset(("owner", "id", "printed"))
"""Fields about which other rules ask."""


@rule("TXT001", on=Paper, level=Level.ERROR)
def placeholder_in_a_paper(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper, or a record that it shows, still has a placeholder: TBC, [to follow], XX, ??, or a mark of tracked changes.

    It is the commonest thing to survive to the agenda, and the first that a member reads out. In a paper of a programme
    that is no longer live, and in a record that a paper shows, it is a warning.

    Mend: Fill it in, or say in words what is not known and when it will be.

    Source: Seen in published papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: finance
                passages:
                  - The cost is £XX and is met from the grant [to follow].  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: finance
                passages:
                  - The cost is £240,000 and is met from the grant.
    """
    live = context.programme.status == "live"
    for words in every_text(paper, context):
        if found := _placeholders(words.text):
            yield Found(words.location, f"the text still has {found}", level=None if live else Level.WARNING)
    if not live:
        return
    first = context.once(_first_papers)
    for record in shown_by(paper, context.workspace):
        if first[record.id] == paper.id and context.workspace.programme_of(record).status == "live":
            for location, found in _in_record(record):
                message = f"{paper.id} shows this text, which still has {found}"
                yield Found(location, message, record=record.id, level=Level.WARNING)


def _first_papers(workspace: Workspace) -> dict[str, str]:
    """The first live paper that shows each record, so that what is wrong with it is told of once."""
    first: dict[str, str] = {}
    for paper in workspace.every(Paper):
        if workspace.programme_of(paper).status == "live":
            for record in shown_by(paper, workspace):
                first.setdefault(record.id, paper.id)
    return first


def _in_record(record: Record) -> Iterator[tuple[Location, str]]:
    for name, field in fields_of(type(record)).items():
        value = getattr(record, name)
        if name in _SKIPPED or field.to is not None or not value:
            continue
        if isinstance(value, str) and (found := _placeholders(value)):
            yield record.at(name), found
        elif isinstance(value, tuple) and isinstance(value[0], str):
            yield from ((record.at(name, n), found) for n, each in enumerate(value) if (found := _placeholders(each)))


def _placeholders(text: str) -> str:
    """The placeholders of a text, in quotation marks; empty where it has none."""
    return listed(quoted(dict.fromkeys(match[0].strip() for match in _PLACEHOLDER.finditer(text))))
