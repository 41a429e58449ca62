"""Every register of every programme, with references resolved in both directions."""

from __future__ import annotations

import gc
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.folder import find_root
from govtool.folder import load_workspace
from govtool.lint.run import lint
from govtool.records.document import Document
from govtool.records.plan import Action
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.source import SourceError
from govtool.thread import thread
from govtool.workspace import AsOf
from govtool.workspace import Link
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.support import day
from tests.support import register
from tests.support import workspace
from tests.support import workspace_of

RISKS = """\
programme: {id: bridges, title: Bridges}
risks:
  - id: NB-1
    title: Bridge closes early
    actions: [NB-A1, NB-A2]
    threatens: [NB-M1, NB-2]
  - id: NB-2
    title: Diversion floods
    actions: [NB-1]
    threatens: NB-Z9
"""
PLANS = """\
plans:
  - id: NB-P1
    title: Works
    actions:
      - {id: NB-A1, title: Sign the diversion, milestones: [NB-M1]}
      - {id: NB-A2, title: Close the bridge, milestones: [NB-A1]}
milestones:
  - {id: NB-M1, title: Bridge opens}
"""
TREES = """\
programme: {id: trees, title: Trees, status: historic, reporting_date: Nov 2017}
risks:
  - {id: TR-1, title: Storm fells the avenue, threatens: NB-1}
  - {id: NB-1, title: An id used before}
"""
FILES = {
    "registers/bridges/plans.yaml": PLANS,
    "registers/bridges/risks.yaml": RISKS,
    "registers/trees/risks.yaml": TREES,
}


@pytest.fixture
def loaded() -> Workspace:
    return workspace_of(FILES)


def test_links_lead_both_ways(loaded: Workspace) -> None:
    assert loaded.outward == {
        "NB-A1": [Link("NB-A1", "milestones", "NB-M1")],
        "NB-1": [
            Link("NB-1", "actions", "NB-A1"),
            Link("NB-1", "actions", "NB-A2"),
            Link("NB-1", "threatens", "NB-M1"),
            Link("NB-1", "threatens", "NB-2"),
        ],
        "TR-1": [Link("TR-1", "threatens", "NB-1")],
    }
    assert loaded.inward == {
        "NB-M1": [Link("NB-A1", "milestones", "NB-M1"), Link("NB-1", "threatens", "NB-M1")],
        "NB-A1": [Link("NB-1", "actions", "NB-A1")],
        "NB-A2": [Link("NB-1", "actions", "NB-A2")],
        "NB-2": [Link("NB-1", "threatens", "NB-2")],
        "NB-1": [Link("TR-1", "threatens", "NB-1")],
    }


def test_references_that_lead_nowhere_or_to_another_kind_are_kept(loaded: Workspace) -> None:
    assert [(each.record, each.field, each.target) for each in loaded.dangling] == [("NB-2", "threatens", "NB-Z9")]
    assert [(each.record, each.field, each.target) for each in loaded.misdirected] == [
        ("NB-A2", "milestones", "NB-A1"),
        ("NB-2", "actions", "NB-1"),
    ]


def test_the_first_record_of_an_id_is_the_one(loaded: Workspace) -> None:
    assert [(record.id, record.origin.programme) for record in loaded.repeated] == [("NB-1", "trees")]
    assert loaded.records["NB-1"].title == "Bridge closes early"


def test_records_are_found_by_kind_and_programme(loaded: Workspace) -> None:
    assert [risk.id for risk in loaded.every(Risk)] == ["NB-1", "NB-2", "TR-1"]
    assert [risk.id for risk in loaded.every(Risk, ["trees"])] == ["TR-1"]
    assert [risk.id for risk in loaded.every(Risk, [])] == []
    assert [action.id for action in loaded.every(Action)] == ["NB-A1", "NB-A2"]
    assert loaded.every(Document) == []


def test_what_a_field_leads_to(loaded: Workspace) -> None:
    first, second = loaded.records["NB-1"], loaded.records["NB-2"]
    assert [record.id for record in loaded.linked(first, "threatens")] == ["NB-M1", "NB-2"]
    assert [record.id for record in loaded.linked(first, "owner")] == []
    assert loaded.linked(second, "actions") == []
    assert loaded.linked(second, "threatens") == []


def test_registers_and_programmes_are_found_from_records(loaded: Workspace) -> None:
    risk = loaded.records["NB-2"]
    assert loaded.register_of(risk).file.path == "registers/bridges/risks.yaml"
    assert loaded.programme_of(risk).title == "Bridges"
    assert [each.file.path for each in loaded.registers_of(loaded.programmes["bridges"])] == [
        "registers/bridges/plans.yaml",
        "registers/bridges/risks.yaml",
    ]
    assert list(loaded.programmes) == ["bridges", "trees"]


def test_records_are_told_programme_by_programme(loaded: Workspace) -> None:
    first, second, tree = loaded.every(Risk)
    told = [(programme.id, own) for programme, own in loaded.by_programme([tree, second, first])]
    assert told == [("trees", [tree]), ("bridges", [second, first])]
    assert list(loaded.by_programme([])) == []


def test_a_folder_without_settings_is_a_live_programme() -> None:
    loaded = workspace("risks: [{id: NB-1, title: Bridge closes early}]")
    programme = loaded.programmes["example"]
    assert (programme.id, programme.status, programme.scoring) == ("example", "live", None)
    assert "example" not in loaded.records
    assert [each.file.path for each in loaded.registers_of(programme)] == ["registers/example/all.yaml"]


def test_what_could_not_be_read_is_gathered_from_all_registers() -> None:
    loaded = workspace("risks: [{id: NB-1}]", "plans: [{title: Works}]")
    assert [(problem.code, problem.location.path) for problem in loaded.problems] == [
        ("FLD002", "registers/example/all.yaml"),
        ("FLD002", "registers/example/more2.yaml"),
    ]


# Threads


def _steps(loaded: Workspace, start: str, *, inward: bool = False) -> list[tuple[int, str, bool]]:
    return [(step.depth, step.record.id, step.again) for step in thread(loaded, start, inward=inward)]


def test_a_thread_is_a_tree_in_the_order_written(loaded: Workspace) -> None:
    assert _steps(loaded, "TR-1") == [
        (1, "NB-1", False),
        (2, "NB-A1", False),
        (3, "NB-M1", False),
        (2, "NB-A2", False),
        (2, "NB-M1", True),
        (2, "NB-2", False),
    ]
    assert _steps(loaded, "NB-M1", inward=True) == [
        (1, "NB-A1", False),
        (2, "NB-1", False),
        (3, "TR-1", False),
        (1, "NB-1", True),
    ]
    assert _steps(loaded, "NB-2") == []
    assert _steps(loaded, "NB-Z9") == []


def test_a_thread_that_is_a_circle_ends() -> None:
    loaded = workspace("""\
        milestones:
          - {id: NB-M1, title: One, after: NB-M3}
          - {id: NB-M2, title: Two, after: [NB-M1, NB-M2]}
          - {id: NB-M3, title: Three, after: NB-M2}
    """)
    assert _steps(loaded, "NB-M1") == [
        (1, "NB-M3", False),
        (2, "NB-M2", False),
        (3, "NB-M1", True),
        (3, "NB-M2", True),
    ]
    assert [record for _, record, _ in _steps(loaded, "NB-M2", inward=True)] == ["NB-M2", "NB-M3", "NB-M1", "NB-M2"]


def test_a_long_thread_is_no_deeper_than_memory() -> None:
    lines = [f"  - {{id: NB-M{n}, title: Step, after: NB-M{n - 1}}}" for n in range(1, 3000)]
    loaded = workspace("\n".join(["milestones:", "  - {id: NB-M0, title: Step}", *lines]))
    steps = _steps(loaded, "NB-M2999")
    assert (len(steps), steps[-1]) == (2999, (2999, "NB-M0", False))


def test_a_thread_can_be_followed_from_a_document_that_a_header_names() -> None:
    loaded = workspace("""\
        register: {source: {document: NB-D1}}
        documents: [{id: NB-D1, title: Bridge strategy}]
        risks: [{id: NB-1, title: Bridge closes early}]
    """)
    assert {record for _, record, _ in _steps(loaded, "NB-D1", inward=True)} <= {"NB-1"}


# The position date


def _programme(text: str) -> Programme:
    return workspace(f"programme: {{id: example, title: Bridges, {text}}}").programmes["example"]


@pytest.mark.parametrize(
    ("settings_", "given_", "expected"),
    [
        ("status: historic, reporting_date: 2017-11-30", "2018-05-01", "2018-05-01"),
        ("status: historic, reporting_date: 2017-11-30", None, "2017-11-30"),
        ("status: closed, reporting_date: 2017-11-30", None, "2017-11-30"),
        ("status: historic, reporting_date: Nov 2017", None, "2017-11-30"),
        ("status: historic, reporting_date: 2017", None, "2017-12-31"),
        ("status: live, reporting_date: 2017-11-30", None, "2026-11-22"),
        ("reporting_date: 2017-11-30", None, "2026-11-22"),
        ("status: historic", None, "2026-11-22"),
        ("status: historic, reporting_date: TBC", None, "2026-11-22"),
        ("status: historic, reporting_date: from 2017", None, "2026-11-22"),
        ("status: live", "2018-05-01", "2018-05-01"),
    ],
)
def test_the_position_date(settings_: str, given_: str | None, expected: str) -> None:
    as_of = AsOf(today=day("2026-11-22"), given=day(given_) if given_ else None)
    assert as_of.of(_programme(settings_)) == day(expected)


# Files


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")


def test_a_workspace_is_found_from_any_folder_inside_it(tmp_path: Path) -> None:
    _write(tmp_path, {"work/registers/bridges/risks.yaml": "", "work/notes/deep/x.txt": ""})
    root = tmp_path / "work"
    assert find_root(root) == root
    assert find_root(root / "notes" / "deep") == root
    assert find_root(root / "registers" / "bridges") == root


def test_a_file_called_registers_makes_no_workspace(tmp_path: Path) -> None:
    _write(tmp_path, {"registers": "", "inner/x.txt": ""})
    assert find_root(tmp_path / "inner") != tmp_path


def test_every_yaml_file_of_every_programme_is_loaded_in_order(tmp_path: Path) -> None:
    _write(
        tmp_path,
        {
            "registers/trees/risks.yaml": TREES,
            "registers/bridges/risks.yaml": RISKS,
            "registers/bridges/plans.yml": PLANS,
            "registers/bridges/papers/one.yaml": "",
            "registers/bridges/.draft.yaml": "risks: [{id: X-1, title: Hidden}]",
            "registers/bridges/.old/risks.yaml": "risks: [{id: X-2, title: Hidden}]",
            "registers/.git/risks.yaml": "risks: [{id: X-3, title: Hidden}]",
            "registers/bridges/notes.txt": "risks: [",
            "risks.yaml": "risks: [",
        },
    )
    loaded = load_workspace(tmp_path)
    assert list(loaded.registers) == [
        "registers/bridges/papers/one.yaml",
        "registers/bridges/plans.yml",
        "registers/bridges/risks.yaml",
        "registers/trees/risks.yaml",
    ]
    assert {register.programme for register in loaded.registers.values()} == {"bridges", "trees"}
    assert loaded.problems == []
    assert list(loaded.records) == ["NB-P1", "NB-A1", "NB-A2", "NB-M1", "bridges", "NB-1", "NB-2", "trees", "TR-1"]


def test_an_empty_workspace(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    loaded = load_workspace(tmp_path)
    assert (loaded.registers, loaded.records, loaded.programmes) == ({}, {}, {})


@pytest.mark.parametrize("broken", ["folder", "link"])
def test_a_file_that_cannot_be_opened_stops_the_loading(broken: str, tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    path = tmp_path / "registers" / "bridges" / "x.yaml"
    if broken == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(SourceError, match=r"^registers/bridges/x\.yaml cannot be read: "):
        load_workspace(tmp_path)


@pytest.mark.parametrize("running", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(running: bool, tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    was = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        load_workspace(tmp_path)
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()


# A law: the order of the files does not matter

MANY = {
    "registers/bridges/a.yaml": RISKS,
    "registers/bridges/b.yaml": PLANS,
    "registers/bridges/c.yaml": """\
        risks:
          - {id: NB-3, title: The bridge closes too early, controls: [Weekly inspection], actions: NB-A9}
          - {id: NB-4, title: The bridge closes early, controls: [Weekly inspection], inherent: {likelihood: 9, impact: 1}}
    """,
    "registers/bridges/d.yaml": "risks: [{id: NB-5, title: Piers are scoured, controls: [weekly inspection]}]",
    "registers/trees/a.yaml": "programme: {id: trees, title: Trees, status: closed, reporting_date: Nov 2017}",
    "registers/trees/b.yaml": "risks: [{id: TR-1, title: Storm fells the avenue, threatens: NB-1, review: Oct 2017}]",
    "registers/unset/a.yaml": "risks: [{id: UN-1, title: Unowned, inherent: {likelihood: 1, impact: 1}}]",
    "registers/unset/b.yaml": "statements: [{id: UN-S1, title: Nobody owns it, says: fundamental risk}]",
}
LOADED = {path: register(text, path) for path, text in MANY.items()}


@settings(deadline=None, max_examples=40)
@given(st.permutations(sorted(MANY)))
def test_the_order_of_registers_changes_neither_links_nor_problems(order: list[str]) -> None:
    as_of = AsOf(today=day("2026-11-22"))
    expected, permuted = link(LOADED.values()), link(LOADED[path] for path in order)
    assert {each for made in permuted.outward.values() for each in made} == {
        each for made in expected.outward.values() for each in made
    }
    assert {each for made in permuted.inward.values() for each in made} == {
        each for made in expected.inward.values() for each in made
    }
    assert {each.location for each in permuted.dangling} == {each.location for each in expected.dangling}
    assert lint(permuted, as_of) == lint(expected, as_of)
    assert len(lint(expected, as_of)) > len(MANY)
