"""The glossary of a paper explains what the paper prints, and nothing else."""

from __future__ import annotations

from tests.reports.support import report

TERMS = """\
programme: {id: example, title: An invented programme}
glossary:
  - {id: EX-G1, title: Better Care Fund, acronym: BCF, meaning: Money that is pooled.}
  - {id: EX-G2, title: Transfer of care hub, meaning: The team that plans how people go home., now: Flow hub}
  - {id: EX-G3, title: Market position statement, acronym: MPS, meaning: What the council will buy.}
  - {id: EX-G4, title: Clinical commissioning group, acronym: CCG}
  - {id: EX-G5, title: NHS, acronym: NHS}
  - {id: EX-G6, title: Quiet ward, meaning: A ward for sale., exempt: {paragraph: 3, public_interest: It would fall in price}}
  - {id: EX-G7, title: Bank Care Fellows, acronym: BCF, meaning: Nurses who stand in.}
risks:
  - {id: EX-1, title: CCGs cannot find beds}
papers:
  - id: EX-P1
    title: A paper
    report: cabinet
    sections:
      - {section: summary, passages: [The BCF pays for a Transfer of Care Hub in the quiet ward of the NHS.]}
      - {section: background, passages: [{table: {of: risks}}]}
"""


def _terms(text: str) -> list[list[str]]:
    (found,) = [each for each in report(text).appendices if each.key == "glossary"]
    return [[cell.text for cell in row] for block in found.blocks if block.table for row in block.table.rows]


def test_what_texts_and_shows_print_is_explained_and_nothing_else() -> None:
    assert _terms(TERMS) == [
        ["BCF", "Better Care Fund. Money that is pooled. Also: Bank Care Fellows. Nurses who stand in."],
        ["CCG", "Clinical commissioning group."],
        ["Transfer of care hub", "The team that plans how people go home. Now called Flow hub."],
    ]


def test_a_paper_that_prints_none_says_so() -> None:
    text = TERMS.replace("The BCF pays for a Transfer of Care Hub in the quiet ward of the NHS.", "Winter.")
    (found,) = [each for each in report(text.replace("CCGs", "Wards")).appendices if each.key == "glossary"]
    assert [block.said for block in found.blocks] == ["This report uses no term of the glossary."]


def test_a_slice_may_name_its_terms() -> None:
    named = TERMS.replace(
        "passages: [{table: {of: risks}}]",
        "passages: [{table: {of: glossary, records: [EX-G4]}}, {table: {of: risks}}]",
    )
    (section,) = [each for each in report(named).sections if each.heading == "Background"]
    tables = [block.table for block in section.blocks if block.table]
    assert [[cell.text for cell in row] for row in tables[0].rows] == [["CCG", "Clinical commissioning group."]]
