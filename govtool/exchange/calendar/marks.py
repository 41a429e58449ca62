"""Which records not everyone may read, and why, in a word that an entry of a calendar can carry."""

from __future__ import annotations

from collections.abc import Iterable

from govtool.open_view import kept_back
from govtool.records.record import Record
from govtool.workspace import Workspace


class Marks:
    """The marks of a workspace; in its open view there are none."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._hidden = {name for name, _ in kept_back(workspace)}

    def of(self, *records: Record) -> str:
        """`restricted` or `exempt`, where not everyone may read one of some records or all of its fields; else empty."""
        if any(self._workspace.register_of(each).restricted for each in records):
            return "restricted"
        return "exempt" if any(each.id in self._hidden or each.exempt for each in records) else ""


def marked(title: str, mark: str) -> str:
    """A title that says so where not everyone may read it."""
    return f"{title} [{mark}]" if mark else title


def paragraphs(lines: Iterable[str]) -> str:
    """What is to be said, a line each, without those that say nothing."""
    return "\n".join(filter(None, lines))
