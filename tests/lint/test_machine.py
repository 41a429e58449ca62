"""Problems as data for programs."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.lint.known import Settled
from govtool.lint.machine import as_github
from govtool.lint.machine import as_json
from govtool.lint.machine import as_junit
from govtool.lint.machine import as_sarif
from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.source import Location
from govtool.source import SourceFile
from govtool.workspace import AsOf
from govtool.workspace import link
from tests.support import FILE
from tests.support import a_problem
from tests.support import day
from tests.support import workspace

ON = AsOf(today=day("2026-11-22"))

TEXT = """\
programme: {id: example, title: Bridges, prefix: NB}
risks:
  - {id: NB-1, title: Bridge closes early}
  - {id: NB-2, title: Diversion floods}
  - {id: NB-3, title: Piers are scoured, response: watch}
"""


# JSON


def test_json_has_exactly_its_shape() -> None:
    problems = [
        a_problem(record="NB-1", as_of=day("2026-11-22"), together="many are"),
        a_problem(code="YML002", message="Tŷ", location=Location(FILE, 4, 1)),
        a_problem(level=Level.INFO, location=Location(FILE, 5, 1)),
    ]
    assert (
        as_json(Settled(problems[:2], []), day("2026-11-22"))
        == """\
{
  "version": 1,
  "as_of": "2026-11-22",
  "problems": [
    {
      "code": "RSK005",
      "level": "error",
      "message": "it is wrong",
      "remedy": "Mend it.",
      "path": "registers/example/all.yaml",
      "line": 3,
      "column": 5,
      "record": "NB-1",
      "as_of": "2026-11-22"
    },
    {
      "code": "YML002",
      "level": "error",
      "message": "Tŷ",
      "remedy": "Mend it.",
      "path": "registers/example/all.yaml",
      "line": 4,
      "column": 1,
      "record": null,
      "as_of": null
    }
  ],
  "known": [],
  "summary": {
    "error": 2,
    "warning": 0,
    "info": 0,
    "known": 0
  }
}
"""
    )
    data = json.loads(as_json(Settled(problems, []), None))
    assert data["as_of"] is None
    assert data["summary"] == {"error": 2, "warning": 0, "info": 1, "known": 0}


def test_json_is_never_grouped_and_in_order() -> None:
    loaded = workspace(TEXT)
    data = json.loads(as_json(Settled(lint(loaded, ON), []), None))
    assert [each["record"] for each in data["problems"] if each["code"] == "RSK007"] == ["NB-1", "NB-2", "NB-3"]
    keys = [(each["path"], each["line"], each["column"], each["code"]) for each in data["problems"]]
    assert keys == sorted(keys)
    assert len(keys) == sum(data["summary"].values())


FILES = {
    "registers/bridges/a.yaml": "programme: {id: bridges, title: Bridges}\nrisks: [{id: NB-1, title: a, actions: [NB-9]}]",
    "registers/bridges/b.yaml": "risks: [{id: NB-2, title: b, actions: [NB-9, NB-8], colour: RED}]",
    "registers/trees/a.yaml": "programme: {id: trees, title: Trees}\nrisks: [{id: NB-1, title: c}, {id: TR-1}]",
    "registers/trees/b.yaml": "risks: [{id: TR-2, title: d, inherent: {likelihood: 1, impact: 1}, printed: {x: 1}}]",
}


@settings(deadline=None)
@given(st.permutations(sorted(FILES)))
def test_json_is_the_same_to_the_byte_whatever_the_order_of_the_files(order: list[str]) -> None:
    from govtool.registers.load import load

    def written(paths: list[str]) -> str:
        loaded = link(load(SourceFile(path, FILES[path].encode()), path.split("/")[1]) for path in paths)
        return as_json(Settled(lint(loaded, ON), []), None)

    assert written(order) == written(sorted(FILES))


# SARIF


def test_sarif_names_the_rule_the_place_and_what_to_do() -> None:
    run = json.loads(as_sarif(Settled([a_problem(record="NB-1")], [])))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["RSK005"]
    assert run["tool"]["driver"]["rules"][0]["help"]["text"] == RULES["RSK005"].mend
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("RSK005", "error")
    assert result["message"]["text"] == "It is wrong. Mend it."
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == FILE
    assert place["region"] == {"startLine": 3, "startColumn": 5}
    assert result["partialFingerprints"] == {"record": "NB-1/RSK005"}


def test_sarif_suppresses_what_is_known_and_says_so() -> None:
    data = json.loads(as_sarif(Settled([], [a_problem(level=Level.INFO, location=Location("a b.yaml", 1, 1))])))
    (result,) = data["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external"}]
    assert result["level"] == "note"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.yaml"
    assert data["version"] == "2.1.0"


# GitHub


def test_an_annotation_is_one_line_whatever_it_says() -> None:
    problem = a_problem(message="100% of\nthem, all", location=Location("a,b:c.yaml", 3, 5), record="NB-1")
    assert as_github(Settled([problem], [])) == (
        "::error file=a%2Cb%3Ac.yaml,line=3,col=5,title=RSK005 NB-1::100%25 of%0Athem, all. Mend it.\n"
    )


def test_levels_are_those_that_github_has() -> None:
    settled = Settled([a_problem(level=Level.WARNING), a_problem(level=Level.INFO)], [a_problem()])
    assert [line.split()[0] for line in as_github(settled).splitlines()] == ["::warning", "::notice"]


# JUnit


def test_errors_and_warnings_fail_and_notes_do_not() -> None:
    problems = [
        a_problem(record="NB-1", message="1 < 2 & 3"),
        a_problem(level=Level.WARNING),
        a_problem(level=Level.INFO),
    ]
    suite = ElementTree.fromstring(as_junit(Settled(problems, [])))
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == ["RSK005 NB-1", "RSK005", "RSK005"]
    assert [case.find("failure") is not None for case in cases] == [True, True, False]
    failure = cases[0].find("failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("error", "1 < 2 & 3")


def test_nothing_wrong_is_one_test_that_passes() -> None:
    suite = ElementTree.fromstring(as_junit(Settled([], [])))
    assert (suite.get("tests"), suite.get("failures"), len(suite)) == ("1", "0", 1)
