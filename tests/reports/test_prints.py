"""What a kind of slice is said to print is what it does: each field of every kind is kept back in its turn."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from govtool.records.fields import fields_of
from govtool.records.fields import may_be_exempt
from govtool.records.kinds import KINDS
from govtool.records.paper import Paper
from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.chosen import CHOSEN_BY
from govtool.reports.parts import Block
from govtool.reports.prints import DATED
from govtool.reports.prints import DRAWN
from govtool.reports.prints import PRINTS
from govtool.reports.shows import show
from govtool.reports.views import open_basis
from govtool.workspace import AsOf
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import registers
from tests.support import day
from tests.support import workspace

ENDS = ("closed", "completed", "status", "actual", "met", "realised")
MARK = {"paragraph": 3, "public_interest": "Talks"}
CARRY = {("plan", "actions"), ("scheme", "actions")}
"""Fields whose records are withheld one by one with them."""
ASIDE = ("notice", "glossary", "appendices")
"""Slices that say of a whole paper whether anything is withheld, what its words mean, or what is bound with it."""


def _blocks(on: str, marks: dict[str, Plain]) -> dict[SliceKind, tuple[Block, ...]]:
    """What every kind of slice gives of everything, none of which is ended."""
    loaded = workspace(json.dumps(_unended(json.loads(registers(lambda kind, field: 0, marks)))))
    paper = loaded.records["CN-paper"]
    assert isinstance(paper, Paper)
    basis = open_basis(loaded, paper, AsOf(day(on)), {})
    return {of: tuple(show(Slice(of=of, programmes=("example",)), basis)) for of in get_args(SliceKind)}


def _unended(data: Plain) -> Plain:
    if isinstance(data, list):
        return [_unended(each) for each in data]
    if isinstance(data, dict):
        return {name: _unended(each) for name, each in data.items() if name not in ENDS or isinstance(each, dict)}
    return data


@pytest.mark.parametrize("kind", [*MADE, Action, Board], ids=lambda kind: kind.kind)
def test_what_keeping_a_field_back_changes_is_printed(kind: type[Record]) -> None:
    on = "2026-06-20"
    plain = _blocks(on, {})
    for name in may_be_exempt(kind):
        if (kind.kind, name) not in CARRY:
            without = _blocks(on, {kind.kind: MARK | {"fields": [name]}})
            changed = {of for of in plain if of not in ASIDE and plain[of] != without[of]}
            assert [of for of in changed if name not in PRINTS.get(of, {}).get(kind.kind, ())] == [], name


def test_only_fields_that_there_are_are_said_to_be_printed_or_gone_by() -> None:
    for of, prints in (*PRINTS.items(), *CHOSEN_BY.items()):
        for kind, names in prints.items():
            assert names <= fields_of(KINDS[kind]).keys(), f"{of} {kind}"
    assert {*DATED, *DRAWN} <= PRINTS.keys() <= set(get_args(SliceKind))
