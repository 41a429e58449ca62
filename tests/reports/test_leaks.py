"""Nothing exempt is in the open part of a paper, whatever field of whatever record it stands in, and however it is shown.

The law that is tested: two workspaces that differ only in what is exempt give the same open paper. So that it can fail,
the same change without the mark is shown to change the paper.
"""

from __future__ import annotations

from typing import get_args

import pytest

from govtool.records.fields import fields_of
from govtool.records.fields import may_be_exempt
from govtool.records.kinds import KINDS
from govtool.records.paper import Paper
from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.records.slice import SliceKind
from govtool.reports.build import build
from govtool.reports.parts import Report
from govtool.reports.printed import printed_in
from govtool.reports.views import exempt_basis
from govtool.reports.views import open_basis
from govtool.workspace import AsOf
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import Turn
from tests.reports.canaries import registers
from tests.reports.canaries import word
from tests.reports.support import TODAY
from tests.support import day
from tests.support import workspace

MARK: dict[str, Plain] = {"paragraph": 3, "public_interest": "Talks go on"}
SORTS: list[type[Record]] = [*MADE, Action, Board, Paper]
FIRST_DAYS = (
    ("risk", "raised"),
    ("risk", "closed"),
    ("lesson", "learnt"),
    ("evidence", "dated"),
    ("recommendation", "made"),
    ("decision", "on"),
    ("decision", "meeting"),
    ("meeting", "on"),
)
"""The fields that say from when or until when a record is there."""
TEXT_OF_PAPER = ("sections", "appendices", "notes")
"""Fields of a paper that are tried by their passages."""


def _report(turn: Turn, marks: dict[str, Plain], part: str = "open", on: AsOf = TODAY, **paper: Plain) -> Report:
    loaded = workspace(registers(turn, marks, **paper))
    assert loaded.problems == []
    record = loaded.records["CN-paper"]
    assert isinstance(record, Paper)
    return build((open_basis if part == "open" else exempt_basis)(loaded, record, on, {}), [])


def _first(kind: str, field: str) -> int:
    return 0


def _second(of: dict[str, str]) -> Turn:
    """The other value of one field of each kind that is named."""
    return lambda kind, field: int(of.get(kind) == field)


def _all_of(*kinds: str) -> Turn:
    return lambda kind, field: int(kind in kinds)


def _fields() -> list[dict[str, str]]:
    """One field of every kind at a time, until each has had its turn."""
    listed = {kind.kind: [each for each in may_be_exempt(kind) if _tried(kind, each)] for kind in SORTS}
    most = max(map(len, listed.values()))
    return [{kind: names[place] for kind, names in listed.items() if place < len(names)} for place in range(most)]


def _tried(kind: type[Record], field: str) -> bool:
    return kind is not Paper or field not in TEXT_OF_PAPER


def test_every_kind_of_record_and_of_show_is_tried() -> None:
    assert {kind.kind for kind in SORTS} | {"programme"} == KINDS.keys()
    text = registers(_first)
    assert all(f'"of": "{each}"' in text for each in get_args(SliceKind))
    for kind in MADE:
        (made, _) = workspace(text).every(kind)
        assert [
            name for name in fields_of(kind) if name != "exempt" and getattr(made, name) in (None, "", (), {})
        ] == []


@pytest.mark.parametrize("of", _fields(), ids=lambda of: " ".join(of.values())[:40])
def test_an_exempt_field_changes_nothing_in_the_open_part(of: dict[str, str]) -> None:
    marks = {kind: MARK | {"fields": [name]} for kind, name in of.items()}
    assert _report(_first, marks) == _report(_second(of), marks)


@pytest.mark.parametrize("kind", [kind.kind for kind in SORTS if kind is not Paper])
def test_an_exempt_record_changes_nothing_in_the_open_part(kind: str) -> None:
    inside = {"plan": ("action",), "scheme": ("action",)}.get(kind, ())
    marks = {kind: MARK}
    assert _report(_first, marks) == _report(_all_of(kind, *inside), marks)


@pytest.mark.parametrize(
    ("marked", "hidden"),
    [
        ("passage", ["passage"]),
        ("section", ["section", "passage"]),
        ("appendix", ["appendix"]),
    ],
)
def test_an_exempt_passage_changes_nothing_in_the_open_part(marked: str, hidden: list[str]) -> None:
    marks = {marked: MARK}

    def turned(kind: str, field: str) -> int:
        return int(kind in hidden or (hidden != ["appendix"] and (kind, field) == ("paper", "notes")))

    assert _report(_first, marks) == _report(turned, marks)


@pytest.mark.parametrize("report", ["cabinet", "hwb", "member"])
def test_everything_at_once(report: str) -> None:
    marks = {kind.kind: MARK for kind in MADE} | {"passage": MARK, "section": MARK, "appendix": MARK}
    marks["paper"] = MARK | {"fields": [each for each in may_be_exempt(Paper) if _tried(Paper, each)]}

    def turned(kind: str, field: str) -> int:
        return int(kind in (*marks, "action") and field not in Paper.never_exempt)

    assert _report(_first, marks, report=report) == _report(turned, marks, report=report)


@pytest.mark.parametrize("on", ["2026-04-01", "2026-05-15", "2026-06-30", "2026-08-01", "2026-09-15"])
def test_at_any_position_date(on: str) -> None:
    """Between the dates that the two turns give, so that one of them has it closed or not yet raised."""
    as_of = AsOf(day(on))
    for marks in ({"risk": MARK}, {kind.kind: MARK for kind in MADE}):
        turned = _all_of(*marks, *(["action"] if "plan" in marks else []))
        assert _report(_first, marks, on=as_of) == _report(turned, marks, on=as_of)
    for kind, name in FIRST_DAYS:
        only = {kind: MARK | {"fields": [name]}}
        assert _report(_first, only, on=as_of) == _report(_second({kind: name}), only, on=as_of)


def _shown() -> set[tuple[str, str]]:
    """The fields whose first value the open part prints as a text of its own when nothing is exempt."""
    words = printed_in(_report(_first, {}))
    return {(kind.kind, name) for kind in SORTS for name in may_be_exempt(kind) if word(kind.kind, name, 0) in words}


def test_the_same_change_without_a_mark_is_seen() -> None:
    plain, seen = _report(_first, {}), 0
    for of in _fields():
        seen += _report(_second(of), {}) != plain
    assert seen > len(_fields()) / 2
    assert len(_shown()) > 50


def test_what_the_open_part_prints_when_nothing_is_exempt_is_in_the_exempt_part_when_it_is() -> None:
    for kind in MADE:
        names = [name for each, name in _shown() if each == kind.kind]
        words = printed_in(_report(_first, {kind.kind: MARK | {"fields": names}}, "exempt")) if names else ""
        assert [name for name in names if word(kind.kind, name, 0) not in words] == [], kind.kind


def test_what_is_left_out_is_said_to_be() -> None:
    plain = _report(_first, {})
    for kind, name in sorted(_shown()):
        if kind != "board":
            marked = _report(_first, {kind: MARK | {"fields": [name]}})
            assert "Withheld" in printed_in(marked), f"{kind} {name}"
            assert marked != plain
