"""PUB006 to PUB008: papers against their template profile, and their footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import scalars
from govtool.problems import Level
from govtool.records.paper import NOTE
from govtool.records.paper import Paper
from govtool.records.record import place
from govtool.sentences import listed


@rule("PUB006", on=Paper, level=Level.ERROR)
def section_outside_the_profile(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper has a section that its template profile does not have, or the same one twice.

    It would be left out of the paper without a word.

    Mend: Use one of the profile's sections, or make it an appendix.

    Source: Design of the papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            profile: hf-2017
            sections:
              - {section: weather, passages: [It will be cold.]}  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            profile: hf-2017
            sections:
              - {section: background, passages: [It will be cold.]}
    """
    profile = context.workspace.shelf.profile(paper.profile_name)
    if profile is None:
        return
    keys = [section.key for section in profile.sections]
    seen = set()
    for number, section in enumerate(paper.sections):
        location = paper.at("sections", number, "section")
        if section.section not in keys:
            yield Found(location, f'"{section.section}" is not a section of {paper.profile_name}: {listed(keys)}')
        elif section.section in seen:
            yield Found(location, f'the section "{section.section}" is given twice; the first is used')
        seen.add(section.section)


@rule("PUB007", on=Paper, level=Level.ERROR)
def footnote_without_text(paper: Paper, context: Context) -> Iterator[Found]:
    """A text refers to a footnote that the paper does not have.

    The mark would stand in the printed sentence and lead nowhere.

    Mend: Add the note under notes:, or take the mark out.

    Source: Design of the papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - Demand rises[^census] each winter.  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - Demand rises[^census] each winter.
            notes: {census: Counted in the census of 2021.}
    """
    for scalar in scalars(paper.origin.node):
        for name in NOTE.findall(scalar.text):
            if name not in paper.notes:
                yield Found(place(paper.origin.file, scalar), f"[^{name}] has no note of that name")


@rule("PUB008", on=Paper, level=Level.ERROR)
def unknown_profile(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper names a template profile that there is not.

    The profile gives the order of the sections, so the paper cannot be made.

    Mend: Name one of the profiles that govtool has.

    Source: Design of the papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            profile: hf-1917  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            profile: hf-2017
    """
    profiles = context.workspace.shelf.profiles
    if paper.profile_name not in profiles:
        yield Found(paper.at("profile"), f"there is no profile {paper.profile_name}; there is {listed(profiles)}")
