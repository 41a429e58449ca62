"""The page that `govtool check` prints of a log: what was read, sums, and every sort of problem with its cells."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.cli.sheets import cells
from govtool.cli.sheets import in_sheet
from govtool.cli.sheets import listed
from govtool.cli.sheets import read_as
from govtool.cli.sheets import wrapped
from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import Found
from govtool.exchange.log.faults import FAULTS
from govtool.exchange.log.sums import sums
from govtool.lint.rules import RULES
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.problems import in_words

MOST_CELLS = 6
"""More cells than this are not listed on one line."""
FEWER_CELLS = 3
"""Nor more than this of a note."""


def every_problem(brought: Brought, linted: Sequence[Problem]) -> Iterator[str]:
    """Each problem at its cell, in the order of sheets and rows."""
    yield from listed(in_order([*brought.problems, *linted]), each=True)
    yield f"{_capital(in_words([*brought.problems, *linted]))}. Nothing was written."


def page(brought: Brought, linted: Sequence[Problem], told_by: str) -> Iterator[str]:
    """One page: what was read, the sums, what could not be read as it stands, and what the linter finds.

    `told_by` is what told which column is which field: `its headings`.
    """
    found = brought.found
    yield f"{in_sheet(found)}: read as {found.kind}, by {told_by}. Nothing was written."
    yield from wrapped(read_as(found))
    yield ""
    for name, text in sums(brought):
        yield from wrapped(f"{name:<9}{text}", indent=11)
    for title, problems in (("In its cells", brought.problems), ("As a register", linted)):
        yield f"\n{title}: {in_words(problems)}"
        yield from _sorts(problems, found)
    yield ""


def _sorts(problems: Iterable[Problem], found: Found) -> Iterator[str]:
    """A line for each code, the gravest first: how many, what they share, and where; the notes are only named."""
    gathered: dict[tuple[int, str], list[Problem]] = {}
    for problem in problems:
        gathered.setdefault((-problem.level, problem.code), []).append(problem)
    notes = []
    for (level, code), several in sorted(gathered.items()):
        where = cells(several, found)
        more = f" and {len(where) - MOST_CELLS} more" if len(where) > MOST_CELLS else ""
        if level == -Level.INFO:
            notes.append(
                f"{code} {_name(code)} ({', '.join(where[:FEWER_CELLS])}{', ...' * (len(where) > FEWER_CELLS)})"
            )
        else:
            shown = ", ".join(where[:MOST_CELLS]) + more
            yield from wrapped(f"  {code} {in_words(several):>11}  {_sentence(several)} ({shown})", indent=22)
    if notes:
        yield from wrapped(f"  Notes: {'; '.join(notes)}.", indent=4)


def _name(code: str) -> str:
    """The name of a sort of problem, in words."""
    return (FAULTS[code] if code in FAULTS else RULES[code]).name.replace("-", " ")


def _sentence(problems: Sequence[Problem]) -> str:
    """What problems of one code share: the message of one alone, else their common sentence, else that of their sort."""
    first = problems[0]
    if len(problems) == 1:
        return first.message
    shared = {problem.together for problem in problems}
    if len(shared) == 1 and first.together:
        return first.together.rstrip(".")
    summary = FAULTS[first.code].summary if first.code in FAULTS else RULES[first.code].summary
    return summary.rstrip(".")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
