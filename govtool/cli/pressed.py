"""A paper that was made, and what the terminal says of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.lint.formats import as_text
from govtool.lint.known import Settled
from govtool.problems import in_words
from govtool.reports.basis import Basis
from govtool.reports.forms import Made
from govtool.reports.period import silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A paper that was made."""

    basis: Basis
    target: Path
    clearance: Path
    made: Made
    problems: Settled
    """Those that stand on what the paper uses, and those that are known."""
    draft: bool
    replaced: bool = False
    """Whether a file of that name was there before: papers of two periods or audiences have one name."""


def tell(pressed: Pressed, *, asked: bool) -> None:
    """Say what was made and what stands; `asked` is whether the draft was asked for."""
    say(f"{pressed.target}: {_title(pressed)}")
    click.echo(f"{pressed.clearance}: the problems that stand on the records it uses\n")
    workspace = pressed.basis.workspace
    say(as_text(pressed.problems, workspace, width=terminal_width(), lister="govtool lint --each"), nl=False)
    if silent := silence(pressed.basis):
        click.echo(silent)
    if pressed.draft:
        click.echo("Every page is stamped DRAFT." if asked else "Every page is stamped DRAFT, because of what stands.")


def tell_briefly(pressed: Pressed) -> None:
    """Say in a line what was made and what stands, for one paper of many."""
    stamp = ", stamped DRAFT" if pressed.draft else ""
    say(f"{pressed.target}: {_title(pressed)}{stamp}; {in_words(pressed.problems.standing)}")


def _title(pressed: Pressed) -> str:
    title, pages = pressed.basis.paper.title, pressed.made.pages
    said = f"{title} ({pages} page{'s' if pages > 1 else ''})" if pages else title
    return f"{said}, in place of the one made before" if pressed.replaced else said
