"""Slices: which records a paper shows, and as what."""

from __future__ import annotations

from typing import Annotated
from typing import Literal

from govtool.records.part import Part
from govtool.records.record import To
from govtool.records.statement import Says

SliceKind = Literal[
    "risks",
    "recommendations",
    "milestones",
    "statements",
    "sites",
    "options",
    "decisions",
    "asked",
    "notice",
    "clearances",
    "background",
    "appendices",
    "glossary",
    "changes",
    "conditions",
    "maturity",
    "measures",
    "funding",
    "spend",
    "signatures",
    "section 75",
    "schemes",
    "purpose",
    "headline",
    "outcomes",
    "quality",
    "questions",
    "plan",
    "undone",
    "lessons",
    "answers",
    "next",
    "matrix",
    "movement",
    "trend",
    "timeline",
    "targets",
    "coverage",
]
"""What a slice may be shown as: what each takes is in govtool/slice_kinds.py, its function in govtool/reports/shows/."""


class Slice(Part, frozen=True, kw_only=True):
    """Records that a paper shows, as they stand at the position date."""

    of: Annotated[SliceKind, "As what: risks, options, asked and so on; the last ones come from the paper itself."]
    programmes: Annotated[tuple[str, ...], "From which programmes, where not the paper's.", To("programme")] = ()
    records: Annotated[tuple[str, ...], "Only these records.", To()] = ()
    says: Annotated[tuple[Says, ...], "Of statements: which sorts."] = ()
    sections: Annotated[tuple[str, ...], "Of a source document: which sections, as it numbers them."] = ()
    framework: Annotated[str, "Of statements: those that answer to this framework."] = ""
    near: Annotated[
        bool, "Of milestones: only those done since the body last met, slipped, or due within three months."
    ] = False
    brief: Annotated[bool, "Of changes: more than three of a sort in one line, by name."] = False
    at_most: Annotated[int | None, "Of changes: the most that are shown, at least 1; the rest are counted."] = None
    heading: Annotated[str, "A heading over it, under that of its section."] = ""
    caption: Annotated[str, "The table's caption, where not the usual one."] = ""

    @property
    def most(self) -> int | None:
        """The most that are shown: `at_most`, unless it would be fewer than one; None for all."""
        return self.at_most if self.at_most is not None and self.at_most > 0 else None
