"""Running the command line as a person does, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import redirect_stderr
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from govtool.cli.errors import guarded
from govtool.cli.main import govtool


@dataclass
class Done:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path) -> Done:
    """Run govtool with some arguments."""
    with _captured() as (out, err):
        code = guarded(lambda: govtool.main([str(each) for each in arguments], "govtool", standalone_mode=False))
    return Done(code, out.getvalue(), err.getvalue())


@contextmanager
def _captured() -> Iterator[tuple[StringIO, StringIO]]:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        yield out, err


def office(folder: Path, **files: str) -> Path:
    """A workspace with one programme, `example`, and a register of each name with its text."""
    registers = folder / "registers" / "example"
    registers.mkdir(parents=True)
    settings = "programme: {id: example, title: An invented programme, prefix: EX}\n"
    for name, text in {"programme": settings, **files}.items():
        (registers / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
