"""Acronyms that a reader meets, and those that nothing explains."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from govtool.patterns import pattern
from govtool.records.glossary import Term
from govtool.workspace import Workspace

_ACRONYM = pattern(r"(?<![\w&/.-])(?:[A-Z]{2,6}|[A-Z]&[A-Z])(?![\w&/-])")
_SPELT_OUT = pattern(r"\((?:the )?[\"']?([A-Z][\w&]{1,6})[\"']?\)")
_EVERYBODY_KNOWS = frozenset(
    [
        "RED",
        "AMBER",
        "GREEN",
        "BLUE",
        "GREY",
        "NOT",
        "FOR",
        "RAG",
        "UK",
        "EU",
        "NHS",
        "GP",
        "IT",
        "ICT",
        "HR",
        "VAT",
        "PDF",
        "BBC",
        "TV",
        "AM",
        "PM",
        "OK",
        "ID",
        "NB",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "A&E",
        "Q&A",
        "LLP",
        "PLC",
        "CIC",
        "TBC",
        "TBA",
        "TBD",
        "XX",
    ]
)


def known_names(workspace: Workspace) -> frozenset[str]:
    """The acronyms and names of every glossary, and of the programmes; empty where there is no glossary."""
    terms = workspace.every(Term)
    names = {name for term in terms for name in (term.acronym, term.title, *term.also)}
    prefixes = {each.prefix for each in workspace.programmes.values()}
    return frozenset(names | prefixes | _EVERYBODY_KNOWS) if terms else frozenset()


def unexplained(texts: Sequence[str], known: AbstractSet[str]) -> list[str]:
    """The acronyms in texts that are neither known nor spelt out there, each once, in the order in which they stand."""
    spelt_out = {name for text in texts for name in _SPELT_OUT.findall(text)}
    found = [name for text in texts for name in _ACRONYM.findall(text)]
    return list(dict.fromkeys(name for name in found if name not in known and name not in spelt_out))
