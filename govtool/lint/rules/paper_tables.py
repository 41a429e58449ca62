"""TBL001: tables of papers that show something else than they seem to say."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.passages import tables_of
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.slice import Slice
from govtool.sentences import listed
from govtool.slice_kinds import NARROWING
from govtool.slice_kinds import narrowed_by


@rule("TBL001", on=Paper, level=Level.ERROR)
def table_that_is_not_narrowed_as_it_says(paper: Paper, context: Context) -> Iterator[Found]:
    """A table of a paper is narrowed by a field that its kind does not go by, or to fewer than one.

    The field is without effect, so the table shows more than its writer meant it to, and nobody who reads it can see that.
    A field that the kind does not go by is a warning.

    Mend: Take the field out, or name the records under records:; at_most: is 1 or more.

    Source: Design of the papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - table: {of: risks, says: [finding]}  # problem
                  - table: {of: changes, at_most: -2}  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - table: {of: statements, says: [finding]}
                  - table: {of: changes, at_most: 2}
    """
    for shown, steps in tables_of(paper):
        taken, plain = narrowed_by(shown.of), Slice(of=shown.of)
        for name in NARROWING:
            if name not in taken and getattr(shown, name) != getattr(plain, name):
                message = f"a table of {shown.of} does not go by {name}{_others(taken)}"
                yield Found(paper.at(*steps, name), message, level=Level.WARNING)
        if "at_most" in taken and shown.at_most != shown.most:
            message = f"at_most is {shown.at_most}, which cannot be, so all are shown"
            yield Found(paper.at(*steps, "at_most"), message)


def _others(taken: frozenset[str]) -> str:
    """What a table can be narrowed by instead."""
    names = [name for name in NARROWING if name in taken]
    return f"; it can be narrowed by {listed(names, 'or')}" if names else ", nor by anything else"
