"""`govtool chase`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

import click

from govtool.cli.common import App
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import iso_dates
from govtool.cli.common import position_dates
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.contacts import contacts_of
from govtool.cli.letters import Letters
from govtool.exchange.sheet import as_csv
from govtool.history.answers import NEUTRAL
from govtool.history.answers import may_be_told
from govtool.history.answers import send_back
from govtool.history.answers import standing
from govtool.history.cadence import Silence
from govtool.history.chase import Ask
from govtool.history.chase import Block
from govtool.history.chase import chase as find_blocks
from govtool.history.chase import owners
from govtool.open_view import kept_back
from govtool.records.owner import plain_role
from govtool.registers.contacts import name_of
from govtool.registers.contacts import reached_at
from govtool.workspace import Workspace

NOBODY = "nobody"
"""What --owner takes for the block of what nobody owns."""
COLUMNS = ["owner", "name", "reached_at", "state", "days", "record", "kind", "about", "title", "due", "due_by", "since"]
COLUMNS += ["standing", "send_back", "programme"]
"""The columns of the csv form: `due` as it is written, `due_by` its last day, `since` the day of the last update."""


@click.command()
@click.option("--days", type=click.IntRange(min=0), default=7, show_default=True, help="How many days to look ahead.")
@as_of_option
@click.option("--owner", metavar="ROLE", help=f"Only what this role is asked; {NOBODY} for what no role owns.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print it.")
@programme_option
@click.pass_obj
def chase(app: App, days: int, given: datetime.date | None, owner: str | None, form: str) -> None:
    """Write to each owner what is late or due soon, and what exactly to send back.

    Text is one block for each owner, ready to be pasted into an e-mail, then who has not updated a risk, an action or a
    recommendation within the cadence. Of what is exempt or restricted it says the id and the kind, and no more.
    """
    position = as_of(given)
    workspace = app.workspace
    secret = _secret(workspace)
    found = [_asked_once(block, secret) for block in find_blocks(workspace, position, days, app.programmes)]
    blocks = _only(owner, found, owners(workspace, app.programmes))
    contacts, unread = contacts_of(app)
    for problem in unread:
        click.echo(f"govtool: {problem.location}: {problem.message}", err=True)
    letters = Letters(workspace, contacts, position, days, secret)
    if form == "text":
        text = "\n".join([*_as_text(letters, blocks), _ending(blocks, days, position_dates(app, position))]) + "\n"
    elif form == "csv":
        text = as_csv(COLUMNS, _rows(letters, blocks))
    else:
        text = _as_json(
            {"as_of": iso_dates(app, position), "days": days, "owners": [_block(letters, each) for each in blocks]}
        )
    say(text, nl=False)


def _secret(workspace: Workspace) -> set[str]:
    """The ids of which an e-mail says no more: of what is restricted or exempt, or has an exempt field that would be told."""
    partly = {record.id for record in workspace.records.values() if not may_be_told(record)}
    return partly | {name for name, _ in kept_back(workspace)}


def _asked_once(block: Block, secret: AbstractSet[str]) -> Block:
    """A block in which each record of which nothing may be told is asked about once: twice would tell of two matters."""
    first = {ask.record.id: ask for ask in reversed(block.asks)}
    asks = [ask for ask in block.asks if ask.record.id not in secret or ask is first[ask.record.id]]
    return replace(block, asks=asks)


def _only(wanted: str | None, blocks: list[Block], roles: list[str]) -> list[Block]:
    """The block of one owner, however it is capitalised; stops where no such role is known."""
    if wanted is None:
        return blocks
    plain = plain_role(wanted)
    if plain == NOBODY:
        return [block for block in blocks if block.owner is None]
    if plain not in map(plain_role, roles):
        stop_unknown("owner", wanted, roles)
    return [block for block in blocks if block.owner and plain_role(block.owner) == plain]


def _as_text(letters: Letters, blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.asks:
            yield from letters.block(block)
    if any(block.silent for block in blocks):
        yield from letters.silent(blocks)


def _ending(blocks: Sequence[Block], days: int, dates: str) -> str:
    late = {(each.record.id, each.matter) for block in blocks for each in block.late}
    coming = {(each.record.id, each.matter) for block in blocks for each in block.coming}
    asked = sum(1 for block in blocks if block.asks and block.owner is not None)
    ahead = f"in the next {days} days" if days != 1 else "by the next day"
    if not (late or coming):
        return f"Nothing is late, or due {ahead}; position at {dates}."
    return f"{len(late)} late, {len(coming)} due {ahead}; {asked} {'owner' if asked == 1 else 'owners'} to ask; position at {dates}."


def _block(letters: Letters, block: Block) -> dict[str, Any]:
    role = block.owner or ""
    return {
        "owner": block.owner,
        "name": name_of(role, letters.contacts) or None,
        "reached_at": reached_at(role, letters.contacts) or None,
        "answer_by": letters.answer_by(block),
        "late": [_ask(letters, each) for each in block.late],
        "due": [_ask(letters, each) for each in block.coming],
        "not_updated": [_silence(letters, each) for each in block.silent],
    }


def _ask(letters: Letters, ask: Ask) -> dict[str, Any]:
    """What is asked, with the days that it is late or that are left; what may not be told is null."""
    record, told = ask.record, ask.record.id not in letters.secret
    return {
        "record": record.id,
        "kind": record.kind,
        "about": ask.matter if told else None,
        "programme": record.origin.programme,
        "title": record.title if told else None,
        "due": str(ask.due) if told and ask.due else None,
        "due_by": ask.due.latest.isoformat() if told and ask.due and ask.due.latest else None,
        "days": abs(ask.days) if told and ask.days is not None else None,
        "standing": standing(record, letters.workspace, ask.on) if told else None,
        "send_back": send_back(ask.matter, record, letters.workspace) if told else NEUTRAL,
    }


def _silence(letters: Letters, silence: Silence) -> dict[str, Any]:
    record, told = silence.record, silence.record.id not in letters.secret
    return {
        "record": record.id,
        "kind": record.kind,
        "programme": record.origin.programme,
        "title": record.title if told else None,
        "since": silence.since.isoformat() if told else None,
        "days": silence.days if told else None,
        "allowed": silence.allowed if told else None,
    }


def _rows(letters: Letters, blocks: Sequence[Block]) -> Iterator[list[str]]:
    for block in blocks:
        data = _block(letters, block)
        owner = {name: data[name] for name in ("owner", "name", "reached_at")}
        for state in ("late", "due", "not_updated"):
            for each in data[state]:
                row = {**owner, **each, "state": state.replace("_", " ")}
                yield ["" if row.get(name) is None else str(row.get(name)) for name in COLUMNS]


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
