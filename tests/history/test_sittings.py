"""Bodies that meet, with the papers that they take: from meetings, and from papers where no meeting is recorded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.sittings import Sitting
from govtool.history.sittings import sittings
from govtool.records.paper import Paper
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

BOARDS = """\
programme: {id: example, title: Bridges, boards: [{id: NB-B1, title: Cabinet}, {id: NB-B2, title: Works Board}]}
"""
MEETING = "meetings: [{id: NB-MT1, title: December, board: NB-B1, on: 7 Dec 2026}]\n"


def _paper(number: int, fields: str, report: str = "cabinet") -> str:
    return f"{{id: NB-P{number}, title: Paper {number}, report: {report}, {fields}}}"


def _papers(*papers: str) -> str:
    return f"papers: [{', '.join(papers)}]\n"


def _told(*found: Sitting) -> list[tuple[str, str, str, list[str]]]:
    """Of each sitting its body, day, meeting and papers."""
    return [
        (each.body, str(each.when), each.meeting.id if each.meeting else "", [paper.id for paper in each.papers])
        for each in found
    ]


def _found(*texts: str) -> list[tuple[str, str, str, list[str]]]:
    return _told(*sittings(workspace(BOARDS + "".join(texts))))


def test_a_meeting_that_is_recorded_takes_the_papers_of_its_body_and_day() -> None:
    papers = _papers(
        _paper(1, "body: Cabinet, meeting: 7 Dec 2026"),
        _paper(2, "body: cabinet, meeting: 2026-12-07"),
        _paper(3, "body: Works Board, meeting: 7 Dec 2026"),
    )
    assert _found(MEETING, papers) == [
        ("Cabinet", "7 Dec 2026", "NB-MT1", ["NB-P1", "NB-P2"]),
        ("Works Board", "7 Dec 2026", "", ["NB-P3"]),
    ]


def test_a_meeting_for_which_no_paper_is_written_is_one_all_the_same() -> None:
    assert _found(MEETING) == [("Cabinet", "7 Dec 2026", "NB-MT1", [])]
    unnamed = "meetings: [{id: NB-MT1, title: December, board: NB-B9, on: 7 Dec 2026}]\n"
    assert _found(unnamed) == [("", "7 Dec 2026", "NB-MT1", [])]


def test_papers_for_one_body_on_one_day_make_one_sitting_where_no_meeting_is_recorded() -> None:
    papers = _papers(
        _paper(1, "body: Cabinet, meeting: 7 Dec 2026"),
        _paper(2, "body: CABINET, meeting: 7 Dec 2026"),
        _paper(3, "body: Cabinet, meeting: 4 Jan 2027"),
    )
    assert _found(papers) == [
        ("Cabinet", "7 Dec 2026", "", ["NB-P1", "NB-P2"]),
        ("Cabinet", "4 Jan 2027", "", ["NB-P3"]),
    ]


def test_papers_without_a_day_sit_each_alone_but_a_member_report_that_is_for_no_meeting_does_not() -> None:
    papers = _papers(_paper(1, "body: Cabinet"), _paper(2, "body: Cabinet"), _paper(3, "body: Members", "member"))
    assert _found(papers) == [("Cabinet", "None", "", ["NB-P1"]), ("Cabinet", "None", "", ["NB-P2"])]
    report = _papers(_paper(3, "body: Scrutiny, meeting: 7 Dec 2026", "member"))
    assert _found(report) == [("Scrutiny", "7 Dec 2026", "", ["NB-P3"])]


@pytest.mark.parametrize(
    ("on", "expected"),
    [(", on: 7 Dec 2026", "2026-12-07"), (", on: Dec 2026", None), (", on: TBC", None), ("", None)],
)
def test_a_sitting_has_a_day_only_where_the_record_names_one(on: str, expected: str | None) -> None:
    meeting = f"meetings: [{{id: NB-MT1, title: December, board: NB-B1{on}}}]\n"
    (found,) = sittings(workspace(BOARDS + meeting))
    assert found.day == (day(expected) if expected else None)


def test_a_sitting_belongs_to_the_programme_of_its_meeting_and_to_those_of_its_papers() -> None:
    loaded = workspace_of(
        {
            "registers/one/all.yaml": "programme: {id: one, title: One, boards: [{id: NB-B1, title: Cabinet}]}\n"
            + MEETING,
            "registers/two/all.yaml": "programme: {id: two, title: Two}\n"
            + _papers(_paper(1, "body: Cabinet, meeting: 7 Dec 2026")),
            "registers/three/all.yaml": "programme: {id: three, title: Three}\n"
            + _papers(_paper(2, "body: Council, meeting: 8 Dec 2026")),
        }
    )
    shared = ("Cabinet", "7 Dec 2026", "NB-MT1", ["NB-P1"])
    other = ("Council", "8 Dec 2026", "", ["NB-P2"])
    assert _told(*sittings(loaded)) == [shared, other]
    assert _told(*sittings(loaded, ["one"])) == _told(*sittings(loaded, ["two"])) == [shared]
    assert _told(*sittings(loaded, ["three"])) == [other]
    assert [each.programme.id for each in sittings(loaded)] == ["one", "three"]  # by whose settings it goes


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.sampled_from(["Cabinet", "Works Board"]), st.sampled_from(["7 Dec", "14 Dec"])), max_size=5)
)
def test_every_paper_comes_to_one_sitting(several: list[tuple[str, str]]) -> None:
    papers = (_paper(at, f"body: {body}, meeting: {on} 2026") for at, (body, on) in enumerate(several))
    loaded = workspace(BOARDS + MEETING + _papers(*papers))
    taken = [paper.id for each in sittings(loaded) for paper in each.papers]
    assert sorted(taken) == sorted(each.id for each in loaded.every(Paper))
