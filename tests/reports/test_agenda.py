"""The printed agenda: its sections, what is folded, what is exempt, and that a normal week is two sides of paper."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from govtool.history.agenda import HEADINGS
from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from govtool.open_view import open_view
from govtool.reports.agenda import agenda_report
from govtool.reports.agenda_lines import MOST_NAMED
from govtool.reports.agenda_lines import Line
from govtool.reports.agenda_lines import lines_of
from govtool.reports.agenda_lines import marked
from govtool.reports.agenda_lines import named
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.word import write_docx
from govtool.resources import shipped
from govtool.workspace import Workspace
from tests.reports.every_paper import made
from tests.reports.reading import Reading
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  council: Invented Council
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: BR-B1, title: Council, scopes: [shared]}, {id: BR-B2, title: Works Group, scopes: [shared]}]
"""


def lines(loaded: Workspace) -> list[Line]:
    occasion = weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded)
    return lines_of(agenda_of(occasion, loaded), loaded)


def report(text: str, *, each: bool = False) -> Report:
    loaded = workspace(SETTINGS + text)
    occasion = weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded)
    return agenda_report(occasion, lines(loaded), loaded, each=each)


def section(found: Report, heading: str) -> Section:
    (only,) = [each for each in found.sections if each.heading == heading]
    return only


def rows(found: Section) -> list[list[str]]:
    return [[cell.text for cell in row] for block in found.blocks if block.table for row in block.table.rows]


def said(found: Section) -> list[str]:
    return [block.said for block in found.blocks if block.said]


def red(number: int, fields: str = "") -> str:
    return f"  - {{id: BR-{number}, title: Pier {number} moves, residual: {{likelihood: 4, impact: 4}}{fields}}}\n"


def test_every_heading_is_there_whether_or_not_there_is_anything_under_it() -> None:
    found = report("risks: []")
    assert [each.heading for each in found.sections] == [*HEADINGS.values(), "Next date"]
    assert [each.number for each in found.sections] == [str(number) for number in range(1, len(HEADINGS) + 2)]
    assert {text for each in found.sections[:-1] for text in said(each)} == {"None."}
    assert said(found.sections[-1]) == ["No meeting is recorded."]
    assert found.first_page[0].said == "No risk is open."


def test_a_row_says_where_a_risk_stands_and_who_answers_for_it() -> None:
    found = report("risks:\n" + red(1, ", owner: Engineer"))
    assert rows(section(found, "Red, or above tolerance")) == [
        ["BR-1", "Pier 1 moves", "16 RED", "RED at 16.\nNo action is open.", "Engineer"]
    ]
    assert found.first_page[0].said == "1 risk is open: 1 RED."
    assert found.marking == ""


def test_who_decided_and_who_accepted_are_no_owners() -> None:
    found = report(
        "decisions: [{id: BR-DC1, title: To prop it, by: Council, on: 19 Nov 2026}]\n"
        "risks: [{id: BR-1, title: It moves, acceptance: {by: Mayor, because: It is dear, until: 20 Nov 2026}}]\n"
    )
    for heading, column, by in (
        ("Decisions", "Decided by", "Council"),
        ("Acceptances that end soon or have ended", "Accepted by", "Mayor"),
    ):
        (block,) = section(found, heading).blocks
        assert block.table
        assert (block.table.columns[-1].heading, block.table.rows[0][-1].text) == (column, by)


def test_the_shares_of_the_columns_add_up() -> None:
    found = report("risks:\n" + red(1) + "decisions: [{id: BR-DC1, title: To prop it, by: Council, on: 19 Nov 2026}]\n")
    tables = [block.table for each in found.sections for block in each.blocks if block.table]
    assert [sum(column.share for column in table.columns) for table in tables] == [100] * len(tables)
    assert len(tables) == 2


def test_what_is_the_same_of_several_records_and_boards_is_one_line() -> None:
    text = "risks:\n" + "".join(f"  - {{id: BR-{n}, title: Pier {n} moves, scope: shared}}\n" for n in range(1, 17))
    found = section(report(text), "To be taken to a board")
    ((ref, ids, score, words, owner),) = rows(found)
    assert (ref, score, owner) == ("16 risks", "", "Not recorded")
    assert ids == ", ".join(f"BR-{number}" for number in range(1, 17))
    assert words == (
        "To the Council (by when is not known: no meeting is recorded).\n"
        "To the Works Group (by when is not known: no meeting is recorded).\n"
        "Its scope is shared."
    )
    assert len(rows(section(report(text, each=True), "To be taken to a board"))) == 16


def test_more_than_can_be_talked_through_is_named_by_ids() -> None:
    text = "risks:\n" + "".join(red(number, f", owner: Engineer {number}") for number in range(1, 13))
    found = section(report(text), "Red, or above tolerance")
    assert len(rows(found)) == 8
    assert said(found) == ["4 more: BR-9, BR-10, BR-11, BR-12."]
    assert found.blocks[0].table
    assert found.blocks[0].table.caption == "12 risks"
    assert len(rows(section(report(text, each=True), "Red, or above tolerance"))) == 12


def test_ids_beyond_what_anybody_reads_are_counted() -> None:
    ids = [f"BR-{number}" for number in range(MOST_NAMED + 2)]
    assert named(ids[:2]) == "BR-0, BR-1"
    assert named(ids[: MOST_NAMED + 1]).endswith(f"BR-{MOST_NAMED - 1} and 1 other")
    assert named(ids).endswith(" and 2 others")


EXEMPT = """\
risks:
  - {id: BR-1, title: Pier moves, residual: {likelihood: 4, impact: 4}, exempt: {paragraph: 3}}
  - {id: BR-2, title: Deck rusts, residual: {likelihood: 4, impact: 4}, owner: Clerk, exempt: {paragraph: 1, fields: owner}}
  - {id: BR-3, title: Lamp fails, residual: {likelihood: 4, impact: 4}, cause: Rain, exempt: {paragraph: 2, fields: cause}}
"""


def test_only_what_shows_something_exempt_is_marked() -> None:
    loaded = workspace(SETTINGS + EXEMPT)
    found = marked(lines(loaded), lines(open_view(loaded)), loaded)
    # the cause of the third is not printed, so nothing of it is exempt here
    assert {line.ref: [mark.paragraph for mark in line.exempt] for line in found} == {
        "BR-1": [3],
        "BR-2": [1],
        "BR-3": [],
    }
    occasion = weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded)
    made_of = agenda_report(occasion, found, loaded)
    assert made_of.marking.startswith("NOT FOR PUBLICATION: exempt information, paragraphs 1 and 3 of")
    titles = [row[1] for row in rows(section(made_of, "Red, or above tolerance"))]
    assert titles == ["EXEMPT, paragraph 3: Pier moves", "EXEMPT, paragraph 1: Deck rusts", "Lamp fails"]


def test_an_issue_that_tells_of_an_exempt_risk_is_marked() -> None:
    text = (
        "risks: [{id: BR-1, title: Pier moves, closed: 20 Nov 2026, exempt: {paragraph: 3}}]\n"
        "issues: [{id: BR-I1, title: Road shut, risk: BR-1, raised: 20 Nov 2026}]\n"
    )
    loaded = workspace(SETTINGS + text)
    (issue, _) = marked(lines(loaded), lines(open_view(loaded)), loaded)
    assert (issue.ref, [mark.paragraph for mark in issue.exempt]) == ("BR-I1", [3])


@pytest.mark.parametrize("name", ["agenda of a normal week", "agenda with an exempt matter", "agenda of many matters"])
def test_an_agenda_is_two_sides_of_paper_at_most(name: str) -> None:
    assert 1 <= len(Reading(made(name).pdf).pdf.pages) <= 2


def test_every_page_with_an_exempt_matter_is_marked() -> None:
    assert made("agenda with an exempt matter").html.count("NOT FOR PUBLICATION") == 2  # title and head; CSS repeats it
    assert "NOT FOR PUBLICATION" not in made("agenda of a normal week").html


def test_a_normal_week_has_no_list_of_contents_in_any_form(tmp_path: Path) -> None:
    assert "Contents" not in made("agenda of a normal week").html
    (tmp_path / "agenda.docx").write_bytes(
        write_docx(report("risks:\n" + red(1)), [shipped("report_templates")], lambda _: None)
    )
    texts = [each.text for each in docx.Document(str(tmp_path / "agenda.docx")).paragraphs]
    assert "4. Red, or above tolerance" in texts
    assert "Contents" not in texts


@pytest.mark.parametrize(
    ("ref", "share", "style"),
    [
        ("BR-7K2Q", 10, "id whole"),
        ("BR-DCM4TN", 11, "id whole"),  # one letter more than there is room for
        ("BR-BRIDGE-DCM4TN", 20, "id whole"),
        ("BR-HARBOUR-DCM4TN", 10, "id"),  # it would leave no room for the matter
    ],
)
def test_a_long_reference_has_room_to_stay_whole(ref: str, share: int, style: str) -> None:
    found = section(report("risks:\n" + red(1) + red(2).replace("BR-2", ref)), "Red, or above tolerance")
    assert found.blocks[0].table
    first, second, *_ = found.blocks[0].table.columns
    assert (first.share, first.style, first.share + second.share) == (share, style, 36)
    assert sum(each.share for each in found.blocks[0].table.columns) == 100
