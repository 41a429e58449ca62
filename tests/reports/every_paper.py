"""Every paper of this repository, and agendas of risk reviews, each made once in a run of the tests, by the command that officers use."""

from __future__ import annotations

import functools
import tempfile
from dataclasses import dataclass
from pathlib import Path

from govtool.folder import load_workspace
from govtool.records.paper import Paper
from tests.cli.support import run

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-22"
"""The day on which the samples are in progress."""


@dataclass(frozen=True)
class Made:
    """A paper in two forms."""

    html: str
    pdf: bytes


@functools.cache
def papers() -> dict[str, tuple[Path, Paper]]:
    """Every paper by its workspace's name and its id, with the folder of its workspace."""
    found = {}
    for root in [ROOT, *sorted(registers.parent for registers in ROOT.glob("samples/*/registers"))]:
        workspace = load_workspace(root)
        for paper in workspace.every(Paper):
            # one sample has a paper that cannot be made, as a fault to be found
            if paper.profile_name in workspace.shelf.profiles and not paper.kept_back:
                found[f"{'registers' if root == ROOT else root.name} {paper.id}"] = (root, paper)
    return found


AGENDAS = {
    "agenda of a normal week": ("samples/riverside", "--programme", "bcf", "--as-of", "2026-11-24"),
    "agenda with an exempt matter": ("samples/riverside", "--programme", "bcf", "--as-of", "2026-11-10"),
    "agenda of many matters": (".", "--programme", "bhr"),
}
"""Agendas of risk reviews, each with its workspace and what else is asked for."""


def everything() -> list[str]:
    """The names of every paper, and of every agenda."""
    return [*papers(), *AGENDAS]


@functools.cache
def made(name: str) -> Made:
    """One of them, as a web page and as a PDF."""
    if name in AGENDAS:
        return _agenda(*AGENDAS[name])
    root, paper = papers()[name]
    dated = () if root == ROOT else ("--as-of", TODAY)
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = (_made(root, paper, Path(folder) / f"paper.{form}", *dated) for form in ("html", "pdf"))
    return Made(html=page.decode(), pdf=pdf)


def _made(root: Path, paper: Paper, target: Path, *dated: str) -> bytes:
    form = target.suffix[1:]
    done = run("-C", root, "report", paper.report, "--paper", paper.id, *dated, "--format", form, "-o", target)
    assert done.code == 0, done.err
    return target.read_bytes()


def _agenda(root: str, *asked: str) -> Made:
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "agenda.html", Path(folder) / "agenda.pdf"
        for target in (page, pdf):
            done = run("-C", ROOT / root, "review", *asked, "--format", target.suffix[1:], "-o", target)
            assert done.code == 0, done.err
        return Made(html=page.read_text(encoding="utf-8"), pdf=pdf.read_bytes())
