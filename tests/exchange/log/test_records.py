"""Rows as records: what each says, what could not be used, and where it is kept."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.into import into_registers
from govtool.exchange.log.tidy import tidied
from govtool.exchange.reading.cells import Cell
from govtool.records.risk import Risk
from govtool.records.scoring import Scale
from govtool.records.scoring import Scoring
from govtool.workspace import link
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import cell
from tests.exchange.log.support import said
from tests.support import workspace

HEADER = ("Ref", "Risk", "Owner", "Likelihood (current)", "Impact (current)", "Score (current)", "Review date")
EMPTY = "programme: {id: example, title: Invented, prefix: EX}"


def fields(*values: object, scoring: Scoring | None = None) -> dict[str, object]:
    (row,) = brought_in(HEADER, ("R1", "Flood", "Head", *values), scoring=scoring).rows
    return {name: value for name, value in row.fields.items() if name not in ("id", "title", "owner")}


def codes(*values: object, scoring: Scoring | None = None) -> list[tuple[str, str]]:
    return said(brought_in(HEADER, ("R1", "Flood", "Head", *values), scoring=scoring))


def test_a_plain_row() -> None:
    brought = brought_in(HEADER, ("R1", "Flood", "Head", 4, 3, 12, datetime.date(2026, 12, 1)))
    (row,) = brought.rows
    assert row.fields == {
        "id": "R1",
        "title": "Flood",
        "owner": "Head",
        "residual": {"likelihood": 4, "impact": 3},
        "review": "1 Dec 2026",
    }
    assert brought.problems == ()


def test_a_score_that_was_typed_over_is_printed_and_one_that_agrees_is_not() -> None:
    assert fields(4, 3, 12) == {"residual": {"likelihood": 4, "impact": 3}}
    assert fields(4, 3, 15)["printed"] == {"residual": {"score": 15}}
    assert codes(4, 3, 15) == [("XLS019", "F2")]
    assert codes(4, 3, cell(15, formula="=D2*E2")) == [("XLS019", "F2")]


def test_a_score_is_compared_with_the_matrix_of_the_programme() -> None:
    scoring = Scoring(likelihood=Scale(levels=5), impact=Scale(levels=5, weights=(1, 2, 4, 8, 16)))
    assert codes(4, 3, 16, scoring=scoring) == []
    assert codes(4, 3, 12, scoring=scoring) == [("XLS019", "F2")]


def test_a_score_without_levels_is_what_the_sheet_prints() -> None:
    assert fields("", "", 12) == {"printed": {"residual": {"score": 12}}}
    assert codes("", "", 12) == []


def test_a_level_alone_is_no_score_and_is_kept_in_the_note() -> None:
    assert fields(4, "high", "") == {"note": "Likelihood (current): 4\nImpact (current): high"}
    assert codes(4, "high", "") == [("XLS017", "D2"), ("XLS017", "E2")]


def test_words_of_the_programmes_scale_are_levels() -> None:
    scale = Scale(levels=3, words=("Low", "Medium", "High"))
    scoring = Scoring(likelihood=scale, impact=scale)
    assert fields("Medium", "High", scoring=scoring) == {"residual": {"likelihood": 2, "impact": 3}}


def test_what_could_not_be_used_is_in_the_note_with_its_heading() -> None:
    brought = brought_in(
        ("Ref", "Risk", "Comments", "Review", "Response"),
        ("R1", "Flood", "Seen in May", "ASAP", "watch"),
    )
    assert brought.rows[0].fields["note"] == "Seen in May\nReview: ASAP\nResponse: watch"


def test_several_columns_of_notes_have_their_headings() -> None:
    brought = brought_in(("Ref", "Risk", "Owner", "Comments", "Update"), ("R1", "Flood", "Head", "Seen", "Dry"))
    assert brought.rows[0].fields["note"] == "Comments: Seen\nUpdate: Dry"


@pytest.mark.parametrize("blank", ["-", " ", "\u00a0", "\N{EN DASH}", "\u200b", None])
def test_what_stands_for_nothing_is_nothing(blank: str | None) -> None:
    assert fields(4, 3, blank, blank) == {"residual": {"likelihood": 4, "impact": 3}}


def test_errors_are_named_and_never_taken_for_values() -> None:
    error = Cell(1, 1, "#REF!", error=True)
    assert codes(error, 3, error) == [("XLS013", "D2"), ("XLS017", "E2"), ("XLS013", "F2")]
    brought = brought_in(HEADER, (error, "Flood", error), ("R2", error, "Head"))
    (row,) = brought.rows
    assert (row.id, row.fields) == ("EX-2", {"id": "EX-2", "title": "Flood"})
    assert {("XLS013", "A2"), ("XLS030", "A2"), ("XLS013", "C2"), ("XLS013", "B3"), ("XLS034", "A3")} == set(
        said(brought)
    )


@pytest.mark.parametrize(
    ("written", "made", "code"),
    [
        ("R1", "R1", None),
        ("R1 ", "R1", "XLS028"),
        ("R 1", "R-1", "XLS028"),
        ("FCS/2026/07", "FCS-2026-07", "XLS028"),
        ("#12", "EX-12", "XLS028"),
        ("1.2", "EX-1.2", "XLS028"),
        (7, "EX-7", "XLS028"),
        ("7", "EX-7", "XLS028"),
        ("???", "EX-2", "XLS028"),
        ("", "EX-2", "XLS030"),
    ],
)
def test_ids(written: object, made: str, code: str | None) -> None:
    brought = brought_in(HEADER, (written, "Flood", "Head"))
    assert brought.rows[0].id == made
    assert said(brought) == ([(code, "A2")] if code else [])


def test_the_number_that_the_sheet_prints_is_kept_where_the_record_is_called_otherwise() -> None:
    brought = brought_in(HEADER, (7, "Flood", "A"), ("R1", "Fire", "B"), ("R1", "Ice", "C"))
    assert [each.fields.get("printed") for each in brought.rows] == [{"reference": "7"}, None, {"reference": "R1"}]
    asked = brought_in(("No", "Recommendation", "Lead"), (7, "Publish", "A"), kind="recommendations")
    assert asked.rows[0].fields["reference"] == "7"


def test_an_id_used_again_is_changed_whatever_its_letters_size() -> None:
    brought = brought_in(HEADER, ("R1", "Flood", "A"), ("r1", "Fire", "B"), ("R1", "Storm", "C"), ("R1-2", "Ice", "D"))
    assert [each.id for each in brought.rows] == ["R1", "r1-2", "R1-3", "R1-2-2"]
    assert said(brought) == [("XLS029", "A3"), ("XLS029", "A4"), ("XLS029", "A5")]


def test_a_table_without_ids_says_so_once() -> None:
    brought = brought_in(("Risk", "Owner", "Cause"), ("Flood", "A", "Rain"), ("Fire", "B", "Heat"))
    assert [each.id for each in brought.rows] == ["EX-2", "EX-3"]
    assert said(brought) == [("XLS030", "A2")]


def test_a_risk_that_is_only_called_closed_is_closed_on_a_day_to_be_found() -> None:
    header = ("Ref", "Risk", "Owner", "Status", "Date closed")
    rows = (
        ("R1", "Flood", "A", "Closed", ""),
        ("R2", "Fire", "B", "Open", ""),
        ("R3", "Ice", "C", "Closed", "1 May 2026"),
    )
    brought = brought_in(header, *rows, ("R4", "Wind", "D", "Parked", ""))
    assert [each.fields.get("closed") for each in brought.rows] == ["TBC", None, "1 May 2026", None]
    assert said(brought) == [("XLS024", "D2"), ("XLS033", "D5")]
    assert brought.rows[3].fields["note"] == "Status: Parked"
    edited = into_registers(brought, "example", workspace(EMPTY))
    assert [each.closed_by(datetime.date(2026, 11, 22)) for each in edited.after.records if isinstance(each, Risk)] == [
        True,
        False,
        True,
        False,
    ]


def test_an_action_is_not_under_way_where_its_status_says_something_else() -> None:
    header = ("No", "Action", "Lead", "Due date", "Status", "% done")
    brought = brought_in(header, ("A1", "Dig", "Head", "TBC", "Complete", 0.5), kind="actions")
    assert brought.rows[0].fields["status"] == "complete"


def test_shares_of_a_hundred_are_told_by_the_column() -> None:
    header = ("No", "Action", "Lead", "% done")
    brought = brought_in(header, ("A1", "Dig", "Head", 1), ("A2", "Plant", "Head", 100), kind="actions")
    assert [each.fields["status"] for each in brought.rows] == ["under way", "complete"]


def test_milestones_and_recommendations() -> None:
    milestones = brought_in(
        ("Ref", "Milestone", "Workstream", "Baseline date", "Forecast", "Actual"),
        ("M1", "Hub opens", "Estates", "1 May 2026", "w/c 1 June 2026", ""),
        kind="milestones",
    )
    assert milestones.rows[0].fields == {
        "id": "M1",
        "title": "Hub opens",
        "group": "Estates",
        "baseline": "1 May 2026",
        "forecast": "w/c 1 June 2026",
    }
    asked = brought_in(
        ("Ref", "Recommendation", "Made by", "Response", "Lead", "Due"),
        ("1", "Publish the waits", "Scrutiny", "Agreed", "Head of Care", "31/03/2027"),
        kind="recommendations",
    )
    assert asked.rows[0].fields == {
        "id": "EX-1",
        "reference": "1",
        "title": "Publish the waits",
        "made_by": "Scrutiny",
        "response": "accepted",
        "owner": "Head of Care",
        "due": "31 Mar 2027",
    }


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_through_to_the_register_as_it_stands(title: str, cause: str, control: str) -> None:
    """What a sheet can hold, a register can say: all but the characters that nobody sees, and spaces at ends."""
    brought = brought_in(("Ref", "Risk", "Cause", "Controls"), ("R1", f"Flood {title}", cause, f"Pump {control}"))
    empty = workspace(EMPTY)
    edited = into_registers(brought, "example", empty)
    (record,) = edited.after.records
    assert link([edited.after]).problems == []
    data = brought.rows[0].fields
    assert record.title == " ".join(tidied(f"Flood {title}").split())
    assert getattr(record, "cause") == data.get("cause", "")  # noqa: B009  # a record of any kind
    assert getattr(record, "controls") == tuple(data["controls"])  # noqa: B009


def test_a_share_beside_a_status_is_kept_in_the_note_and_told_where_they_differ() -> None:
    header = ("Ref", "Action", "Status", "% complete")
    rows = (("A1", "Dig", "In progress", 0.25), ("A2", "Prop", "Not started", 1), ("A3", "Paint", "", 0.5))
    brought = brought_in(header, *rows, kind="actions")
    assert [(row.fields["status"], row.fields.get("note")) for row in brought.rows] == [
        ("under way", "% complete: 0.25"),
        ("not started", "% complete: 1"),
        ("under way", None),
    ]
    assert ("XLS043", "D3") in said(brought)
    assert ("XLS043", "D2") not in said(brought)


def test_words_for_nothing_are_no_control() -> None:
    brought = brought_in(
        ("Ref", "Risk", "Controls"), ("R1", "Flood", "n/a"), ("R2", "Fire", "None"), ("R3", "Wind", "A wall")
    )
    assert [row.fields.get("controls") for row in brought.rows] == [None, None, ["A wall"]]
    assert [each for each in said(brought) if each[0] == "XLS033"] == [("XLS033", "C2"), ("XLS033", "C3")]


def test_a_table_without_ids_says_how_its_records_are_called() -> None:
    problems = brought_in(("Risk", "Owner", "Review"), ("Flood", "Head"), ("Fire", "Head")).problems
    (told,) = (each.message for each in problems if each.code == "XLS030")
    assert told == "no column holds ids, so records are called after their rows: EX-2 and so on"
