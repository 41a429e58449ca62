"""What the questions of a session are asked at."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from dataclasses import field

from govtool.cli.recording.prompts import Reader
from govtool.cli.recording.prompts import text
from govtool.records.meeting import Meeting
from govtool.registers.editing.edits import EditError
from govtool.review.notes import unknown_roles
from govtool.workspace import Workspace

ANY = "-"
"""Words that are still to be given: a deed is tried with them while only some of its answers are known."""


@dataclass(frozen=True, slots=True)
class Table:
    """The registers with all that was recorded so far, the day, and who records."""

    workspace: Workspace
    on: datetime.date
    by: str
    """The role that says so, where nobody else is named."""
    meeting: Meeting | None
    """The meeting that is recorded; None where none is."""
    told: set[str] = field(default_factory=set)
    """The notes that were shown already; none is shown twice in a session."""

    def role(self, programme: str) -> Reader[str]:
        """A reader of a role; one that no programme declares has to be given twice."""

        def read(words: str) -> str:
            fresh = [each for each in unknown_roles(programme, self.workspace, text(words)) if each not in self.told]
            self.told.update(fresh)
            if fresh:
                raise EditError(f"{fresh[0]} Give it once more to keep it, or another.")
            return words

        return read
