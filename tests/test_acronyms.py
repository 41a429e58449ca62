"""Acronyms that nothing explains."""

from __future__ import annotations

from govtool.acronyms import known_names
from govtool.acronyms import unexplained
from tests.support import workspace

GLOSSARY = "glossary: [{id: EX-G1, title: Better Care Fund, acronym: BCF}]\n"


def test_what_is_neither_known_nor_spelt_out() -> None:
    texts = [
        "The BCF and the DFG pay.",
        "The transfer of care hub (TOCH) is the TOCH.",
        "DFG, JCB and RED EX-1",
        "GREY: NOT FOR PUBLICATION",
    ]
    assert unexplained(texts, known_names(workspace(GLOSSARY))) == ["DFG", "JCB"]


def test_where_there_is_no_glossary_nothing_is_known() -> None:
    assert known_names(workspace("documents: []\n")) == frozenset()


def test_each_acronym_that_everybody_knows_is_one_that_would_be_found() -> None:
    by_itself = known_names(workspace(GLOSSARY)) - {"BCF", "Better Care Fund", ""}
    assert "NHS" in by_itself
    assert [name for name in by_itself if unexplained([name], frozenset()) != [name]] == []
