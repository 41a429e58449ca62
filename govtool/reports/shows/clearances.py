"""Clearances: by which role each implication was cleared, when, and in which version of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.paper import SignOff
from govtool.records.slice import Slice
from govtool.registers.contacts import name_of
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import not_stated

_CLEARANCES = columns(
    ("Matter", 18, "text"),
    ("Cleared by", 28, "text"),
    ("Name", 20, "text"),
    ("Date", 16, "text"),
    ("Version seen", 18, "text"),
)


def clearances(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every matter that the profile asks to have cleared, then every other that was."""
    given = {each.about: each for each in basis.paper.sign_offs}
    profile = basis.workspace.shelf.profile(basis.paper.profile_name)
    matters = dict.fromkeys([*(profile.sign_offs if profile else ()), *given])
    if not given:
        yield Block(said=f"Clearances: {not_stated(basis.paper).lower()}.")
        return
    rows = [_row(matter, given.get(matter), basis) for matter in matters]
    yield table(shown.caption or "Clearances", _CLEARANCES, rows)


def _row(matter: str, sign_off: SignOff | None, basis: Basis) -> Row:
    nothing = not_stated(basis.paper)
    if sign_off is None:
        return [matter.capitalize(), *[nothing] * 4]
    return [
        matter.capitalize(),
        sign_off.role or nothing,
        name_of(sign_off.role, basis.contacts) or nothing,
        str(sign_off.on or nothing),
        sign_off.version or nothing,
    ]


def cleared(matter: str, basis: Basis) -> str:
    """The line under an implication that says who cleared it: `Finance cleared by Head of Finance, name not stated, ...`."""
    sign_off, nothing = basis.paper.sign_off(matter), not_stated(basis.paper).lower()
    if sign_off is None:
        return f"Clearance of {matter}: {nothing}."
    name = name_of(sign_off.role, basis.contacts) or f"name {nothing}"
    on, version = sign_off.on or f"date {nothing}", sign_off.version or nothing
    return f"{matter.capitalize()} cleared by {sign_off.role or f'a role {nothing}'}, {name}, {on}, version {version}."
