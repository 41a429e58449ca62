"""The contact file: roles and who holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.registers.contacts import Contact
from govtool.registers.contacts import load_contacts
from govtool.registers.contacts import named
from govtool.registers.contacts import reached_at
from govtool.registers.contacts import read_contacts
from govtool.source import SourceFile

FILE = """\
contacts:
  Head of Commissioning: {name: A. Person, email: a.person@council.example}
  Director  of Finance: B. Person
"""


def _read(text: str) -> tuple[dict[str, Contact], list[tuple[str, int]]]:
    contacts, problems = read_contacts(SourceFile("contacts.yaml", text.encode()))
    return dict(contacts), [(problem.code, problem.location.line) for problem in problems]


def test_people_by_their_roles() -> None:
    contacts, problems = _read(FILE)
    assert problems == []
    assert contacts["head of commissioning"] == Contact(name="A. Person", email="a.person@council.example")
    assert contacts["director of finance"] == Contact(name="B. Person")


def test_a_role_is_named_where_the_file_has_it() -> None:
    contacts, _ = _read(FILE)
    assert named("Head of commissioning", contacts) == "Head of commissioning, A. Person"
    assert named("Leader", contacts) == "Leader"
    assert named("", contacts) == ""


def test_where_somebody_is_reached() -> None:
    contacts, _ = _read(FILE + "  Leader: {name: C. Person, email: c@council.example, telephone: '0100'}\n")
    assert reached_at("Head of commissioning", contacts) == "a.person@council.example"
    assert reached_at("Leader", contacts) == "c@council.example, 0100"
    assert reached_at("Director of Finance", contacts) == ""
    assert reached_at("Nobody", contacts) == ""


def test_without_a_file_nobody_is_named(tmp_path: Path) -> None:
    assert load_contacts(tmp_path) == ({}, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("contacts: [A. Person]\n", ("FLD003", 1)),
        ("people: {}\n", ("FLD003", 1)),
        ("contacts:\n  Leader: {nmae: A. Person}\n", ("FLD001", 2)),
        ("contacts:\n  Leader: {email: a@b.example}\n", ("FLD002", 2)),
        ("contacts: {Leader: [\n", ("YML002", 2)),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_rest_counts(text: str, problem: tuple[str, int]) -> None:
    assert problem in _read(text)[1]
    assert "leader" not in _read(text)[0]
