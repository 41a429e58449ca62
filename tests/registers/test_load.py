"""A file into a register: records, the ids they refer to, and every problem in one run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.kinds import REGISTERS
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.record import Source
from govtool.records.risk import Risk
from govtool.records.statement import Statement
from govtool.records.when import read_when
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import SourceFile
from tests.support import FILE
from tests.support import messages
from tests.support import register
from tests.support import seen


def _only(text: str) -> Problem:
    (problem,) = register(text).problems
    return problem


def _ids(loaded: Register) -> list[str]:
    return [record.id for record in loaded.records]


def test_records_stand_in_the_order_written() -> None:
    loaded = register("""\
        risks:
          - {id: NB-2, title: Bridge closes early}
          - {id: NB-1, title: Diversion floods}
        recommendations:
          - {id: NB-R1, title: Inspect the bridge}
    """)
    assert loaded.problems == ()
    assert [(record.kind, record.id) for record in loaded.records] == [
        ("risk", "NB-2"),
        ("risk", "NB-1"),
        ("recommendation", "NB-R1"),
    ]
    assert {type(record) for record in loaded.records} == {Risk, Recommendation}
    assert {record.origin.programme for record in loaded.records} == {"example"}
    assert loaded.start == (FILE, 1, 1)


@pytest.mark.parametrize("name", ["plan", "plans"])
def test_one_record_needs_no_list_and_may_stand_under_its_own_word(name: str) -> None:
    loaded = register(f"{name}:\n  id: NB-P1\n  title: Works\n")
    assert loaded.problems == ()
    assert _ids(loaded) == ["NB-P1"]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "risks:\n", "risks: []\n", "risks: ~\n", "~\n"])
def test_a_register_may_be_empty(text: str) -> None:
    loaded = register(text)
    assert loaded.records == ()
    if text != "~\n":
        assert loaded.problems == ()


def test_records_inside_a_record_follow_it() -> None:
    loaded = register("""\
        plans:
          - id: NB-P1
            title: Works
            actions:
              - {id: NB-A1, title: Sign the diversion, milestones: [NB-M1]}
              - {id: NB-A2, title: Close the bridge}
          - {id: NB-P2, title: More works}
    """)
    assert _ids(loaded) == ["NB-P1", "NB-A1", "NB-A2", "NB-P2"]
    plan, action = loaded.records[0], loaded.records[1]
    assert isinstance(plan, Plan)
    assert isinstance(action, Action)
    assert plan.actions == (action, loaded.records[2])
    assert action.at() == (FILE, 5, 9)
    (reference,) = loaded.references
    assert (reference.record, reference.field, reference.target) == ("NB-A1", "milestones", "NB-M1")


def test_a_bad_record_inside_a_record_takes_nothing_else_with_it() -> None:
    loaded = register("""\
        plans:
          - id: NB-P1
            title: Works
            actions: [{title: No id}, bare text, {id: NB-A2, title: Close the bridge, due: soon}]
            period: 2017/18
    """)
    assert seen(list(loaded.problems)) == [("FLD002", 4, 15), ("FLD003", 4, 31), ("FLD005", 4, 84)]
    assert [problem.record for problem in loaded.problems] == ["NB-P1", "NB-P1", "NB-A2"]
    plan = loaded.records[0]
    assert isinstance(plan, Plan)
    assert [action.id for action in plan.actions] == ["NB-A2"]
    assert plan.period == "2017/18"


def test_ids_are_noted_as_written_with_their_place() -> None:
    loaded = register("""\
        risks:
          - id: NB-1
            title: Bridge closes early
            threatens: [NB-M1, anything at all]
            actions: NB-A1
            source: {document: NB-D1, section: 3.1}
    """)
    assert [(each.field, each.target, each.kinds) for each in loaded.references] == [
        ("threatens", "NB-M1", ()),
        ("threatens", "anything at all", ()),
        ("actions", "NB-A1", ("action",)),
        ("document", "NB-D1", ("document",)),
    ]
    assert [each.location[1:] for each in loaded.references] == [(4, 17), (4, 24), (5, 14), (6, 24)]
    assert {each.record for each in loaded.references} == {"NB-1"}


# The header


def test_the_header_is_read_wherever_it_stands() -> None:
    loaded = register("""\
        risks:
          - {id: NB-1, title: Bridge closes early}
          - {id: NB-2, title: Diversion floods, source: {document: NB-D2}}
        register:
          owner: [Highways Board, Flood Forum]
          source: {document: NB-D1, section: "4"}
          reviewed: Nov 2017
          note: Kept by the programme office
    """)
    assert loaded.problems == ()
    assert loaded.header.owner == ("Highways Board", "Flood Forum")
    assert loaded.header.reviewed == read_when("Nov 2017")
    assert loaded.header.note == "Kept by the programme office"
    own = Source(document="NB-D1", section="4")
    assert [record.source for record in loaded.records] == [own, Source(document="NB-D2")]


def test_a_register_without_a_header_has_an_empty_one() -> None:
    loaded = register("risks: [{id: NB-1, title: Bridge closes early}]")
    assert (loaded.header.owner, loaded.header.source, loaded.header.note) == ((), None, "")
    assert loaded.records[0].source is None


def test_an_unknown_field_of_the_header() -> None:
    problem = _only("register: {onwer: Highways Board}\n")
    assert seen([problem]) == [("FLD001", 1, 12)]
    assert (problem.message, problem.remedy) == ('a header has no field "onwer"', "Did you mean owner?")
    assert problem.record is None


@pytest.mark.parametrize("written", ["Highways Board", "[Highways Board]"])
def test_a_header_that_is_no_group_of_fields_is_told_of(written: str) -> None:
    problem = _only(f"register: {written}\nrisks: [{{id: NB-1, title: Bridge closes early}}]\n")
    assert seen([problem]) == [("FLD003", 1, 11)]


# What is wrong


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("risk_s", "Did you mean risks?"), ("rsks", "Did you mean risks?"), ("registers", "Did you mean register?")],
)
def test_an_unknown_register(name: str, remedy: str) -> None:
    problem = _only(f"risks: []\n{name}: []\n")
    assert seen([problem]) == [("FLD001", 2, 1)]
    assert problem.message == f'"{name}" is not the name of a register'
    assert problem.remedy == remedy


def test_an_unknown_register_like_no_other_is_given_the_names() -> None:
    problem = _only("weather: []\n")
    assert problem.remedy == f"Use one of {', '.join([*REGISTERS, 'register', 'known_problems'])}."


def test_an_unknown_field() -> None:
    problem = _only("risks: [{id: NB-1, title: Bridge closes early, onwer: Head of Highways}]\n")
    assert seen([problem]) == [("FLD001", 1, 48)]
    assert (problem.message, problem.remedy) == ('a risk has no field "onwer"', "Did you mean owner?")
    assert (problem.record, problem.level) == ("NB-1", Level.ERROR)


@pytest.mark.parametrize("name", ["origin", "kind", "plural", "lacks"])
def test_what_is_no_declared_field_cannot_be_written(name: str) -> None:
    assert _only(f"risks: [{{id: NB-1, title: Bridge closes early, {name}: x}}]\n").code == "FLD001"


@pytest.mark.parametrize(
    ("record", "column", "message"),
    [
        ("{title: Bridge closes early}", 9, "a risk has no id"),
        ("{id: , title: Bridge closes early}", 9, "a risk has no id"),
        ("{id: '', title: Bridge closes early}", 9, "a risk has no id"),
        ("{id: NB-1}", 9, "a risk needs its title"),
        ("{id: NB-1, title: }", 9, "a risk needs its title"),
    ],
)
def test_what_a_record_cannot_do_without(record: str, column: int, message: str) -> None:
    problem = _only(f"risks: [{record}]\n")
    assert (problem.code, problem.location[1:], problem.message) == ("FLD002", (1, column), message)


def test_a_record_without_title_is_still_there() -> None:
    loaded = register("risks: [{id: NB-1, owner: Head of Highways}]\n")
    assert [(record.id, record.title) for record in loaded.records] == [("NB-1", "")]
    assert loaded.problems[0].remedy == "Add title: What it is, in one line."


def test_a_kind_may_need_more() -> None:
    problem = _only("statements: [{id: NB-S1, title: The bridge is old}]\n")
    assert (problem.code, problem.message) == ("FLD002", "a statement needs its says")
    loaded = register("statements: [{id: NB-S1, title: The bridge is old, says: gossip}]\n")
    assert [problem.code for problem in loaded.problems] == ["FLD004"]
    assert isinstance(loaded.records[0], Statement)


@pytest.mark.parametrize("written", ["A-1", "a", "1e3", "0", "3.10", "EX-1.a_b", "bhr-ibcf-2017", "no"])
def test_the_form_of_ids(written: str) -> None:
    loaded = register(f"risks: [{{id: {written}, title: Bridge closes early}}]\n")
    assert (_ids(loaded), loaded.problems) == ([written], ())


@pytest.mark.parametrize(
    "written", ["NB 1", "'NB-1 '", "-1", ".a", "_a", "NB/1", "NB-1é", "٣", "'a\\n'", "NB:1", "'*'"]
)
def test_what_cannot_be_an_id(written: str) -> None:
    loaded = register(f"risks: [{{id: {written}, title: Bridge closes early}}]\n")
    assert loaded.records == ()
    assert seen(list(loaded.problems)) == [("FLD006", 1, 14)]
    assert loaded.problems[0].message == f'"{written.strip(chr(39))}" cannot be an id'


@pytest.mark.parametrize(("written", "what"), [("[NB-1]", "a list"), ("{a: b}", "a group of fields")])
def test_an_id_that_is_no_text(written: str, what: str) -> None:
    problem = _only(f"risks: [{{id: {written}, title: Bridge closes early}}]\n")
    assert (problem.code, problem.message) == ("FLD006", f"{what} cannot be an id")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("risks: none yet\n", (1, 8), 'a risk is "none yet", where a group of fields is needed'),
        ("risks: [[a]]\n", (1, 9), "a risk is a list, where a group of fields is needed"),
        ("risks: [~]\n", (1, 9), "a risk is nothing, where a group of fields is needed"),
        ("just words\n", (1, 1), 'the file holds "just words", where the name of a register is needed'),
        ("- id: NB-1\n", (1, 1), "the file holds a list, where the name of a register is needed"),
    ],
)
def test_what_is_no_record_or_register(text: str, place: tuple[int, int], message: str) -> None:
    problem = _only(text)
    assert (problem.code, problem.location[1:], problem.message) == ("FLD003", place, message)


def test_every_problem_of_a_file_is_told_in_one_run_and_all_else_is_read() -> None:
    loaded = register("""\
        risks:
          - id: NB-1
            title: Bridge closes early
            owner: Head of Highways
            response: watch
            review: soon
            inherent: {likelihood: 4, impact: high}
            colour: RED
            controls: [Weekly inspection]
          - title: No id
          - id: NB-3
            title: [a]
            owner: Head of Highways
            owner: Head of Flood
        rsks: []
    """)
    expected = [
        ("YML004", 14, 5),
        ("FLD004", 5, 15),
        ("FLD005", 6, 13),
        ("FLD003", 7, 39),
        ("FLD001", 8, 5),
        ("FLD002", 10, 5),
        ("FLD003", 12, 12),
        ("FLD001", 15, 1),
    ]
    assert seen(list(loaded.problems)) == expected
    first, third = loaded.records
    assert isinstance(first, Risk)
    assert isinstance(third, Risk)
    assert (first.owner, first.controls) == (("Head of Highways",), ("Weekly inspection",))
    assert (first.response, first.review, first.inherent) == (None, None, None)
    assert not any(first.lacks(name) for name in ("response", "review", "inherent"))
    assert first.lacks("residual")
    assert (third.title, third.owner) == ("", ("Head of Highways",))


def test_text_that_cannot_be_read_gives_an_empty_register() -> None:
    loaded = register("risks:\n  - id: [NB-1\n")
    assert (loaded.records, loaded.references) == ((), ())
    assert [problem.code for problem in loaded.problems] == ["YML002"]


def test_a_programme_with_its_boards() -> None:
    loaded = register("""\
        programme:
          id: example
          title: Bridges
          boards:
            - {id: NB-B1, title: Highways Board, tier: 2, reports_to: NB-B2}
            - {id: NB-B2, title: Cabinet, tier: one}
    """)
    assert _ids(loaded) == ["example", "NB-B1", "NB-B2"]
    assert messages(list(loaded.problems)) == ['tier is "one", where a whole number of at most 18 digits is needed']
    programme = loaded.records[0]
    assert isinstance(programme, Programme)
    assert [(board.id, board.tier, board.reports_to) for board in programme.boards] == [
        ("NB-B1", 2, ("NB-B2",)),
        ("NB-B2", None, ()),
    ]


FIELDS = st.sampled_from(
    ["id", "title", "owner", "inherent", "review", "actions", "threatens", "assessments", "printed", "response", "x"]
)
VALUES = st.sampled_from(
    ["NB-1", "''", "~", "[a, [b], {c: d}]", "{likelihood: 1, impact: 9}", "[{on: 2018-01-01}]", "soon", "treat", "4"]
)
RECORDS = st.lists(st.dictionaries(FIELDS, VALUES, max_size=6), max_size=3)


@settings(deadline=None)
@given(st.sampled_from([*REGISTERS, "risk", "register", "x"]), RECORDS)
def test_no_data_raises_and_every_record_has_an_id(name: str, records: list[dict[str, str]]) -> None:
    lines = ["{" + ", ".join(f"{field}: {value}" for field, value in record.items()) + "}" for record in records]
    loaded = load(SourceFile(FILE, f"{name}: [{', '.join(lines)}]\n".encode()), "example")
    assert all(record.id for record in loaded.records)
    assert all(problem.location.path == FILE and problem.message for problem in loaded.problems)


def test_the_scope_of_a_register_is_that_of_the_risks_that_give_none() -> None:
    loaded = register("""\
        register: {scope: overarching}
        risks:
          - {id: NB-1, title: The bridge fails}
          - {id: NB-2, title: The ferry stops, scope: local}
        milestones: [{id: NB-M1, title: Bridge closed}]
    """)
    assert [getattr(record, "scope", None) for record in loaded.records] == ["overarching", "local", None]
