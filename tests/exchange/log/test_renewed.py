"""A log that comes in again."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.exchange.log.renewed import Renewed
from govtool.exchange.log.renewed import renewed
from govtool.exchange.reading.package import RefusedError
from govtool.workspace import Workspace
from govtool.workspace import link
from tests.exchange.log.support import brought_in
from tests.support import day
from tests.support import workspace_of

SETTINGS = "programme: {id: example, title: Invented, prefix: EX}\n"
ON = day("2026-11-24")


def office(**files: str) -> Workspace:
    texts = {"programme": SETTINGS, **files}
    return workspace_of({f"registers/example/{name}.yaml": text for name, text in texts.items()})


def test_the_id_of_a_record_of_another_programme_is_refused() -> None:
    other = {
        "registers/other/programme.yaml": "programme: {id: other, title: Other}\nrisks: [{id: R1, title: Flood}]\n"
    }
    found = workspace_of({"registers/example/programme.yaml": SETTINGS, **other})
    with pytest.raises(RefusedError, match=r"R1 is in the registers already, R1 at registers/other/programme\.yaml"):
        renewed(brought_in(("Ref", "Risk", "Owner"), ("R1", "Fire", "Head")), "example", found, on=ON)


def test_what_came_in_says_nothing_new_when_it_comes_in_again() -> None:
    rows = (
        ("Ref", "Risk", "Likelihood (current)", "Impact (current)", "Controls"),
        ("R1", "Flood", 4, 3, "Pumps\nSandbags"),
    )
    found = office()
    first = renewed(brought_in(*rows), "example", found, on=ON)
    assert (first.new, first.changed, first.same) == (("R1",), (), 0)
    now = link([*found.registers.values(), *(each.after for each in first.edited)])
    again = renewed(brought_in(*rows), "example", now, on=day("2026-12-24"))
    assert (again.edited, again.new, again.changed, again.same) == ((), (), (), 1)


def test_a_number_alone_is_no_name_of_another_record() -> None:
    """Their 1 is not our EX-1, whatever it would be called."""
    found = office(risks="risks: [{id: EX-1, title: Winter demand}]\n")
    rows = (("Ref", "Risk", "Owner"), (1, "Lease falls through", "Head"))
    with pytest.raises(
        RefusedError, match=r'this row would be called EX-1, which is "Winter demand" at .*say --prefix\.'
    ):
        renewed(brought_in(*rows), "example", found, on=ON)


def test_rows_without_ids_are_found_again_by_their_titles_wherever_they_stand() -> None:
    header = ("Risk", "Owner", "Review")
    found = office()
    first = renewed(brought_in(header, ("Flood", "Head", ""), ("Fire", "Deputy", "")), "example", found, on=ON)
    now = link([*found.registers.values(), *(each.after for each in first.edited)])
    later = brought_in(header, ("Flood", "Head", ""), ("Fire", "Chief", ""))
    again = renewed(later, "example", now, on=ON)
    assert (again.new, len(again.changed), again.same) == ((), 1, 1)
    swapped = brought_in(header, ("Fire", "Deputy", ""), ("Flood", "Head", ""))
    assert renewed(swapped, "example", now, on=ON).edited == ()


def test_new_actions_go_into_the_plan_of_their_fellows() -> None:
    header = ("Ref", "Action", "Lead")
    found = office()
    first = renewed(brought_in(header, ("A1", "Dig", "Head"), kind="actions"), "example", found, on=ON)
    now = link([*found.registers.values(), *(each.after for each in first.edited)])
    again = renewed(
        brought_in(header, ("A1", "Dig", "Head"), ("A2", "Fill", "Head"), kind="actions"), "example", now, on=ON
    )
    (edited,) = again.edited
    assert again.new == ("A2",)
    assert edited.after.file.text.count("plans:") == 1
    assert edited.after.file.text.count("title: log") == 1
    assert "A2" in edited.after.file.text


RISKS = ("Ref", "Risk", "Owner", "Status")
TWO = (("R1", "Flood", "Head", "Open"), ("R1", "Fire", "Deputy", "Open"))
"""Rows that share an id, so that the second becomes R1-2."""


def again(register: str, *rows: tuple[Any, ...], kind: str = "risks", header: tuple[str, ...] = RISKS) -> Renewed:
    return renewed(brought_in(header, *rows, kind=kind), "example", office(all=register), on=ON)


def test_rows_that_share_an_id_are_told_apart_by_their_titles() -> None:
    register = "risks: [{id: R1, title: Flood, owner: Head}, {id: R1-2, title: Fire, owner: Deputy, printed: {reference: R1}}]\n"
    assert again(register, *TWO).edited == ()
    assert again(register, *reversed(TWO)).edited == ()
    made = again(register, ("R1", "Fire", "Chief", "Open"), TWO[0])
    assert made.changed == ("R1-2",)


def test_an_id_that_has_the_title_of_another_record_is_refused() -> None:
    """The register was numbered anew: its histories would be mixed."""
    register = "risks: [{id: R1, title: Flood}, {id: R2, title: Fire}]\n"
    with pytest.raises(RefusedError) as refused:
        again(register, ("R1", "Fire", "", ""), ("R2", "Wind", "", ""))
    assert str(refused.value) == (
        'log.xlsx:Risks!A2: R1 has the title of R2 here, and is "Flood" in the registers; were the ids given anew? '
        "Give each row the id that it had."
    )


def test_what_was_closed_stays_so_and_is_told() -> None:
    made = again("risks: [{id: R1, title: Flood, owner: Head, closed: 3 Nov 2026}]\n", TWO[0])
    assert made.edited == ()
    assert [(str(each.location), each.code, each.message) for each in made.said] == [
        (
            "log.xlsx:Risks!D2",
            "XLS044",
            '"Open" stands here, and the register has it closed: 3 Nov 2026; it stays closed',
        )
    ]
    assert again("risks: [{id: R1, title: Flood, owner: Head}]\n", TWO[0]).said == ()


def test_the_first_date_stays_the_first_and_another_is_told() -> None:
    header = ("Ref", "Milestone", "Baseline date", "Forecast date")
    register = "milestones: [{id: M1, title: Open, baseline: 18 Dec 2026}]\n"
    made = again(register, ("M1", "Open", "31/12/2026", "15/01/2027"), kind="milestones", header=header)
    (edited,) = made.edited
    assert "baseline: 18 Dec 2026" in edited.after.file.text
    assert "expected: 15 Jan 2027" in edited.after.file.text
    assert [(str(each.location), each.message) for each in made.said] == [
        ("log.xlsx:Risks!C2", "the first date is 31 Dec 2026 here and 18 Dec 2026 in the register, which keeps it")
    ]


def test_records_that_are_not_in_the_log_are_named() -> None:
    register = "risks: [{id: R1, title: Flood, owner: Head}, {id: R7, title: Wind}]\n"
    assert again(register, TWO[0]).missing == ("R7",)
    assert again(register, ("R9", "Fire", "Head", "Open")).missing == ()
