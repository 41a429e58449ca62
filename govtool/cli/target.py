"""Where a paper is written."""

from __future__ import annotations

from pathlib import Path

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.registers.register import RESTRICTED
from govtool.reports.provenance import KEPT


def target_of(app: App, output: Path | None, name: str, what: str = "paper") -> Path:
    """Where to write a paper, or another file: never among what papers are made from, and never under a name that hides what it is."""
    target = Path(name) if output is None else output / name if output.is_dir() else output
    if not target.parent.is_dir():
        raise Stop(f"the folder {target.parent} does not exist; make it first, or choose another with -o.")
    if not target.suffix:
        raise Stop(
            f"{target} is no folder that exists, and no name for the {what}: make the folder first, or give a name that "
            f"ends in {Path(name).suffix}."
        )
    if target.suffix.lower() != Path(name).suffix:
        raise Stop(f"the {what} would be called {target.name}; give it a name that ends in {Path(name).suffix}.")
    _refuse_sources(target, app.root, what)
    return target


def _refuse_sources(target: Path, root: Path, what: str) -> None:
    """Stop where it would lie among the registers, templates or frameworks, or what is restricted, links followed."""
    for folder in (*KEPT, RESTRICTED):
        if target.resolve().is_relative_to((root / folder).resolve()):
            raise Stop(f"{target} lies in {folder}/, where {what}s have no place; choose another with -o.")
