"""Owners, words of a field, how much is done, and RAG by word or by colour."""

from __future__ import annotations

import pytest

from govtool.exchange.log.colours import rag_of
from govtool.exchange.log.words import ANSWERS
from govtool.exchange.log.words import RESPONSES
from govtool.exchange.log.words import STATUSES
from govtool.exchange.log.words import read_owner
from govtool.exchange.log.words import read_rag
from govtool.exchange.log.words import read_share
from govtool.exchange.log.words import read_word
from govtool.records.fields import choices
from govtool.records.fields import fields_of
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from tests.exchange.log.support import cell


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Head of Commissioning", "Head of Commissioning"),
        ("Head of\u00a0Workforce ", "Head of Workforce"),
        ("Head of Health & Care", "Head of Health & Care"),
        ("Head of Adults and Housing", "Head of Adults and Housing"),
        ("Director of Place, Growth and Culture", "Director of Place, Growth and Culture"),
        ("Head of Care / Head of Finance", ["Head of Care", "Head of Finance"]),
        ("Programme Manager/Ward Sisters", ["Programme Manager", "Ward Sisters"]),
        ("Head of Care & Head of Finance", ["Head of Care", "Head of Finance"]),
        ("Head of Care and Director of Nursing", ["Head of Care", "Director of Nursing"]),
        ("Head of Care, Head of Finance", ["Head of Care", "Head of Finance"]),
        ("Head of Care\nHead of Finance; Clerk", ["Head of Care", "Head of Finance", "Clerk"]),
    ],
)
def test_owners(text: str, owners: object) -> None:
    taken = read_owner(cell(text))
    assert taken.value == owners
    assert [said.code for said in taken.said] == (["XLS027"] if isinstance(owners, list) else [])


@pytest.mark.parametrize("text", ["TBC", "Vacant - TBC", "All", "n/a", "To be confirmed"])
def test_an_owner_that_is_nobody_yet_is_kept_and_said(text: str) -> None:
    taken = read_owner(cell(text))
    assert taken.value is not None
    assert "XLS026" in [said.code for said in taken.said]


def test_only_strokes_name_nobody() -> None:
    assert read_owner(cell(" / ")).value is None


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In progress", STATUSES, "under way"),
        ("COMPLETED", STATUSES, "complete"),
        ("Not started", STATUSES, "not started"),
        ("Agreed", ANSWERS, "accepted"),
        ("Partially accepted", ANSWERS, "partly accepted"),
        ("Treat", RESPONSES, "treat"),
        ("tolerate.", RESPONSES, "tolerate"),
    ],
)
def test_words_that_mean_one_of_the_fields_own(text: str, words: dict[str, str], value: str) -> None:
    taken = read_word(cell(text), words)
    assert taken.value == value
    own = text.lower().strip(".") == value
    assert [said.message for said in taken.said] == ([] if own else [f'"{text}" was read as {value}'])


@pytest.mark.parametrize(
    ("text", "words"), [("Open", STATUSES), ("Overdue", STATUSES), ("Noted", ANSWERS), ("Reduce", RESPONSES)]
)
def test_words_that_may_mean_anything_are_not_guessed(text: str, words: dict[str, str]) -> None:
    taken = read_word(cell(text), words)
    assert (taken.value, taken.said[0].code) == (None, "XLS033")


def test_the_words_are_those_of_the_fields() -> None:
    assert tuple(STATUSES) == choices(fields_of(Action)["status"].type)
    assert tuple(ANSWERS) == choices(fields_of(Recommendation)["response"].type)
    assert tuple(RESPONSES) == choices(fields_of(Risk)["response"].type)


@pytest.mark.parametrize(
    ("value", "whole", "status"),
    [
        (0, 1, "not started"),
        (0.5, 1, "under way"),
        (1, 1, "complete"),
        (50, 100, "under way"),
        (100, 100, "complete"),
        ("0%", 1, "not started"),
        ("50%", 1, "under way"),
        ("100 %", 100, "complete"),
    ],
)
def test_shares(value: object, whole: float, status: str) -> None:
    taken = read_share(cell(value), whole)
    assert (taken.value, [said.code for said in taken.said]) == (status, ["XLS038"])


@pytest.mark.parametrize("value", ["Half", "120%", -0.1, "done"])
def test_what_is_no_share(value: object) -> None:
    assert read_share(cell(value), 1).value is None


@pytest.mark.parametrize(
    ("fill", "rag"),
    [
        ("C00000", "RED"),
        ("FF0000", "RED"),
        ("FFC7CE", "RED"),  # the pale fills that Excel offers as Bad, Neutral and Good
        ("FFEB9C", "AMBER"),
        ("C6EFCE", "GREEN"),
        ("FFC000", "AMBER"),
        ("FFFF00", "AMBER"),
        ("ED7D31", "AMBER"),
        ("00B050", "GREEN"),
        ("92D050", "GREEN"),
        ("0070C0", None),
        ("7030A0", None),
        ("808080", None),
        ("FFFFFF", None),
        ("000000", None),
        ("FDF5F5", None),
        ("", None),
        ("nothing", None),
    ],
)
def test_colours(fill: str, rag: str | None) -> None:
    assert rag_of(fill) == rag


def test_rag_by_word_and_by_colour() -> None:
    assert read_rag(cell("Amber")) == ("AMBER", ())
    assert read_rag(cell("g", fill="00B050")) == ("GREEN", ())
    assert (read_rag(cell(fill="C00000")).value, read_rag(cell(fill="C00000")).said[0].code) == ("RED", "XLS021")
    differ = read_rag(cell("Green", fill="C00000"))
    assert (differ.value, differ.said[0].message) == ("GREEN", "the word is GREEN and the colour behind it RED")
    assert read_rag(cell("Amber/Red")).said[0].message == '"Amber/Red" is none of GREEN, AMBER or RED'
    assert read_rag(cell("High")).value is None
    none = read_rag(cell(fill="0070C0"))
    assert (none.value, none.said[0].code) == (None, "XLS022")
    assert none.said[0].message == "the cell is only coloured, and its colour is none of red, amber and green"
    assert read_rag(cell(fill="F2F2F2")) == (None, ())


def test_the_number_of_a_person_in_sharepoint_is_no_owner() -> None:
    assert read_owner(cell("Head of Finance;#12")).value == "Head of Finance"
    assert read_owner(cell("Head of Finance;#12;#Head of Law;#3")).value == ["Head of Finance", "Head of Law"]
