"""Every paper of this repository is what its data says, as it is and stamped: no style sheet of ours tells otherwise."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from govtool.reports.verify.opened import Opened
from govtool.reports.verify.proof import find_proof
from govtool.reports.verify.text import compare
from tests.reports.every_paper import made
from tests.reports.every_paper import papers
from tests.reports.verify.support import stamped_with_pypdf


def _nothing(path: Path) -> bytes:
    raise AssertionError(path)


@pytest.mark.parametrize("name", papers())
def test_its_pages_say_what_its_data_says(name: str) -> None:
    content = made(name).pdf
    for copy in (content, stamped_with_pypdf(content)):
        opened = Opened(copy)
        proof = find_proof(opened, Path("paper.pdf"), None, _nothing)
        assert proof.intact
        found = compare(proof.words, proof.data.words.edges, opened.pages)
        assert found.differences == []
        assert (found.first, found.last) == (1, len(opened.pages))
        assert (found.stamped == {}) is (copy is content), found.stamped


@pytest.mark.parametrize("name", papers())
def test_its_files_are_marked_for_what_they_are(name: str) -> None:
    with pikepdf.open(BytesIO(made(name).pdf)) as pdf:
        files = [(str(each.UF), str(each.AFRelationship), str(each.EF.F.Subtype)) for each in pdf.Root.AF]
    assert sorted(files) == [
        ("manifest.json", "/Source", "/application/json"),
        ("report.json", "/Data", "/application/json"),
    ]
