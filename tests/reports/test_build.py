"""A report from a paper and the registers, built without any HTML."""

from __future__ import annotations

import datetime

import pytest

from govtool.reports.build import build
from govtool.reports.parts import Paragraph
from govtool.reports.parts import Report
from govtool.reports.parts import Table
from govtool.reports.used import used_by
from govtool.workspace import AsOf
from tests.reports.support import TODAY
from tests.reports.support import basis
from tests.reports.support import report
from tests.support import workspace

PAPER = """\
programme: {id: example, title: An invented programme, council: Invented Council}
paper:
  id: EX-P1
  title: Winter plan
  report: cabinet
  council: Invented Council
  body: Cabinet
  wards: All
  key_decision: yes
  author: Programme manager
  sign_offs: [{matter: legal, role: Head of Law, on: 3 Nov 2026}]
  sections:
    - section: finance
      passages: [It costs £1.5m., Nothing else.]
    - section: summary
      passages:
        - text: Demand rises[^census] each winter[^beds].
          points:
            - More people
            - Fewer beds[^beds]
        - table: {of: risks, programmes: [example], caption: The risks}
        - A second paragraph.
    - {section: local, heading: Snow, passages: [It will snow.]}
  appendices:
    - heading: Background figures
      passages: [From the register.]
    - heading: More figures
  notes: {census: Census 2021., beds: Counted in October.}
risks:
  - {id: EX-1, title: Demand, inherent: {likelihood: 4, impact: 4}, controls: [Weekly call, Spare beds]}
"""


def paragraph(found: Report, section: int, block: int) -> Paragraph:
    inner = found.sections[section].blocks[block].paragraph
    assert inner is not None
    return inner


def test_sections_stand_in_the_order_of_the_profile_whatever_the_papers() -> None:
    found = report(PAPER)
    assert [(each.number, each.heading) for each in found.sections] == [
        ("1", "Executive summary"),
        ("2", "Recommendations"),
        ("3", "Reasons for decision and benefits"),
        ("4", "Background"),
        ("5", "Proposal and issues"),
        ("6", "Snow"),
        ("7", "Options and analysis"),
        ("8", "Consultation"),
        ("9", "Equality implications"),
        ("10", "Legal implications"),
        ("11", "Financial and resources implications"),
        ("12", "Risk management"),
        ("13", "Clearance of the implications"),
        ("14", "Key decision and notice"),
        ("15", "Background papers"),
        ("16", "List of appendices"),
    ]


def test_paragraphs_are_numbered_within_their_section_and_tables_are_not() -> None:
    found = report(PAPER)
    kinds = [block.paragraph.number if block.paragraph else "table" for block in found.sections[0].blocks]
    assert kinds == ["1.1", "table", "1.2"]
    assert [block.paragraph.number for block in found.sections[10].blocks if block.paragraph] == ["11.1", "11.2"]


def test_a_section_that_the_paper_lacks_says_so() -> None:
    first = paragraph(report(PAPER), 1, 0)
    assert (first.number, first.text[0].text) == ("2.1", "Not stated.")


def test_footnotes_hang_on_the_words_before_their_marks() -> None:
    first = paragraph(report(PAPER), 0, 0)
    assert [(span.text, span.note) for span in first.text] == [
        ("Demand rises", "Census 2021."),
        (" each winter", "Counted in October."),
        (".", ""),
    ]
    assert [(span.text, span.note) for span in first.points[1]] == [("Fewer beds", "Counted in October.")]


def test_appendices_have_letters_and_number_their_paragraphs_with_them() -> None:
    found = report(PAPER)
    assert [(each.number, each.anchor, each.heading) for each in found.appendices] == [
        ("Appendix A", "appendix-a", "Background figures"),
        ("Appendix B", "appendix-b", "More figures"),
        ("Appendix C", "appendix-c", "Risk log"),
    ]
    assert [block.paragraph.number for block in found.appendices[0].blocks if block.paragraph] == ["A.1"]


def test_the_front_sheet_says_what_the_source_does_not_state() -> None:
    facts = {fact.label: (fact.value, fact.stated) for fact in report(PAPER).facts}
    assert facts["Wards affected"] == ("All", True)
    assert facts["Key decision"] == ("Yes", True)
    assert facts["Legal cleared by"] == ("Head of Law, 3 Nov 2026", True)
    assert facts["Position at"] == ("22 November 2026", True)
    for label in ("Date", "Report of", "Open report", "Classification", "Accountable director", "Finance cleared by"):
        assert facts[label] == ("Not stated", False)


def test_a_transcribed_paper_says_that_it_is_the_source_that_does_not_state_it() -> None:
    found = report(PAPER.replace("  report: cabinet", "  source: {document: EX-D1}\n  report: cabinet"))
    assert {fact.value for fact in found.facts if not fact.stated} == {"Not stated in the source"}
    assert paragraph(found, 1, 0).text[0].text == "Not stated in the source."


def test_points_alone_are_a_paragraph() -> None:
    found = report(PAPER.replace("passages: [It will snow.]", "passages: [{points: [A lonely point]}]"))
    assert [span.text for point in paragraph(found, 5, 0).points for span in point] == ["A lonely point"]


def test_after_z_come_two_letters() -> None:
    many = "  appendices:\n" + "    - heading: More\n" * 28
    found = report("paper:\n  id: EX-P1\n  title: Plan\n  report: cabinet\n" + many)
    assert [section.number for section in found.appendices][24:] == [
        f"Appendix {letter}" for letter in ("Y", "Z", "AA", "AB")
    ]


def test_the_position_date_is_the_programmes_own_where_it_is_historic() -> None:
    historic = PAPER.replace("title: An invented", "status: historic, reporting_date: Mar 2017, title: An invented")
    found = report(historic)
    assert (found.position, found.created) == ("31 March 2017", "2017-03-31")
    assert report(historic, AsOf(TODAY.today, datetime.date(2018, 5, 1))).position == "1 May 2018"


def test_draft_only_where_an_error_stands_on_what_it_uses() -> None:
    assert not build(basis(workspace(PAPER)), []).draft
    assert report(PAPER + "  - {title: A risk that has no id and cannot be read}\n").draft
    assert report(PAPER.replace("controls:", "residual: {likelihood: 5, impact: 5}, controls:")).draft


def test_what_a_paper_uses() -> None:
    assert used_by(basis(workspace(PAPER))) == {"EX-P1", "EX-1", "example"}


def test_a_paper_uses_the_records_whose_changes_it_tells() -> None:
    text = """\
evidence:
  - {id: EX-E1, title: An audit in the period, dated: 12 Jul 2026}
  - {id: EX-E2, title: An audit before it, dated: 12 Mar 2026}
papers:
  - id: EX-P1
    title: A paper
    report: hwb
    period: H1 2026/27
    sections: [{section: background, passages: [table: {of: changes}]}]
"""
    assert used_by(basis(workspace(text))) == {"EX-P1", "EX-E1", "example"}


def test_a_table_stands_between_its_paragraphs() -> None:
    table = report(PAPER).sections[0].blocks[1].table
    assert isinstance(table, Table)
    assert table.caption == "The risks"
    assert [cell.text for cell in table.rows[0]] == [
        "EX-1",
        "Demand",
        "• Weekly call\n• Spare beds",
        "Not recorded",
        "4 × 4 = 16",
        "Not recorded",
        "Not recorded",
    ]


def test_a_page_is_turned_in_the_body_only_for_a_table_of_nine_columns() -> None:
    # Ref, risk, controls, owner, two scores and RAG; then actions and the target score as well.
    assert [each.wide for each in report(PAPER).sections[:2]] == [False, False]
    full = PAPER.replace(
        "controls:", "target: {likelihood: 2, impact: 2}, acceptance: {by: The board, because: It is rare}, controls:"
    )
    found = report(full)
    assert [len(block.table.columns) for block in found.sections[0].blocks if block.table] == [9]
    assert [each.wide for each in found.sections[:2]] == [True, False]


def test_a_paper_of_no_profile_cannot_be_laid_out() -> None:
    made = basis(workspace("papers: [{id: EX-P1, title: A paper, report: cabinet, profile: nobody-2000}]\n"))
    with pytest.raises(ValueError, match="there is no template profile nobody-2000"):
        build(made, [])
