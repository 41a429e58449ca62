"""Rendering with a council's own templates, in a process of its own that is stopped when it takes too much.

A template can only place values, but loops within loops over a long report are enough to keep a computer busy for ever,
and a macro that calls itself to fill its memory. The shipped templates do neither, and are spared the second start.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal as signals
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from govtool.reports.forms import Made
from govtool.reports.parts import Report
from govtool.reports.provenance import Kept
from govtool.reports.render_error import RenderError
from govtool.resources import PACKAGE

MEGABYTE = 1024 * 1024
OUT_OF_MEMORY = 70
"""The exit code of the process where the system gives it no more memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be made: what a form of a report is made from."""

    form: str
    report: Report
    template: str
    folders: tuple[Path, ...]
    kept: Kept | None = None
    """What is to be kept of how it was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What rendering may take. A paper with a risk appendix of 1,000 rows is the measure of what it must be given."""

    fill_in: float = 30
    """Seconds for the templates; such a paper takes less than one."""
    whole: float = 300
    """Seconds for the whole paper; such a paper, of 250 pages, takes about 15."""
    memory: int = 2048
    """Megabytes of address space, where the system counts it; such a paper takes 600, of which 400 are used."""
    grace: float = 10
    """Seconds more after which the process is stopped from outside: it stops itself before, and says where it was."""


class Answer(msgspec.Struct):
    """What the process says on its first line; the paper follows it."""

    pages: int = 0
    data: str = ""
    manifest: str = ""
    warning: str = ""
    refused: str = ""
    """Why there is no paper; empty where there is one."""


def contain(job: Job, limits: Limits | None = None) -> Made:
    """Render a report in a process of its own. Raises RenderError where that cannot be done within the limits."""
    limits = limits or Limits()
    with _process() as process:
        try:
            out, err = process.communicate(pickle.dumps((job, limits)), timeout=limits.whole + limits.grace)
        except subprocess.TimeoutExpired as error:
            raise RenderError(f"{job.template} was stopped after {limits.whole + limits.grace:g} seconds.") from error
    first, _, content = out.partition(b"\n")
    if process.returncode < 0 or process.returncode == OUT_OF_MEMORY:  # below 0: the system ended it
        raise RenderError(_too_much(job, limits, -process.returncode))
    if process.returncode:
        raise RuntimeError(err.decode(errors="replace"))
    answer = msgspec.json.decode(first, type=Answer)
    if answer.refused:
        raise RenderError(answer.refused)
    return Made(
        content=content,
        pages=answer.pages,
        data=answer.data.encode(),
        manifest=answer.manifest.encode(),
        warning=answer.warning,
    )


@contextlib.contextmanager
def _process() -> Iterator[subprocess.Popen[bytes]]:
    """The process, with a folder for its temporary files; neither outlives this."""
    with tempfile.TemporaryDirectory(prefix="govtool-", ignore_cleanup_errors=True) as folder:
        # -P: a file in the folder that the officer stands in is never taken for a library
        command = [sys.executable, "-P", "-m", "govtool.reports.contained_child"]
        path = os.pathsep.join([str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])])
        settings = {**os.environ, "PYTHONPATH": path, "TMPDIR": folder, "TEMP": folder, "TMP": folder}
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=settings) as process:  # noqa: S603  # our own module
            try:
                yield process
            finally:
                process.kill()


def _too_much(job: Job, limits: Limits, signal: int) -> str:
    what = (
        "computes longer than"
        if signal == getattr(signals, "SIGXCPU", 0)
        else f"needs more than the {limits.memory:,} MB of memory that"
    )
    return (
        f"{job.template} {what} a paper may take; look in the templates for a loop inside a loop, "
        "and in the registers for a very long text."
    )
