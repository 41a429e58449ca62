"""`govtool deadlines`."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

from tests.cli.support import office
from tests.cli.support import run

SETTINGS = "programme: {id: example, title: Bridges, boards: [{id: EX-B1, title: Cabinet}]}\n"
MEETINGS = """\
meetings:
  - {id: EX-MT1, title: December, board: EX-B1, on: 7 Dec 2026, papers: EX-P1}
  - {id: EX-MT2, title: January, board: EX-B1, on: Jan 2027}
"""
PAPER = """\
paper:
  id: EX-P1
  title: The secret bridge
  report: hwb
  body: Cabinet
  meeting: 7 Dec 2026
  agenda: 27 Nov 2026
  call_in: no
"""
ON = ("--as-of", "2026-11-24")


def _office(folder: Path, paper: str = PAPER) -> Path:
    return office(folder, programme=SETTINGS, meetings=MEETINGS, paper=paper)


def test_a_calendar_and_what_cannot_be_counted(tmp_path: Path) -> None:
    assert run("-C", _office(tmp_path), "deadlines", *ON).out == (
        "Position at 24 Nov 2026\n\n"
        "Cabinet, Monday 7 December 2026 (EX-MT1)\n"
        "  EX-P1 The secret bridge\n\n"
        "Fri 13 Nov 2026  PAST       The draft is ready: EX-P1 for Cabinet, 7 Dec\n"
        "                            10 working days before despatch. draft_days: 10\n"
        "Fri 27 Nov 2026  to come    Despatch, with agenda and papers made public: EX-P1 for Cabinet, 7 Dec"
        " (planned for 27 Nov 2026)\n"
        "                            5 clear working days before the meeting (LGA 1972, s. 100B). agenda_days: 5\n"
        "Mon 7 Dec 2026   to come    Cabinet meets: EX-P1\n\n"
        "EX-MT2 for Cabinet: its day is Jan 2027, so nothing can be counted back from it.\n"
        "2 to come; 1 past, with no record that it was done.\n"
    )


def test_up_to_a_day(tmp_path: Path) -> None:
    done = run("-C", _office(tmp_path), "deadlines", *ON, "--until", "13 Nov 2026", "--format", "csv")
    rows = list(csv.DictReader(StringIO(done.out.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"))))
    assert [(row["date"], row["weekday"], row["state"], row["papers"], row["titles"]) for row in rows] == [
        ("2026-11-13", "Friday", "past", "EX-P1", "The secret bridge")
    ]
    said = run("-C", tmp_path, "deadlines", *ON, "--until", "1 Jan 2026").out
    assert said.endswith("No deadline of a coming meeting falls up to 1 Jan 2026; position at 24 Nov 2026.\n")


def test_as_data(tmp_path: Path) -> None:
    data = json.loads(run("-C", _office(tmp_path), "deadlines", *ON, "--format", "json").out)
    assert data["as_of"] == {"example": "2026-11-24"}
    assert data["deadlines"][0] == {
        "date": "2026-11-13",
        "weekday": "Friday",
        "state": "past",
        "recorded": "",
        "sort": "draft",
        "what": "The draft is ready",
        "papers": ["EX-P1"],
        "titles": ["The secret bridge"],
        "body": "Cabinet",
        "meeting": "EX-MT1",
        "meets": "2026-12-07",
        "programme": "example",
        "why": "10 working days before despatch",
        "setting": "draft_days: 10",
    }
    assert data["not_counted"] == [
        {"papers": [], "body": "Cabinet", "meeting": "EX-MT2", "meets": "Jan 2027", "programme": "example"}
    ]


def test_an_exempt_title_is_shown_in_no_form(tmp_path: Path) -> None:
    for number, fields in enumerate(("", ", fields: title")):
        root = _office(
            tmp_path / str(number), f"{PAPER}  exempt: {{paragraph: 3, public_interest: It would cost{fields}}}\n"
        )
        for form in ("text", "json", "csv"):
            out = run("-C", root, "deadlines", *ON, "--format", form).out
            assert "EX-P1" in out
            assert "(exempt)" in out
            assert "secret" not in out


def test_a_restricted_meeting_is_named_by_its_id_only(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS)
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "meetings.yaml").write_text(MEETINGS.replace(", papers: EX-P1", ""), "utf-8")
    out = run("-C", root, "deadlines", *ON).out
    assert "A meeting (EX-MT1)" in out
    assert "Cabinet" not in out
    assert "7 Dec" not in out.replace("Mon 7 Dec 2026", "", 1)  # the line on which it is due to meet


def test_without_meetings_it_says_so(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path), "deadlines", *ON)
    assert (done.code, done.out) == (0, "No deadline of a coming meeting falls due; position at 24 Nov 2026.\n")


def test_a_day_that_is_none_stops(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path), "deadlines", "--until", "soon")
    assert done.code == 2
    assert "soon is not one day" in done.err
