"""The minutes of a session: what was decided so far, kept in the journal until it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from govtool.registers.editing.apply import Edited
from govtool.registers.editing.edits import AddRecord
from govtool.review.deed import Deed
from govtool.review.draft import Draft
from govtool.review.journal import Journal
from govtool.review.kept import Sitting
from govtool.source import SourceError
from govtool.workspace import Workspace


class Minutes:
    """What was decided so far. It is in the journal too, unless `unkept` says why it is not."""

    def __init__(self, root: Path, workspace: Workspace, sitting: Sitting) -> None:
        self.root = root
        self.read = workspace
        """The registers as they were read."""
        self.sitting = sitting
        self.draft = Draft(root, workspace)
        self.journal = Journal(root)
        self.unkept = ""

    @property
    def workspace(self) -> Workspace:
        """The registers with everything decided so far."""
        return self.draft.workspace

    @property
    def deeds(self) -> Sequence[Deed]:
        """What was decided, in that order."""
        return self.draft.deeds

    def of(self, record_id: str) -> list[str]:
        """What was decided about a record, in a sentence each."""
        return [f"{each.said}." for each in self.deeds if _tells_of(each, record_id)]

    def take(self, deed: Deed) -> None:
        """Record a deed. Raises EditError, with nothing recorded, where it cannot be done."""
        self.draft.take(deed)
        self._keep()

    def take_back(self) -> Deed | None:
        """Undo the last deed and return it; None where there is none."""
        if not self.deeds:
            return None
        *before, last = self.deeds
        self.draft = Draft(self.root, self.read)
        for each in before:
            self.draft.take(each)
        self._keep()
        return last

    def write(self) -> list[Edited]:
        """Write every register that changes, all of them or none, and take the journal away; returns what changed.

        Raises SourceError where they cannot be written. `unkept` says why the journal is still there, where it is.
        """
        self.draft.write()
        written = self.draft.edited
        self.draft = Draft(self.root, self.workspace)
        self._keep()
        return written

    def _keep(self) -> None:
        try:
            self.journal.keep(self.sitting, self.deeds)
            self.unkept = ""
        except SourceError as error:
            self.unkept = str(error)


def _tells_of(deed: Deed, record_id: str) -> bool:
    edits = [each.edit for each in deed.writes]
    about = [each.fields.get("about", ()) for each in edits if isinstance(each, AddRecord)]
    changed = [each.record for each in edits if not isinstance(each, AddRecord)]
    return record_id in (deed.made, *changed) or any(record_id in each for each in about)
