"""What the papers are known to have wrong in their milestones, decisions and findings, found by general rules."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.test_registers import line_of
from tests.test_registers import of

KNOWN: list[tuple[str, Level, list[str], str]] = [
    # section 6.3, 1a against section 13: approved on 8 September, while one board is to agree the plan on the 20th
    ("MIL005", Level.WARNING, ["BHR-MS-1a-1"], "after: [BHR-MT-1, BHR-MT-2, BHR-MT-5]"),
    # section 6.3, 2b: a date of 2018 in the column of 2017-18, and before the steps that wait for it
    ("MIL001", Level.ERROR, ["BHR-MS-2b-1"], "Oct-Dec18"),
    ("MIL002", Level.WARNING, ["BHR-MS-2b-1"], "Oct-Dec18"),
    # the locality service: launched in April 2016 by one section, in April 2017 by two others
    ("MIL003", Level.WARNING, ["BHR-MS-RL-2"], "April 2016"),
    # steps that wait for the submission and the assurance of 2018-19, which are TBC, and for an approval without a date
    ("MIL006", Level.INFO, ["BHR-MS-1b-2", "BHR-MS-1ci-2", "WLA-MS4"], ""),
    # the score of 2 and the eight shortfalls of the CQC's report
    ("REC006", Level.WARNING, [f"HF-Q{number}" for number in (1, 10, 14, 17, 23, 24, 26, 8, 9)], "id: HF-Q"),
    # the approval on a board's behalf and the thirteen signatures of section 13, none of them dated
    ("DEC001", Level.WARNING, sorted(f"BHR-DC-{number}" for number in range(4, 18)), "id: BHR-DC-"),
    # two savings for the NHS without a metric or an owner
    ("BEN001", Level.INFO, ["WLA-BEN1", "WLA-BEN2"], "id: WLA-BEN"),
    # said to be complete, and when is not
    ("RAG004", Level.INFO, ["BHR-MS-3a-1", "WLA-MS3"], "omplete"),
]


@pytest.mark.parametrize(("code", "level", "records", "line"), KNOWN, ids=[known[0] for known in KNOWN])
def test_known_faults_are_found_by_general_rules(code: str, level: Level, records: list[str], line: str) -> None:
    problems = of(code)
    assert sorted(problem.record or "" for problem in problems) == records
    assert {problem.level for problem in problems} == {level}
    assert all(line in line_of(problem) for problem in problems)


def test_the_approval_before_the_board_says_which_board_and_day() -> None:
    (problem,) = of("MIL005")
    assert problem.message == (
        'it is dated "8 Sep 17", before BHR-MT-5, which has to come first: '
        "Havering board is to agree the full plan, 20 September 2017"
    )


def test_the_submission_was_delegated_and_is_not_told_of() -> None:
    assert [problem.record for problem in of("MIL005")] != ["BHR-MS-1b-1"]


def test_dates_that_had_passed_when_a_paper_was_published_are_only_noted() -> None:
    assert {problem.level for problem in of("MIL008")} == {Level.INFO}


@pytest.mark.parametrize(
    "code",
    [
        "ACT002",
        "ACT003",
        "ACT004",
        "ACT005",
        "ACT006",
        "ACT007",
        "ACT008",
        "ACT009",
        "ACT010",
        "REC002",
        "REC003",
        "REC004",
        "REC005",
        "REC007",
        "MIL007",
        "DEP001",
        "ISS001",
        "REF006",
    ],
)
def test_what_the_papers_do_not_show_is_not_found(code: str) -> None:
    assert of(code) == []
