"""Every record whose words a paper prints is among those that it uses, so that verify notices when one changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.records.kinds import KINDS
from govtool.records.paper import Paper
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.printed import printed_in
from govtool.reports.used import used_by
from govtool.reports.views import open_basis
from govtool.source import SourceFile
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.reports.support import TODAY

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
    assert kinds <= set(KINDS)
    assert len(kinds) > 4
