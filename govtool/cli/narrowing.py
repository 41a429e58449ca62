"""Which files a command is to show, by the paths that it is given."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.folder import REGISTERS
from govtool.registers.register import RESTRICTED


def prefixes(app: App, paths: tuple[Path, ...]) -> tuple[str, ...]:
    """The beginnings of the paths to show, as problems write them: of what is asked for, else of the programme, else of all.

    Stops where there is no such path, or it holds no registers.
    """
    if not paths:
        return tuple(_folders(app.programmes)) if app.programme else ("",)
    return tuple(_shown(app, path) for path in paths)


def _folders(programmes: Iterable[str]) -> Iterator[str]:
    return (f"{folder}/{programme}/" for programme in programmes for folder in (REGISTERS, RESTRICTED))


def _shown(app: App, path: Path) -> str:
    whole = path.resolve()
    if not whole.exists() and (app.root / path).exists():  # as problems write it
        whole = (app.root / path).resolve()
    if not whole.exists():
        raise Stop(f"{path} does not exist.")
    if not whole.is_relative_to(app.root):
        raise Stop(f"{path} is outside the workspace {app.root}.")
    within = whole.relative_to(app.root).as_posix()
    shown = "" if within == "." else within + ("/" if whole.is_dir() else "")
    if not any(register.startswith(shown) for register in app.workspace.registers):
        raise Stop(f"{path} holds no registers.")
    return shown
