"""The linter: every rule over every record, each programme at its own date."""

from __future__ import annotations

import pytest

from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import in_order
from govtool.workspace import AsOf
from tests.support import day
from tests.support import problems
from tests.support import workspace
from tests.support import workspace_of

TWO = {
    "registers/bridges/all.yaml": """\
        programme: {id: bridges, title: Bridges}
        risks: [{id: NB-1, title: Bridge closes early, review: 2018-01-31}]
    """,
    "registers/trees/all.yaml": """\
        programme: {id: trees, title: Trees, status: historic, reporting_date: 2017-12-31}
        risks: [{id: TR-1, title: Storm fells the avenue, review: 2018-01-31}]
    """,
}


def _late(today: str, given: str | None = None) -> dict[str | None, str]:
    """The risks whose review is late, with the date they were judged at."""
    found = lint(workspace_of(TWO), AsOf(today=day(today), given=day(given) if given else None))
    return {each.record: str(each.as_of) for each in found if each.code == "RSK011"}


def test_each_programme_is_judged_at_its_own_date() -> None:
    assert _late("2018-01-31") == {}
    assert _late("2018-02-01") == {"NB-1": "2018-02-01"}


def test_a_date_that_is_given_is_everybodys() -> None:
    assert _late("2018-06-01", "2018-01-31") == {}
    assert _late("2017-06-01", "2018-02-02") == {"NB-1": "2018-02-02", "TR-1": "2018-02-02"}


def test_rules_carry_the_date_and_readers_none() -> None:
    found = problems("risks: [{id: NB-1, title: Bridge closes early, colour: RED}]", on="2018-02-01")
    assert {each.as_of for each in found if RULES[each.code].check is None} == {None}
    assert {each.as_of for each in found if RULES[each.code].check is not None} == {day("2018-02-01")}


def test_problems_are_in_order_and_have_a_page() -> None:
    found = problems("""\
        risks:
          - {id: NB-2, title: Bridge closes early, actions: [NB-A1], colour: RED}
          - {id: NB-1, title: The bridge closes early, owner: TBC}
        recommendations: [{id: NB-R1, title: Inspect the bridge}]
    """)
    assert found == in_order(found)
    assert len(found) > 8
    assert {each.code for each in found} <= set(RULES)
    assert all(each.remedy and each.message for each in found)


@pytest.mark.parametrize("text", ["", "risks: []\n", "documents: [{id: NB-D1, title: Bridge strategy}]\n"])
def test_a_programme_with_settings_and_nothing_wrong(text: str) -> None:
    assert problems(f"programme: {{id: example, title: Bridges}}\n{text}") == []


def test_an_empty_workspace_has_no_problems() -> None:
    assert lint(workspace_of({}), AsOf(today=day("2018-01-01"))) == []


def test_text_that_cannot_be_read_is_told_and_the_rest_is_judged() -> None:
    found = lint(
        workspace("programme: {id: example, title: Bridges}\nrisks: [{id: NB-1, title: Early}]", "risks: ["),
        AsOf(today=day("2018-01-01")),
    )
    assert ("YML002", "registers/example/more2.yaml") in {(each.code, each.location.path) for each in found}
    assert "RSK007" in {each.code for each in found}
