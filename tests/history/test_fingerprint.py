"""Fingerprints: the same while a record says the same, wherever it stands; another once a field says something else."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.fingerprint import clearance_fingerprint
from govtool.history.fingerprint import field_fingerprints
from govtool.history.fingerprint import fingerprint
from govtool.records.paper import Paper
from govtool.records.record import Record
from tests.support import workspace
from tests.support import workspace_of

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=12).map("x{}".format)
LEVELS = st.integers(1, 5)
SCORES = st.fixed_dictionaries({"likelihood": LEVELS, "impact": LEVELS})
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "title": WORDS,
    "cause": WORDS,
    "effect": WORDS,
    "owner": WORDS,
    "inherent": SCORES,
    "target": SCORES,
    "controls": st.lists(WORDS, min_size=1, max_size=3),
    "response": st.sampled_from(["treat", "tolerate", "transfer", "terminate"]),
    "review": st.dates().map(str),
}
RISKS = st.fixed_dictionaries(
    {"title": WORDS}, optional={name: values for name, values in FIELDS.items() if name != "title"}
)


def _loaded(risk: dict[str, Any], before: str = "") -> Record:
    """A risk as the registers give it; `before` stands over it in its file."""
    text = f"{before}risks:\n  - {json.dumps({'id': 'EX-1', **risk}, ensure_ascii=False)}\n"
    return workspace(text).records["EX-1"]


def test_it_is_the_digest_of_the_canonical_json() -> None:
    record = _loaded({"title": "Demand grows", "owner": "Head of Care"})
    text = '{"id":"EX-1","kind":"risk","owner":["Head of Care"],"title":"Demand grows"}'
    assert fingerprint(record) == hashlib.sha256(text.encode()).hexdigest()
    assert field_fingerprints(record) == {
        "id": hashlib.sha256(b'"EX-1"').hexdigest()[:8],
        "owner": hashlib.sha256(b'["Head of Care"]').hexdigest()[:8],
        "title": hashlib.sha256(b'"Demand grows"').hexdigest()[:8],
    }


@settings(deadline=None, max_examples=60)
@given(RISKS, st.randoms(use_true_random=False))
def test_neither_place_nor_order_matters(risk: dict[str, Any], random: Any) -> None:
    names = list(risk)
    random.shuffle(names)
    here, there = _loaded(risk), _loaded({name: risk[name] for name in names}, "# A note.\nlessons: []\n")
    assert fingerprint(here) == fingerprint(there)
    assert field_fingerprints(here) == field_fingerprints(there)


@settings(deadline=None, max_examples=60)
@given(RISKS, st.sampled_from(list(FIELDS)), st.data())
def test_another_value_changes_the_fingerprint_of_its_field_alone(
    risk: dict[str, Any], name: str, data: st.DataObject
) -> None:
    value = data.draw(FIELDS[name].filter(lambda value: value != risk.get(name)))
    before, after = _loaded(risk), _loaded(risk | {name: value})
    assert fingerprint(before) != fingerprint(after)
    one, two = field_fingerprints(before), field_fingerprints(after)
    assert {each for each in one.keys() | two.keys() if one.get(each) != two.get(each)} == {name}


def test_fields_that_a_programme_adds_are_inside() -> None:
    added = "programme: {id: example, title: Bridges, fields: [{on: risks, name: ward}]}\n"
    one, two = (field_fingerprints(_loaded({"title": "Demand grows", "ward": ward}, added)) for ward in ("A", "B"))
    assert {name for name in one if one[name] != two[name]} == {"ward"}


PAPER = """\
papers:
  - id: EX-P1
    title: Winter plan
    report: cabinet
    wards: All
    decisions_sought: [{verb: approve, text: A second clinic.}]
    sections:
      - {section: summary, passages: ["It costs [=EX-F1].", {table: {of: risks}}]}
figures: [{id: EX-F1, title: Cost, value: 40, unit: £000}]
risks: [{id: EX-1, title: Demand grows, actions: [EX-A1], source: {document: EX-D1}}]
plans: [{id: EX-PL1, title: Plan, actions: [{id: EX-A1, title: Open a ward}]}]
evidence: [{id: EX-E1, title: Minutes of May, shows: [EX-A1]}]
documents: [{id: EX-D1, title: The plan of 2026}]
glossary: [{id: EX-T1, title: ABC, meaning: A short name}]
"""


def _cleared(text: str) -> str:
    loaded = workspace(text)
    (paper,) = loaded.every(Paper)
    return clearance_fingerprint(paper, loaded)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 40", "value: 41"),
        ("Demand grows", "Demand falls"),
        ("approve", "note"),
        ("A second clinic", "A third clinic"),
        ("It costs", "It may cost"),
        ("Winter plan", "Winter plan for approval"),
        ("Open a ward", "Open two wards"),
        ("Minutes of May", "Minutes of June"),
        ("The plan of 2026", "The plan of 2025"),
        ("A short name", "Another name"),
    ],
)
def test_a_clearance_is_of_text_figures_records_and_what_is_asked(old: str, new: str) -> None:
    assert _cleared(PAPER) != _cleared(PAPER.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wards: All", "wards: All\n    sign_offs: [{matter: legal, on: 2 Dec 2026}]"),
        ("wards: All", "wards: Old Town"),
        ("risks:", "lessons: [{id: EX-L1, title: Ask early}]\nrisks:"),
    ],
)
def test_a_clearance_is_not_of_what_the_clearing_adds_or_no_reader_sees(old: str, new: str) -> None:
    assert _cleared(PAPER) == _cleared(PAPER.replace(old, new))


def test_restricted_registers_are_on_some_machines_only_and_count_on_none() -> None:
    open_file, restricted = ("registers/example/all.yaml", "restricted/example/risks.yaml")
    alone = workspace_of({open_file: PAPER})
    whole = workspace_of({open_file: PAPER, restricted: "risks: [{id: EX-2, title: A named provider fails}]\n"})
    one, two = (clearance_fingerprint(each.every(Paper)[0], each) for each in (alone, whole))
    assert one == two
