"""TXT004: what a paper's own text refers to."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

BEFORE = """\
programme: {id: example, title: Bridges, prefix: NB}
risks: [{id: NB-12, title: Bridge closes}]
papers:
  - id: NB-P1
    title: Bridges
    report: cabinet
"""


def _paper(text: str) -> str:
    return BEFORE + (
        "    sections:\n      - section: background\n        passages:\n"
        f'          - "{text}"\n          - {{table: {{of: risks, caption: Risks}}}}\n'
        "          - The second paragraph.\n    appendices: [{heading: Risks}, {heading: Roads}]\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "NB-12 and (NB-12). NB-wide, NB-led work; A-12, COVID-19 and UNB-13",
        "section 4, paragraph 4.2 and section 4.1; Appendix B; table 1",
        "a section 75 agreement, section 117 of the Act, section 42",
        "paragraph 4.9 of the plan, Appendix F of the contract, section 5.12 of its rules",
        "a section A road, an appendix is added",
    ],
)
def test_what_is_there_or_of_something_else(text: str) -> None:
    assert found(_paper(text), "TXT004") == []


def test_an_id_that_no_record_has() -> None:
    (problem,) = found(_paper("NB-21 has grown."), "TXT004")
    assert problem.message == "the text names NB-21, and no record has that id"
    assert (problem.level, places([problem])) == (Level.ERROR, [(10, 13)])
    (cited,) = found(_paper("It costs [=NB-F1]."), "TXT004")
    assert cited.message == "the text names NB-F1, and no record has that id"


def test_the_id_that_was_meant() -> None:
    assert found(_paper("NB-112 has grown."), "TXT004")[0].remedy == "Did you mean NB-12?"


def test_parts_that_the_paper_does_not_have_are_warned_about() -> None:
    problems = found(_paper("See paragraph 4.3, section 12.1, Appendix D and table 2."), "TXT004")
    assert messages(problems) == [
        f"the text refers to {part}, and the paper has none"
        for part in sorted(("Appendix D", "paragraph 4.3", "section 12.1", "table 2"))
    ]
    assert {each.level for each in problems} == {Level.WARNING}


def test_notes_appendices_and_points_are_read() -> None:
    text = BEFORE + (
        "    sections: [{section: background, passages: [{text: A, points: [NB-1]}]}]\n"
        "    appendices: [{heading: NB-2, passages: [{table: {of: risks, caption: NB-3}}]}]\n    notes: {a: NB-4}\n"
    )
    assert [each.message.split()[3] for each in found(text, "TXT004")] == ["NB-1,", "NB-2,", "NB-3,", "NB-4,"]


def test_of_two_ids_alike_the_nearest_is_meant() -> None:
    text = _paper("NB-1234 has grown.").replace("{id: NB-12, ", "{id: NB-12345, title: Toll rises}, {id: NB-12, ")
    assert found(text, "TXT004")[0].remedy == "Did you mean NB-12345?"


def test_the_id_that_was_meant_for_a_figure() -> None:
    assert found(_paper("It costs [=NB-112]."), "TXT004")[0].remedy == "Did you mean NB-12?"


def test_what_is_not_looked_for_hides_nothing_after_it() -> None:
    problems = found(_paper("By section 75 of an Act and on a section A road, see Appendix D."), "TXT004")
    assert messages(problems) == ["the text refers to Appendix D, and the paper has none"]
    problems = found(_paper("An appendix a reader has, and table 2."), "TXT004")
    assert messages(problems) == ["the text refers to table 2, and the paper has none"]
