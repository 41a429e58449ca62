"""`govtool report all`: every paper of the workspace, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Literal

import click

from govtool.cli.asking import fitting
from govtool.cli.candidates import candidates
from govtool.cli.candidates import restricted
from govtool.cli.codes import FINE
from govtool.cli.codes import USAGE
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.prepared import NoExemptPart
from govtool.cli.prepared import Wish
from govtool.cli.press import press
from govtool.cli.pressed import tell_briefly
from govtool.records.paper import Paper
from govtool.sentences import listed

Ending = Literal["made", "all open", "failed"]
"""How the making of one of several papers ended; one that is all open has no exempt part."""


def make_all(app: App, wish: Wish) -> int:
    """Make every paper; one that fails is named, and leaves the others."""
    if wish.output is not None and not wish.output.is_dir():
        if not wish.output.suffix and not wish.output.exists():
            raise Stop(f"the folder {wish.output} does not exist; make it first, or choose another with -o.")
        raise Stop(f"{wish.output} is not a folder; report all writes several papers, so -o must name one.")
    papers, left = _papers_of(app, wish.part)
    ended: dict[Ending, list[str]] = {"made": [], "all open": [], "failed": []}
    for number, paper in enumerate(papers, start=1):
        ended[_made(app, paper, wish, f"{number} of {len(papers)}, {paper.id}: ")].append(paper.id)
    code = _told(ended)
    for said in left:
        click.echo(f"Left out: {said}")
    return code


def _papers_of(app: App, part: str) -> tuple[list[Paper], list[str]]:
    """The papers that have the part asked for, as far as their marks tell, and a sentence on each sort that is left out.

    Stops where there is no paper.
    """
    made, hidden = candidates(app, app.workspace.every(Paper, app.programmes))
    papers = [paper for paper in made if part == "exempt" or not paper.kept_back]
    left = [restricted(hidden)] if hidden else []
    if kept_back := [paper for paper in made if paper not in papers]:
        left.append(_exempt(kept_back))
    if not papers and left:
        raise Stop(f"there is no paper to make: {' '.join(left)}")
    if not papers:
        raise Stop("the registers hold no paper; write one in a programme's folder papers/.")
    return papers, left


def _exempt(papers: Sequence[Paper]) -> str:
    """A sentence on papers, at least one, that have no open part."""
    ids, one = listed([paper.id for paper in papers]), len(papers) == 1
    return f"{ids} {'is' if one else 'are'} exempt as a whole; --part exempt makes {'it' if one else 'them'}."


def _told(ended: Mapping[Ending, Sequence[str]]) -> int:
    """Say how many papers were made, which have no exempt part and which failed. Stops where none has one."""
    made, whole, failed = ended["made"], ended["all open"], ended["failed"]
    if made:
        click.echo(f"{len(made)} paper{'s' if len(made) != 1 else ''} made, each with its clearance sheet beside it.")
    if whole and not made and not failed:
        raise Stop("no paper has an exempt part: nothing that they say or show is exempt.")
    if whole:
        click.echo(f"Without an exempt part, because nothing that they say or show is exempt: {', '.join(whole)}.")
    if failed:
        total = sum(map(len, ended.values()))
        click.echo(f"govtool: {len(failed)} of {total} papers could not be made: {', '.join(failed)}.", err=True)
    return USAGE if failed else FINE


def _made(app: App, paper: Paper, wish: Wish, place: str) -> Ending:
    """Make one of several papers, and say how that ended."""
    try:
        tell_briefly(press(app, paper, fitting(wish, paper), place))
    except NoExemptPart:
        return "all open"
    except Stop as stop:
        click.echo(f"govtool: {paper.id}: {stop.message}", err=True)
        return "failed"
    return "made"
