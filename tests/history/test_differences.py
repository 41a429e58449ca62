"""What two states of a record say differently, field by field. What only looks different is no difference."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.differences import Difference
from govtool.history.differences import Renamed
from govtool.history.differences import canon
from govtool.history.differences import differences
from govtool.history.differences import in_words
from govtool.records.escalation import Escalation
from govtool.records.scoring import Score
from govtool.records.when import When
from govtool.records.when import read_when
from tests.support import workspace


def _when(text: str) -> When:
    found = read_when(text)
    assert found is not None
    return found


def _between(before: str, after: str, renamed: Renamed | None = None) -> list[Difference]:
    """The differences between the two states of BR-1."""
    old, new = workspace(before), workspace(after)
    shared = {(renamed or {}).get(name, name) for name in old.records} & new.records.keys()
    return list(differences(old.records["BR-1"], new.records["BR-1"], renamed or {}, shared))


def _risk(fields: str) -> str:
    return f"risks: [{{id: BR-1, title: The pier moves, {fields}}}]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("review: 30 Nov 2026", "review: 2026-11-30"),
        ("proximity: Dec 2026", "proximity: 1 Dec 2026 to 31 Dec 2026"),
        ("review: TBC", "review: tbc"),
        ("cause: It rains", "cause: It   rains"),
        ("owner: Engineer", "owner: [Engineer]"),
        ("controls: [a, b]", "controls: [b, a]"),
        ("target: {likelihood: 1, impact: 2}", "target: {impact: 2, likelihood: 1}"),
        ("escalations: [{on: 2 Nov 2026, to: BR-B1}]", "escalations: [{to: BR-B1, on: 2026-11-02, because: ''}]"),
    ],
)
def test_what_only_looks_different_is_no_difference(before: str, after: str) -> None:
    assert _between(_risk(before), _risk(after)) == []
    assert _between(_risk(after), _risk(before)) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("cause: It rains", "cause: It snows", [Difference("cause", "It rains", "It snows")]),
        ("owner: Engineer", "", [Difference("owner", "Engineer", "")]),
        ("", "response: treat", [Difference("response", "", "treat")]),
        ("cause: rain", "cause: Rain", [Difference("cause", "rain", "Rain")]),
        ("review: Dec 2026", "review: 1 Dec 2026", [Difference("review", "Dec 2026", "1 Dec 2026")]),
        # one entry in place of another is paired; of more, those that are gone come first
        ("controls: [a, b]", "controls: [a, c]", [Difference("controls", "b", "c")]),
        ("controls: [a, b]", "controls: [c, b, a]", [Difference("controls", "", "c")]),
        (
            "controls: [a, b]",
            "controls: [c, d]",
            [
                Difference("controls", "a", ""),
                Difference("controls", "b", ""),
                Difference("controls", "", "c"),
                Difference("controls", "", "d"),
            ],
        ),
        ("controls: [a, a]", "controls: [a]", [Difference("controls", "a", "")]),  # each counts as often as it stands
        (
            "target: {likelihood: 1, impact: 2}",
            "target: {likelihood: 1, impact: 3}",
            [Difference("target", "impact 2", "impact 3")],
        ),
    ],
)
def test_a_field_is_told_before_and_after(before: str, after: str, expected: list[Difference]) -> None:
    assert _between(_risk(before), _risk(after)) == expected


def test_entries_of_the_same_day_are_paired_and_only_told_where_they_differ() -> None:
    entry = "{on: %s, residual: {likelihood: %s, impact: 4}, because: %s}"
    before = f"assessments: [{entry % ('2 Nov 2026', 2, 'First')}, {entry % ('9 Nov 2026', 3, 'Cracks')}]"
    after = f"assessments: [{entry % ('9 Nov 2026', 3, 'Wide cracks')}, {entry % ('16 Nov 2026', 1, 'Props')}]"
    assert _between(_risk(before), _risk(after)) == [
        Difference("assessments", "2 Nov 2026, residual likelihood 2, impact 4, because First", ""),
        Difference("assessments", "because Cracks", "because Wide cracks", "9 Nov 2026"),
        Difference("assessments", "", "16 Nov 2026, residual likelihood 1, impact 4, because Props"),
    ]


def test_the_amounts_of_a_row_keep_their_places() -> None:
    text = "funding: [{id: BR-1, title: Sources, columns: [2016/17, 2017/18], rows: [{label: Grant, cells: [%s]}]}]\n"
    assert _between(text % "5, 6", text % "6, 5") == [
        Difference("rows", "cells 5; 6", "cells 6; 5", "Grant"),
    ]


def test_a_table_is_told_by_its_names() -> None:
    text = "documents: [{id: BR-1, title: D, sections: {%s}}]\n"
    assert _between(text % "1: One, 2: Two", text % "2: Second, 3: Three, 1: One") == [
        Difference("sections", "Two", "Second", "2"),
        Difference("sections", "", "Three", "3"),
    ]


def test_records_inside_another_are_told_by_their_ids_where_both_states_have_them() -> None:
    text = "plans: [{id: BR-1, title: Plan, actions: [%s]}, {id: BR-P2, title: Other, actions: [%s]}]\n"
    one, two = "{id: BR-A1, title: Order}", "{id: BR-A2, title: Call}"
    assert _between(text % (one, ""), text % (f"{one}, {two}", "")) == []  # BR-A2 is new, which it tells itself
    assert _between(text % (one, ""), text % (one.replace("Order", "Buy"), "")) == []
    assert _between(text % (f"{one}, {two}", ""), text % (two, one)) == [Difference("actions", "BR-A1", "")]


def test_an_id_that_was_changed_is_the_same_wherever_it_is_named() -> None:
    text = "issues: [{id: BR-1, title: It moved, risk: %s}]\nrisks: [{id: %s, title: It moves}]\n"
    before, after = text % ("BR-2", "BR-2"), text % ("BR-7K2Q", "BR-7K2Q")
    assert _between(before, after, {"BR-2": "BR-7K2Q"}) == []
    assert _between(before, after) == [Difference("risk", "BR-2", "BR-7K2Q")]


def test_an_id_and_what_a_program_fills_in_are_compared_elsewhere() -> None:
    text = "decisions: [{id: BR-1, title: To prop it%s}]\n"
    assert _between(text % "", text % ", as_decided: [{record: BR-2, wording: 0a1b2c3d}]") == []
    old, new = (workspace(_risk("cause: Rain").replace("BR-1", name)).records[name] for name in ("BR-1", "BR-2"))
    assert list(differences(old, new, {}, frozenset())) == []


def test_fields_come_in_their_order_and_those_of_the_council_last() -> None:
    own = "programme: {id: example, title: X, prefix: BR, fields: [{on: risks, name: ward}]}\n"
    before, after = own + _risk("ward: North, event: a, cause: a"), own + _risk("ward: South, event: b, cause: b")
    assert _between(before, after) == [
        Difference("cause", "a", "b"),
        Difference("event", "a", "b"),
        Difference("ward", "North", "South"),
    ]


WORDS = st.sampled_from(["rain", "frost", "wind"])
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "cause": WORDS,
        "owner": WORDS,
        "controls": st.lists(WORDS, min_size=1, max_size=4),
        "target": st.builds("{{likelihood: {}, impact: {}}}".format, st.integers(1, 5), st.integers(1, 5)),
    },
)


def _given(fields: dict[str, Any]) -> str:
    written = (
        f"{name}: {value if isinstance(value, str) else '[' + ', '.join(value) + ']'}" for name, value in fields.items()
    )
    return _risk(", ".join(written))


@settings(deadline=None)
@given(FIELDS, FIELDS)
def test_what_came_one_way_goes_the_other(one: dict[str, Any], two: dict[str, Any]) -> None:
    there, back = _between(_given(one), _given(two)), _between(_given(two), _given(one))
    assert sorted(there) == sorted(each._replace(before=each.after, after=each.before) for each in back)


@settings(deadline=None)
@given(FIELDS)
def test_nothing_differs_from_itself(fields: dict[str, Any]) -> None:
    assert _between(_given(fields), _given(fields)) == []


def test_a_value_without_what_makes_no_difference() -> None:
    when = _when("Dec 2026")
    span = (datetime.date(2026, 12, 1), datetime.date(2026, 12, 31))
    assert canon(when) == span
    assert canon(["a  b\nc", when]) == ["a b c", span]
    assert canon(Escalation(on=when, to="BR-B1")) == {"on": span, "to": "BR-B1"}  # no reason is given
    assert canon({"x": "BR-2"}, {"BR-2": "BR-3"}) == {"x": "BR-3"}
    assert canon(Decimal("1.50")) == canon(Decimal("1.5"))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (Decimal("2.50"), "2.50"),
        ("two\n lines", "two lines"),
        (("a", "b"), "a; b"),
        ((None, "b"), "nothing; b"),
        ({"a": ("b", "c")}, "a b; c"),
        (Score(likelihood=3, impact=4), "likelihood 3, impact 4"),
        (Escalation(on=_when("2 Nov 2026"), to="BR-B1"), "2 Nov 2026, to BR-B1"),
    ],
)
def test_a_value_as_a_person_would_read_it_out(value: object, words: str) -> None:
    assert in_words(value) == words


def test_of_a_record_its_id_is_read_out() -> None:
    assert in_words(workspace(_risk("cause: Rain")).records["BR-1"]) == "BR-1"
