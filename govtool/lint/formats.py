"""Problems as text for people: pure functions from problems to a string."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.lint.known import Settled
from govtool.lint.rules import RULES
from govtool.lint.summary import Group
from govtool.lint.summary import grouped
from govtool.lint.summary import most_useful
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_words
from govtool.workspace import Workspace

MEND_FIRST = 10
"""So many of the most useful things to mend are summed up after a longer list."""

SCREEN = 40
"""A list of more lines is condensed."""

FEW_IDS = 4
"""So many ids at most stand on the line of a condensed list."""

MOST_IDS = 20
"""More ids than this are not listed on one line; --each lists every problem."""


def as_text(
    settled: Settled, workspace: Workspace, *, each: bool = False, width: int | None = None, lister: str = "--each"
) -> str:
    """A line a problem; many of one sort in one register are one line, unless `each`. The known ones stand after them.

    A list longer than a screen is condensed: a line for each rule and register, and the notes only counted. Lines
    longer than `width` are wrapped, with what follows indented; without a width none is. `lister` is what lists them all.
    """
    texts = _lines(settled.standing, workspace, each=each)
    many = len(texts) > MEND_FIRST
    if len(texts) > SCREEN and not each:
        texts = list(_condensed(settled.standing, workspace, lister))
    if settled.known:
        texts += ["", "Known, and accepted for a time:", *_lines(settled.known, workspace, each=each)]
    if many and not each:
        texts += ["", "Mend first:", *_first(settled.standing, workspace), ""]
    texts.append(_ending(settled))
    return _joined(texts if width is None else (_wrapped(text, width) for text in texts))


def _lines(problems: Sequence[Problem], workspace: Workspace, *, each: bool) -> list[str]:
    lines = []
    for group in grouped(problems, workspace):
        if group.folds and not each:
            lines.append((group.first, _folded(group, workspace)))
        else:
            lines.extend((problem, _line(problem)) for problem in group.problems)
    lines.sort(key=lambda line: (line[0].location, line[0].code, line[0].message))
    return [text for _, text in lines]


def _condensed(problems: Sequence[Problem], workspace: Workspace, lister: str) -> Iterator[str]:
    """A line for each rule and register, in the order of files; and how many notes there are of each rule."""
    gathered: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        if problem.level is not Level.INFO:
            gathered.setdefault((problem.location.path, problem.code), []).append(problem)
    for several in gathered.values():
        several.sort(key=lambda problem: -problem.level)  # the gravest stands for them
        if len(several) == 1:
            yield _head(several[0])
            continue
        group = grouped(several, workspace)[0]
        if len(group.problems) == len(several) and group.folds:
            yield _folded(group, workspace)
        else:
            yield f"{_head(several[0])}; and {len(several) - 1} more of the kind{_more(several)}"
    notes = Counter(problem.code for problem in problems if problem.level is Level.INFO)
    if notes:
        yield f"Notes: {', '.join(f'{number} {code}' for code, number in notes.most_common())}. {lister} lists them."


def _more(problems: Sequence[Problem]) -> str:
    """The other records that problems are about, in brackets; a few of them where they are many."""
    ids = list(dict.fromkeys(problem.record for problem in problems if problem.record))[1:]
    shown = ids if len(ids) <= FEW_IDS else [*ids[: FEW_IDS - 1], "..."]
    return f" ({', '.join(shown)})" if shown else ""


def _first(problems: Sequence[Problem], workspace: Workspace) -> Iterator[str]:
    """The most useful things to mend, each in one line with what to do."""
    for number, sort in enumerate(most_useful(problems, workspace)[:MEND_FIRST], 1):
        what = sort.first.message if sort.count == 1 else f"{sort.count} times: {sort.sentence}"
        yield f"{number:2} {sort.first.code} {sort.first.location}: {what}. {sort.remedy}"


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def as_full(settled: Settled, workspace: Workspace) -> str:
    """Each problem with the line it is on, a caret under the place, and what to do; of each rule once, why it matters."""
    met: set[str] = set()
    blocks = []
    for problem in settled.standing:
        blocks.append(_block(problem, workspace, first=problem.code not in met))
        met.add(problem.code)
    if settled.known:
        blocks += ["Known, and accepted for a time:", *map(_head, settled.known), ""]
    return _joined([*blocks, _ending(settled)])


def statistics(settled: Settled) -> str:
    """How often each code was found, the most frequent first."""
    number: dict[str, int] = {}
    for problem in settled.standing:
        number[problem.code] = number.get(problem.code, 0) + 1
    ordered = sorted(number.items(), key=lambda item: (-item[1], item[0]))
    return _joined([f"{count:6}  {code}  {RULES[code].summary}" for code, count in ordered] + [_ending(settled)])


def _line(problem: Problem) -> str:
    """A problem in one line, with what to do where that is not what its rule always says."""
    own = problem.remedy != RULES[problem.code].mend
    return _head(problem) + (f". {problem.remedy}" if own else "")


def _head(problem: Problem) -> str:
    about = f"{problem.record}: " if problem.record else ""
    return f"{problem.location}: {problem.level} {problem.code} {about}{problem.message}"


def _folded(group: Group, workspace: Workspace) -> str:
    first = group.first
    record = workspace.records.get(first.record or "")
    kind = record.plural if record else "records"
    number = len(group.ids)
    of = f"all {number}" if number == group.records else f"{number} of {group.records}"
    return f"{first.location.path}: {first.level} {first.code} {of} {kind}: {first.together} ({_ids(group)})"


def _ids(group: Group) -> str:
    """The records by their ids; where it is all of them, the first and the last."""
    ids = group.ids
    if len(ids) == group.records:
        return f"{ids[0]} to {ids[-1]}"
    if len(ids) > MOST_IDS:
        return f"{', '.join(ids[:3])} and {len(ids) - 3} more, to {ids[-1]}"
    return ", ".join(ids)


def _block(problem: Problem, workspace: Workspace, *, first: bool) -> str:
    register = workspace.registers.get(problem.location.path)
    line = register.file.line(problem.location.line).replace("\t", " ") if register else ""
    rule = RULES[problem.code]
    parts = [_head(problem)]
    if line:
        parts += [f"  {problem.location.line:5} | {line}", f"        | {' ' * (problem.location.column - 1)}^"]
    if first and rule.why:
        parts.append(f"  Why:  {rule.why}")
    if first or problem.remedy != rule.mend:
        parts.append(f"  Mend: {problem.remedy}")
    return "\n".join([*parts, ""])


def _ending(settled: Settled) -> str:
    words = in_words(settled.standing)
    known = f", and {len(settled.known)} known" if settled.known else ""
    said = f"{words[0].upper()}{words[1:]}{known}."
    if not settled.standing:
        return said
    return f"{said} govtool explain {_gravest(settled.standing).code} says why that matters and how to mend it."


def _gravest(problems: Sequence[Problem]) -> Problem:
    """The first of the highest level."""
    return max(problems, key=lambda problem: problem.level)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
