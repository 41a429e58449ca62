"""OWN001: owners, against the roles that a programme declares."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import is_group
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.owner import is_unknown
from govtool.records.owner import roles_of
from govtool.records.record import Record
from govtool.workspace import Workspace

ALIKE = 80
"""How alike a role must be, of 100, to be offered as the one that was meant."""


@rule("OWN001", on=Record, level=Level.WARNING)
def owner_in_no_role(record: Record, context: Context) -> Iterator[Found]:
    """An owner is none of the roles that the programme declares.

    Reorganisations abolish posts and registers go on naming them: the reminder goes to nobody, and at the meeting each
    thinks that it is another's. Nothing is said where a programme declares no roles.

    Mend: Name the role that answers for it now, or add the role to roles: in programme.yaml.

    Source: Asked for by those who assess councils; Orange Book 2023, Part I, A (governance).

    Bad:
        programme: {id: example, title: An invented programme, roles: [Head of Commissioning]}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Contracts  # problem

    Good:
        programme: {id: example, title: An invented programme, roles: [Head of Commissioning]}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
    """
    owners: tuple[str, ...] = getattr(record, "owner", ())
    if not owners or not context.programme.roles:
        return
    known = context.once(known_roles)
    for number, owner in enumerate(owners):
        if owner not in known and plainly(owner) not in known and not is_unknown(owner) and not is_group(owner):
            message = f"the owner, {owner}, is none of the programme's roles"
            yield Found(
                record.at("owner", number), message, together=message, remedy=_remedy(owner, context.programme.roles)
            )


def known_roles(workspace: Workspace) -> set[str]:
    """Every role and board of the workspace, as written and plainly."""
    named = roles_of(workspace.programmes.values())
    return named | {plainly(each) for each in named}


def _remedy(owner: str, roles: tuple[str, ...]) -> str:
    from rapidfuzz import fuzz  # it is not needed for any other command
    from rapidfuzz import process

    nearest = process.extractOne(owner, roles, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return f"Did you mean {nearest[0]}?" if nearest else ""
