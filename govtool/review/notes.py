"""What whoever decides should know before it is written: an unknown role, actions that stay open, a later entry."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from govtool.records.issue import Issue
from govtool.records.owner import is_unknown
from govtool.records.owner import roles_of
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import written
from govtool.sentences import listed
from govtool.workspace import Workspace


def role_notes(record: Record, workspace: Workspace, *roles: str) -> tuple[str, ...]:
    """A sentence for each role that the programmes do not declare; nothing where the record's own declares none."""
    return unknown_roles(record.origin.programme, workspace, *roles)


def unknown_roles(programme: str, workspace: Workspace, *roles: str) -> tuple[str, ...]:
    """A sentence for each of some roles that no programme declares, with the one that may have been meant."""
    declared = workspace.programmes[programme].roles
    known = {each.casefold() for each in roles_of(workspace.programmes.values())}
    strange = [each for each in roles if each and declared and each.casefold() not in known and not is_unknown(each)]
    return tuple(f"{each} is none of the programme's roles{_meant(each, declared) or '.'}" for each in strange)


def _meant(role: str, declared: Iterable[str]) -> str:
    import difflib  # only a role that is not known needs it

    near = difflib.get_close_matches(role, list(declared), n=1)
    return f". Did you mean {near[0]}?" if near else ""


def open_action_notes(record: Risk | Issue, workspace: Workspace) -> tuple[str, ...]:
    """That the actions of what is closed stay open, where any is not known to be done.

    An action whose register was not read is not known to be: closing a risk reads one file only.
    """
    found = {each: workspace.records.get(each) for each in record.actions}
    left = [name for name, each in found.items() if not (isinstance(each, Action) and each.done)]
    if not left:
        return ()
    unless = "" if all(found.values()) else ", unless it is done" if len(left) == 1 else ", unless they are done"
    return (f"{listed(left)} {'stays' if len(left) == 1 else 'stay'} open{unless}.",)


def later_note(what: str, days: Iterable[When], on: datetime.date) -> tuple[str, ...]:
    """That something of a later day is recorded and still holds: `an assessment`."""
    later = [each for each in days if each.latest and each.latest > on]
    if not later:
        return ()
    last = max(later, key=lambda each: each.latest or on)
    return (f"{what} of {last} is recorded, after {written(on, on)}, and still holds.",)
