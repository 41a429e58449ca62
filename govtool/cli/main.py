"""The command line: each command lives in a file of its own and is imported when it is called."""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from govtool import __version__
from govtool.cli.lazy import LazyGroup

COMMANDS = {
    "lint": "Check the registers and say what is wrong, where, and what to do.",
    "report": "Make a paper as PDF, web page or Word file.",
    "review": "Make the agenda of a risk review: what is due, what changed, what is to be decided.",
    "verify": "Say whether a paper and the registers still say what they said.",
    "changes": "Say what changed since a day, a meeting or a git revision.",
    "chase": "Write to each owner what is late or due, and what to send back.",
    "deadlines": "Count back from each coming meeting what is due when.",
    "risk": "Add a risk, or record what was decided about one.",
    "issue": "Raise an issue, or record what was decided about one.",
    "action": "Add an action, or record how far one has come.",
    "milestone": "Record when a milestone is expected, or that it is reached.",
    "recommendation": "Answer a recommendation, or record how far it has come.",
    "decision": "Record what a body or a role decided.",
    "rename": "Give a record another id, wherever it stands.",
    "check": "Say what is wrong in an office's own log, and write nothing.",
    "list": "List the records of a register.",
    "export": "Write registers as workbooks for their owners, a table, a calendar, or all of them.",
    "import": "Take in workbooks that came back, an office's own log, or an export.",
    "matrix": "Draw the risk matrix, with the risks in its cells.",
    "evidence": "Print an index of evidence and findings by quality statement.",
    "show": "Print one record with its links.",
    "trace": "Print a record's whole thread, in both directions.",
    "rules": "List every rule.",
    "explain": "Explain a rule: why it matters, with an example.",
    "init": "Write a small workspace to start from.",
    "doctor": "Say whether this computer has what govtool needs.",
}
"""Every command with its line of help, so that --help imports none of them."""


@click.command(
    cls=LazyGroup,
    module="govtool.cli.{}",
    lines=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    metavar="DIR",
    help="The folder that holds registers/ (default: found upward from here).",
)
@click.option("--programme", metavar="ID", help="Show only this programme; everything is still read.")
@click.version_option(__version__, prog_name="govtool", message="%(prog)s %(version)s")
@click.pass_context
def govtool(ctx: click.Context, folder: Path, programme: str | None) -> None:
    """Registers of risks, recommendations, plans and measures: checked, cross-referenced, and made into papers."""
    from govtool.cli.common import App

    ctx.obj = App(folder, programme)


def main() -> None:
    """Run the command line and leave with its exit code."""
    from govtool.cli.errors import guarded

    gc.set_threshold(50_000, 20, 20)  # a command is short: collecting as often as a server does only costs time
    _leave(guarded(lambda: govtool.main(standalone_mode=False, prog_name="govtool")))


def _leave(code: int) -> NoReturn:
    """End the process without taking a large workspace apart object by object: the system does that at once.

    What is to be done at the end, such as removing temporary folders, is done first.
    """
    with contextlib.suppress(Exception):
        atexit._run_exitfuncs()  # noqa: SLF001  # os._exit would leave them out
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
