"""What README.md holds of the program's own words: run from there by cog, and checked by test_readme.py.

python -m cogapp -r README.md
"""

from __future__ import annotations

import inspect
import types
from typing import Any
from typing import get_args
from typing import get_origin

import click

from govtool.cli.lazy import LazyGroup
from govtool.cli.main import COMMANDS
from govtool.cli.main import govtool as program
from govtool.exchange.log.faults import FAULTS
from govtool.lint.rules import RULES
from govtool.records.fields import fields_of
from govtool.records.kinds import KINDS
from govtool.records.kinds import REGISTERS
from govtool.reports.parts import Report
from govtool.reports.shows import SHOWS
from tests.reports.whole import fields_with_help
from tests.reports.whole import part_types


def help_texts() -> str:
    """The --help of govtool and of each command, those of a group too."""
    context = click.Context(program, info_name="govtool", terminal_width=88, max_content_width=88)
    texts = [program.get_help(context)]
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        texts += _helps(command, context, name)
    return "\n".join(f"```text\n{text.rstrip()}\n```\n" for text in texts)


def _helps(command: click.Command, parent: click.Context, name: str) -> list[str]:
    context = click.Context(command, parent, name, terminal_width=88, max_content_width=88)
    if not isinstance(command, click.Group):
        return [command.get_help(context)]
    names = command.list_commands(context) if isinstance(command, LazyGroup) else list(command.commands)
    subs = [(each, command.get_command(context, each)) for each in names]
    return [command.get_help(context), *(text for each, sub in subs if sub for text in _helps(sub, context, each))]


def rule_table() -> str:
    """Every rule, by code."""
    rows = [f"| {code} | {RULES[code].level} | {RULES[code].summary} |" for code in sorted(RULES)]
    return "\n".join(["| rule | level | what it finds |", "|---|---|---|", *rows]) + "\n"


def fault_table() -> str:
    """What import says of cells, by code."""
    rows = [f"| {code} | {sort.level} | {sort.summary} |" for code, sort in FAULTS.items()]
    return "\n".join(["| code | level | what it finds |", "|---|---|---|", *rows]) + "\n"


def field_tables() -> str:
    """Every kind of record with its own fields."""
    common = set(fields_of(KINDS["risk"])) & set(fields_of(KINDS["scheme"])) & set(fields_of(KINDS["metric"]))
    texts = []
    for kind in KINDS.values():
        where = f"`{kind.plural}:`" if kind.plural in REGISTERS else "inside another record"
        own = [field for field in fields_of(kind).values() if field.name not in common - {"owner"}]
        doc = (kind.__doc__ or "").splitlines()[0]
        texts += [f"**{kind.kind}** ({where}) {doc}\n"]
        texts += [f"- `{field.name}` {field.help}" for field in own]
        texts += [""]
    return "\n".join(texts)


def part_tables() -> str:
    """Every part of a report with its fields: what a template can place."""
    texts = []
    for part in reversed(part_types()):
        name = "The report" if part is Report else f"`{part.__name__}`"
        texts += [f"**{name}.** {(part.__doc__ or '').splitlines()[0]}", "", "| field | type | what |", "|---|---|---|"]
        texts += [f"| `{field}` | {_type_in_words(kind)} | {what} |" for field, kind, what in fields_with_help(part)]
        texts += [""]
    return "\n".join(texts)


def _type_in_words(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return f"list of {_type_in_words(get_args(kind)[0])}"
    if isinstance(kind, types.UnionType):
        return f"{_type_in_words(get_args(kind)[0])} or nothing"
    plain = {str: "text", float: "number", int: "whole number", bool: "yes or no"}
    return plain.get(kind) or f"`{kind.__name__}`"


def show_list() -> str:
    """What a paper can show of the registers: each word that a slice may have, and what it gives."""
    lines = [f"- `{name}` {inspect.cleandoc(show.__doc__ or '').splitlines()[0]}" for name, show in SHOWS.items()]
    return "\n".join(lines) + "\n"
