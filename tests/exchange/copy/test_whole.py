"""A workspace as one piece of data, and back: nothing is lost on the way, and the open part tells nothing that is not open."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govtool.exchange.copy.rebuilt import rebuilt
from govtool.exchange.copy.whole import whole
from govtool.folder import load_files
from govtool.folder import load_workspace
from govtool.lint.run import lint
from govtool.open_view import open_view
from govtool.registers.frameworks import SORTS
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

ROOT = Path(__file__).parents[3]
WORKSPACES = [ROOT, *(path.parent for path in sorted((ROOT / "samples").glob("*/registers")))]


def through_json(data: dict[str, Any]) -> Any:
    """The data as import reads it."""
    return json.loads(json.dumps(data), parse_int=str, parse_float=str)


def open_part(loaded: Workspace) -> dict[str, Any]:
    """What everyone may read of a workspace."""
    return whole(loaded, opened=open_view(loaded))


def back(data: dict[str, Any]) -> Workspace:
    """The workspace that an export makes."""
    files = list(rebuilt(through_json(data)))
    of_shelf = [file for file in files if file.path.startswith("frameworks/")]
    return load_files([file for file in files if file not in of_shelf], of_shelf, known=link([]))


def everything(loaded: Workspace) -> dict[str, Any]:
    """All that a workspace holds, but for where in its files it is written."""
    readable = {path: each for path, each in loaded.registers.items() if each.root is not None}
    return {
        "registers": {
            path: (each.programme, each.header, each.records, [one.problem for one in each.known])
            for path, each in readable.items()
        },
        "programmes": loaded.programmes,
        "records": loaded.records,
        "links": sorted(each for made in loaded.outward.values() for each in made),
        "own": [loaded.shelf.own(sort) for sort in SORTS],
        "unresolved": {(each.record, each.field, each.target) for each in (*loaded.dangling, *loaded.misdirected)},
    }


@pytest.mark.parametrize("root", WORKSPACES, ids=lambda root: root.relative_to(ROOT).as_posix())
def test_an_export_makes_the_same_workspace_again(root: Path) -> None:
    before = load_workspace(root)
    after = back(whole(before))
    assert everything(after) == everything(before)
    assert whole(after) == whole(before)


@pytest.mark.parametrize("root", WORKSPACES, ids=lambda root: root.relative_to(ROOT).as_posix())
def test_what_is_wrong_in_a_record_is_still_wrong_in_it(root: Path) -> None:
    before = load_workspace(root)

    def wrong(loaded: Workspace) -> list[tuple[str, str | None, str]]:
        return sorted((each.code, each.record, each.message) for each in loaded.problems if each.record)

    assert wrong(back(whole(before))) == wrong(before)


def test_the_linter_finds_the_same_in_both() -> None:
    before, on = load_workspace(ROOT / "samples" / "riverside"), AsOf(day("2026-11-24"))

    def found(loaded: Workspace) -> list[tuple[str, str | None, str]]:
        return sorted((each.code, each.record, each.message) for each in lint(loaded, on))

    assert found(back(whole(before))) == found(before)


EVERY_SORT = """\
register: {owner: [Programme manager], source: {document: EX-D1, section: "3.10"}, scope: local, note: "All: of it"}
programme:
  id: example
  title: Bridges
  fields: [{on: risks, name: insured, type: yes or no}, {on: actions, name: cost, type: number}]
  thresholds: {red_reviews: 5}
  appetite: {safety: averse}
documents: [{id: EX-D1, title: Plan, sections: {"1": Money, "3.10": "", "1e3": NO}}]
risks:
  - id: EX-1
    title: "=cmd: # 'quoted'"
    cause: "A bell \\a, a tab \\t, a break \\n\\n and a \\u2028 line"
    residual: {likelihood: 4, impact: 3}
    review: w/c 9 Oct 17
    insured: no
    source: {document: EX-D1, section: 3.1}
plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Sign it, cost: 201.10, owner: [A, B]}]}]
risk: {id: EX-2, title: "null", scope: overarching, assessments: [{on: 1 Oct 2026, residual: {likelihood: 1, impact: 1}}]}
funding: [{id: EX-F1, title: Money, columns: [A, {heading: B, kind: total}], rows: [{label: x, cells: [1.50, ~, -3]}]}]
known_problems: [{code: RSK004, records: [EX-1], reason: It is old, role: Manager, until: 1 Jan 2027}]
"""


def test_values_of_every_sort_come_back() -> None:
    before = workspace(EVERY_SORT)
    assert before.problems == []
    after = back(whole(before))
    assert everything(after) == everything(before)


def test_what_goes_without_saying_is_in_the_export_and_not_in_the_register() -> None:
    data = whole(workspace(EVERY_SORT))
    (register,) = data["registers"]
    risks = [each for each in register["records"] if each["kind"] == "risk"]
    assert [each["source"]["section"] for each in risks] == ["3.1", "3.10"]
    assert [each.get("inherited") for each in risks] == [["scope"], ["source"]]
    assert [each["scope"] for each in risks] == ["local", "overarching"]
    settings = register["records"][0]
    assert (settings["thresholds"]["red_reviews"], settings["thresholds"]["agenda_days"]) == (5, 5)
    (file,) = rebuilt(through_json(data))
    lines = file.text.splitlines()
    assert "  thresholds: {red_reviews: 5}" in lines
    assert "      - {id: EX-A1, title: Sign it, owner: [A, B], cost: 201.10}" not in lines
    assert lines.count("    scope: overarching") == 1
    assert "    scope: local" not in lines
    assert "      - {label: x, cells: [1.50, ~, -3]}" in lines
    start = lines.index("    columns:")
    assert lines[start + 1 : start + 3] == ["      - A", "      - {heading: B, kind: total}"]


RESTRICTED = {
    "registers/example/programme.yaml": "programme: {id: example, title: Bridges}\n",
    "restricted/example/risks.yaml": "risks: [{id: EX-9, title: The secret sale}]\n",
    "registers/example/sale-of-secret-house.yaml": """\
register: {note: The secret note}
milestones: [{id: EX-M1, title: The secret sale, exempt: {paragraph: 3}}]
""",
    "registers/example/risks.yaml": """\
register: {owner: A}
risks:
  - {id: EX-1, title: Demand, cause: The secret cause, threatens: [EX-9, EX-2], review: 1 Nov 2026, exempt: {paragraph: 3, public_interest: Bids, fields: [cause, review]}}
  - {id: EX-2, title: The secret closure, exempt: {paragraph: 3, public_interest: Bids}}
  - {id: EX-3, title: Staff, onwer: The secret misspelling}
known_problems:
  - {code: RSK004, records: [EX-2], reason: The secret reason, role: Manager, until: 1 Jan 2027}
  - {code: RSK004, records: [EX-1], reason: The secret of the cause, role: Manager, until: 1 Jan 2027}
  - {code: RSK004, records: [EX-3], reason: A plain reason, role: Manager, until: 1 Jan 2027}
papers:
  - id: EX-P1
    title: Plan
    report: hwb
    sections:
      - section: summary
        passages:
          - {text: The secret passage, exempt: {paragraph: 3}}
          - {table: {of: risks, records: [EX-1, EX-9]}}
          - {table: {of: risks, records: [EX-9]}}
""",
}


def test_the_open_part_has_nothing_that_is_exempt_or_restricted() -> None:
    data = open_part(workspace_of(RESTRICTED))
    text = json.dumps(data)
    assert "secret" not in text
    assert "EX-9" not in text
    assert "EX-2" not in text
    (register,) = [each for each in data["registers"] if each["path"].endswith("risks.yaml")]
    first = register["records"][0]
    assert first == {"kind": "risk", "id": "EX-1", "title": "Demand", "withheld": ["cause", "review"]}
    assert [each["reason"] for each in register["known_problems"]] == ["A plain reason"]
    (paper,) = [each for each in register["records"] if each["kind"] == "paper"]
    assert paper["sections"] == [
        {
            "section": "summary",
            "passages": [
                {"text": "Withheld under paragraph 3."},
                {"table": {"of": "risks", "records": ["EX-1"], "near": False, "brief": False}},
            ],
        }
    ]


def test_an_open_export_can_be_read_back_without_a_fault() -> None:
    after = back(open_part(workspace_of(RESTRICTED)))
    assert after.problems == []
    assert list(after.records) == ["example", "EX-1", "EX-3", "EX-P1"]


def test_the_whole_has_what_is_exempt_restricted_and_unreadable() -> None:
    before = workspace_of(RESTRICTED)
    data = whole(before)
    text = json.dumps(data)
    assert text.count("secret") == 10
    after = back(data)
    assert everything(after) == everything(before)
    assert [each.code for each in after.problems] == ["FLD001"]


def test_a_date_that_cannot_be_read_stands_beside_what_can() -> None:
    before = workspace("risks: [{id: EX-1, title: Demand, owner: A, review: soon, controls: [One, {a: b}]}]")
    (register,) = whole(before)["registers"]
    assert register["records"] == [
        {
            "kind": "risk",
            "id": "EX-1",
            "title": "Demand",
            "owner": ["A"],
            "controls": ["One"],
            "unread": {"review": "soon", "controls": ["One", {"a": "b"}]},
        }
    ]


def test_one_programme_alone() -> None:
    files = {f"registers/{name}/risks.yaml": f"risks: [{{id: {name}-1, title: T}}]" for name in ("one", "two")}
    assert [each["programme"] for each in whole(workspace_of(files), ["two"])["registers"]] == ["two"]
