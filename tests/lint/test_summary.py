"""Counting problems, and folding many of one sort into one line."""

from __future__ import annotations

import pytest

from govtool.lint.formats import as_text
from govtool.lint.known import Settled
from govtool.lint.run import lint
from govtool.lint.summary import Group
from govtool.lint.summary import grouped
from govtool.lint.summary import most_useful
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace

ON = AsOf(today=day("2026-11-22"))


def _risks(owned: int, unowned: int) -> str:
    records = [f"  - {{id: NB-{number}, title: Risk {number}}}" for number in range(unowned)]
    records += [f"  - {{id: NB-9{number}, title: Risk, owner: Head of Highways}}" for number in range(owned)]
    return "\n".join(["risks:", *records])


def _group(text: str, code: str, *others: str) -> list[Group]:
    loaded = workspace(text, *others)
    return [group for group in grouped(lint(loaded, ON), loaded) if group.first.code == code]


@pytest.mark.parametrize(
    ("owned", "unowned", "folds"),
    [
        (0, 1, False),
        (0, 2, False),
        (0, 3, True),
        (2, 3, True),
        (3, 3, False),  # half is not more than half
        (4, 3, False),
        (1, 2, False),
        (4, 5, True),
        (40, 40, False),
        (40, 41, True),
    ],
)
def test_more_than_half_and_at_least_three_fold(owned: int, unowned: int, folds: bool) -> None:
    (group,) = _group(_risks(owned, unowned), "RSK007")
    assert (len(group.problems), group.records, group.folds) == (unowned, owned + unowned, folds)
    assert group.ids == [f"NB-{number}" for number in range(unowned)]
    assert group.first.record == "NB-0"


def test_registers_are_counted_each_by_itself() -> None:
    more = _risks(0, 3).replace("NB-", "TR-")
    groups = _group(_risks(0, 2), "RSK007", more)
    assert {(group.first.location.path, group.folds, group.records) for group in groups} == {
        ("registers/example/all.yaml", False, 2),
        ("registers/example/more2.yaml", True, 3),
    }


def test_records_of_another_kind_do_not_count() -> None:
    statements = "\nstatements:\n" + "\n".join(
        f"  - {{id: NB-S{number}, title: It is old, says: finding}}" for number in range(9)
    )
    (group,) = _group(_risks(0, 3) + statements, "RSK007")
    assert (group.records, group.folds) == (3, True)


def test_another_sentence_is_another_group() -> None:
    text = """\
        risks:
          - {id: NB-1, title: One, inherent: {likelihood: 1, impact: 1}}
          - {id: NB-2, title: Two, inherent: {likelihood: 1, impact: 1}}
          - {id: NB-3, title: Three}
    """
    groups = {group.first.together: group.ids for group in _group(text, "RSK004")}
    assert groups == {
        "no residual or target scores are recorded": ["NB-1", "NB-2"],
        "no inherent, residual or target scores are recorded": ["NB-3"],
    }


def test_many_problems_of_one_record_are_not_most_of_the_records() -> None:
    (group,) = _group(
        """\
        programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 4}, impact: {levels: 4}}}
        risks:
          - id: NB-1
            title: Bridge closes early
            inherent: {likelihood: 5, impact: 6}
            residual: {likelihood: 5, impact: 6}
          - {id: NB-2, title: Diversion floods}
          - {id: NB-3, title: Piers are scoured}
          - {id: NB-4, title: Contractor fails}
        """,
        "RSK002",
    )
    assert len(group.problems) == 4
    assert not group.folds


def test_a_record_with_several_problems_of_one_sort_is_counted_once() -> None:
    loaded = workspace("""\
        programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 4}, impact: {levels: 4}}}
        risks:
          - {id: NB-1, title: Bridge closes early, inherent: {likelihood: 9, impact: 9}}
          - {id: NB-2, title: Diversion floods, inherent: {likelihood: 9, impact: 1}}
          - {id: NB-3, title: Piers are scoured, inherent: {likelihood: 9, impact: 1}}
          - {id: NB-4, title: Contractor fails}
    """)
    found = [each for each in lint(loaded, ON) if each.code == "RSK002"]
    text = as_text(Settled(found, []), loaded, each=False)
    assert "3 of 4 risks" in text
    assert "(NB-1, NB-2, NB-3)" in text


def test_what_was_found_while_reading_has_no_sentence_for_many_and_does_not_fold() -> None:
    (group,) = _group("risks:\n  - {id: NB-1, title: a, id: b, title: c, id: d}\n", "YML004")
    assert (len(group.problems), group.ids) == (3, [])
    assert not group.folds


def test_groups_stand_in_the_order_of_their_first_problem() -> None:
    loaded = workspace(_risks(0, 3))
    problems = lint(loaded, ON)
    groups = grouped(problems, loaded)
    assert [group.first for group in groups] == [
        problem
        for number, problem in enumerate(problems)
        if problem.code not in {each.code for each in problems[:number]}
    ]
    assert sum(len(group.problems) for group in groups) == len(problems)


def test_what_a_board_would_mend_first_comes_first() -> None:
    loaded = workspace("""\
        programme: {id: example, title: Bridges}
        risks:
          - {id: NB-1, title: Bridge closes early, onwer: Head of Highways}
          - {id: NB-2, title: Diversion floods, inherent: {likelihood: 1, impact: 1}, residual: {likelihood: 2, impact: 2}}
        funding:
          - {id: NB-F, title: Steel, columns: [A, {heading: All, kind: total}], rows: [{label: Beams, cells: [1, 9]}]}
    """)
    sorts = most_useful(lint(loaded, ON), loaded)
    assert [sort.first.code for sort in sorts][:3] == ["FIN001", "RSK005", "FLD001"]
    owners = next(sort for sort in sorts if sort.first.code == "RSK007")
    assert (owners.programme, owners.count, owners.sentence) == ("example", 2, "no owner is named")


def test_a_long_list_ends_with_ten_things_to_mend_first() -> None:
    loaded = workspace(
        "".join(["risks:\n", *(f"  - {{id: NB-{number}, title: Risk, x{number}: 1}}\n" for number in range(12))])
    )
    lines = as_text(Settled(lint(loaded, ON), []), loaded).splitlines()
    start = lines.index("Mend first:")
    assert lines[start + 1].startswith(
        " 1 FLD001 registers/example/all.yaml:2:29: 12 times: A record has a field that its kind does not have. "
    )
    assert "Mend first:" not in as_text(Settled(lint(loaded, ON), []), loaded, each=True)
