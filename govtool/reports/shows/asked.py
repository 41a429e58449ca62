"""Decisions sought: what the body is asked to do, verb by verb."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.outline import sections_of
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.parts import Paragraph
from govtool.reports.wording import running
from govtool.reports.wording import with_figures

RECOMMENDATIONS = "recommendations"
"""The profile's name of the section in which a paper asks in its own words."""


def asked(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What the body is asked to do, numbered; where the paper lists nothing, the section that says it."""
    sought = basis.paper.decisions_sought
    if not sought:
        yield Block(said=_elsewhere(basis))
        return
    yield Block(said=f"T{_who(basis)[1:]} is asked to:")
    for number, each in enumerate(sought, 1):
        text = with_figures(f"{each.verb} {each.text}".strip(), basis.workspace)
        yield Block(paragraph=Paragraph(number=f"({number})", text=running(text, {})))


def _who(basis: Basis) -> str:
    """The body, as inside a sentence: `the Cabinet`."""
    body = basis.paper.body or "body that takes this report"
    return f"the {body[4:] if body.lower().startswith('the ') else body}"


def _elsewhere(basis: Basis) -> str:
    profile = basis.workspace.shelf.profile(basis.paper.profile_name)
    for heading in sections_of(basis.paper, profile, basis.workspace) if profile else ():
        if heading.of.key == RECOMMENDATIONS and heading.given:
            return f"What {_who(basis)} is asked to do is in section {heading.number}, {heading.title}."
    return f"This report does not state what {_who(basis)} is asked to do."
