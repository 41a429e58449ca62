"""The process that `contained` starts: it takes a job, keeps to its limits, and answers with the paper or a reason."""

from __future__ import annotations

import os
import pickle
import sys
import threading
import time
import traceback
from typing import BinaryIO
from typing import NoReturn

import msgspec

from govtool.reports.contained import MEGABYTE
from govtool.reports.contained import OUT_OF_MEMORY
from govtool.reports.contained import Answer
from govtool.reports.contained import Job
from govtool.reports.contained import Limits
from govtool.reports.forms import FORMS
from govtool.reports.render_error import RenderError
from govtool.reports.web_page import line_running

LOOKS = 100
_ANSWERING = threading.Lock()
"""Taken, for good, by whichever thread answers first: the one that works or the one that watches."""


def main() -> None:
    """Carry out the job on the standard input, and answer on the standard output."""
    # What libraries print would garble the answer.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    job, limits = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that started this one
    _limit(limits)
    threading.Thread(target=_watch, args=(job, limits, out), daemon=True).start()
    try:
        made = FORMS[job.form](job.report, job.template, job.folders, job.kept)
    except RenderError as error:
        _send(out, Answer(refused=str(error)))
    except (MemoryError, SystemError):  # Python itself stumbles now and then where it gets no memory
        os._exit(OUT_OF_MEMORY)
    answer = Answer(pages=made.pages, data=made.data.decode(), manifest=made.manifest.decode(), warning=made.warning)
    _send(out, answer, made.content)


def _limit(limits: Limits) -> None:
    """Have the system refuse memory beyond the limit, and end this process should its own watch fail."""
    if sys.platform != "win32":
        import resource

        seconds = int(limits.whole + limits.grace) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        if sys.platform == "linux":  # elsewhere the system does not keep to it
            resource.setrlimit(resource.RLIMIT_AS, (limits.memory * MEGABYTE, limits.memory * MEGABYTE))


def _watch(job: Job, limits: Limits, out: BinaryIO) -> None:
    """Give up for the other thread when its time has passed."""
    try:
        time.sleep(limits.fill_in)
        place = _place()
        if not place:
            time.sleep(limits.whole - limits.fill_in)
        _send(out, Answer(refused=_endless(place, limits) if place else _too_long(job, limits)))
    except (MemoryError, SystemError):
        os._exit(OUT_OF_MEMORY)
    except BaseException:  # noqa: BLE001  # whatever it is, the other thread must not go on for ever
        traceback.print_exc()
        os._exit(1)


def _place() -> str:
    """Where the template is that the other thread is filling in; empty where it has gone on to something else.

    Python is sometimes between two lines, so it is looked at more than once.
    """
    main_thread = threading.main_thread().ident or 0
    for _ in range(LOOKS):
        place = line_running(sys._current_frames().get(main_thread))  # noqa: SLF001  # the documented way
        if place:
            return place
        time.sleep(0.01)
    return ""


def _endless(place: str, limits: Limits) -> str:
    return (
        f"{place}: the template was still at work after {limits.fill_in:g} seconds and was stopped; "
        "look for a loop inside a loop, or a macro that calls itself."
    )


def _too_long(job: Job, limits: Limits) -> str:
    return (
        f"The pages were not laid out after {limits.whole:g} seconds; {job.template} may repeat what it prints, or the "
        "paper be too long to print in one."
    )


def _send(out: BinaryIO, answer: Answer, content: bytes = b"") -> NoReturn:
    _ANSWERING.acquire()
    out.write(msgspec.json.encode(answer) + b"\n" + content)
    out.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
