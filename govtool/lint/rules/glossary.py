"""REF002: one name for each body, one meaning for each acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.acronyms import known_names
from govtool.acronyms import unexplained
from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.lint.words import quoted
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.glossary import Term
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.sentences import listed

_BODY = pattern(
    r"\b(?:board|committee|partnership|group|forum|council|trust|alliance|panel|coalition|authority|commission)$",
    re.IGNORECASE,
)


@rule("REF002", on=Programme, level=Level.INFO)
def name_or_acronym_with_two_meanings(programme: Programme, context: Context) -> Iterator[Found]:
    """A body has several names, an acronym has two meanings, or a paper uses one that the glossary does not have.

    A member who reads of three boards looks for three; one who knows the acronym by its other meaning reads the wrong
    money.

    Mend: Choose one name and one meaning, say the others once in the glossary, and spell an acronym out where it first
    stands.

    Source: Seen in published papers; GOV.UK style guide, abbreviations and acronyms.

    Bad:
        glossary:
          - {id: EX-G1, title: Improved Better Care Fund, acronym: iBCF}
          - {id: EX-G2, title: Integration and Better Care Fund, acronym: iBCF}  # problem
          - id: EX-G3
            title: System Delivery Board
            also: [System Performance Board]  # problem

    Good:
        glossary:
          - {id: EX-G1, title: Improved Better Care Fund, acronym: iBCF}
          - id: EX-G3
            title: System Delivery Board
            also: [Delivery Board]
    """
    own = [programme.origin.programme]
    terms = context.workspace.every(Term, own)
    yield from _meanings(terms)
    for term in terms:
        if names := _other_names(term):
            message = f"one body is printed under {len(names) + 1} names: {listed(quoted([term.title, *names]))}"
            together = "one body is printed under several names"
            yield Found(term.at("also"), message, record=term.id, together=together)
    known = context.once(known_names)
    if known:
        for paper in context.workspace.every(Paper, own):
            yield from _unknown_acronyms(paper, known, context)


def _meanings(terms: list[Term]) -> Iterator[Found]:
    first: dict[str, Term] = {}
    for term in terms:
        if term.acronym:
            other = first.setdefault(term.acronym.lower(), term)
            if plainly(other.title) != plainly(term.title):
                message = f"{term.acronym} stands for {term.title} here, and for {other.title} in {other.id}"
                yield Found(term.at("acronym"), message, record=term.id)


def _other_names(term: Term) -> list[str]:
    """The other names of a body under which nobody would know it for the same: no short form, spelling or acronym."""
    if not _BODY.search(term.title):
        return []
    names: list[str] = []
    known = [_bare(term.title)]
    for name in term.also:
        bare = _bare(name)
        if len(bare.split()) > 1 and _BODY.search(name) and not any(bare in each or each in bare for each in known):
            names.append(name)
            known.append(bare)
    return names


def _bare(name: str) -> str:
    return plainly(name.replace("&", " and "))


def _unknown_acronyms(paper: Paper, known: frozenset[str], context: Context) -> Iterator[Found]:
    unknown = unexplained([words.text for words in every_text(paper, context)], known)
    if unknown:
        message = f"the paper uses {listed(unknown)}, which it does not spell out and no glossary has"
        yield Found(paper.at("title"), message, record=paper.id)
