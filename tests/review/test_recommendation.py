"""What is decided about recommendations, as lines of a register."""

from __future__ import annotations

import pytest

from govtool.records.recommendation import Recommendation
from govtool.records.when import read_when
from govtool.registers.editing.edits import EditError
from govtool.review import recommendation as deeds
from govtool.workspace import Workspace
from tests.review.support import ON
from tests.review.support import changed
from tests.support import workspace

TEXT = """\
recommendations:
  - id: EX-R1
    title: Say who decides
  - id: EX-R2
    title: Keep a log
    response: accepted
    due: 30 Nov 2026
    status: complete
"""


def one(found: Workspace, record_id: str) -> Recommendation:
    record = found.records[record_id]
    assert isinstance(record, Recommendation)
    return record


def test_an_answer_with_owner_and_date() -> None:
    due = read_when("31 Mar 2027")
    lines = changed(
        TEXT, lambda w: deeds.respond(one(w, "EX-R1"), w, "accepted", on=ON, owner="Chief Officer", due=due)
    )
    assert lines == ["+    response: accepted", "+    owner: Chief Officer", "+    due: 31 Mar 2027"]


def test_a_report_with_its_stage_and_another_date() -> None:
    due = read_when("Jan 2027")
    lines = changed(
        TEXT,
        lambda w: deeds.progress(
            one(w, "EX-R2"), w, "Each team has one", on=ON, status="embedded", due=due, because="One team was late"
        ),
    )
    assert lines == [
        "-    status: complete",
        "+    revisions:",
        "+      - {on: 24 Nov 2026, due: Jan 2027, because: One team was late}",
        "+    status: embedded",
        "+    progress:",
        "+      - {on: 24 Nov 2026, text: Each team has one}",
    ]


def test_what_cannot_be_decided() -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=r"say why EX-R1 is rejected\."):
        deeds.respond(one(found, "EX-R1"), found, "rejected", on=ON)
    with pytest.raises(EditError, match="EX-R2 was answered already: accepted"):
        deeds.respond(one(found, "EX-R2"), found, "accepted", on=ON)
    with pytest.raises(EditError, match="EX-R2 is complete already and cannot go back to under way"):
        deeds.progress(one(found, "EX-R2"), found, "x", on=ON, status="under way")


def test_an_answer_that_gives_another_date_keeps_the_first() -> None:
    text = TEXT.replace("  - id: EX-R1\n", "  - id: EX-R1\n    due: 31 Dec 2026\n", 1)
    due = read_when("31 Mar 2027")
    with pytest.raises(EditError, match="say why EX-R1 moves from 31 Dec 2026 to 31 Mar 2027"):
        deeds.respond(one(workspace(text), "EX-R1"), workspace(text), "accepted", on=ON, due=due)
    lines = changed(text, lambda w: deeds.respond(one(w, "EX-R1"), w, "accepted", on=ON, due=due, because="Budget"))
    assert lines == [
        "+    response: accepted",
        "+    because: Budget",
        "+    revisions:",
        "+      - {on: 24 Nov 2026, due: 31 Mar 2027, because: Budget}",
    ]


def test_another_owner_is_said() -> None:
    text = TEXT.replace("  - id: EX-R1\n", "  - id: EX-R1\n    owner: Treasurer\n", 1)
    deed = deeds.respond(one(workspace(text), "EX-R1"), workspace(text), "accepted", on=ON, owner="Chief Officer")
    assert deed.notes == ("Chief Officer answers for it instead of Treasurer.",)
