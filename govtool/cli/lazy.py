"""Groups of commands of which each is imported when it is called."""

from __future__ import annotations

import importlib
import keyword
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by their lines of help, so that --help imports none of them.

    `module` is where a command of a name lies: `govtool.cli.{}`. The command is called as its module is, with an
    underscore after it where Python has the name already.
    """

    def __init__(self, *args: Any, module: str, lines: Mapping[str, str], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.module = module
        self.lines = lines

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order given."""
        return list(self.lines)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command."""
        if cmd_name not in self.lines:
            return None
        module = importlib.import_module(self.module.format(cmd_name + "_" * keyword.iskeyword(cmd_name)))
        name = module.__name__.rpartition(".")[2]
        command: click.Command = vars(module).get(name) or vars(module)[f"{name}_"]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in --help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.lines.items()))
