"""Which column is taken for which field, by the names that councils and NHS bodies give them."""

from __future__ import annotations

import pytest

from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.headings import meant
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.mapping import means
from govtool.exchange.log.mapping import propose
from govtool.exchange.log.sorting import table_in
from govtool.records.fields import fields_of
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import sheet_of


def mapped(*headings: str, kind: str = "risks", values: tuple[object, ...] = ()) -> Map:
    row = values or tuple("x" for _ in headings)
    table = table_in(sheet_of(headings, row, row), means(kind), least=1)
    assert table is not None
    return propose(table, kind)


def fields(*headings: str, kind: str = "risks", values: tuple[object, ...] = ()) -> list[str]:
    return [each.field for each in mapped(*headings, kind=kind, values=values).choices]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Risk ID", "id"),
        ("RISK  REF.", "id"),
        ("Risk Description", "title"),
        ("Description of the risk", "title"),
        ("Principal risk", "title"),
        ("Inherent risk rating L", "inherent.likelihood"),
        ("Risk rating (current)", "residual.score"),
        ("Residual risk assessment score", "residual.score"),
        ("Open/Closed", "state"),
        ("Risk Owner (role)", "owner"),
        ("Lead Director", "owner"),
        ("Root cause", "cause"),
        ("Potential impact", "effect"),
        ("Existing Controls", "controls"),
        ("Current controls", "controls"),
        ("Mitigating actions", "mitigation"),
        ("Next review date", "review"),
        ("Date identified", "raised"),
        ("Inherent Likelihood", "inherent.likelihood"),
        ("Initial risk score", "inherent.score"),
        ("Gross Impact (1-5)", "inherent.impact"),
        ("Residual L x I", "residual.score"),
        ("Current Consequence", "residual.impact"),
        ("Net probability", "residual.likelihood"),
        ("Severity - post mitigation", "residual.impact"),
        ("Target Rating", "target.score"),
        ("Residual RAG", "residual.rag"),
        ("Last updated by", ""),
    ],
)
def test_names_of_columns_of_risks(heading: str, field: str) -> None:
    assert (*meant(heading, "risks"), "")[0] == field


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("actions", "Action owner", "owner"),
        ("actions", "By when?", "due"),
        ("actions", "Target date", "due"),
        ("actions", "% complete", "share"),
        ("actions", "BRAG", "rag"),
        ("milestones", "Milestone", "title"),
        ("milestones", "Forecast date", "forecast"),
        ("milestones", "Workstream", "group"),
        ("recommendations", "Recommendation", "title"),
        ("recommendations", "Management response", "response"),
        ("recommendations", "Implementation date", "due"),
    ],
)
def test_names_of_columns_of_other_kinds(kind: str, heading: str, field: str) -> None:
    assert meant(heading, kind)[0] == field


def test_consequence_may_stand_before_likelihood() -> None:
    assert fields("ID", "Risk", "C", "L", "Rating") == [
        "id",
        "title",
        "residual.impact",
        "residual.likelihood",
        "residual.score",
    ]


def test_scores_that_name_no_stage_are_the_residual_ones_and_this_is_said() -> None:
    choices = mapped("Ref", "Risk", "Likelihood", "Impact", "Score").choices
    assert [each.field for each in choices][2:] == ["residual.likelihood", "residual.impact", "residual.score"]
    assert all("taken for the residual one" in each.why for each in choices[2:])


def test_two_sets_that_name_no_stage_are_before_and_after() -> None:
    found = fields("Ref", "Risk", "L", "I", "Score", "L", "I", "Score")[2:]
    assert found == [
        f"{stage}.{name}" for stage in ("inherent", "residual") for name in ("likelihood", "impact", "score")
    ]


def test_a_score_that_names_no_stage_is_of_the_one_beside_it() -> None:
    found = fields("Risk", "Inherent L", "Inherent I", "Score", "Residual L", "Residual I", "Score", "RAG")
    assert (found[3], found[6], found[7]) == ("inherent.score", "residual.score", "residual.rag")


def test_scores_without_a_stage_are_the_inherent_ones_where_the_residual_ones_are_named() -> None:
    choices = mapped(
        "Risk", "Likelihood", "Impact", "Owner", "Likelihood after controls", "Impact after controls"
    ).choices
    assert [each.field for each in choices][1:3] == ["inherent.likelihood", "inherent.impact"]
    assert all("taken for the inherent one" in each.why for each in choices[1:3])


def test_a_score_without_a_stage_is_never_taken_for_the_target() -> None:
    headings = ("Risk", "Consequence", "Likelihood", "Impact", "Residual likelihood", "Residual impact", "Owner")
    choices = mapped(*headings).choices
    assert [each.field for each in choices][1:4] == ["inherent.impact", "inherent.likelihood", ""]
    assert choices[3].why == "its score is read from other columns"


def test_a_rag_far_from_any_score_is_said_to_be_the_residual_one() -> None:
    choices = mapped("Ref", "Risk", "Current L", "Current I", "Owner", "RAG").choices
    assert (choices[5].field, "taken for the residual one" in choices[5].why) == ("residual.rag", True)


def test_impact_in_prose_is_the_effect() -> None:
    prose = "People wait in hospital beds for want of care at home"
    values = ("R1", "Flood", 4, prose)
    assert fields("Ref", "Risk", "Likelihood", "Impact", values=values)[3] == "effect"
    assert fields("Ref", "Risk", "Likelihood", "Impact", values=("R1", "Flood", 4, 3))[3] == "residual.impact"


def test_a_title_and_a_description_are_title_and_event() -> None:
    assert fields("Ref", "Risk title", "Risk description", "Owner")[1:3] == ["title", "event"]
    assert fields("Ref", "Risk description", "Owner")[1] == "title"


def test_a_field_is_given_to_one_column_and_the_other_is_named() -> None:
    choices = mapped("Ref", "Risk", "Owner", "Lead").choices
    assert [each.field for each in choices] == ["id", "title", "owner", ""]
    assert choices[3].why == 'C "Owner" is read as owner already'


def test_several_columns_may_be_notes() -> None:
    assert fields("Ref", "Risk", "Owner", "Comments", "Update")[3:] == ["note", "note"]


def test_every_name_means_a_field_that_its_kind_has() -> None:
    for kind, known in FIELDS.items():
        own = fields_of(KINDS[kind])
        for field in known:
            first = field.partition(".")[0]
            assert first in own or field in {"rag", "share", "state"}


def test_consequences_in_words_are_the_effect_and_the_levels_beside_them_one_score() -> None:
    header = ("Ref", "Risk", "Cause", "Consequence", "Owner", "Likelihood", "Impact")
    rows = (
        ("R1", "Flood", "Rain", "People are cut off", "Head", 3, 4),
        ("R2", "Fire", "Heat", "Loss of homes", "Head", 2, 4),
    )
    used = brought_in(header, *rows).found.mapping.used
    assert used[4] == "effect"
    assert (used[6], used[7]) == ("residual.likelihood", "residual.impact")


@pytest.mark.parametrize(
    ("heading", "kind", "field"),
    [
        ("Principal risk description: cause / event / effect", "risks", "title"),
        ("BAF Ref", "risks", "id"),
        ("Responsible Lead", "actions", "owner"),
        ("Improvement action", "actions", "title"),
        ("Evidence / Success measure", "actions", "success_measure"),
    ],
)
def test_headings_of_assurance_frameworks_and_improvement_plans(heading: str, kind: str, field: str) -> None:
    assert meant(heading, kind)[:1] == (field,)


def test_a_table_beside_this_one_is_left_out_whole() -> None:
    header = ("Ref", "Risk", "Owner", "Likelihood", "Impact", "", "Ref", "Issue", "Raised by", "Status")
    brought = brought_in(header, ("R1", "Flood", "Head", 4, 4, "", "I1", "Lift", "Ops", "Closed"))
    (row,) = brought.rows
    assert "closed" not in row.fields
    told = [each.message for each in brought.problems if each.code == "XLS010"]
    assert len(told) == 4
    assert all(each.endswith('it is of another table, which begins in column G "Ref"') for each in told)
