"""The glossary of a paper: what the short forms and names mean that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.records.glossary import Term
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.slices import programmes_used

_GLOSSARY = columns(("Term", 20, "text"), ("What it stands for", 80, "text"))


def glossary(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The terms that the rest of the report prints, in the order of the alphabet."""
    found = _meanings(shown, basis)
    if found:
        rows = [[name, " Also: ".join(found[name])] for name in sorted(found, key=str.lower)]
        yield table(shown.caption or "Terms used in this report", _GLOSSARY, rows)
    else:
        yield Block(said="This report uses no term of the glossary.")


def _meanings(shown: Slice, basis: Basis) -> dict[str, list[str]]:
    """What each term that is printed means. A programme's own meaning goes before that of a later one."""
    found: dict[str, list[str]] = {}
    for programme in shown.programmes or programmes_used(basis.paper, basis.workspace):
        own: dict[str, list[str]] = {}
        for term in basis.workspace.every(Term, [programme]):
            if shown.records and term.id not in shown.records:
                continue
            if _meaning(term) and _prints(basis.printed, term):
                own.setdefault(term.acronym or term.title, []).append(_meaning(term))
        found = own | found
    return found


def _meaning(term: Term) -> str:
    """What a reader is told of a term; empty where the register only repeats its name."""
    full = f"{term.title}." if term.acronym and term.acronym != term.title else ""
    now = f"Now called {term.now}." if term.now else ""
    return " ".join(each for each in (full, term.meaning, now) if each)


def _prints(text: str, term: Term) -> bool:
    """Whether a text has the short form as it is written, or the name in whatever letters."""
    return _stands(term.acronym, text, 0) or any(
        _stands(name, text, re.IGNORECASE) for name in (term.title, *term.also) if name != term.acronym
    )


def _stands(name: str, text: str, flags: int) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text, flags) is not None
