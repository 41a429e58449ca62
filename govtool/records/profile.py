"""Template profiles: the sections that a kind of report has, in order."""

from __future__ import annotations

from typing import Annotated

import msgspec

from govtool.records.part import Part
from govtool.records.slice import Slice


class ProfileSection(Part, frozen=True, kw_only=True):
    """One section that papers of the profile have."""

    key: Annotated[str, "The name by which a paper says which section it gives."]
    heading: Annotated[str, "Its heading, where the paper gives none of its own."]
    required: Annotated[bool, "Whether a paper cannot do without it."] = False
    appendix: Annotated[bool, "Whether it stands as an appendix, after the paper's own."] = False
    shows: Annotated[tuple[Slice, ...], "What the registers give for it, under what the paper says."] = ()
    only_if_held: Annotated[
        bool, "Whether what the registers do not hold is left out, instead of said to be missing."
    ] = False
    clearance: Annotated[str, "The matter whose clearance is printed under it: finance, legal."] = ""


class Profile(Part, frozen=True, kw_only=True):
    """The order and headings of a report's sections."""

    id: Annotated[str, "Its name, which papers give."]
    title: Annotated[str, "What it is, in one line."]
    sections: Annotated[tuple[ProfileSection, ...], "Its sections, in order."]
    front_sheet: Annotated[tuple[str, ...], "The paper's fields that its front sheet must show."] = ()
    labels: Annotated[
        dict[str, str], "What its front sheet calls a line, where not the usual: {Report of: Portfolio holder}."
    ] = msgspec.field(default_factory=dict)
    first_page: Annotated[tuple[Slice, ...], "What its first page shows under its facts."] = ()
    sign_offs: Annotated[tuple[str, ...], "What must be cleared before it is published: finance, legal."] = ()
