"""Which paper is to be made, and which papers are left out: what lies in restricted/ goes into none."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import NoReturn

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import stop_unknown
from govtool.records.paper import Paper
from govtool.registers.register import RESTRICTED
from govtool.sentences import listed


def candidates(app: App, papers: Iterable[Paper]) -> tuple[list[Paper], list[Paper]]:
    """Of papers those that may be made, and those that lie in restricted/."""
    made: list[Paper] = []
    left: list[Paper] = []
    for paper in papers:
        (left if app.workspace.register_of(paper).restricted else made).append(paper)
    return made, left


def restricted(papers: Sequence[Paper]) -> str:
    """A sentence on papers, at least one, that lie in restricted/."""
    ids = listed([paper.id for paper in papers])
    return f"{ids} lie{'s' if len(papers) == 1 else ''} in {RESTRICTED}/, and nothing there goes into a paper."


def the_paper(app: App, kind: str, paper_id: str | None) -> Paper:
    """The paper that is named, else the only one of the kind. Stops where there is none, or there are several."""
    papers = [paper for paper in app.workspace.every(Paper, app.programmes) if paper.report == kind]
    if paper_id is not None:
        return _named(app, kind, paper_id, papers)
    made, left = candidates(app, papers)
    if not made:
        _stop_without(app, kind, left)
    if len(made) > 1:
        ids = ", ".join(paper.id for paper in made)
        raise Stop(f"there are several {kind} papers; choose one with --paper: {ids}.")
    if left:
        click.echo(f"govtool: left out: {restricted(left)}", err=True)
    return made[0]


def _named(app: App, kind: str, paper_id: str, papers: Sequence[Paper]) -> Paper:
    other = app.workspace.records.get(paper_id)
    if isinstance(other, Paper) and other.report != kind:
        raise Stop(f"{other.id} is a {other.report} paper; report {other.report} makes it.")
    paper = next((paper for paper in papers if paper.id == paper_id), None)
    if paper is None:
        stop_unknown(f"{kind} paper", paper_id, [paper.id for paper in papers])
    return paper


def _stop_without(app: App, kind: str, left: Sequence[Paper]) -> NoReturn:
    """Stop because no paper of a kind can be made, saying why."""
    if left:
        raise Stop(f"there is no {kind} paper to make: {restricted(left)}")
    unread = [problem for problem in app.workspace.problems if problem.code.startswith("YML")]
    if unread:
        raise Stop(f"no {kind} paper can be read: {unread[0].location}: {unread[0].message}.")
    raise Stop(f"the registers hold no {kind} paper; write one in a programme's folder papers/.")
