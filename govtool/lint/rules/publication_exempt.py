"""PUB003: what the public may not read."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.beside import beside
from govtool.lint.hidden import Hidden
from govtool.lint.hidden import hidden_matter
from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import Mapping
from govtool.nodes import scalars
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.exempt import GROUNDS
from govtool.records.exempt_nodes import Marked
from govtool.records.exempt_nodes import exempt_scalars
from govtool.records.exempt_nodes import marked
from govtool.records.fields import fields_of
from govtool.records.fields import may_be_exempt
from govtool.records.paper import FIGURE
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.record import place
from govtool.registers.register import Register
from govtool.slices import shown_openly
from govtool.workspace import Workspace

_WORD = pattern(r"[A-Za-z][\w.]*-[\w.-]*\w")


@rule("PUB003", on=Programme, level=Level.ERROR)
def exempt_matter_in_the_open(programme: Programme, context: Context) -> Iterator[Found]:
    """What is exempt lacks its lawful ground or names no field there is, or an open text tells it.

    Information may be kept from the public only on a ground that the law lists, and where the public interest asks for it;
    an open paper that names what is exempt, or says again what an exempt field or passage says, has published it. A paper
    that says that all of it is open, and keeps back a part of its text, is told of as a warning.

    Mend: Give paragraph: (1 to 7) and public_interest:, name fields as the record does, and take what is exempt out of the
    open text. Where a part of a paper is exempt, write open_report: no, and it says itself which part is open; or put that
    part into an appendix that is exempt as a whole, which an open report may have.

    Source: Local Government Act 1972, s. 100A and Schedule 12A, Part 1.

    Bad:
        risks:
          - id: EX-1
            title: The largest provider may close in January
            exempt: {paragraph: 3, public_interest: It could bring the closure about}
          - id: EX-2
            title: Staff cannot be recruited in time
            exempt: {paragraph: 13, public_interest: It concerns staff}  # problem
          - id: EX-3
            title: Carers leave for higher pay
            controls: [The council has offered the unions three per cent]
            exempt: {paragraph: 4, fields: controls, public_interest: The talks are not over}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - The gravest risk is EX-1.  # problem
                  - The council has offered the unions three per cent.  # problem

    Good:
        risks:
          - id: EX-1
            title: The largest provider may close in January
            exempt: {paragraph: 3, public_interest: It could bring the closure about}
          - id: EX-3
            title: Carers leave for higher pay
            controls: [The council has offered the unions three per cent]
            exempt: {paragraph: 4, fields: controls, public_interest: The talks are not over}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            open_report: no
            sections:
              - section: background
                passages:
                  - text: The council has offered the unions three per cent.
                    exempt: {paragraph: 4, public_interest: The talks are not over}
                  - The gravest risks are in Appendix A.
    """
    hidden = context.once(hidden_matter)
    for register in context.workspace.registers_of(programme):
        for record in register.records:
            yield from _grounds(record)
    if not hidden:
        return
    for register in context.workspace.registers_of(programme):
        if not register.restricted:
            yield from _named(register, hidden)
            yield from _repeated(register, hidden, context)
    for paper in context.workspace.every(Paper, [programme.origin.programme]):
        if paper.id not in hidden.records:
            yield from _told(paper, hidden, context)


def _grounds(record: Record) -> Iterator[Found]:
    for each in marked(record):
        place_of_it = record.at(*each.steps, "exempt")
        if each.mark.paragraph not in GROUNDS:
            message = (
                f"paragraph {each.mark.paragraph} is none of the grounds of Schedule 12A, Part 1, which are 1 to 7"
            )
            yield Found(place_of_it, message, record=record.id)
        if not each.mark.public_interest:
            message = "it is exempt, and nothing says why that outweighs the public interest in telling it"
            yield Found(place_of_it, message, record=record.id, level=Level.WARNING)
        yield from _fields(record, each)
    if isinstance(record, Paper) and record.open_report:
        yield from _openness(record)


def _openness(paper: Paper) -> Iterator[Found]:
    """What a paper that says that all of it is open keeps back of itself; an appendix of its own is no part of the report."""
    if paper.kept_back:
        message = "the paper is exempt as a whole, and says that it is open"
        yield Found(paper.at("open_report"), message, record=paper.id)
    elif within := [each for each in marked(paper) if each.steps and not _is_an_appendix(each)]:
        parts = "a part of its text is" if len(within) == 1 else f"{len(within)} parts of its text are"
        message = f"the paper says that all of it is open, and {parts} exempt"
        yield Found(paper.at("open_report"), message, record=paper.id, level=Level.WARNING)


def _is_an_appendix(part: Marked) -> bool:
    """Whether all of an appendix is marked, so that it can be bound apart from the report."""
    return part.steps[0] == "appendices" and "passages" not in part.steps


def _fields(record: Record, each: Marked) -> Iterator[Found]:
    """Fields that a mark names and that cannot be kept back by themselves, so that all of the record is."""
    known = () if each.steps else (*may_be_exempt(type(record)), *record.own)
    mark = each.node.values.get("exempt") if isinstance(each.node, Mapping) else None
    written = mark.values.get("fields") if isinstance(mark, Mapping) else None
    for scalar in scalars(written) if written else ():
        if each.steps:
            message = "the mark of a section or passage keeps all of it back, and takes no fields"
            yield Found(place(record.origin.file, scalar), message, record=record.id)
        elif scalar.text in fields_of(type(record)) and scalar.text not in known:
            message = f"{scalar.text} cannot be kept back by itself, so the whole record is"
            yield Found(place(record.origin.file, scalar), message, record=record.id)
        elif scalar.text not in known:
            message = f'the {record.kind} has no field "{scalar.text}", so the whole record is kept back'
            yield Found(place(record.origin.file, scalar), message, record=record.id)


def _named(register: Register, hidden: Hidden) -> Iterator[Found]:
    """Open records that write an exempt record's id inside a text; an id alone is a reference, which open copies lose."""
    if not set(_WORD.findall(register.file.text)) & hidden.records.keys():
        return
    told = _kept(register, hidden)
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


def _kept(register: Register, hidden: Hidden) -> set[int]:
    """The texts of a register that open copies leave out, by their identity."""
    own = [each for each in hidden.records.values() if each.origin.file.path == register.file.path]
    kept = {id(scalar) for record in own for scalar in scalars(record.origin.node)}
    return kept | {id(scalar) for record in register.records for scalar in exempt_scalars(record)}


def _repeated(register: Register, hidden: Hidden, context: Context) -> Iterator[Found]:
    """Open records that a paper prints, and whose open fields say what is exempt."""
    shown = context.once(_shown) if hidden.sought else {}
    kept = _kept(register, hidden)
    for record in register.records if shown else ():
        if record.id not in shown or isinstance(record, Paper) or record.id in hidden.records:
            continue
        for scalar in scalars(record.origin.node):
            for each in () if id(scalar) in kept else hidden.told_in(scalar.text):
                message = f"an open record, which {shown[record.id]} shows, repeats what is exempt of {each}"
                yield Found(place(register.file, scalar), message, record=record.id)


def _shown(workspace: Workspace) -> dict[str, str]:
    """The first paper whose open part prints each record, by the record's id."""
    found: dict[str, str] = {}
    for paper in workspace.every(Paper):
        shown = list(shown_openly(paper, workspace))
        for record in (*shown, *beside(shown, workspace)):
            found.setdefault(record.id, paper.id)
    return found


def _told(paper: Paper, hidden: Hidden, context: Context) -> Iterator[Found]:
    for words in every_text(paper, context):
        if words.exempt:
            continue
        told = hidden.told_in(words.text)
        named = set(_WORD.findall(words.text)) & hidden.records.keys() | hidden.records.keys() & told
        messages = [f"an open paper names {each}, which is exempt" for each in sorted(named)]
        cited = {mark["id"] for mark in FIGURE.finditer(words.text)} & hidden.figures
        messages += [f"an open paper cites {each}, whose number is exempt" for each in sorted(cited)]
        messages += [f"an open paper repeats what is exempt of {each}" for each in told if each not in named]
        for message in messages:
            yield Found(words.location, message, record=paper.id)
