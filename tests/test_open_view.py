"""The open view: nothing exempt or restricted is left, nor any link to it."""

from __future__ import annotations

from pathlib import Path

from govtool.folder import load_workspace
from govtool.open_view import open_view
from govtool.records.paper import Paper
from govtool.records.plan import Plan
from govtool.records.risk import Risk
from tests.support import workspace
from tests.support import workspace_of

OPEN = """\
plans:
  - id: EX-P
    title: Plan
    actions:
      - {id: EX-A1, title: Tell the provider}
      - {id: EX-A2, title: Sue the provider, exempt: {paragraph: 5, public_interest: The case is before the court}}
risks:
  - {id: EX-1, title: The provider fails, actions: [EX-A1, EX-A2]}
"""


def test_a_workspace_without_secrets_is_its_own_open_view() -> None:
    whole = workspace("risks: [{id: EX-1, title: Demand grows}]\n")
    assert open_view(whole) is whole


def test_exempt_records_are_gone_with_all_that_names_them() -> None:
    shown = open_view(workspace(OPEN))
    assert "EX-A2" not in shown.records
    assert [action.id for action in shown.every(Plan)[0].actions] == ["EX-A1"]
    assert [risk.actions for risk in shown.every(Risk)] == [("EX-A1",)]
    assert [link.target for link in shown.outward["EX-1"]] == ["EX-A1"]
    assert shown.dangling == ()


def test_what_stands_inside_an_exempt_record_is_exempt() -> None:
    text = OPEN.replace("title: Plan\n", "title: Plan\n    exempt: {paragraph: 3}\n")
    assert set(open_view(workspace(text)).records) == {"EX-1"}


def test_restricted_registers_are_read_and_never_open() -> None:
    whole = workspace_of(
        {
            "registers/example/risks.yaml": "risks: [{id: EX-1, title: Demand grows}]\n",
            "restricted/example/risks.yaml": "risks: [{id: EX-2, title: A named provider fails, actions: EX-1}]\n",
        }
    )
    assert set(whole.records) == {"EX-1", "EX-2"}
    assert set(open_view(whole).records) == {"EX-1"}
    assert open_view(whole).misdirected == ()


def test_the_restricted_folder_belongs_to_the_programme_of_its_name(tmp_path: Path) -> None:
    for folder, text in (
        ("registers", "programme: {id: example, title: Bridges}\nrisks: [{id: EX-1, title: Demand grows}]\n"),
        ("restricted", "risks: [{id: EX-2, title: A provider fails}]\n"),
    ):
        (tmp_path / folder / "example").mkdir(parents=True)
        (tmp_path / folder / "example" / "risks.yaml").write_text(text)
    whole = load_workspace(tmp_path)
    assert whole.programme_of(whole.records["EX-2"]).title == "Bridges"


def test_an_id_in_a_field_that_the_council_added_is_left_out_too() -> None:
    text = """\
programme: {id: example, title: Bridges, fields: [{on: risks, name: linked}]}
risks:
  - {id: EX-1, title: A bank calls in its loan, exempt: {paragraph: 3, public_interest: It could end the talks}}
  - {id: EX-2, title: Bridge closes, linked: EX-1}
"""
    assert open_view(workspace(text)).records["EX-2"].own == {}  # not even that it linked to something
    paper = "papers: [{id: EX-P1, title: Plan, report: hwb, notes: {bid: EX-1, all: In thousands.}}]\n"
    (shown,) = open_view(workspace(text + paper)).every(Paper)
    assert shown.notes == {"all": "In thousands."}
