"""The journal of a session: private, whole, and known to be writable before anything is recorded."""

from __future__ import annotations

import datetime
import os
import stat
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review import risk as deeds
from govtool.review.deed import Deed
from govtool.review.journal import NAME
from govtool.review.journal import Journal
from govtool.review.kept import Sitting
from govtool.source import SourceError
from tests.cli.support import office

SITTING = Sitting(programme="example", meeting="", on=datetime.date(2026, 11, 10))
RISKS = "risks: [{id: EX-1, title: Bridge closes early, residual: {likelihood: 2, impact: 4}}]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path, risks=RISKS)


def _closed(root: Path) -> Deed:
    workspace = load_workspace(root)
    risk = workspace.records["EX-1"]
    assert isinstance(risk, Risk)
    return deeds.close(risk, workspace, on=SITTING.on, because="It is mended")


def test_a_deed_comes_back_as_it_was(root: Path) -> None:
    deed = _closed(root)
    Journal(root).keep(SITTING, [deed])
    kept = Journal(root).read()
    assert kept is not None
    assert kept.sitting == SITTING
    back = kept.deeds[0].deed(load_workspace(root))
    assert (back.said, back.made) == (deed.said, deed.made)
    assert [(each.register.file.path, str(each.edit)) for each in back.writes] == [
        ("registers/example/risks.yaml", "set closed of EX-1 to 10 Nov 2026"),
        ("registers/example/risks.yaml", "set closed_because of EX-1 to It is mended"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="modes: Windows has none")
@pytest.mark.parametrize("before", [None, 0o644], ids=["a new file", "a file that others may read"])
def test_nobody_else_may_read_it(before: int | None, root: Path) -> None:
    if before:
        (root / NAME).touch(before)
    Journal(root).keep(SITTING, [_closed(root)])
    assert stat.S_IMODE((root / NAME).stat().st_mode) == 0o600


def test_it_lies_with_what_is_restricted_where_anything_is(root: Path) -> None:
    (root / "restricted").mkdir()
    journal = Journal(root)
    journal.keep(SITTING, [_closed(root)])
    assert (journal.shown, (root / NAME).exists()) == (f"restricted/{NAME}", False)


def test_one_from_before_there_was_that_folder_goes_there(root: Path) -> None:
    Journal(root).keep(SITTING, [_closed(root)])
    (root / "restricted").mkdir()
    journal = Journal(root)
    journal.check()
    assert journal.read() is not None
    assert [each.relative_to(root).as_posix() for each in root.rglob(NAME)] == [f"restricted/{NAME}"]


def test_without_deeds_there_is_none(root: Path) -> None:
    Journal(root).check()
    assert not (root / NAME).exists()
    Journal(root).keep(SITTING, [_closed(root)])
    Journal(root).check()
    assert Journal(root).read() is not None
    Journal(root).keep(SITTING, [])
    assert (Journal(root).read(), (root / NAME).exists()) == (None, False)


def test_what_cannot_be_kept_is_known_at_once(root: Path) -> None:
    (root / NAME).mkdir()
    with pytest.raises(SourceError, match=r"\.govtool-review\.json cannot be written: "):
        Journal(root).check()


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"version": 1}', b"\xff", b'{"version": 1, "sitting": 5, "deeds": []}']
)
def test_one_that_cannot_be_read_is_told_of_and_left(content: bytes, root: Path) -> None:
    (root / NAME).write_bytes(content)
    with pytest.raises(EditError, match=r"\.govtool-review\.json cannot be read; move it away and record again\.$"):
        Journal(root).read()
    assert (root / NAME).read_bytes() == content


def test_one_of_another_version_is_gone_on_with_there(root: Path) -> None:
    Journal(root).keep(SITTING, [_closed(root)])
    later = (root / NAME).read_bytes().replace(b'"version": 1', b'"version": 2')
    (root / NAME).write_bytes(later)
    with pytest.raises(EditError, match=r"was kept by another version of govtool; go on with it there\.$"):
        Journal(root).read()
    assert (root / NAME).read_bytes() == later
