"""REF: ids and sections that records refer to."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import a
from govtool.problems import Level
from govtool.records.document import Document
from govtool.records.programme import Programme
from govtool.records.record import Record


@rule("REF001", on=Record, level=Level.WARNING)
def section_that_does_not_exist(record: Record, context: Context) -> Iterator[Found]:
    """The section that a record gives as its source is not in the document.

    A reader who follows the reference finds nothing, and cannot check the record against what was printed.

    Mend: Correct the section, or add it to the document's sections.

    Source: Seen in published papers.

    Bad:
        documents:
          - {id: EX-D1, title: Winter plan, sections: {3.1: Beds}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            source: {document: EX-D1, section: 3.2}  # problem

    Good:
        documents:
          - {id: EX-D1, title: Winter plan, sections: {3.1: Beds}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            source: {document: EX-D1, section: 3.1}
    """
    source = record.source
    if source is None or not source.section:
        return
    document = context.workspace.records.get(source.document)
    if isinstance(document, Document) and source.section not in document.sections and record.origin.writes("source"):
        message = f"{document.id} has no section {source.section}"
        yield Found(record.at("source", "section"), message, remedy=_nearest(source.section, document.sections))


@rule("REF003", on=Programme, level=Level.ERROR)
def reference_to_nothing(programme: Programme, context: Context) -> Iterator[Found]:
    """A record refers to an id that no record has.

    The thread from a recommendation to what is done about it is broken here, and the paper shows a gap.

    Mend: Correct the id, or add the record. An id of a programme that is not in this workspace is only noted.

    Source: Design of the registers.

    Bad:
        programme: {id: example, title: An invented programme, prefix: EX}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]  # problem

    Good:
        programme: {id: example, title: An invented programme, prefix: EX}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract}]
    """
    prefixes = {(each.prefix or each.id).lower() for each in context.workspace.programmes.values()}
    files = _files(programme, context)
    for reference in context.workspace.dangling:
        if reference.file.path in files:
            known = _prefix(reference.target) in prefixes
            near = _nearest(reference.target, context.workspace.records) if known else ""
            message = f"{reference.field} names {reference.target}, which no record has as its id"
            yield Found(
                reference.location,
                message,
                level=None if known or "Did you mean" in near else Level.INFO,
                remedy=near,
                record=reference.record,
            )


@rule("REF004", on=Programme, level=Level.ERROR)
def reference_to_another_kind(programme: Programme, context: Context) -> Iterator[Found]:
    """A record refers to a record of a kind that does not belong there.

    A risk named where an action is expected shows nothing that will be done.

    Mend: Name a record of the right kind.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-2]  # problem
          - id: EX-2
            title: Staff cannot be recruited in time

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            actions: [EX-A1]
        plans:
          - id: EX-P1
            title: Winter plan
            actions: [{id: EX-A1, title: Sign a bridging contract}]
    """
    files = _files(programme, context)
    for reference in context.workspace.misdirected:
        if reference.file.path in files:
            kind = context.workspace.records[reference.target].kind
            wanted = " or ".join(a(each) for each in reference.kinds)
            message = f"{reference.field} names {reference.target}, which is {a(kind)}; {wanted} is needed"
            yield Found(reference.location, message, record=reference.record)


@rule("REF005", on=Programme, level=Level.ERROR)
def id_used_twice(programme: Programme, context: Context) -> Iterator[Found]:
    """Two records have the same id.

    Whatever refers to the id may mean either, and only the first is used in lists and papers.

    Mend: Give the later record an id of its own; ids are never used again.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
          - id: EX-1  # problem
            title: Staff cannot be recruited in time

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
          - id: EX-2
            title: Staff cannot be recruited in time
    """
    for record in context.workspace.repeated:
        if record.origin.programme == programme.origin.programme:
            first = context.workspace.records[record.id]
            yield Found(
                record.at("id"), f"{record.id} is also the id of the {first.kind} at {first.at()}", record=record.id
            )


def _files(programme: Programme, context: Context) -> set[str]:
    return {register.file.path for register in context.workspace.registers_of(programme)}


def _prefix(target: str) -> str:
    return target.partition("-")[0].lower()


def _nearest(name: str, names: Iterable[str]) -> str:
    import difflib  # only a misspelt id needs it

    close = difflib.get_close_matches(name, list(names), n=1)
    return f"Did you mean {close[0]}?" if close else ""
