"""PUB003: what the public may not read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import scalars
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.record import place
from govtool.registers.register import Register
from govtool.workspace import Workspace

PARAGRAPHS = range(1, 8)
"""The paragraphs of Schedule 12A, Part 1, to the Local Government Act 1972."""
LEAST_WORDS = 3
"""Words from which a title is telling enough to be looked for in texts."""

_WORD = pattern(r"[A-Za-z][\w.]*-[\w.-]*\w")


class _Hidden(NamedTuple):
    """The records that the public may not read, and their titles."""

    records: dict[str, Record]
    titles: dict[str, str]


@rule("PUB003", on=Programme, level=Level.ERROR)
def exempt_matter_in_the_open(programme: Programme, context: Context) -> Iterator[Found]:
    """An exempt record lacks its lawful ground, or an open text names it.

    Information may be kept from the public only on a ground that the law lists, and where the public interest asks for it;
    an open paper that names what is exempt has published it.

    Mend: Give paragraph: (1 to 7) and public_interest:, and take the name out of the open text.

    Source: Local Government Act 1972, s. 100A and Schedule 12A, Part 1.

    Bad:
        risks:
          - id: EX-1
            title: The largest provider may close in January
            exempt: {paragraph: 3, public_interest: It could bring the closure about}
          - id: EX-2
            title: Staff cannot be recruited in time
            exempt: {paragraph: 13, public_interest: It concerns staff}  # problem
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - The gravest risk is EX-1.  # problem

    Good:
        risks:
          - id: EX-1
            title: The largest provider may close in January
            exempt: {paragraph: 3, public_interest: It could bring the closure about}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - The gravest risks are in Appendix A.
    """
    hidden = context.once(_hidden)
    for record in hidden.records.values():
        if record.exempt and record.origin.programme == programme.origin.programme:
            yield from _ground(record)
    if not hidden.records:
        return
    for register in context.workspace.registers_of(programme):
        if not register.restricted:
            yield from _named(register, hidden)
    for paper in context.workspace.every(Paper, [programme.origin.programme]):
        if paper.id not in hidden.records:
            yield from _told(paper, hidden, context)


def _ground(record: Record) -> Iterator[Found]:
    exempt = record.exempt
    assert exempt is not None
    if exempt.paragraph not in PARAGRAPHS:
        message = f"paragraph {exempt.paragraph} is none of the grounds of Schedule 12A, Part 1, which are 1 to 7"
        yield Found(record.at("exempt"), message, record=record.id)
    if not exempt.public_interest:
        message = "it is exempt, and nothing says why that outweighs the public interest in telling it"
        yield Found(record.at("exempt"), message, record=record.id, level=Level.WARNING)
    if isinstance(record, Paper) and record.open_report:
        yield Found(
            record.at("open_report"), "the paper is exempt as a whole, and says that it is open", record=record.id
        )


def _named(register: Register, hidden: _Hidden) -> Iterator[Found]:
    """Open records that write an exempt record's id inside a text; an id alone is a reference, which open copies lose."""
    if not set(_WORD.findall(register.file.text)) & hidden.records.keys():
        return
    own = [each for each in hidden.records.values() if each.origin.file.path == register.file.path]
    told = {id(scalar) for record in own for scalar in scalars(record.origin.node)}
    for record in reversed(register.records):  # records inside others come later, and are told of first
        if isinstance(record, Paper):
            continue
        for scalar in scalars(record.origin.node):
            if id(scalar) in told:
                continue
            told.add(id(scalar))
            for each in sorted(set(_WORD.findall(scalar.text)) & hidden.records.keys() - {scalar.text.strip()}):
                message = f"an open record names {each}, which is exempt"
                yield Found(place(register.file, scalar), message, record=record.id)


def _told(paper: Paper, hidden: _Hidden, context: Context) -> Iterator[Found]:
    for words in every_text(paper, context):
        text = _plain(words.text)
        named = set(_WORD.findall(words.text)) & hidden.records.keys()
        named |= {each for each, title in hidden.titles.items() if title in text}
        for each in sorted(named):
            message = f"an open paper names {each}, which is exempt"
            yield Found(words.location, message, record=paper.id)


def _hidden(workspace: Workspace) -> _Hidden:
    """What the open view leaves out: restricted registers, exempt records, and what stands inside those."""
    records: dict[str, Record] = {}
    for register in workspace.registers.values():
        for record in register.records:
            if register.restricted or record.exempt:
                records |= {each.id: each for each in (record, *_inside(record))}
    titles = {each.id: _plain(each.title) for each in records.values() if len(each.title.split()) >= LEAST_WORDS}
    return _Hidden(records, titles)


def _inside(record: Record) -> Iterator[Record]:
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Record))


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
