"""Problems as text for people."""

from __future__ import annotations

import pytest

from govtool.lint.formats import as_full
from govtool.lint.formats import as_text
from govtool.lint.formats import statistics
from govtool.lint.known import Settled
from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.source import Location
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import FILE
from tests.support import a_problem
from tests.support import day
from tests.support import workspace

ON = AsOf(today=day("2026-11-22"))

TEXT = """\
programme: {id: example, title: Bridges, prefix: NB}
risks:
  - id: NB-1
    title: Bridge closes early
    inherent: {likelihood: 2, impact: 2}
    residual: {likelihood: 3, impact: 3}
  - id: NB-2
    title: Diversion floods
  - id: NB-3
    title: Piers are scoured
    response: watch
"""


def _chosen(loaded: Workspace, *codes: str) -> list[Problem]:
    return [problem for problem in lint(loaded, ON) if problem.code in codes]


def _settled(problems: list[Problem]) -> Settled:
    return Settled(problems, [])


# Text


def test_nothing_wrong_is_said_in_words() -> None:
    loaded = workspace("")
    assert as_text(_settled([]), loaded) == "No problems.\n"
    assert as_full(_settled([]), loaded) == "No problems.\n"
    assert statistics(_settled([])) == "No problems.\n"


def test_a_line_aproblem() -> None:
    loaded = workspace(TEXT)
    assert as_text(_settled(_chosen(loaded, "RSK005", "FLD004")), loaded).splitlines() == [
        f"{FILE}:6:15: error RSK005 NB-1: the residual score 9 is above the inherent score 4",
        (
            f'{FILE}:11:15: error FLD004 NB-3: response is "watch", which is not one of its words. '
            "Write treat, tolerate, transfer or terminate."
        ),
        "2 errors. govtool explain RSK005 says why that matters and how to mend it.",
    ]


def test_a_problem_of_no_record_is_shown_without_one() -> None:
    loaded = workspace("risks:\n  - id: [NB-1\n")
    assert as_text(_settled(_chosen(loaded, "YML002")), loaded).splitlines()[0] == (
        f"{FILE}:2:9: error YML002 a list that starts with [ is not closed. Close it with ]."
    )


def test_many_of_one_sort_are_one_line() -> None:
    loaded = workspace(TEXT)
    assert as_text(_settled(_chosen(loaded, "RSK007", "RSK005")), loaded).splitlines() == [
        f"{FILE}: warning RSK007 all 3 risks: no owner is named (NB-1 to NB-3)",
        f"{FILE}:6:15: error RSK005 NB-1: the residual score 9 is above the inherent score 4",
        "1 error and 3 warnings. govtool explain RSK005 says why that matters and how to mend it.",
    ]


def test_most_of_one_sort_are_one_line_too() -> None:
    loaded = workspace(TEXT + "  - {id: NB-4, title: Contractor fails, owner: Head of Highways}\n")
    assert as_text(_settled(_chosen(loaded, "RSK007")), loaded).splitlines()[0] == (
        f"{FILE}: warning RSK007 3 of 4 risks: no owner is named (NB-1, NB-2, NB-3)"
    )


def test_half_of_one_sort_are_not() -> None:
    records = [f"  - {{id: NB-{number}, title: Risk, owner: Head of Highways}}\n" for number in (4, 5, 6)]
    loaded = workspace(TEXT + "".join(records))
    assert as_text(_settled(_chosen(loaded, "RSK007")), loaded).splitlines()[:-1] == [
        f"{FILE}:{line}:5: warning RSK007 {record}: no owner is named"
        for line, record in ((3, "NB-1"), (7, "NB-2"), (9, "NB-3"))
    ]


def test_each_lists_them_all() -> None:
    loaded = workspace(TEXT)
    lines = as_text(_settled(_chosen(loaded, "RSK007")), loaded, each=True).splitlines()
    assert lines[:-1] == [
        f"{FILE}:{line}:5: warning RSK007 {record}: no owner is named"
        for line, record in ((3, "NB-1"), (7, "NB-2"), (9, "NB-3"))
    ]


def test_a_folded_line_says_something_of_everyproblem() -> None:
    loaded = workspace("risks:\n  - {id: NB-1, title: a, id: b, title: c, id: d}\n")
    text = as_text(_settled(_chosen(loaded, "YML004")), loaded)
    assert text.count("is given twice") == 3
    assert "of 0" not in text


def test_fields_that_are_wrong_in_their_own_ways_are_each_told() -> None:
    loaded = workspace("""\
        risks:
          - {id: NB-1, title: One, colour: RED}
          - {id: NB-2, title: Two, weather: wet}
          - {id: NB-3, title: Three, height: 3}
    """)
    text = as_text(_settled(_chosen(loaded, "FLD001")), loaded)
    assert [name for name in ("colour", "weather", "height") if f'"{name}"' in text] == ["colour", "weather", "height"]


def test_lines_are_in_the_order_of_places_whatever_folds() -> None:
    loaded = workspace(TEXT)
    lines = as_text(_settled(_chosen(loaded, "RSK007", "RSK010", "RSK005", "FLD004")), loaded).splitlines()
    assert [next(word for word in line.split() if word in RULES) for line in lines[:-1]] == [
        "RSK007",  # folded: its first is on line 3
        "RSK010",  # of NB-1, on line 3
        "RSK005",  # on line 6
        "RSK010",  # of NB-2, on line 7
        "FLD004",  # on line 11
    ]


def test_long_lines_are_wrapped_where_a_width_is_given() -> None:
    loaded = workspace(TEXT)
    problems = _chosen(loaded, "RSK005", "RSK007")
    wide, narrow = as_text(_settled(problems), loaded), as_text(_settled(problems), loaded, width=60)
    assert max(len(line) for line in wide.splitlines()) > 60
    assert max(len(line) for line in narrow.splitlines()) <= 60
    assert narrow.split() == wide.split()
    begun = [line for line in narrow.splitlines() if not line.startswith("    ")]
    assert len(begun) == len(wide.splitlines())


def test_a_word_longer_than_the_width_stays_whole() -> None:
    loaded = workspace(TEXT)
    shown = as_text(_settled([a_problem(message="x" * 90)]), loaded, width=40)
    assert "x" * 90 in shown


# The full form


def test_the_full_form_shows_the_line_the_place_why_and_what_to_do() -> None:
    loaded = workspace(TEXT)
    assert as_full(_settled(_chosen(loaded, "FLD004")), loaded).splitlines() == [
        f'{FILE}:11:15: error FLD004 NB-3: response is "watch", which is not one of its words',
        "     11 |     response: watch",
        "        |               ^",
        f"  Why:  {RULES['FLD004'].why}",
        "  Mend: Write treat, tolerate, transfer or terminate.",
        "",
        "1 error. govtool explain FLD004 says why that matters and how to mend it.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "risks: [{id: NB-1, title: Tŷ £, response: watch}]\n",
        "\ufeffrisks: [{id: NB-1, title: Tŷ, response: watch}]\n",
        'risks: [{id: NB-1, title: "Tŷ\ta",\tresponse:\twatch}]\n',
        "risks:\r\n  - id: NB-1\r\n    title: a\r\n    response: watch\r\n",
    ],
)
def test_the_caret_is_under_the_value(text: str) -> None:
    loaded = workspace(text)
    _, shown, caret, *_ = as_full(_settled(_chosen(loaded, "FLD004")), loaded).splitlines()
    assert shown[caret.index("^") :].startswith("watch")


def test_a_problem_beyond_the_text_is_shown_without_a_line() -> None:
    loaded = workspace("risks: []\n")
    shown = as_full(
        _settled([a_problem(location=Location(FILE, 99, 1)), a_problem(location=Location("gone.yaml", 1, 1))]), loaded
    )
    assert "|" not in shown
    assert f"{FILE}:99:1: error RSK005 it is wrong" in shown
    assert "gone.yaml:1:1: error RSK005 it is wrong" in shown


# Statistics


def test_statistics_count_each_code_the_most_frequent_first() -> None:
    problems = [a_problem(code=code) for code in ("RSK005", "ACT001", "RSK007", "RSK007", "RSK005", "RSK007")]
    assert statistics(_settled(problems)).splitlines() == [
        f"     3  RSK007  {RULES['RSK007'].summary}",
        f"     2  RSK005  {RULES['RSK005'].summary}",
        f"     1  ACT001  {RULES['ACT001'].summary}",
        "6 errors. govtool explain RSK005 says why that matters and how to mend it.",
    ]


def test_statistics_of_equal_counts_are_in_the_order_of_codes() -> None:
    lines = statistics(_settled([a_problem(code=code) for code in ("RSK007", "ACT001")])).splitlines()
    assert [line.split()[1] for line in lines[:2]] == ["ACT001", "RSK007"]


# Condensed


def _many(count: int) -> list[Problem]:
    return [a_problem(record=f"NB-{number}", location=Location(FILE, number, 1)) for number in range(1, count + 1)]


def test_a_list_longer_than_a_screen_has_a_line_for_each_rule_and_register() -> None:
    other = a_problem(code="RSK007", level=Level.WARNING, record="NB-1", location=Location(FILE, 2, 9))
    lines = as_text(_settled([*_many(41), other]), workspace("")).splitlines()
    assert lines[0] == f"{FILE}:1:1: error RSK005 NB-1: it is wrong; and 40 more of the kind (NB-2, NB-3, NB-4, ...)"
    assert lines[1] == f"{FILE}:2:9: warning RSK007 NB-1: it is wrong"
    assert lines[2:4] == ["", "Mend first:"]


def test_notes_are_only_counted_there() -> None:
    notes = [a_problem(code=code, level=Level.INFO) for code in ("RSK008", "MIL007", "MIL007")]
    lines = as_text(_settled([*_many(41), *notes]), workspace("")).splitlines()
    assert lines[1] == "Notes: 2 MIL007, 1 RSK008. --each lists them."


def test_the_gravest_stands_for_the_others() -> None:
    problems = [a_problem(level=Level.WARNING, message="it is odd"), *_many(41)]
    assert as_text(_settled(problems), workspace("")).startswith(f"{FILE}:1:1: error RSK005 NB-1: it is wrong; ")


def test_each_problem_is_listed_where_that_is_asked_for() -> None:
    assert len(as_text(_settled(_many(41)), workspace(""), each=True).splitlines()) == 42
