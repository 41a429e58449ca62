"""Values into typed fields: every type's reader, right and wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govtool.nodes import scalars
from govtool.problems import Problem
from govtool.records.metric import Metric
from govtool.records.paper import Paper
from govtool.records.paper import Passage
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.when import read_when
from govtool.registers.register import Register
from tests.support import register
from tests.support import seen


def _risk(fields: str) -> tuple[Risk, list[Problem]]:
    loaded = register(f"risks:\n  - id: NB-1\n    title: Bridge closes early\n    {fields}\n")
    (record,) = loaded.records
    assert isinstance(record, Risk)
    return record, list(loaded.problems)


def _metric(fields: str) -> tuple[Metric, list[Problem]]:
    loaded = register(f"metrics:\n  - id: NB-K1\n    title: Days of closure\n    {fields}\n")
    (record,) = loaded.records
    assert isinstance(record, Metric)
    return record, list(loaded.problems)


def _paper(fields: str) -> tuple[Paper, Register]:
    loaded = register(f"papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    {fields}\n")
    (record,) = loaded.records
    assert isinstance(record, Paper)
    return record, loaded


def _programme(fields: str) -> tuple[Programme, list[Problem]]:
    loaded = register(f"programme:\n  id: example\n  title: Bridges\n  {fields}\n")
    (record,) = loaded.records
    assert isinstance(record, Programme)
    return record, list(loaded.problems)


# Texts


@pytest.mark.parametrize(
    ("written", "text"),
    [("no", "no"), ("3.10", "3.10"), ("1e3", "1e3"), ("'  a  '", "a"), (">\n      a\n      b\n", "a b")],
)
def test_a_text_is_as_written_without_the_space_around_it(written: str, text: str) -> None:
    record, problems = _risk(f"cause: {written}")
    assert (record.cause, problems) == (text, [])


@pytest.mark.parametrize("written", ["", "~", "null", "''", "'  '"])
def test_a_text_left_empty_is_absent(written: str) -> None:
    record, problems = _risk(f"cause: {written}")
    assert (record.cause, problems) == ("", [])


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("[a]", "cause is a list, where a text is needed"),
        ("{a: b}", "cause is a group of fields, where a text is needed"),
    ],
)
def test_what_is_no_text(written: str, sentence: str) -> None:
    record, (problem,) = _risk(f"cause: {written}")
    assert (problem.code, problem.message) == ("FLD003", sentence)
    assert problem.location[1:] == (4, 12)
    assert problem.remedy == "Write it like this: cause: Home care"
    assert problem.record == "NB-1"
    assert record.title == "Bridge closes early"


# Whole numbers


@pytest.mark.parametrize(
    ("written", "number"),
    [("4", 4), ("'4'", 4), ("04", 4), ("+4", 4), ("-4", -4), ("0", 0), ("9" * 18, 10**18 - 1)],
)
def test_a_whole_number(written: str, number: int) -> None:
    record, problems = _risk(f"printed: {{inherent: {{score: {written}}}}}")
    assert problems == []
    assert record.printed is not None
    assert record.printed.inherent is not None
    assert record.printed.inherent.score == number


@pytest.mark.parametrize("written", ["four", "4.0", "1e3", "1_000", "0x10", "4 x 4", "9" * 19, "٤", "-", "''4''"])
def test_what_is_no_whole_number(written: str) -> None:
    record, (problem,) = _risk(f'printed: {{inherent: {{rag: RED, score: "{written}"}}}}')
    assert problem.code == "FLD003"
    assert problem.message == f'score is "{written}", where a whole number of at most 18 digits is needed'
    assert problem.location[1:] == (4, 43)
    assert record.printed is not None
    assert record.printed.inherent is not None
    assert (record.printed.inherent.score, record.printed.inherent.rag) == (None, "RED")


# Numbers


@pytest.mark.parametrize("written", ["0", "-3", "+2", "2792.5", "201.10", "9" * 18, "0." + "1" * 18])
def test_a_number_keeps_its_digits(written: str) -> None:
    record, problems = _metric(f"baseline: {written}")
    assert problems == []
    assert record.baseline == Decimal(written)
    assert str(record.baseline) == written.removeprefix("+")


@pytest.mark.parametrize("written", ["2,792", "£5", "72.7%", ".5", "5.", "1e3", "NaN", "Infinity", "9" * 19, "5 days"])
def test_what_is_no_number(written: str) -> None:
    record, (problem,) = _metric(f'baseline: "{written}"')
    assert (problem.code, problem.location[1:]) == ("FLD003", (4, 15))
    assert problem.message == (
        f'baseline is "{written}", where a number of at most 18 digits, without commas or signs such as % and £, is needed'
    )
    assert record.baseline is None


# Yes and no, dates, choices


@pytest.mark.parametrize(
    ("written", "value"),
    [("yes", True), ("true", True), ("True", True), ("YES", True), ("no", False), ("false", False), ("NO", False)],
)
def test_yes_and_no(written: str, value: bool) -> None:
    record, loaded = _paper(f"key_decision: {written}")
    assert (record.key_decision, loaded.problems) == (value, ())


@pytest.mark.parametrize("written", ["y", "on", "1", "maybe"])
def test_what_is_neither_yes_nor_no(written: str) -> None:
    record, loaded = _paper(f"key_decision: {written}")
    (problem,) = loaded.problems
    assert (problem.code, problem.message) == ("FLD003", f'key_decision is "{written}", where yes or no is needed')
    assert record.key_decision is None


def test_a_date() -> None:
    record, problems = _risk("review: w/c 9 Oct 17")
    assert (record.review, problems) == (read_when("w/c 9 Oct 17"), [])


def test_a_date_in_no_known_form() -> None:
    record, (problem,) = _risk("review: 31 April 2018")
    assert (problem.code, problem.location[1:]) == ("FLD005", (4, 13))
    assert problem.message == 'review is "31 April 2018", but the calendar has no such day'
    assert record.review is None


def test_a_date_that_is_a_list() -> None:
    _, (problem,) = _risk("review: [Nov 2017]")
    assert (problem.code, problem.message) == ("FLD003", "review is a list, where a date is needed")


def test_a_date_in_quotes_loses_the_space_around_it() -> None:
    record, problems = _risk('review: " 30 Nov 2017 "')
    assert problems == []
    assert str(record.review) == "30 Nov 2017"


@pytest.mark.parametrize("written", ["treat", "Treat", "TREAT", "' treat '"])
def test_a_choice_is_read_in_any_case(written: str) -> None:
    record, problems = _risk(f"response: {written}")
    assert (record.response, problems) == ("treat", [])


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("watch", 'response is "watch", which is not one of its words'),
        ("[treat]", "response is a list, which is not one of its words"),
        ("{treat: x}", "response is a group of fields, which is not one of its words"),
    ],
)
def test_a_word_that_is_no_choice(written: str, sentence: str) -> None:
    record, (problem,) = _risk(f"response: {written}")
    assert (problem.code, problem.message, problem.location[1:]) == ("FLD004", sentence, (4, 15))
    assert problem.remedy == "Write treat, tolerate, transfer or terminate."
    assert record.response is None


# Lists


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("Weekly call", ("Weekly call",)),
        ("[Weekly call]", ("Weekly call",)),
        ("[a, b, a]", ("a", "b", "a")),
        ("\n      - a\n      - b", ("a", "b")),
        ("[]", ()),
        ("", ()),
        ("[a, ~, '', b]", ("a", "b")),
    ],
)
def test_a_list_may_be_one_value(written: str, values: tuple[str, ...]) -> None:
    record, problems = _risk(f"controls: {written}")
    assert (record.controls, problems) == (values, [])


def test_a_list_keeps_what_can_be_read() -> None:
    record, problems = _risk("controls: [a, [b], c, {d: e}]")
    assert record.controls == ("a", "c")
    assert seen(problems) == [("FLD003", 4, 19), ("FLD003", 4, 27)]


def test_reading_a_list_leaves_the_text_that_was_read_alone() -> None:
    record, _ = _risk("controls: [a, [b], ~, c]")
    assert [scalar.text for scalar in scalars(record.origin.node.values["controls"])] == ["a", "b", "", "c"]


def test_a_list_of_lists() -> None:
    record, problems = _programme("scoring: {likelihood: {levels: 2}, impact: {levels: 2}, table: [[1, 2], [3, 4]]}")
    assert problems == []
    assert record.scoring is not None
    assert record.scoring.table == ((1, 2), (3, 4))


# Names with values


def test_names_with_values() -> None:
    record, problems = _programme("appetite: {safety: averse, innovation: Open}")
    assert (record.appetite, problems) == ({"safety": "averse", "innovation": "open"}, [])


def test_names_with_values_keep_what_can_be_read() -> None:
    record, (problem,) = _programme("appetite: {safety: hungry, money: open}")
    assert (problem.code, problem.location[1:]) == ("FLD004", (4, 22))
    assert record.appetite == {"money": "open"}


@pytest.mark.parametrize(("written", "what"), [("open", '"open"'), ("[open]", "a list")])
def test_what_are_no_names_with_values(written: str, what: str) -> None:
    record, (problem,) = _programme(f"appetite: {written}")
    assert (problem.code, problem.message) == ("FLD003", f"appetite is {what}, where names with values are needed")
    assert record.appetite == {}


# Groups of fields


def test_a_group_of_fields() -> None:
    record, problems = _risk("inherent: {likelihood: 4, impact: 3}")
    assert problems == []
    assert record.inherent is not None
    assert (record.inherent.likelihood, record.inherent.impact) == (4, 3)


@pytest.mark.parametrize(("written", "what"), [("12", '"12"'), ("[4, 3]", "a list")])
def test_what_is_no_group_of_fields(written: str, what: str) -> None:
    record, (problem,) = _risk(f"inherent: {written}")
    assert (problem.code, problem.message) == (
        "FLD003",
        f"inherent is {what}, where a group of fields is needed",
    )
    assert problem.remedy == "Give its fields by name: likelihood, impact."
    assert record.inherent is None
    assert not record.lacks("inherent")


def test_a_group_that_lacks_a_field_is_not_read() -> None:
    record, (problem,) = _risk("inherent: {likelihood: 4}")
    assert (problem.code, problem.location[1:]) == ("FLD002", (4, 15))
    assert problem.message == "a score needs its impact"
    assert problem.remedy == "Add impact: Its level on the programme's impact scale."
    assert record.inherent is None


def test_a_group_with_an_unknown_field_is_read_without_it() -> None:
    record, (problem,) = _risk("inherent: {likelihood: 4, impact: 3, imapct: 2}")
    assert (problem.code, problem.location[1:]) == ("FLD001", (4, 42))
    assert (problem.message, problem.remedy) == ('a score has no field "imapct"', "Did you mean impact?")
    assert record.inherent is not None


def test_a_field_that_cannot_be_read_does_not_count_as_missing_too() -> None:
    record, problems = _risk("inherent: {likelihood: likely, impact: 3}")
    assert seen(problems) == [("FLD003", 4, 28)]
    assert record.inherent is None


def test_a_list_of_groups_keeps_those_that_can_be_read() -> None:
    record, problems = _risk(
        "assessments:\n"
        "      - {on: 2018-01-08, residual: {likelihood: 4, impact: 3}}\n"
        "      - {residual: {likelihood: 4, impact: 2}}\n"
        "      - {on: 2018-02-08, residual: {likelihood: 4, impact: 1}}"
    )
    assert seen(problems) == [("FLD002", 6, 9)]
    assert [each.residual.product for each in record.assessments] == [12, 4]


def test_a_bare_text_stands_for_a_group_with_that_one_field() -> None:
    record, loaded = _paper(
        "sections:\n"
        "      - section: background\n"
        "        passages:\n"
        "          - '  The bridge is old. '\n"
        "          - {text: It closes in, points: [May, June]}\n"
        "          - [a]"
    )
    assert seen(list(loaded.problems)) == [("FLD003", 10, 13)]
    assert record.sections[0].passages == (
        Passage(text="The bridge is old."),
        Passage(text="It closes in", points=("May", "June")),
    )


@pytest.mark.parametrize("written", ["2013/14", "2013-14"])
def test_a_financial_year_as_a_date_is_told_of_with_its_readings(written: str) -> None:
    record, problems = _risk(f"review: {written}")
    assert record.review is None
    assert [(problem.code, problem.message, problem.remedy) for problem in problems] == [
        (
            "FLD005",
            f'review is "{written}", which can be read in two ways',
            "Write which is meant: April 2013 - March 2014 (the financial year), or January 2013 - December 2014.",
        )
    ]


def test_years_that_do_not_follow_each_other_are_no_financial_year() -> None:
    _, problems = _risk("review: 2013/15")
    assert [problem.message for problem in problems] == [
        'review is "2013/15", which is in no form of date that govtool reads'
    ]
