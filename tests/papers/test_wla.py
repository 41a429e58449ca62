"""The hosts, the options and the outcomes of wla-cabinet-2017."""

from __future__ import annotations

from govtool.records.figure import Figure
from govtool.records.option import Option
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import record


def rows(kind: str) -> list[Row]:
    return [row for row in keyed("wla") if row["kind"] == kind]


def test_every_hospital_site_and_its_host() -> None:
    (scheme,) = loaded().every(Scheme, ["wla"])
    hosts = [row for row in keyed("wla") if row["unit"] == "host authority"]
    assert [(site.name, site.host) for site in scheme.sites] == [(row["what"], row["value"]) for row in hosts]
    assert len(hosts) == 7


def test_the_options_and_the_one_that_is_recommended() -> None:
    options = loaded().every(Option, ["wla"])
    printed = [row for row in keyed("wla") if row["where"].startswith("7.1 / ")]
    assert [each.reference for each in options] == [row["value"] for row in printed]
    (recommended,) = (row["value"] for row in keyed("wla") if row["where"] == "7.3 / recommended")
    assert [f"option {each.reference}" for each in options if each.recommended] == [recommended]
    number_of_options = record("WLA-N30")
    assert isinstance(number_of_options, Figure)
    assert number_of_options.value == len(printed)


def test_the_outcomes_in_their_order() -> None:
    outcomes = [each.id for each in loaded().every(Statement, ["wla"]) if each.says == "outcome"]
    listed = [row for row in keyed("places") if row["file"] == "wla" and row["where"].startswith("3.5 / outcome ")]
    assert outcomes == [row["records"] for row in listed]
    (counted,) = (row["value"] for row in keyed("wla") if row["where"] == "3.5 / outcomes aimed at")
    assert len(outcomes) == int(counted)


def test_every_finding_on_equality_and_money_is_kept() -> None:
    implications = [each for each in loaded().every(Statement, ["wla"]) if each.says == "implication"]
    assert {each.source.section.split(".")[0] for each in implications if each.source} >= {"9", "11"}
