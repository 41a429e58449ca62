"""The clearance sheet: what finance, legal and the author must know of a paper, and its readers need not."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from govtool.folder import REGISTERS
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_words
from govtool.records.paper import Paper

WIDTH = 88

STALE = "PUB009"
PLACEHOLDER = "TXT001"
"""The rules whose problems stand under headings of their own."""

UNFINISHED = ("PUB001", STALE, PLACEHOLDER)
"""What keeps a paper a draft at any level: a clearance or section missing, a stale clearance, a placeholder."""

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


def makes_draft(problem: Problem) -> bool:
    """Whether a problem that stands on what a paper uses has it stamped DRAFT."""
    return problem.level is Level.ERROR or problem.code in UNFINISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """What the sheet tells of clearing a paper."""

    fingerprint: str
    """Of what is to be cleared: see `clearance_fingerprint`."""
    wanted: tuple[str, ...] = ()
    """The matters that the paper's template profile wants cleared: finance, legal."""
    unexplained: tuple[str, ...] = ()
    """The acronyms that the paper prints and no glossary has."""


def sheet(
    paper: Paper,
    position: str,
    problems: Sequence[Problem],
    known: Sequence[Problem] = (),
    *,
    draft: bool,
    clearing: Clearing,
) -> str:
    """The clearance sheet as text. It lies beside the paper and is never part of it."""
    lines = [
        f"Clearance sheet for {paper.id}: {paper.title}",
        f"Position at {position}. Not for publication.",
        "",
        f"Stamped DRAFT: {'yes' if draft else 'no'}. Standing on the records it uses: {in_words(problems)}.",
        *_sign_offs(paper, clearing),
        *_unexplained(clearing.unexplained),
        *_listed("Sign-offs older than what they cleared", [each for each in problems if each.code == STALE]),
        *_listed("Placeholders", [each for each in problems if each.code == PLACEHOLDER]),
    ]
    others = [each for each in problems if each.code not in (STALE, PLACEHOLDER)]
    for level, title in _TITLES.items():
        lines += _listed(title, [each for each in others if each.level is level])
    return "\n".join([*lines, *_listed("Known, and accepted for a time", known)]) + "\n"


def _sign_offs(paper: Paper, clearing: Clearing) -> Iterator[str]:
    """How a clearance is recorded, and which are missing."""
    said = (
        f"What this paper says, asks and shows has the fingerprint {clearing.fingerprint}. Whoever clears it adds, to their "
        f"entry under sign_offs: in {paper.id}, the line"
    )
    yield from ("", textwrap.fill(said, WIDTH, break_on_hyphens=False), f"    fingerprint: {clearing.fingerprint}")
    yield from ("or, in an entry in braces on one line, before its }", f"    , fingerprint: {clearing.fingerprint}")
    given = {each.about for each in paper.sign_offs}
    missing = [matter for matter in clearing.wanted if matter not in given]
    if missing:
        yield from ("", f"Missing sign-offs ({len(missing)})")
        yield from (f"* {matter}" for matter in missing)


def _unexplained(names: Sequence[str]) -> Iterator[str]:
    if names:
        yield from ("", f"Short forms that it prints and no glossary has ({len(names)})")
        yield textwrap.fill(", ".join(names), WIDTH, initial_indent="* ", subsequent_indent="  ")


def _listed(title: str, found: Sequence[Problem]) -> Iterator[str]:
    if found:
        yield from ("", f"{title} ({len(found)})")
        yield from (_wrapped(problem) for problem in found)


def _wrapped(problem: Problem) -> str:
    about = f"{problem.record}: " if problem.record else ""
    text = f"{about}{problem.message}. {problem.remedy} [{problem.code}, {problem.location}]"
    return textwrap.fill(text, WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
