"""What a paper withholds from the public: which part of it a reader gets, and what the open part says of the other."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from govtool.history.changes import changes
from govtool.open_view import exempt_view
from govtool.open_view import open_view
from govtool.outline import Heading
from govtool.records.exempt import GROUNDS
from govtool.records.exempt import UNREAD
from govtool.records.exempt import Exempt
from govtool.records.exempt import Withheld
from govtool.records.figure import Figure
from govtool.records.masked import covered
from govtool.records.paper import FIGURE
from govtool.records.paper import Paper
from govtool.records.paper import texts_in
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.registers.contacts import Contacts
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.wording import listed
from govtool.slices import fields_shown
from govtool.slices import slices_of
from govtool.workspace import AsOf
from govtool.workspace import Link
from govtool.workspace import Workspace

THE_ACT = "Part 1 of Schedule 12A to the Local Government Act 1972"
PASSAGES = ("paragraph", "table", "section", "appendix")
"""What a paper's own text is withheld as."""
LINKED = ("actions", "metrics", "risks", "document", "board", "meeting")
"""The fields by which a paper shows, with a record, something of others that it names."""
NAMED_BY = ("shows", "schemes")
"""The fields by which it shows something of those that name the record: evidence, and tables of money."""


def open_basis(workspace: Workspace, paper: Paper, as_of: AsOf, contacts: Contacts) -> Basis:
    """What the part of a paper that everyone may read is made on.

    Raises KeyError where the public may read nothing of the paper.
    """
    opened = open_view(workspace)
    shown = opened.records[paper.id]
    assert isinstance(shown, Paper)
    whole = Basis(workspace=exempt_view(workspace, opened), paper=paper, as_of=as_of, contacts=contacts)
    told, own = _by_slice(whole, opened), _of_paper(paper, opened)
    return Basis(workspace=opened, paper=shown, as_of=as_of, contacts=contacts, withheld=told, withheld_of_paper=own)


def exempt_basis(workspace: Workspace, paper: Paper, as_of: AsOf, contacts: Contacts) -> Basis:
    """What the exempt part is made on: all but restricted registers, which are in no paper."""
    opened = open_view(workspace)
    held = exempt_view(workspace, opened)
    whole = Basis(workspace=held, paper=paper, as_of=as_of, contacts=contacts, exempt=True)
    return replace(whole, withheld=_by_slice(whole, opened), withheld_of_paper=_of_paper(paper, opened))


def _of_paper(paper: Paper, opened: Workspace) -> tuple[Withheld, ...]:
    return tuple(each for each in opened.withheld if each.record == paper.id)


def _by_slice(basis: Basis, opened: Workspace) -> dict[Slice, tuple[Withheld, ...]]:
    """What each slice of a paper loses in the open view: of its records, of what stands inside them and what they name.

    `basis` is of all that the registers hold.
    """
    paper = basis.paper
    left_out = {each.record: each for each in opened.withheld if each.record != paper.id}
    found: dict[Slice, tuple[Withheld, ...]] = {}
    for shown in slices_of(paper, basis.workspace):
        ids = reached(records_shown(shown, basis), basis.workspace)
        found[shown] = (*_fields(shown, paper, opened), *(left_out[each] for each in ids if each in left_out))
    return found


def records_shown(shown: Slice, basis: Basis) -> Sequence[Record]:
    """The records that a slice shows, those too that it finds for itself: what changed.

    Terms are none of them: which a glossary explains is known only once the rest is printed.
    """
    if shown.of == "changes" and basis.span:
        return [each.record for each in changes(basis.workspace, basis.span, basis.programmes(shown))]
    return basis.records(shown)


def _fields(shown: Slice, paper: Paper, opened: Workspace) -> Iterator[Withheld]:
    """What a slice that shows the paper's own fields loses of them."""
    for each in _of_paper(paper, opened):
        if names := tuple(name for name in each.fields if name in fields_shown(shown)):
            yield replace(each, fields=names)


def reached(records: Iterable[Record], workspace: Workspace) -> dict[str, None]:
    """The ids of records, of those that stand inside them and of those that a paper shows with them, in order."""
    found: dict[str, None] = {}
    for record in records:
        inner = (getattr(record, name) for name in record.__struct_fields__)
        found[record.id] = None
        found |= {
            each.id: None for value in inner if isinstance(value, tuple) for each in value if isinstance(each, Record)
        }
        found |= {
            link.target: None for link in workspace.outward.get(record.id, ()) if _is_told(link, LINKED, workspace)
        }
        found |= {
            link.source: None for link in workspace.inward.get(record.id, ()) if _is_told(link, NAMED_BY, workspace)
        }
    return found


def _is_told(link: Link, fields: Sequence[str], workspace: Workspace) -> bool:
    """Whether a paper shows what a link leads to, and the link is not itself exempt: then nothing may depend on it."""
    outer = "source" if link.field == "document" else link.field
    return (
        link.field in fields
        and outer not in covered(workspace.records[link.source])
        and not any(each.record == link.source and not each.fields for each in workspace.withheld)
    )


def withheld_in(heading: Heading, basis: Basis) -> list[Withheld]:
    """What the open part leaves out of a section, each thing once."""
    own = heading.given.withheld if heading.given else ()
    passages = heading.given.passages if heading.given else ()
    cited = {mark["id"] for text in texts_in(passages) for mark in FIGURE.finditer(text)}
    figures = [each for each in basis.workspace.withheld if each.kind == Figure.kind and each.record in cited]
    slices = [*(each.table for each in passages if each.table), *heading.shows]
    return [*own, *figures, *withheld_of(slices, basis)]


def withheld_of(slices: Iterable[Slice], basis: Basis) -> list[Withheld]:
    """What the open part leaves out of slices, each thing once."""
    found = (each for shown in slices for each in basis.withheld.get(shown, ()))
    return list(dict.fromkeys(found))


def fields_withheld(basis: Basis) -> list[Withheld]:
    """The fields of the paper itself that the open part leaves out."""
    return [each for each in basis.withheld_of_paper if each.fields]


def notices(left_out: Sequence[Withheld], where: str = "Withheld here") -> Iterator[Block]:
    """What a reader is told of what is left out: how much, on which ground and why; nothing, where nothing is."""
    ordered = sorted(left_out, key=lambda each: each.exempt.paragraph)
    for paragraph, group in groupby(ordered, key=lambda each: each.exempt.paragraph):
        together = list(group)
        reasons = dict.fromkeys(each.exempt.public_interest for each in together if each.exempt.public_interest)
        why = " ".join(_sentence(each) for each in reasons) or "Not stated."
        uncounted = "" if all(each.kind in PASSAGES for each in together) else " Counts and sums leave it out."
        said = f"{where}: {counted(together)}, {ground(paragraph)}.{uncounted} The public interest in this: {why}"
        yield Block(said=said)


def counted(left_out: Sequence[Withheld]) -> str:
    """How many of which sort: `1 risk, 2 actions and 1 field`."""
    numbers: dict[str, int] = {}
    for each in left_out:
        kind, number = ("field", len(each.fields)) if each.fields else (each.kind, 1)
        numbers[kind] = numbers.get(kind, 0) + number
    return listed([f"{number} {_plural(kind) if number > 1 else kind}" for kind, number in numbers.items()])


def ground(*paragraphs: int) -> str:
    """The lawful grounds: `exempt under paragraph 3 (financial or business affairs) of Part 1 of Schedule 12A ...`."""
    stated = [_about(each) for each in paragraphs if each != UNREAD]
    if not stated:
        return f"exempt on a ground of {THE_ACT} that is still to be stated"
    return f"exempt under paragraph{'s' if len(stated) > 1 else ''} {listed(stated)} of {THE_ACT}"


def _about(paragraph: int) -> str:
    return f"{paragraph} ({GROUNDS[paragraph]})" if paragraph in GROUNDS else str(paragraph)


def marking(marks: Iterable[Exempt]) -> str:
    """What every page of the exempt part says."""
    stated = sorted({mark.paragraph for mark in marks} - {UNREAD})
    if not stated:
        return "NOT FOR PUBLICATION: exempt information, on a ground that is still to be stated"
    said = f"paragraph{'s' if len(stated) > 1 else ''} {listed([str(each) for each in stated])}"
    return f"NOT FOR PUBLICATION: exempt information, {said} of {THE_ACT}"


def everything_withheld(basis: Basis) -> list[Withheld]:
    """All that the open part of a paper leaves out, each thing once, whatever the section."""
    shown = withheld_of(basis.withheld, basis)
    return [*basis.withheld_of_paper, *(each for each in shown if each.record != basis.paper.id)]


def openness(basis: Basis) -> str:
    """Whether all of a paper is open, as it says; that a part is not, wherever something is withheld from it."""
    paragraphs = sorted({each.exempt.paragraph for each in everything_withheld(basis)})
    if paragraphs:
        return f"In part; the rest is {ground(*paragraphs)}"
    return {True: "All of it", False: "Not all of it", None: ""}[basis.paper.open_report]


def _plural(kind: str) -> str:
    return {"appendix": "appendices", "funding": "tables of funding"}.get(kind) or (
        f"{kind[:-1]}ies" if kind.endswith("y") else kind if kind == "evidence" else f"{kind}s"
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
