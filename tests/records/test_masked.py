"""A record without what is exempt of it."""

from __future__ import annotations

from types import FunctionType

import pytest

from govtool.history.promises import ENDS
from govtool.records.exempt import Exempt
from govtool.records.fields import fields_of
from govtool.records.figure import Figure
from govtool.records.kinds import KINDS
from govtool.records.masked import TOGETHER
from govtool.records.masked import covered
from govtool.records.masked import masked
from govtool.records.paper import Paper
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from tests.support import risk
from tests.support import workspace

MARK = "exempt: {paragraph: 3, public_interest: Talks go on, fields: %s}"
RISK = """\
risks:
  - id: EX-1
    title: The lowest bidder may be insolvent
    cause: The bank called in a loan
    owner: Head of Roads
    controls: [Weekly call, Second bidder]
    review: 1 Dec 2026
    inherent: {likelihood: 4, impact: 4}
    residual: {likelihood: 3, impact: 4}
    assessments: [{on: 1 Nov 2026, residual: {likelihood: 2, impact: 4}, because: It found a buyer}]
    """


def test_a_record_without_a_mark_is_itself() -> None:
    plain = risk(RISK + "note: As told\n")
    assert masked(plain) is plain


def test_what_readers_read_becomes_the_word_and_the_mark_goes() -> None:
    shown = masked(risk(RISK + MARK % "[cause, controls, review]" + "\n"))
    assert (shown.cause, shown.controls, str(shown.review)) == ("Withheld", ("Withheld",), "Withheld")
    assert (shown.title, shown.owner) == ("The lowest bidder may be insolvent", ("Head of Roads",))
    assert shown.exempt is None
    assert shown.withholds("cause")
    assert shown.withholds("owner", "review")
    assert not shown.withholds("owner")


def test_what_is_computed_with_is_as_if_it_had_not_been_given() -> None:
    assert masked(risk(RISK + MARK % "inherent" + "\n")).inherent is None


def test_a_title_says_under_which_paragraph() -> None:
    assert masked(risk(RISK + MARK % "title" + "\n")).title == "Withheld under paragraph 3"


def test_a_field_that_was_not_given_is_not_made_up() -> None:
    assert masked(risk(RISK + MARK % "effect" + "\n")).effect == ""


@pytest.mark.parametrize("name", ["residual", "assessments"])
def test_an_old_score_does_not_stand_in_for_one_that_is_kept_back(name: str) -> None:
    marked = risk(RISK + MARK % name + "\n")
    assert covered(marked) == ("assessments", "printed", "residual")
    assert (masked(marked).residual, masked(marked).assessments) == (None, ())


def test_an_old_date_of_a_recommendation_does_not_stand_in_for_the_one_that_is_kept_back() -> None:
    text = """\
recommendations:
  - id: EX-R1
    title: Say who decides
    due: 30 Apr 2026
    revisions: [{on: 1 Apr 2026, due: 30 Jun 2027}]
    exempt: {paragraph: 3, fields: revisions}
"""
    (record,) = workspace(text).every(Recommendation)
    assert covered(record) == ("due", "revisions")
    assert str(masked(record).due) == "Withheld"


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_what_a_value_on_a_day_is_taken_from_is_kept_back_together(kind: type[Record]) -> None:
    for name in (each for each in vars(kind) if each.endswith("_at") and each not in fields_of(kind)):
        read = _read_by(kind, name) - {*ENDS}
        groups = TOGETHER.get(kind.kind, ())
        assert len(read) < 2 or any(read <= group for group in groups), f"{kind.kind}.{name} reads {sorted(read)}"


def _read_by(kind: type[Record], name: str) -> set[str]:
    """The fields of a record that a method of its kind reads by name, by itself or by other methods."""
    names = set(getattr(kind, name).__code__.co_names)
    methods = {each for each in names if isinstance(vars(kind).get(each), FunctionType)}
    return (names & fields_of(kind).keys()).union(*(_read_by(kind, each) for each in methods))


def test_what_is_printed_does_not_stand_in_for_what_is_kept_back() -> None:
    text = RISK + "printed: {residual: {score: 12, rag: RED}}\n    " + MARK % "residual" + "\n"
    assert masked(risk(text)).printed is None
    (figure,) = workspace("figures: [{id: EX-F1, title: Bid, value: 2, printed: £2m, " + MARK % "value" + "}]\n").every(
        Figure
    )
    assert (masked(figure).value, masked(figure).printed) == (None, "Withheld")


@pytest.mark.parametrize("fields", ["[cause, effekt]", "id", "exempt", "[cause, {a: b}]", "withheld"])
def test_a_mark_whose_fields_cannot_all_be_kept_back_covers_the_whole_record(fields: str) -> None:
    assert risk(RISK + MARK % fields + "\n").kept_back


def test_a_mark_may_name_what_the_council_has_added() -> None:
    text = (
        "programme: {id: example, title: Roads, fields: [{on: risks, name: bidder}]}\n" + RISK + "bidder: Ant Ltd\n    "
    )
    shown = masked(risk(text + MARK % "bidder" + "\n"))
    assert shown.own == {}


def _paper(text: str) -> Paper:
    (paper,) = workspace("paper:\n  id: EX-P1\n  title: Roads\n  report: cabinet\n" + text).every(Paper)
    return masked(paper)


def test_an_exempt_paragraph_keeps_its_number_and_its_note_goes_with_it() -> None:
    paper = _paper(
        "  notes: {ant: Ant Ltd., all: In thousands.}\n"
        "  sections:\n"
        "    - section: finance\n"
        "      passages:\n"
        "        - It costs £2[^all].\n"
        "        - {text: 'Ant asked £3[^ant].', points: [Secret], exempt: {paragraph: 3}}\n"
        "        - {table: {of: risks}, exempt: {paragraph: 5}}\n"
        "        - It will snow.\n"
    )
    (section,) = paper.sections
    assert [each.text for each in section.passages] == [
        "It costs £2[^all].",
        "Withheld under paragraph 3.",
        "It will snow.",
    ]
    assert section.passages[1].points == ()
    assert [(each.record, each.kind, each.exempt.paragraph) for each in section.withheld] == [
        ("EX-P1", "paragraph", 3),
        ("EX-P1", "table", 5),
    ]
    assert paper.notes == {"all": "In thousands."}


def test_of_an_exempt_section_only_its_place_is_left() -> None:
    paper = _paper(
        "  sections: [{section: finance, heading: What Ant asked, passages: [Three pounds], exempt: {paragraph: 3}}]\n"
        "  appendices: [{heading: The bids, passages: [Ant won], exempt: {paragraph: 3, public_interest: Talks}}]\n"
    )
    (section,), (appendix,) = paper.sections, paper.appendices
    assert (section.section, section.heading, section.passages[0].text) == (
        "finance",
        "",
        "Withheld under paragraph 3.",
    )
    assert (appendix.heading, appendix.withheld[0].kind) == ("Withheld", "appendix")


@pytest.mark.parametrize(
    "mark", ["exempt: yes", "exempt:", "exempt: [3]", "exempt: {paragraf: 3}", "exmept: {paragraph: 3}"]
)
def test_a_passage_is_kept_back_however_badly_it_is_marked(mark: str) -> None:
    paper = _paper(
        f"  sections:\n    - section: finance\n      passages:\n        - text: Three pounds\n          {mark}\n"
    )
    assert paper.sections[0].passages[0].text == "Withheld."
    assert paper.sections[0].withheld[0].exempt == Exempt(paragraph=0)
