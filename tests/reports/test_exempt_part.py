"""The two parts of a paper: what the open one says of what it withholds, and what the exempt one holds."""

from __future__ import annotations

import pytest

from govtool.records.exempt import Exempt
from govtool.records.paper import Paper
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.parts import Block
from govtool.reports.parts import Report
from govtool.reports.printed import printed_in
from govtool.reports.used import used_by
from govtool.reports.views import exempt_basis
from govtool.reports.views import open_basis
from govtool.reports.withheld import marking
from tests.reports.support import TODAY
from tests.support import workspace

TEXT = """\
paper:
  id: EX-P1
  title: Roads
  report: cabinet
  profile: hf-2017
  wards: All
  sections:
    - section: finance
      passages:
        - It costs a lot.
        - {text: Ant Ltd asked for three pounds., exempt: {paragraph: 3, public_interest: Talks go on}}
        - It will snow.
    - section: background
      passages:
        - Roads are old.
        - table: {of: risks, caption: The risks}
risks:
  - {id: EX-1, title: It snows, owner: Head of Roads, actions: [EX-A1, EX-A2]}
  - {id: EX-2, title: Ant goes under, exempt: {paragraph: 3, public_interest: It would bring it about}}
  - {id: EX-3, title: Men leave, controls: [More pay], exempt: {paragraph: 4, fields: controls, public_interest: Talks}}
plans:
  - id: EX-PL
    title: Plan
    actions:
      - {id: EX-A1, title: Grit}
      - {id: EX-A2, title: Ask Bee Ltd, exempt: {paragraph: 3}}
"""


def _basis(text: str, part: str) -> Basis:
    whole = workspace(text)
    (paper,) = whole.every(Paper)
    return (open_basis if part == "open" else exempt_basis)(whole, paper, TODAY, {})


def _report(text: str, part: str) -> Report:
    return build(_basis(text, part), [])


def _said(blocks: tuple[Block, ...]) -> list[str]:
    return [block.said for block in blocks if block.said]


def _section(report: Report, heading: str) -> tuple[Block, ...]:
    return next(each.blocks for each in report.sections if each.heading == heading)


def _rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[cell.text for cell in row] for block in blocks if block.table for row in block.table.rows]


def test_the_open_part_says_how_much_is_withheld_where_under_which_paragraph_and_why() -> None:
    report = _report(TEXT, "open")
    act = "of Part 1 of Schedule 12A to the Local Government Act 1972"
    money = f"exempt under paragraph 3 (financial or business affairs) {act}"
    finance = _section(report, "Financial and resources implications")
    assert [block.paragraph.text[0].text for block in finance if block.paragraph] == [
        "It costs a lot.",
        "Withheld under paragraph 3.",
        "It will snow.",
    ]
    assert _said(finance)[-1] == (f"Withheld here: 1 paragraph, {money}. The public interest in this: Talks go on.")
    background = _section(report, "Background")
    assert [row[:3] for row in _rows(background)] == [
        ["EX-1", "It snows", "Not recorded"],
        ["EX-3", "Men leave", "Withheld"],
    ]
    assert _said(background)[-3:] == [
        f"Withheld here: 1 action, {money}. Counts and sums leave it out. The public interest in this: Not stated.",
        f"Withheld here: 1 detail, exempt under paragraph 4 (labour relations) {act}. Counts and sums leave it out. The public interest in this: Talks.",
        f"Withheld, whether or not it belongs here: 1 risk, {money}. Counts and sums leave it out. The public interest in this: It would bring it about.",
    ]
    assert report.facts[-1].value == (
        "Open, with 1 paragraph, 1 risk, 1 action and 1 detail in a separate part, exempt under paragraphs "
        f"3 (financial or business affairs) and 4 (labour relations) {act}."
    )
    assert report.marking == ""


def test_the_open_part_holds_nothing_of_it() -> None:
    words = printed_in(_report(TEXT, "open"))
    for secret in ("Ant", "Bee", "More pay", "EX-2", "EX-A2"):
        assert secret not in words


def test_the_exempt_part_holds_the_grounds_and_only_what_was_withheld_under_the_numbers_of_the_open_one() -> None:
    opened, exempt = _report(TEXT, "open"), _report(TEXT, "exempt")
    numbers = {each.heading: each.number for each in opened.sections}
    assert [each.heading for each in exempt.sections][:2] == ["Background", "Financial and resources implications"]
    assert all(numbers[each.heading] == each.number for each in exempt.sections)
    (paragraph,) = (block.paragraph for block in exempt.sections[1].blocks if block.paragraph)
    assert (paragraph.number, paragraph.text[0].text) == (
        f"{exempt.sections[1].number}.2",
        "Ant Ltd asked for three pounds.",
    )
    rows = _rows(exempt.sections[0].blocks)
    assert [row[0] for row in rows] == ["EX-1", "EX-2", "EX-3", "EX-A2"]
    assert ["EX-A2", "action", "Ask Bee Ltd"] in rows
    assert rows[2][:3] == ["EX-3", "Men leave", "More pay"]
    assert _said(exempt.sections[0].blocks) == [
        "Of EX-3 only this is exempt here: controls. The open part shows the rest."
    ]
    assert exempt.marking == (
        "NOT FOR PUBLICATION: exempt information, paragraphs 3 and 4 of Part 1 of Schedule 12A to the "
        "Local Government Act 1972"
    )
    assert exempt.first_page[0].said.startswith("Withheld from the open part: 1 paragraph, 1 risk and 1 action,")
    assert len(exempt.facts) == len(opened.facts)


def test_a_paper_that_is_exempt_as_a_whole_is_whole_in_its_exempt_part() -> None:
    text = TEXT.replace(
        "  wards: All\n", "  wards: All\n  exempt: {paragraph: 5, public_interest: The case is in court}\n"
    )
    report = _report(text, "exempt")
    assert "paragraphs 3, 4 and 5" in report.marking
    assert "It will snow." in printed_in(report)
    assert [row[0] for row in _rows(_section(report, "Background"))] == ["EX-1", "EX-2", "EX-3"]


def test_fields_of_the_paper_itself_are_said_to_be_withheld_and_stand_in_the_exempt_part() -> None:
    text = TEXT.replace(
        "  wards: All\n", "  wards: Mill Lane\n  exempt: {paragraph: 3, fields: wards, public_interest: Talks}\n"
    )
    opened, exempt = _report(text, "open"), _report(text, "exempt")
    assert next(each.value for each in opened.facts if each.label == "Wards affected") == "Withheld"
    assert "Mill Lane" not in printed_in(opened)
    assert ["EX-P1", "wards", "Mill Lane"] in _rows(exempt.first_page)


def test_a_figure_that_is_withheld_is_not_printed_by_what_is_written_before_its_mark() -> None:
    text = TEXT.replace("It costs a lot.", "It costs £7m[=EX-F1] or [=EX-F2] or 3[=EX-F2].") + (
        "figures:\n"
        "  - {id: EX-F1, title: Cost, value: 7, unit: £m, exempt: {paragraph: 3, public_interest: Bids}}\n"
        "  - {id: EX-F2, title: Less, value: 3, unit: £m, exempt: {paragraph: 3, fields: value, public_interest: Bids}}\n"
    )
    paragraph = _section(_report(text, "open"), "Financial and resources implications")[0].paragraph
    assert paragraph
    assert paragraph.text[0].text == "It costs [withheld] or [withheld] or [withheld]."


def test_a_ground_that_could_not_be_read_is_said_to_be_missing() -> None:
    text = TEXT.replace("exempt: {paragraph: 3, public_interest: Talks go on}", "exempt: yes")
    said = _said(_section(_report(text, "open"), "Financial and resources implications"))[-1]
    assert "that is still to be stated. The public interest in this: Not stated." in said
    assert marking([Exempt(paragraph=0)]).endswith("on a ground that is still to be stated")


def test_the_exempt_part_does_not_call_itself_open() -> None:
    text = TEXT.replace("  wards: All\n", "  wards: All\n  open_report: yes\n")
    said = {part: {each.label: each.value for each in _report(text, part).facts} for part in ("open", "exempt")}
    assert said["open"]["Open report"] == "In part"
    assert said["exempt"]["Open report"] == "No: this is its exempt part"


def test_an_open_report_with_an_exempt_appendix_says_so_on_its_front_sheet() -> None:
    text = (
        "paper: {id: EX-P5, title: Roads, report: cabinet, profile: hf-2017, open_report: yes, appendices: [{heading: Bids, "
        "passages: [Ant bids.], exempt: {paragraph: 3, public_interest: Talks}}]}\n"
    )
    said = {each.label: each.value for each in _report(text, "open").facts}
    assert said["Open report"] == "In part"
    assert said["Exempt information"].startswith("Open, with 1 appendix in a separate part, exempt under paragraph 3")


MEMBER = """\
paper: {id: EX-P2, title: Half a year, report: member, period: H1 2026/27}
risks:
  - {id: EX-1, title: It snows, raised: 1 May 2026, residual: {likelihood: 2, impact: 2}}
  - {id: EX-2, title: Ant goes under, raised: 1 May 2026, controls: [Visits], exempt: {paragraph: 3, public_interest: It would bring it about}}
  - {id: EX-3, title: Men leave, controls: [More pay], exempt: {paragraph: 4, fields: controls, public_interest: Talks}}
plans:
  - id: EX-PL
    title: Plan
    actions:
      - {id: EX-A1, title: Grit, due: 1 Aug 2026, completed: 1 July 2026}
      - {id: EX-A2, title: Ask Bee Ltd, due: 11 Dec 2026, exempt: {paragraph: 3, public_interest: It names Bee}}
lessons: [{id: EX-L1, title: Ask early, learnt: 1 June 2026}]
"""


def test_the_exempt_part_has_no_counts_of_the_open_part_and_of_a_plan_only_what_is_exempt() -> None:
    report = _report(MEMBER, "exempt")
    words = printed_in(report)
    assert "Headline status" not in [
        block.table.caption for each in report.sections for block in each.blocks if block.table
    ]
    assert "Ask Bee Ltd" in words
    for opened in ("Grit", "EX-A1", "Ask early", "It snows", "EX-L1"):
        assert opened not in words
    assert "Counts and sums of that part leave it out." in words
    assert "Counts and sums leave it out." not in words


def test_the_exempt_part_tells_once_what_no_row_of_it_prints() -> None:
    rows = [row for each in _report(MEMBER, "exempt").sections for row in _rows(each.blocks) if len(row) == 3]
    assert [row for row in rows if row[1] == "risk"] == []
    assert len({tuple(row[:2]) for row in rows}) == len(rows)


def test_an_exempt_score_that_a_row_prints_in_its_own_way_is_told_one_by_one() -> None:
    text = TEXT.replace("controls: [More pay]", "residual: {likelihood: 4, impact: 5}").replace(
        "fields: controls", "fields: residual"
    )
    assert ["EX-3", "residual", "likelihood 4, impact 5"] in _rows(_section(_report(text, "exempt"), "Background"))


def test_the_exempt_part_does_not_count_its_few_rows() -> None:
    text = MEMBER.replace("Ant goes under,", "Ant goes under, residual: {likelihood: 3, impact: 3},")
    for part, counts in (("open", True), ("exempt", False)):
        words = printed_in(_report(text, part))
        assert ("0 new, 0 up" in words or "1 new, 0 up" in words) is counts
        assert (" complete (" in words) is counts


def test_an_exempt_record_that_no_row_shows_is_told_field_by_field_once() -> None:
    gone = "risks:\n  - {id: EX-4, title: A gale, closed: 1 Feb 2026, exempt: {paragraph: 3, public_interest: Talks}}\n"
    report = _report(MEMBER.replace("risks:\n", gone), "exempt")
    rows = [row for each in report.sections for row in _rows(each.blocks) if row[0] == "EX-4"]
    assert rows == [["EX-4", "risk", "A gale"], ["EX-4", "closed", "1 Feb 2026"]]


def _notices(report: Report) -> dict[str, list[str]]:
    found = {
        each.heading: [one for one in _said(each.blocks) if one.startswith("Withheld")] for each in report.sections
    }
    return {heading: said for heading, said in found.items() if said}


def test_a_section_announces_only_kinds_and_fields_that_it_prints() -> None:
    notices = _notices(_report(MEMBER, "open"))
    assert {heading: [each.partition(", exempt")[0] for each in said] for heading, said in notices.items()} == {
        "Headline status": ["Withheld here: 1 action", "Withheld, whether or not it belongs here: 1 risk"],
        "What changed in the period": ["Withheld, whether or not they belong here: 1 risk and 1 action"],
        "Improvement plan": ["Withheld here: 1 action"],
        "Risks and how they moved": ["Withheld, whether or not it belongs here: 1 risk"],
        "What was not done and why": ["Withheld, whether or not it belongs here: 1 action"],
        "The next six months": ["Withheld, whether or not they belong here: 1 action and 1 risk"],
    }
    assert "detail" not in printed_in(_report(MEMBER, "open"))


WHOLE = ", exempt: {paragraph: 3, public_interest: It would bring it about}"


@pytest.mark.parametrize(
    "dates", ["raised: 1 Feb 2025, closed: 1 Mar 2025", "raised: 1 May 2026, closed: 20 Aug 2026", "raised: 1 Dec 2026"]
)
def test_what_is_announced_does_not_depend_on_the_dates_of_what_is_withheld(dates: str) -> None:
    moved = MEMBER.replace("due: 11 Dec 2026, ", "due: 1 May 2026, completed: 2 May 2026, ")
    moved = moved.replace("Ant goes under, raised: 1 May 2026", f"Ant goes under, {dates}")
    assert moved != MEMBER
    assert _report(moved, "open") == _report(MEMBER, "open")


@pytest.mark.parametrize("dates", ["raised: 1 Feb 2025, closed: 1 Mar 2025", "raised: 1 Dec 2026"])
def test_of_an_exempt_risk_that_is_not_open_the_exempt_part_tells_only_why(dates: str) -> None:
    moved = MEMBER.replace("Ant goes under, raised: 1 May 2026", f"Ant goes under, {dates}")
    rows = [row for each in _report(moved, "exempt").sections for row in _rows(each.blocks) if row[0] == "EX-2"]
    assert [", ".join(row[1:]).replace(", ", ": ") for row in rows] == ["risk: Ant goes under", *dates.split(", ")]


@pytest.mark.parametrize(("dates", "told"), [("raised: 1 May 2026", True), ("closed: 1 Mar 2026", False)])
def test_exempt_fields_of_a_risk_are_announced_only_where_its_open_dates_have_it_shown(dates: str, told: bool) -> None:
    text = MEMBER.replace("EX-3, title: Men leave, controls", f"EX-3, title: Men leave, {dates}, controls")
    text = text.replace("fields: controls", "fields: [controls, assessments]").replace(
        "controls: [More pay]", "assessments: [{on: 2 May 2026, residual: {likelihood: 1, impact: 2}}]"
    )
    notices = _notices(_report(text, "open"))
    for heading in ("Headline status", "Risks and how they moved"):
        assert any("1 detail, exempt under paragraph 4" in each for each in notices[heading]) is told, heading


def test_the_exempt_closing_date_of_a_risk_has_it_announced_whether_or_not_it_belongs_there() -> None:
    mark = ", exempt: {paragraph: 3, fields: closed, public_interest: Talks}"
    texts = [MEMBER.replace(WHOLE, mark), MEMBER.replace(WHOLE, f", closed: 1 Mar 2026{mark}")]
    (said,) = _notices(_report(texts[1], "open"))["Risks and how they moved"]
    assert said.startswith("Withheld, whether or not it belongs here: 1 detail, exempt under paragraph 3")


SECTION_75 = """\
paper: {id: EX-P3, title: The fund, report: hwb, sections: [{section: background, passages: [{table: {of: section 75}}]}]}
milestones:
  - {id: EX-M1, title: Section 75 agreement signed, actual: 1 Oct 2026}
  - {id: EX-M2, title: Section 75 quarrel ends}
"""


@pytest.mark.parametrize("fields", ["", "fields: title, "])
def test_whether_section_75_is_about_a_record_is_not_told_by_its_exempt_title(fields: str) -> None:
    text = SECTION_75.replace("ends}", f"ends, exempt: {{paragraph: 5, {fields}public_interest: The case}}}}")
    opened = _report(text, "open")
    assert opened == _report(text.replace("Section 75 quarrel", "Some other quarrel"), "open")
    rows = [row for each in opened.sections for row in _rows(each.blocks) if "EX-M1" in row]
    assert len(rows) >= 1
    assert "Section 75 quarrel" in printed_in(_report(text, "exempt"))
    what = "detail" if fields else "milestone"
    assert f"Withheld, whether or not it belongs here: 1 {what}, exempt" in printed_in(opened)


def test_a_record_whose_open_words_name_section_75_is_withheld_there() -> None:
    mark = ", group: Section 75, exempt: {paragraph: 5, fields: actual, public_interest: The case}"
    text = SECTION_75.replace("Section 75 quarrel ends", f"Quarrel ends, actual: 1 May 2026{mark}")
    assert "Withheld here: 1 detail, exempt" in printed_in(_report(text, "open"))


def test_what_only_an_exempt_passage_shows_is_counted_nowhere_in_the_open_part() -> None:
    mark = "exempt: {paragraph: 5, public_interest: The case}"
    one, other = (
        "paper: {id: EX-P4, title: Roads, report: cabinet, profile: hf-2017, sections: [{section: finance, passages: ["
        f"{{{passage}, {mark}}}]}}]}}\n"
        "lessons: [{id: EX-L1, title: Ask early, exempt: {paragraph: 3, public_interest: Talks}}]\n"
        for passage in ("text: Sold.", "text: Sold., table: {of: lessons}")
    )
    assert _report(one, "open") == _report(other, "open")
    assert "Ask early" in printed_in(_report(other, "exempt"))


def test_what_shows_a_field_of_the_paper_that_is_withheld_gives_all_of_it_in_the_exempt_part() -> None:
    mark = "exempt: {paragraph: 3, fields: [background_papers], public_interest: Talks}"
    fields = f"report: cabinet, background_papers: [Offers of June], {mark}"
    sections = "sections: [{section: background, passages: [{table: {of: background}}]}]"
    text = f"papers: [{{id: EX-P1, title: Roads, {fields}, {sections}}}]\n"
    assert ["1", "Offers of June"] in [row for each in _report(text, "exempt").sections for row in _rows(each.blocks)]
    assert "Offers of June" not in printed_in(_report(text, "open"))


def test_the_exempt_part_uses_the_paper_and_what_the_open_part_withholds() -> None:
    assert used_by(_basis(TEXT, "exempt")) == {"EX-P1", "EX-2", "EX-3", "EX-A2"}
