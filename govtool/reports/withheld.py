"""What a paper withholds from the public: where, how much, and on which lawful ground, in the words of its open part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from govtool.outline import Heading
from govtool.records.exempt import GROUNDS
from govtool.records.exempt import UNREAD
from govtool.records.exempt import Exempt
from govtool.records.exempt import Withheld
from govtool.records.figure import Figure
from govtool.records.paper import FIGURE
from govtool.records.paper import texts_in
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.chosen import undecided
from govtool.sentences import listed

THE_ACT = "Part 1 of Schedule 12A to the Local Government Act 1972"


def withheld_in(heading: Heading, basis: Basis) -> list[Withheld]:
    """What the open part leaves out of a section, each thing once."""
    own = heading.given.withheld if heading.given else ()
    passages = heading.given.passages if heading.given else ()
    cited = {mark["id"] for text in texts_in(passages) for mark in FIGURE.finditer(text)}
    figures = [each for each in basis.workspace.withheld if each.kind == Figure.kind and each.record in cited]
    return [*own, *figures, *withheld_of(slices_in(heading), basis)]


def slices_in(heading: Heading) -> list[Slice]:
    """Every slice of a section, in the order read: those of its own tables, then what its profile shows."""
    passages = heading.given.passages if heading.given else ()
    return [*(each.table for each in passages if each.table), *heading.shows]


def perhaps_in(slices: Iterable[Slice], basis: Basis) -> list[str]:
    """The ids of what the open part leaves out of slices of which nobody may know whether they would have shown it."""
    every = [(shown, each) for shown in slices for each in basis.withheld.get(shown, ())]
    sure = {each.record for shown, each in every if not undecided(shown, each)}
    return list(dict.fromkeys(each.record for _, each in every if each.record not in sure))


def withheld_of(slices: Iterable[Slice], basis: Basis) -> list[Withheld]:
    """What the open part leaves out of slices, each thing once: of a record all the fields that any of them loses."""
    found: dict[str, Withheld] = {}
    for each in (each for shown in slices for each in basis.withheld.get(shown, ())):
        fields = dict.fromkeys((*found.get(each.record, each).fields, *each.fields))
        found[each.record] = replace(each, fields=tuple(fields))
    return list(found.values())


def fields_withheld(basis: Basis) -> list[Withheld]:
    """The fields of the paper itself that the open part leaves out."""
    return [each for each in basis.withheld_of_paper if each.fields]


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
