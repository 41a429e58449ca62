"""The clearance sheet: what finance, legal and the author must know of a paper, and its readers need not."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from govtool.folder import REGISTERS
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_words
from govtool.records.paper import Paper

WIDTH = 88

_TITLES = {
    Level.ERROR: "Errors: these stamp the paper DRAFT until they are mended",
    Level.WARNING: "Warnings",
    Level.INFO: "Notes",
}


def standing(problems: Sequence[Problem], used: AbstractSet[str], programmes: AbstractSet[str]) -> list[Problem]:
    """The problems that stand on what a paper uses: on its records, and on the registers that could not be read.

    A register that cannot be read may hold records that the paper would show, so what is wrong with it stands too.
    """
    folders = tuple(f"{REGISTERS}/{programme}/" for programme in programmes)
    return [
        problem
        for problem in problems
        if problem.record in used or (problem.record is None and problem.location.path.startswith(folders))
    ]


def sheet(
    paper: Paper, position: str, problems: Sequence[Problem], known: Sequence[Problem] = (), *, draft: bool
) -> str:
    """The clearance sheet as text. It lies beside the paper and is never part of it."""
    return "\n".join(_lines(paper, position, problems, known, draft=draft)) + "\n"


def _lines(
    paper: Paper, position: str, problems: Sequence[Problem], known: Sequence[Problem], *, draft: bool
) -> Iterator[str]:
    yield f"Clearance sheet for {paper.id}: {paper.title}"
    yield f"Position at {position}. Not for publication."
    yield ""
    yield f"Stamped DRAFT: {'yes' if draft else 'no'}. Standing on the records it uses: {in_words(problems)}."
    for level, title in _TITLES.items():
        found = [problem for problem in problems if problem.level is level]
        if found:
            yield from ("", f"{title} ({len(found)})")
            yield from (_wrapped(problem) for problem in found)
    if known:
        yield from ("", f"Known, and accepted for a time ({len(known)})")
        yield from (_wrapped(problem) for problem in known)


def _wrapped(problem: Problem) -> str:
    about = f"{problem.record}: " if problem.record else ""
    text = f"{about}{problem.message}. {problem.remedy} [{problem.code}, {problem.location}]"
    return textwrap.fill(text, WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
