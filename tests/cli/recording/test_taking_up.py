"""What an earlier session left: taken up, dropped, or of another programme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govtool.review.journal import NAME
from tests.cli.recording.office import RISKS
from tests.cli.recording.office import SETTINGS
from tests.cli.recording.office import WRITE
from tests.cli.recording.office import bridges
from tests.cli.recording.office import recorded
from tests.cli.recording.office import text_of
from tests.cli.support import run

TAKE, DROP = "Take it up? y: yes, n: no, drop it: ", "Drop it for good? y: drop it, n: no: "


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """A workspace where a session of 10 November kept a score, completed an action, and ended without writing."""
    root = bridges(tmp_path)
    recorded(
        root,
        ("Decide: ", "k"),
        ("(may stay empty): ", "No change"),
        ("Decide: ", ""),
        ("Decide: ", "c"),
        ("10 Nov 2026): ", ""),
        ("(may stay empty): ", ""),
        ("Decide: ", "q"),
        (WRITE, "n"),
    )
    return root


def test_it_says_whose_it_is(left: Path) -> None:
    kept = json.loads((left / NAME).read_text())
    assert (kept["version"], kept["sitting"]) == (1, {"programme": "example", "meeting": "EX-MT2", "on": "2026-11-10"})
    done = recorded(left, (TAKE, "y"), ("Decide: ", "q"), (WRITE, "y"), day="17 Nov 2026")
    assert "A session of the programme example on 10 Nov 2026 (EX-MT2) was left before it was written." in done.screen
    assert "{on: 10 Nov 2026, residual: {likelihood: 2, impact: 4}" in text_of(left, "risks")


def test_it_is_dropped_only_when_that_is_said_twice(left: Path) -> None:
    done = recorded(left, (TAKE, "n"), (DROP, "n"), (TAKE, "n"), (DROP, "y"), ("Decide: ", "q"))
    assert (done.code, "Nothing was recorded." in done.screen) == (0, True)
    assert not (left / NAME).exists()
    assert text_of(left, "risks") == RISKS


def test_what_fits_no_longer_is_said_and_the_rest_is_taken_up(left: Path) -> None:
    (left / "registers/example/plans.yaml").unlink()
    done = recorded(left, (TAKE, "y"), ("Decide: ", "q"), (WRITE, "y"))
    assert done.code == 0
    assert "Left out: EX-A1 is complete: there is no register registers/example/plans.yaml any more." in done.screen
    assert "because: No change}" in text_of(left, "risks")
    assert not (left / "registers/example/plans.yaml").exists()


def test_what_was_written_meanwhile_is_not_written_twice(left: Path) -> None:
    kept = (left / NAME).read_bytes()
    recorded(left, (TAKE, "y"), ("Decide: ", "q"), (WRITE, "y"))
    written = text_of(left, "risks")
    (left / NAME).write_bytes(kept)  # as where the machine stops between the registers and the journal
    done = recorded(left, (TAKE, "y"), ("Decide: ", "q"))
    assert "Nothing was recorded." in done.screen
    assert "Left out: EX-A1 is complete: it is in the registers already." in done.screen
    assert "Left out: EX-1 stays at 2 x 4 = 8 AMBER: it is in the registers already." in done.screen
    assert text_of(left, "risks") == written


def test_that_of_another_programme_goes_first(left: Path) -> None:
    other = left / "registers/other"
    other.mkdir()
    (other / "programme.yaml").write_text(SETTINGS.replace("id: example", "id: other").replace("EX", "OT"))
    done = run("-C", left, "review", "--record", "--as-of", "10 Nov 2026", "--programme", "other")
    assert done.code == 2
    assert (
        f"what was recorded of the programme example on 10 Nov 2026 (EX-MT2) is kept in {NAME} and not written; go on with"
        ' that first: govtool review --record --programme example --as-of "10 Nov 2026" --meeting EX-MT2.'
    ) in done.err
    assert (left / NAME).exists()


def _journal(
    version: object = 1, programme: object = "example", on: object = "2026-11-10", deeds: object = (), **more: object
) -> str:
    """A journal with something in the place of what belongs there."""
    return json.dumps(
        {"version": version, "sitting": {"programme": programme, "meeting": "", "on": on}, "deeds": deeds, **more}
    )


def _deed(**write: object) -> list[object]:
    """Deeds of one edit of the risks."""
    kept = {"file": "registers/example/risks.yaml", "programme": "example"} | write
    return [{"said": "Odd", "made": "", "writes": [kept]}]


@pytest.mark.parametrize(
    "damaged",
    [
        "{",
        "[]",
        "7",
        "null",
        "\x00",
        '[{"said": "a", "made": "", "writes": []}]',
        _journal(on="soon"),
        _journal(programme=None),
        _journal(deeds=[7]),
        _journal(deeds=_deed(value="x", record="EX-1", field=[["title"]])),
        _journal(deeds=_deed(record="EX-1", field=["title"])),
        _journal(version=9),
        "[" * 100_000,
    ],
)
def test_a_damaged_journal_is_one_sentence(damaged: str, tmp_path: Path) -> None:
    root = bridges(tmp_path)
    (root / NAME).write_text(damaged)
    done = run("-C", root, "review", "--record", "--as-of", "10 Nov 2026")
    assert (done.code, done.err.count("\n"), NAME in done.err) == (2, 1, True)
    assert (root / NAME).read_text() == damaged


@pytest.mark.parametrize(
    "write",
    [
        {"value": {}},
        {"value": "x", "add": "risks"},
        {"value": "x", "record": "EX-1", "field": [7]},
        {"value": {"a": {"b": [None, 1.5]}}, "record": "EX-1", "entry": ["assessments"]},
        {"value": {"a": "b"}, "record": "EX-1", "entry": ["assessments", "title"]},
        {"value": "x", "record": "EX-9", "field": ["title"]},
        {"value": {"id": "EX-1", "title": "x"}, "add": "risks"},
        {"value": {"id": "EX-7", "title": "x"}, "add": "risks", "file": "../elsewhere.yaml"},
        {"value": {"id": "EX-7", "title": "x"}, "add": "risks", "programme": "no", "file": "registers/no/risks.yaml"},
    ],
)
def test_a_kept_deed_that_is_none_is_left_out(write: dict[str, object], tmp_path: Path) -> None:
    root = bridges(tmp_path)
    (root / NAME).write_text(_journal(deeds=_deed(**write)))
    done = recorded(root, (TAKE, "y"), ("Decide: ", "q"))
    assert (done.code, "Left out: Odd: " in done.screen) == (0, True)
