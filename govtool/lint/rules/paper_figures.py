"""PUB014: the figures that a paper cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import scalars
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.problems import a
from govtool.records.citation import agrees
from govtool.records.citation import as_printed
from govtool.records.figure import Figure
from govtool.records.paper import FIGURE
from govtool.records.paper import Paper
from govtool.records.record import place
from govtool.workspace import Workspace

_ROUGHLY = pattern(
    r"\b(?:about|some|around|approximately|roughly|nearly|almost|over|under|more than|less than|c\.|circa) $",
    re.IGNORECASE,
)


@rule("PUB014", on=Paper, level=Level.ERROR)
def figure_quoted_wrongly(paper: Paper, context: Context) -> Iterator[Found]:
    """A number in a paper is not the figure that it cites, or what it cites is no figure with a number.

    The same number stands in several papers, and one of them is always the old one. [=ID] prints the figure itself; in
    807[=ID] the number stays as written and is compared, rounded to its last digit (or, after "about", to its last digit
    that is not a nought).

    Mend: Correct the number, or let the mark print it.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-F1, title: Residents admitted, value: 1632, unit: people}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - Each year 1,600[=EX-F1] residents are admitted.  # problem

    Good:
        figures:
          - {id: EX-F1, title: Residents admitted, value: 1632, unit: people}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - Last year [=EX-F1] residents were admitted; about 1,600[=EX-F1] is what a year brings.
    """
    for scalar in scalars(paper.origin.node):
        if "[=" in scalar.text:
            for message in _wrong(scalar.text, context.workspace):
                yield Found(place(paper.origin.file, scalar), message)


def _wrong(text: str, workspace: Workspace) -> Iterator[str]:
    for mark in FIGURE.finditer(text):
        figure = workspace.records.get(mark["id"])
        if figure is None:
            continue  # an id that is nowhere has its own rule
        if not isinstance(figure, Figure):
            yield f"[={figure.id}] is to print a figure, and {figure.id} is {a(figure.kind)}"
        elif not mark["quoted"] and not as_printed(figure):
            yield f"[={figure.id}] has no number to print"
        elif mark["quoted"] and not agrees(mark["quoted"], figure, roughly=bool(_ROUGHLY.search(text[: mark.start()]))):
            yield f"{mark['quoted'].strip()} is written here, and {figure.id} is {as_printed(figure)}"
