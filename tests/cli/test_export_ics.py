"""`govtool export ics`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.support import office
from tests.cli.support import run

ROOT = Path(__file__).parent.parent.parent
RISKS = """\
risks:
  - {id: EX-1, title: Demand, owner: Head of Care, review: 1 Dec 2026}
  - {id: EX-2, title: The secret closure, owner: Head of Care, review: 1 Dec 2026, exempt: {paragraph: 3}}
  - {id: EX-3, title: Staff, review: TBC}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path / "office", risks=RISKS)


def titles(text: str) -> list[str]:
    return [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(text).events]


def test_a_calendar_of_what_everyone_may_read(root: Path, tmp_path: Path) -> None:
    done = run("-C", root, "export", "ics", "--as-of", "22 Nov 2026", "-o", tmp_path)
    assert (done.code, done.out) == (0, f"{tmp_path}/calendar.ics: 1 entry.\n")
    assert done.err.splitlines() == [
        "govtool: left out, as not everyone may read it: 1 record; --part exempt has all.",
        "govtool: 1 date has no last day, so no entry: EX-3.",
    ]
    content = (tmp_path / "calendar.ics").read_bytes()
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert titles(content.decode()) == ["Risk review: Demand (EX-1)"]
    again = run("-C", root, "export", "ics", "--as-of", "2026-11-22")
    assert again.out.encode() == content


def test_the_whole_calendar_of_one_role(root: Path) -> None:
    done = run("-C", root, "export", "ics", "--as-of", "22 Nov 2026", "--part", "exempt", "--owner", "head of care")
    assert titles(done.out) == ["Risk review: Demand (EX-1)", "Risk review: The secret closure (EX-2) [exempt]"]
    assert "\r\nX-WR-CALNAME:An invented programme: Head of Care\r\n" in done.out


def test_a_reminder_where_one_is_asked_for(root: Path) -> None:
    arguments = ("-C", root, "export", "ics", "--as-of", "22 Nov 2026")
    assert "BEGIN:VALARM" not in run(*arguments).out
    assert "TRIGGER:-P3D" in run(*arguments, "--remind", "3").out


def test_an_owner_that_there_is_not(root: Path) -> None:
    done = run("-C", root, "export", "ics", "--owner", "Head of Car")
    assert (done.code, done.err) == (2, "govtool: there is no owner Head of Car; did you mean Head of Care?\n")


def test_programmes_that_are_over_are_left_out_where_one_is_live(root: Path) -> None:
    old = root / "registers" / "old"
    old.mkdir()
    (old / "programme.yaml").write_text(
        "programme: {id: old, title: Old, status: historic, reporting_date: 1 Nov 2013}\n"
    )
    (old / "milestones.yaml").write_text("milestones: [{id: OL-1, title: Opened, baseline: 9 Dec 2013}]\n")
    assert titles(run("-C", root, "export", "ics", "--as-of", "22 Nov 2026").out) == ["Risk review: Demand (EX-1)"]
    assert titles(run("-C", root, "export", "ics", "--programme", "old").out) == ["Milestone: Opened (OL-1)"]


@pytest.mark.parametrize("folder", ["samples/riverside", "samples/every-problem", "."])
def test_whole_workspaces_are_read_back_entry_by_entry(folder: str) -> None:
    done = run("-C", ROOT / folder, "export", "ics", "--part", "exempt", "--as-of", "22 Nov 2026")
    assert done.code == 0
    read = icalendar.Calendar.from_ical(done.out)
    assert read.errors == []
    assert len(read.events) == done.out.count("BEGIN:VEVENT") > 0
    assert len({str(event["UID"]) for event in read.events}) == len(read.events)
    every: list[Any] = list(read.events)
    for event in every:
        assert event.errors == []
        first, end = event["DTSTART"].to_ical(), event["DTEND"].to_ical()
        assert (len(first), len(end), first < end) == (8, 8, True)
