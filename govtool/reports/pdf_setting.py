"""What must hold around WeasyPrint while it works: our font, a fixed date, silence, and no needless waiting."""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from pathlib import Path

from govtool.fonts import private_configuration


def own_font() -> AbstractContextManager[None]:
    """Have WeasyPrint find our font and no other, whatever is installed."""
    # With the machine's own fonts the bytes of a PDF differ between machines; with none WeasyPrint crashes.
    return _variable("FONTCONFIG_FILE", str(_font_configuration()))


def fixed_clock(day: date) -> AbstractContextManager[None]:
    """Have the font library take the day for now: it writes the time into each weight of a font that it makes."""
    midnight = datetime.combine(day, time.min, tzinfo=UTC)
    return _variable("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))


@contextlib.contextmanager
def _variable(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@functools.cache
def _font_configuration() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="govtool-")
    # Kept as long as the program runs, since WeasyPrint comes back to it for every report.
    atexit.register(folder.cleanup)
    return private_configuration(Path(folder.name))


class _Problems(logging.Handler):
    """Keeps the errors that WeasyPrint only logs: a picture that cannot be read, a link to no place in the page."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextlib.contextmanager
def quiet_logs() -> Iterator[list[str]]:
    """Keep the log messages of WeasyPrint and its font library off the terminal, and collect the errors among them."""
    problems = _Problems()
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    states = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(problems)
        logger.propagate = False
    try:
        yield problems.messages
    finally:
        for logger, propagate in zip(loggers, states, strict=True):
            logger.removeHandler(problems)
            logger.propagate = propagate


@contextlib.contextmanager
def rare_collections() -> Iterator[None]:
    """Have Python look for unused objects rarely."""
    # A long report is millions of small objects that all live to its end; looking for garbage among them takes nearly
    # half of the time.
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
