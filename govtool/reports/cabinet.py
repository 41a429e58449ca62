"""The Cabinet report: its view model."""

from __future__ import annotations

from dataclasses import dataclass

from govtool.reports.parts import Fact
from govtool.reports.parts import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class CabinetReport:
    """A Cabinet report, ready to be placed on the page."""

    language: str
    """The BCP 47 tag of the paper's language: `en-GB`."""
    council: str
    """The council's name, over the title and in the running header."""
    body: str
    """The body that will take the paper: `Cabinet`."""
    title: str
    author: str
    """The role that wrote it, for the PDF's metadata; empty where the source does not state one."""
    position: str
    """The position date in words: `31 December 2017`."""
    created: str
    """The position date in ISO form, which the PDF carries as its date so that two renderings are the same bytes."""
    draft: bool
    """Whether every page is stamped DRAFT."""
    facts: tuple[Fact, ...]
    """The front sheet, line by line."""
    sections: tuple[Section, ...]
    appendices: tuple[Section, ...]
