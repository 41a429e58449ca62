"""What a rule is: one small generator, and the page that explains it.

A rule looks at one record, or at the whole of a programme, and yields what it finds. It never writes, prints, reads
files or asks the clock. Its docstring is its page, in this order: a summary line; a paragraph on why it matters, in the
reader's terms; then `Mend:`, what to do; `Source:`, the standard or practice that asks for it; and two examples,
`Bad:` and `Good:`, which are its tests. In the bad one, `# problem` ends each line where a problem must be found.
"""

from __future__ import annotations

import datetime
import inspect
import re
import textwrap
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from typing import NamedTuple
from typing import TypeVar

from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.source import Location
from govtool.workspace import Workspace

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides its record."""

    workspace: Workspace
    programme: Programme
    as_of: datetime.date
    """The programme's position date."""


class Found(NamedTuple):
    """One thing that a rule found; what it leaves out is the rule's own."""

    location: Location
    message: str
    together: str = ""
    """The sentence for many of these shown as one line; else the rule's summary."""
    remedy: str = ""
    level: Level | None = None
    record: str | None = None
    """The record it is about, where that is not the one that the rule was given."""


Check = Callable[[Any, Context], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, with its page."""

    code: str
    name: str
    """The name in words with hyphens; it reads as "allow NAME"."""
    level: Level
    on: type[Record]
    """The kind of record that it looks at; Programme for what needs a whole programme, Record for every kind."""
    check: Check | None
    """None for what the readers of files find while they read."""
    summary: str
    why: str
    mend: str
    source: str
    bad: str
    good: str


RULES: dict[str, Rule] = {}
"""Every rule by its code, in the order declared."""


def rule(code: str, *, on: type[AnyRecord], level: Level) -> Callable[[Callable[[AnyRecord, Context], Iterator[Found]]], Rule]:
    """Make a generator a rule."""

    def declare(check: Callable[[AnyRecord, Context], Iterator[Found]]) -> Rule:
        return _declare(code, on, level, check, check.__name__, check.__doc__ or "")

    return declare


def found_while_reading(code: str, *, level: Level = Level.ERROR) -> Callable[[Callable[[], None]], Rule]:
    """Declare the page of a problem that the readers of files report themselves."""

    def declare(page: Callable[[], None]) -> Rule:
        return _declare(code, Record, level, None, page.__name__, page.__doc__ or "")

    return declare


def _declare(code: str, on: type[Record], level: Level, check: Check | None, name: str, page: str) -> Rule:
    if code in RULES:
        raise ValueError(f"{code} is declared twice; codes are never reused")
    RULES[code] = Rule(code=code, name=name.replace("_", "-"), level=level, on=on, check=check, **_parts(page))
    return RULES[code]


_HEADINGS = re.compile(r"^(Mend|Source|Bad|Good):", re.MULTILINE)


def _parts(page: str) -> dict[str, str]:
    """A page taken apart; a part that is missing is empty, and a test says so."""
    opening, *rest = _HEADINGS.split(inspect.cleandoc(page))
    summary, _, why = opening.partition("\n\n")
    parts = dict(zip((heading.lower() for heading in rest[::2]), rest[1::2], strict=True))
    return {
        "summary": _one_line(summary),
        "why": _one_line(why),
        "mend": _one_line(parts.get("mend", "")),
        "source": _one_line(parts.get("source", "")),
        "bad": _example(parts.get("bad", "")),
        "good": _example(parts.get("good", "")),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> str:
    return textwrap.dedent(text).strip("\n") + "\n" if text.strip() else ""
