"""REF: ids and sections that records refer to."""

from __future__ import annotations

import difflib

import pytest

from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of


def _in(files: dict[str, str], code: str) -> list[Problem]:
    return [each for each in lint(workspace_of(files), AsOf(today=day("2018-01-01"))) if each.code == code]


# REF001

DOCUMENT = "documents: [{id: NB-D1, title: Bridge strategy, sections: {3.1.1: Piers, 3.1.10: Deck, A: Costs}}]\n"


@pytest.mark.parametrize("section", ["3.1.1", "3.1.10", "A", "'A'"])
def test_a_section_that_there_is(section: str) -> None:
    text = f"{DOCUMENT}risks: [{{id: NB-1, title: Early, source: {{document: NB-D1, section: {section}}}}}]\n"
    assert found(text, "REF001") == []


def test_a_section_that_there_is_not() -> None:
    text = f"{DOCUMENT}risks: [{{id: NB-1, title: Early, source: {{document: NB-D1, section: 3.1.15}}}}]\n"
    (problem,) = found(text, "REF001")
    assert (problem.message, problem.level) == ("NB-D1 has no section 3.1.15", Level.WARNING)
    assert (problem.record, places([problem])) == ("NB-1", [(2, 69)])
    assert problem.remedy in {"Did you mean 3.1.1?", "Did you mean 3.1.10?"}


def test_a_section_like_no_other_has_the_rules_own_remedy() -> None:
    text = f"{DOCUMENT}risks: [{{id: NB-1, title: Early, source: {{document: NB-D1, section: 99}}}}]\n"
    assert [problem.remedy for problem in found(text, "REF001")] == [RULES["REF001"].mend]


@pytest.mark.parametrize(
    "source", ["{document: NB-D1}", "{document: NB-D9, section: 9}", "{document: NB-1, section: 9}", "NB-D1"]
)
def test_what_names_no_section_of_a_document(source: str) -> None:
    assert found(f"{DOCUMENT}risks: [{{id: NB-1, title: Early, source: {source}}}]\n", "REF001") == []


def test_a_section_that_a_header_gives_is_told_of_once() -> None:
    text = (
        f"register: {{source: {{document: NB-D1, section: 9}}}}\n{DOCUMENT}"
        "risks: [{id: NB-1, title: Early}, {id: NB-2, title: Late}]\n"
    )
    assert places(found(text, "REF001")) == [(1, 47)]


# REF003

PROGRAMME = "programme: {id: example, title: Bridges, prefix: NB}\n"
PLAN = "plans: [{id: NB-P1, title: Works, actions: [{id: NB-A1, title: Sign the diversion}]}]\n"


def _actions(ids: str, programme: str = PROGRAMME) -> str:
    return f"{programme}risks: [{{id: NB-1, title: Early, actions: {ids}}}]\n{PLAN}"


def test_an_id_that_there_is() -> None:
    assert found(_actions("[NB-A1, ' NB-A1 ']"), "REF003") == []


@pytest.mark.parametrize("written", ["NB-A11", "nb-A1", "NB-AI"])
def test_a_typing_error_in_an_id_of_a_programme_that_is_here(written: str) -> None:
    (problem,) = found(_actions(f"[NB-A1, {written}]"), "REF003")
    assert problem.message == f"actions names {written}, which no record has as its id"
    assert (problem.level, problem.record, places([problem])) == (Level.ERROR, "NB-1", [(2, 51)])
    assert problem.remedy == "Did you mean NB-A1?"


def test_an_id_like_no_other_of_a_programme_that_is_here() -> None:
    (problem,) = found(_actions("NB-WINTER-RESILIENCE"), "REF003")
    assert (problem.level, problem.remedy) == (Level.ERROR, RULES["REF003"].mend)


@pytest.mark.parametrize("written", ["HV-A7", "bhr-ibcf-2017", "7"])
def test_an_id_of_a_programme_that_is_not_here_is_only_noted(written: str) -> None:
    (problem,) = found(_actions(written), "REF003")
    assert (problem.level, problem.remedy) == (Level.INFO, RULES["REF003"].mend)


def test_without_a_prefix_the_programmes_id_is_it() -> None:
    settings = "programme: {id: example, title: Bridges}\n"
    levels = {
        written: found(_actions(written, settings), "REF003")[0].level
        for written in ("EXAMPLE-7", "example-7", "NB-7", "XX-7")
    }
    # NB-7 is no programme's prefix by its settings, but the records here begin with it
    assert levels == {"EXAMPLE-7": Level.ERROR, "example-7": Level.ERROR, "NB-7": Level.ERROR, "XX-7": Level.INFO}


def test_a_programmes_id_with_a_hyphen_in_it_is_known_as_a_prefix() -> None:
    settings = "programme: {id: old-bridge, title: Bridges}\n"
    assert [problem.level for problem in found(_actions("OLD-BRIDGE-7", settings), "REF003")] == [Level.ERROR]


def test_what_is_suggested_is_of_the_kind_that_the_field_takes() -> None:
    # NB-1 is nearer, but it is the risk itself
    assert [problem.remedy for problem in found(_actions("NB-1A"), "REF003")] == ["Did you mean NB-A1?"]


def test_many_broken_references_are_not_each_compared_with_every_id(monkeypatch: pytest.MonkeyPatch) -> None:
    # a plans file that cannot be read leaves every reference to its actions dangling
    compared = 0
    real = difflib.get_close_matches

    def counted(word: str, possibilities: list[str], n: int = 3, cutoff: float = 0.6) -> list[str]:
        nonlocal compared
        compared += len(possibilities)
        return real(word, possibilities, n, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    lines = [f"  - {{id: NB-{number}, title: Early, actions: [NB-A{number}]}}" for number in range(300)]
    assert len(found(PROGRAMME + "\n".join(["risks:", *lines]), "REF003")) == 300
    assert compared <= 300 * 50


def test_a_reference_is_told_of_in_its_own_programme_and_may_lead_to_another() -> None:
    files = {
        "registers/bridges/a.yaml": "programme: {id: bridges, title: Bridges, prefix: NB}\n"
        "risks: [{id: NB-1, title: Early, threatens: [TR-1, TR-9]}]",
        "registers/trees/a.yaml": "programme: {id: trees, title: Trees, prefix: TR, status: closed, "
        "reporting_date: 2017-03-31}\nrisks: [{id: TR-1, title: Storm}]",
    }
    (problem,) = _in(files, "REF003")
    assert (problem.level, problem.location) == (Level.ERROR, ("registers/bridges/a.yaml", 2, 52))
    assert problem.as_of == day("2018-01-01")


def test_a_prefix_that_no_record_bears_yet() -> None:
    text = f"{PROGRAMME}risks: [{{id: R1, title: Early, actions: NB-A7}}]\n"
    assert [problem.level for problem in found(text, "REF003")] == [Level.ERROR]


def test_of_two_ids_alike_the_nearest_is_meant() -> None:
    plan = "plans: [{id: NB-P1, title: Works, actions: [{id: NB-A12345, title: A}, {id: NB-A12, title: B}]}]\n"
    text = f"{PROGRAMME}risks: [{{id: NB-1, title: Early, actions: NB-A1234}}]\n{plan}"
    assert [problem.remedy for problem in found(text, "REF003")] == ["Did you mean NB-A12345?"]


def _dangling(target: str, *ids: str) -> str:
    actions = ", ".join(f"{{id: {each}, title: Sign}}" for each in ids)
    return f"risks: [{{id: NB-1, title: Early, actions: {target}}}]\nplans: [{{id: NB-P1, title: Works, actions: [{actions}]}}]\n"


def test_an_id_before_few_others() -> None:
    (problem,) = found(_dangling("NB-A2", "NB-A1", "NB-Z77777777"), "REF003")
    assert problem.remedy == "Did you mean NB-A1?"


def test_an_id_that_begins_otherwise_is_found_by_its_end() -> None:
    # forwards and backwards, twelve others stand between the two, were it not for the whole of the id
    others = [f"T{number}FE" for number in range(10, 22)]
    (problem,) = found(_dangling("XB-BRIDGE", "NB-BRIDGE", *others), "REF003")
    assert problem.remedy == "Did you mean NB-BRIDGE?"


def test_ten_ids_on_either_side_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def counted(word: str, possibilities: list[str]) -> list[str]:
        compared.append(len(possibilities))
        return []

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    ids = [f"{letter}{number}{letter}" for letter in "AZ" for number in range(10, 30)]
    assert len(found(_dangling("M-M", *ids), "REF003")) == 1
    assert compared == [40]  # 20 read forwards and 20 backwards


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("risks: [{id: NB-2, title: Late, colour: red}]\n", Level.ERROR),  # read, with a problem of its own
        ("risks: [{id: NB-2\n", Level.INFO),  # not read: the id may be in it
    ],
)
def test_what_cannot_be_read_may_have_the_id(other: str, level: Level) -> None:
    files = {"registers/example/a.yaml": _actions("NB-A7"), "registers/example/b.yaml": other}
    loaded = workspace_of(files)
    assert loaded.registers["registers/example/b.yaml"].problems
    assert [problem.level for problem in _in(files, "REF003")] == [level]


# REF004


def test_a_record_of_another_kind() -> None:
    (problem,) = found(_actions("[NB-P1]"), "REF004")
    assert problem.message == "actions names NB-P1, which is a plan; an action is needed"
    assert (problem.level, problem.record, places([problem])) == (Level.ERROR, "NB-1", [(2, 44)])
    assert found(_actions("[NB-P1]"), "REF003") == []


def test_a_field_for_any_kind_takes_any() -> None:
    text = f"{PROGRAMME}risks: [{{id: NB-1, title: Early, threatens: [NB-P1, NB-A1, example, NB-1]}}]\n{PLAN}"
    assert found(text, "REF004") == []
    assert found(text, "REF003") == []


def test_the_document_of_a_source_is_a_document() -> None:
    text = f"{PLAN}risks: [{{id: NB-1, title: Early, source: {{document: NB-A1}}}}]\n"
    assert messages(found(text, "REF004")) == ["document names NB-A1, which is an action; a document is needed"]


# REF005


def test_an_id_used_twice_in_a_file() -> None:
    text = f"{PLAN}risks:\n  - {{id: NB-1, title: Early}}\n  - {{title: Late, id: NB-A1}}\n"
    (problem,) = found(text, "REF005")
    assert problem.message == "NB-A1 is also the id of the action at registers/example/all.yaml:1:45"
    assert (problem.level, problem.record, places([problem])) == (Level.ERROR, "NB-A1", [(4, 23)])


def test_an_id_used_three_times_is_told_of_twice() -> None:
    text = "risks: [{id: NB-1, title: a}, {id: NB-1, title: b}, {id: NB-1, title: c}]\n"
    assert len(found(text, "REF005")) == 2


def test_an_id_used_in_two_programmes_is_told_of_where_it_is_used_again() -> None:
    files = {
        "registers/bridges/a.yaml": "risks: [{id: NB-1, title: Early}]",
        "registers/trees/a.yaml": "risks: [{id: NB-1, title: Storm}]",
    }
    (problem,) = _in(files, "REF005")
    assert problem.location == ("registers/trees/a.yaml", 1, 14)


def test_ids_that_differ_in_case_differ() -> None:
    assert found("risks: [{id: NB-1, title: a}, {id: nb-1, title: b}]\n", "REF005") == []
