"""The contact file: who holds each role, used only when a paper is made.

It lies beside registers/, is not kept by git, and no register repeats what it says: a role stays when people move on.

    contacts:
      Head of Commissioning: {name: A. Person, email: a.person@council.example}
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from typing import ClassVar

from govtool.nodes import Mapping as MappingNode
from govtool.problems import Problem
from govtool.records.part import Part
from govtool.registers.desk import PlainDesk
from govtool.registers.parse import parse
from govtool.registers.values import reader
from govtool.source import SourceFile
from govtool.source import read

CONTACTS = "contacts.yaml"


class Contact(Part, frozen=True, kw_only=True):
    """The person who holds a role. A bare text is the name."""

    shorthand: ClassVar[str] = "name"

    name: Annotated[str, "The name, as a paper prints it."]
    email: Annotated[str, "The address at work."] = ""
    telephone: Annotated[str, "The number at work."] = ""


Contacts = Mapping[str, Contact]
"""The people by their roles, in small letters."""


def load_contacts(root: Path) -> tuple[Contacts, list[Problem]]:
    """The contact file of a workspace and what could not be read of it; nothing where there is none.

    Raises SourceError where the system will not open the file.
    """
    path = root / CONTACTS
    return read_contacts(read(path, CONTACTS)) if path.exists() else ({}, [])


def read_contacts(file: SourceFile) -> tuple[Contacts, list[Problem]]:
    """The people by their roles, and what could not be read."""
    root, problems = parse(file)
    desk = PlainDesk(file, problems)
    node = root.values.get("contacts") if isinstance(root, MappingNode) else None
    if not isinstance(node, MappingNode):
        if not problems:
            remedy = "Start it with contacts: on a line, and give each role and name on a line below it."
            desk.report("FLD003", node.mark if node else desk.start, "the file holds no contacts by role", remedy)
        return {}, problems
    read_contact = reader("a contact", Contact)
    found = {" ".join(role.lower().split()): read_contact(value, desk) for role, value in node.values.items()}
    return {role: contact for role, contact in found.items() if contact is not None}, problems


def named(role: str, contacts: Contacts) -> str:
    """A role with the name of who holds it, where the contact file has it: `Head of Commissioning, A. Person`."""
    name = name_of(role, contacts)
    return f"{role}, {name}" if name else role


def name_of(role: str, contacts: Contacts) -> str:
    """The name of who holds a role; empty where the contact file has nobody."""
    contact = contacts.get(" ".join(role.lower().split()))
    return contact.name if contact else ""


def reached_at(role: str, contacts: Contacts) -> str:
    """Where the holder of a role is reached at work, by address and number; empty where the contact file has neither."""
    contact = contacts.get(" ".join(role.lower().split()))
    return ", ".join(each for each in (contact.email, contact.telephone) if each) if contact else ""
