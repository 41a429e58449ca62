"""The records of a kind as a table."""

from __future__ import annotations

from govtool.exchange.flat import flat
from govtool.open_view import open_view
from govtool.records.kinds import PLURALS
from govtool.workspace import Workspace
from tests.support import workspace

TEXT = """\
programme:
  id: example
  title: Bridges
  fields: [{on: risks, name: insured, type: yes or no}, {on: actions, name: cost, type: number}]
documents: [{id: EX-D1, title: Plan, sections: {"1": Money, "2": "The  long\\n\\nview"}}]
risks:
  - id: EX-1
    title: Demand
    owner: [Head of Care, Head of Money]
    inherent: {likelihood: 4, impact: 3}
    controls: [Weekly call, "Two\\n\\nlines"]
    assessments:
      - {on: w/c 9 Oct 17, residual: {likelihood: 3, impact: 3}, by: Manager}
      - {on: 2 Nov 2017, residual: {likelihood: 2, impact: 3}}
    source: {document: EX-D1, section: 3.10}
    insured: no
  - {id: EX-2, title: Supply, review: TBC, cause: Wages, insured: yes, exempt: {paragraph: 3, fields: [title, cause, inherent, review, insured]}}
plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Sign it, cost: 201.10}, {id: EX-A2, title: Mend it}]}]
"""


def rows(kind: str, loaded: Workspace) -> list[dict[str, str]]:
    """The filled cells of each row by their headings."""
    headings, found = flat(PLURALS[kind], loaded, loaded.programmes)
    assert len(headings) == len(set(headings))
    return [{name: cell for name, cell in zip(headings, row, strict=True) if cell} for row in found]


def test_a_risk_is_a_row_with_its_fields_its_groups_and_its_lists() -> None:
    first, second = rows("risks", workspace(TEXT))
    assert first == {
        "id": "EX-1",
        "title": "Demand",
        "owner": "Head of Care\nHead of Money",
        "inherent.likelihood": "4",
        "inherent.impact": "3",
        "controls": "Weekly call\nTwo lines",
        "assessments": "on w/c 9 Oct 17, residual likelihood 3, impact 3, by Manager\n"
        "on 2 Nov 2017, residual likelihood 2, impact 3",
        "source.document": "EX-D1",
        "source.section": "3.10",
        "insured": "no",
        "programme": "example",
        "register": "registers/example/all.yaml",
    }
    assert second["exempt.fields"] == "title\ncause\ninherent\nreview\ninsured"


def test_what_the_open_part_withholds_says_so_whether_or_not_anything_was_given() -> None:
    _, second = rows("risks", open_view(workspace(TEXT)))
    assert second == {
        "id": "EX-2",
        "title": "Withheld under paragraph 3",
        "cause": "Withheld",
        "inherent.likelihood": "Withheld",
        "inherent.impact": "Withheld",
        "review": "Withheld",
        "insured": "Withheld",
        "programme": "example",
        "register": "registers/example/all.yaml",
    }


def test_records_inside_others_are_ids_there_and_rows_of_their_own() -> None:
    loaded = workspace(TEXT)
    assert rows("plans", loaded)[0]["actions"] == "EX-A1\nEX-A2"
    assert [(row["id"], row.get("cost"), row["inside"]) for row in rows("actions", loaded)] == [
        ("EX-A1", "201.10", "EX-P1"),
        ("EX-A2", None, "EX-P1"),
    ]


def test_names_with_values_have_a_line_each() -> None:
    assert rows("documents", workspace(TEXT))[0]["sections"] == "1: Money\n2: The long view"


def test_the_columns_are_the_same_whatever_the_records_say() -> None:
    headings, none = flat(PLURALS["risks"], workspace("programme: {id: example, title: Bridges}"), ["example"])
    assert none == []
    assert (headings[:3], headings[-6:]) == (
        ["id", "title", "category"],
        ["note", "exempt.paragraph", "exempt.public_interest", "exempt.fields", "programme", "register"],
    )


def test_every_kind_has_a_table() -> None:
    loaded = workspace(TEXT)
    for kind in PLURALS.values():
        headings, found = flat(kind, loaded, loaded.programmes)
        assert all(len(row) == len(headings) for row in found)
        assert len(found) == len(loaded.every(kind))
