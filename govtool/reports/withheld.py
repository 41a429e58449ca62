"""What a paper withholds from the public: where, how much, and on which lawful ground, in the words of its open part."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby

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
from govtool.reports.parts import Block
from govtool.reports.wording import listed

THE_ACT = "Part 1 of Schedule 12A to the Local Government Act 1972"
PASSAGES = ("paragraph", "table", "section", "appendix")
"""What a paper's own text is withheld as."""


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
