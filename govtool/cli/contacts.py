"""The contact file, as every command reads it that needs it."""

from __future__ import annotations

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.problems import Problem
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import load_contacts
from govtool.source import SourceError


def contacts_of(app: App) -> tuple[Contacts, list[Problem]]:
    """The contacts of the workspace and what could not be read of them. Stops where the file cannot be opened."""
    try:
        return load_contacts(app.root)
    except SourceError as error:
        raise Stop(str(error)) from error
