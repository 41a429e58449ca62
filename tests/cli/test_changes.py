"""`govtool changes`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: EX-B1, title: Board}]
"""
RISKS = """\
risks:
  - id: EX-1
    title: Bridge closes early.
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}, because: The pier moved}
"""
MEETINGS = (
    "meetings: [{id: EX-MT1, title: October, board: EX-B1, on: 20 Oct 2026}, {id: EX-MT2, title: TBC, board: EX-B1}]\n"
)


@pytest.mark.parametrize("since", ["20 Oct 2026", "2026-10-20", "EX-MT1"])
def test_since_a_day_or_a_meeting(since: str, tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS, meetings=MEETINGS)
    done = run("-C", root, "changes", "--since", since, "--as-of", "2026-11-22")
    assert done.out == (
        "Scored higher (1)\n"
        "  EX-1 risk: Bridge closes early. 8 AMBER to 16 RED. The pier moved (2 Nov 2026)\n\n"
        "1 change since 20 Oct 2026.\n"
    )


def test_nothing_has_changed(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS)
    assert run("-C", root, "changes", "--since", "3 Nov 2026").out == "Nothing has changed since 3 Nov 2026.\n"


def test_as_data(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, risks=RISKS)
    (change,) = json.loads(
        run("-C", root, "changes", "--since", "1 Nov 2026", "--as-of", "2026-11-22", "--format", "json").out
    )
    assert change == {
        "change": "up",
        "record": "EX-1",
        "kind": "risk",
        "title": "Bridge closes early.",
        "on": "2026-11-02",
        "what": "8 AMBER to 16 RED",
        "because": "The pier moved",
    }


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("soon", "soon is neither a day nor a meeting; give a day such as 3 Nov 2026"),
        ("Oct 2026", "Oct 2026 is neither a day nor a meeting"),
        ("EX-MT2", "the day of EX-MT2 is not recorded"),
        ("EX-1", "EX-1 is neither a day nor a meeting"),
    ],
)
def test_what_is_no_day_stops_in_one_sentence(since: str, said: str, tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, programme=SETTINGS, risks=RISKS, meetings=MEETINGS), "changes", "--since", since)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""
