"""REF: ids and sections that records refer to."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.rules.text_references import missing_sections
from govtool.problems import Level
from govtool.problems import a
from govtool.records.document import Document
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.registers.register import Reference
from govtool.workspace import Workspace


@rule("REF001", on=Record, level=Level.WARNING)
def section_that_does_not_exist(record: Record, context: Context) -> Iterator[Found]:
    """The section that a record gives as its source, or names in a text, is not in the document.

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
          - id: EX-2
            title: Beds are short
            cause: More people come, as described in 3.1.15  # problem
            source: {document: EX-D1, section: 3.1}

    Good:
        documents:
          - {id: EX-D1, title: Winter plan, sections: {3.1: Beds}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            source: {document: EX-D1, section: 3.1}
    """
    source = record.source
    if source is None:
        return
    for place, named, number in missing_sections(record, context.workspace):
        message = f"the text refers to {number}, and {named.id} has no such section"
        yield Found(place, message, remedy=_nearest(number, named.sections))
    if not source.section:
        return
    document = context.workspace.records.get(source.document)
    if not isinstance(document, Document) or not document.sections or source.section in document.sections:
        return
    register = context.workspace.register_of(record)
    location = record.at("source", "section")
    if source is register.header.source:
        if record is not next(each for each in register.records if each.source is source):
            return  # what the register says once is told of once
        location = register.header_at("source", "section")
    message = f"{document.id} has no section {source.section}"
    yield Found(location, message, remedy=_nearest(source.section, document.sections))


@rule("REF003", on=Programme, level=Level.ERROR)
def reference_to_nothing(programme: Programme, context: Context) -> Iterator[Found]:
    """A record refers to an id that no record has.

    The thread from a recommendation to what is done about it is broken here, and the paper shows a gap.

    Mend: Correct the id, or add the record. An id of a programme that is not in this workspace is only noted, and so is
    any while some register cannot be read.

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
    prefixes = _prefixes(context.workspace)
    files = _files(programme, context)
    near = _Nearest(context.workspace)
    unread = any(register.problems and not register.root for register in context.workspace.registers.values())
    for reference in context.workspace.dangling:
        if reference.file.path in files:
            suggestion = near.suggestion(reference)
            message = f"{reference.field} names {reference.target}, which no record has as its id"
            at_home = reference.target.lower().startswith(prefixes) or reference.kinds == ("programme",)
            level = None if at_home and not unread else Level.INFO
            yield Found(reference.location, message, level=level, remedy=suggestion, record=reference.record)


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


def _prefixes(workspace: Workspace) -> tuple[str, ...]:
    """What the ids of the programmes here begin with: as their settings say, and as their records do."""
    if not workspace.dangling:
        return ()
    settings = {f"{each.prefix or each.id}-".lower() for each in workspace.programmes.values()}
    return tuple(settings | {f"{record_id.partition('-')[0]}-".lower() for record_id in workspace.records})


class _Nearest:
    """Finds the id that was probably meant, among those of the kinds that a field takes.

    Only ids near the one written in the alphabet, read forwards or backwards, are compared with it: a file that cannot
    be read leaves thousands of references dangling, and a workspace may have thousands of ids.
    """

    WINDOW = 10

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._ids: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}

    def suggestion(self, reference: Reference) -> str:
        """The remedy that names it; nothing where no id is near."""
        ids, backwards = self._of(reference.kinds)
        target = reference.target
        candidates = self._around(ids, target) + [each[::-1] for each in self._around(backwards, target[::-1])]
        return _nearest(target, [each for each in candidates if each != reference.record])

    def _of(self, kinds: tuple[str, ...]) -> tuple[list[str], list[str]]:
        if kinds not in self._ids:
            records = self._workspace.records.values()
            ids = sorted(record.id for record in records if not kinds or record.kind in kinds)
            self._ids[kinds] = ids, sorted(each[::-1] for each in ids)
        return self._ids[kinds]

    def _around(self, ids: list[str], target: str) -> list[str]:
        place = bisect.bisect(ids, target)
        return ids[max(0, place - self.WINDOW) : place + self.WINDOW]


def _nearest(name: str, names: Iterable[str]) -> str:
    import difflib  # only a misspelt id needs it

    close = difflib.get_close_matches(name, list(names))
    return f"Did you mean {close[0]}?" if close else ""
