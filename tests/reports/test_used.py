"""Every record whose words a paper prints is among those that it uses, so that verify notices when one changes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from govtool.folder import load_workspace
from govtool.history.fingerprint import clearance_fingerprint
from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.paper import Passage
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.parts import Block
from govtool.reports.printed import printed_in
from govtool.reports.shows import show
from govtool.reports.used import used_by
from govtool.reports.views import open_basis
from govtool.slices import slices_of
from govtool.source import SourceFile
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.reports.canaries import MADE
from tests.reports.canaries import registers
from tests.reports.support import TODAY
from tests.support import day
from tests.support import workspace

ROOT = Path(__file__).parents[2]
MARKED = re.compile("§(.*?)§")


def _marked(register: Register) -> Register:
    """A register with each record's id written before its title, and before a term's meaning."""
    text = register.file.text
    places = []
    for record in register.records:
        for name in ("title", "meaning") if record.kind == "term" else ("title",):
            node = record.origin.node.values.get(name)
            if node is not None:
                places.append((node.mark.index, record.id))
    for index, record_id in sorted(places, reverse=True):
        at = index + (text[index] in "\"'")
        text = f"{text[:at]}§{record_id}§ {text[at:]}"
    return load(SourceFile(register.file.path, text.encode()), register.programme)


def _bases(workspace: Workspace) -> list[Basis]:
    return [open_basis(workspace, paper, TODAY, {}) for paper in workspace.every(Paper)]


@pytest.mark.parametrize("folder", ["samples/riverside", "samples/winter", "."])
def test_what_a_paper_prints_of_records_it_uses(folder: str) -> None:
    loaded = load_workspace(ROOT / folder)
    marked = link(map(_marked, loaded.registers.values()), loaded.shelf)
    kinds = set()
    for basis in _bases(marked):
        printed = set(MARKED.findall(printed_in(build(basis, []))))
        assert len(printed) > 3
        kinds |= {marked.records[each].kind for each in printed}
        assert printed - used_by(basis) == set(), basis.paper.id
    assert len(kinds) > 4


OF_ALL = ("notice", "glossary", "appendices")
"""Slices that say something of the paper as a whole, or what its words mean."""
EVERYTHING = registers(lambda kind, name: 0)


def _is_of(changed: str, kind: str, name: str) -> int:
    """Which of two texts a record's fields have: the second for those of the kind that is changed."""
    return int(kind == changed)


def _of_one_slice(text: str, of: SliceKind) -> Basis:
    """What a paper is made on that shows one slice of registers, and nothing else."""
    loaded = workspace(text)
    basis = open_basis(loaded, loaded.every(Paper)[0], AsOf(day("2026-06-20")), {})
    table = Passage(table=Slice(of=of, programmes=("example",)))
    own = {"sections": (PaperSection(passages=(table,)),), "appendices": (), "profile": "none"}
    return replace(basis, paper=msgspec.structs.replace(basis.paper, **own))


def _blocks(basis: Basis) -> list[Block]:
    return [block for each in slices_of(basis.paper, basis.workspace) for block in show(each, basis)]


@pytest.mark.parametrize("of", [each for each in get_args(SliceKind) if each not in OF_ALL])
def test_a_record_that_changes_what_a_slice_prints_is_used_and_cleared(of: SliceKind) -> None:
    before = _of_one_slice(EVERYTHING, of)
    words = _blocks(before)
    for kind in MADE:
        changed = registers(partial(_is_of, kind.kind))
        after = _of_one_slice(changed, of)
        if _blocks(after) != words:
            assert f"CN-{kind.kind}" in used_by(before) | used_by(after)
            if of != "changes":  # a clearance is not of the list of what changed
                one, two = (clearance_fingerprint(each.paper, each.workspace) for each in (before, after))
                assert one != two, kind.kind
