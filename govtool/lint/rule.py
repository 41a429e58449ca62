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
from dataclasses import field
from functools import cached_property
from typing import Any
from typing import NamedTuple
from typing import TypeVar

from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.source import Location
from govtool.workspace import Workspace

AnyRecord = TypeVar("AnyRecord", bound=Record)
Built = TypeVar("Built")


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides its record."""

    workspace: Workspace
    programme: Programme
    as_of: datetime.date
    """The programme's position date."""
    indexes: dict[Callable[[Workspace], Any], Any] = field(default_factory=dict, repr=False)
    """What was built once of the whole workspace, by its builder; one for all contexts of a run."""

    def once(self, build: Callable[[Workspace], Built]) -> Built:
        """What a builder makes of the workspace: made at the first call, shared by every rule and record after it."""
        if build not in self.indexes:
            self.indexes[build] = build(self.workspace)
        found: Built = self.indexes[build]
        return found


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


@dataclass(frozen=True, kw_only=True)
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
    page: str
    """The docstring of its generator."""

    @cached_property
    def summary(self) -> str:
        """What it finds, in one line."""
        return _one_line(inspect.cleandoc(self.page).partition("\n\n")[0])

    @property
    def why(self) -> str:
        """Why it matters, in the reader's terms."""
        return _one_line(self._parts["why"])

    @cached_property
    def mend(self) -> str:
        """What to do."""
        return _one_line(self._parts["mend"])

    @property
    def source(self) -> str:
        """The standard or practice that asks for it."""
        return _one_line(self._parts["source"])

    @property
    def bad(self) -> str:
        """A register in which it finds something; empty where only a file of a special kind would show it."""
        return _example(self._parts["bad"])

    @property
    def good(self) -> str:
        """A register in which it finds nothing."""
        return _example(self._parts["good"])

    @cached_property
    def _parts(self) -> dict[str, str]:
        opening, *rest = _HEADINGS.split(inspect.cleandoc(self.page))
        parts = dict.fromkeys(("mend", "source", "bad", "good"), "")
        parts |= zip((heading.lower() for heading in rest[::2]), rest[1::2], strict=True)
        return parts | {"why": opening.partition("\n\n")[2]}


RULES: dict[str, Rule] = {}
"""Every rule by its code, in the order declared."""


def rule(
    code: str, *, on: type[AnyRecord], level: Level
) -> Callable[[Callable[[AnyRecord, Context], Iterator[Found]]], Rule]:
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
    RULES[code] = Rule(code=code, name=name.replace("_", "-"), level=level, on=on, check=check, page=page)
    return RULES[code]


_HEADINGS = pattern(r"^(Mend|Source|Bad|Good):", re.MULTILINE)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> str:
    return textwrap.dedent(text).strip("\n") + "\n" if text.strip() else ""
