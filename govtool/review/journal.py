"""A journal of what was recorded and is not written yet, so that nothing is lost when a session ends before its end."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from govtool.registers.editing.edits import EditError
from govtool.registers.register import RESTRICTED
from govtool.review.deed import Deed
from govtool.review.kept import Kept
from govtool.review.kept import Sitting
from govtool.review.kept import kept
from govtool.source import reason
from govtool.source import save

NAME = ".govtool-review.json"
"""The journal's file: in restricted/ where the workspace has that folder, else beside registers/."""
VERSION = 1
OWNER_ONLY = 0o600
"""Nobody but whoever records may read it: it says what registers will say, restricted and exempt ones among them."""


class Journal:
    """The journal of a workspace; there is at most one."""

    def __init__(self, root: Path) -> None:
        private = root / RESTRICTED
        self._places = [*([private / NAME] if private.is_dir() else []), root / NAME]
        self.path = self._places[0]
        self.shown = self.path.relative_to(root).as_posix()
        """The path for messages."""

    def check(self) -> None:
        """See that the journal can be written, and read by its owner only. Raises SourceError where it cannot be.

        That is better known before a meeting than after it. A journal of before there was a folder restricted/ goes there.
        """
        found = next((each for each in self._places if each.is_file()), None)
        try:
            content = found.read_bytes() if found else b""
        except OSError as error:
            raise EditError(f"{found} cannot be read: {reason(error)}.") from error
        self._save(content)
        self._drop(self._places if not content.strip() else self._places[1:])

    def keep(self, sitting: Sitting, deeds: Iterable[Deed]) -> None:
        """Keep these deeds, in place of those kept before; with none of them the journal is gone.

        Raises SourceError where the file cannot be written.
        """
        found = tuple(kept(deed) for deed in deeds)
        if not found:
            self.drop()
            return
        content = msgspec.json.encode(Kept(version=VERSION, sitting=sitting, deeds=found))
        self._save(msgspec.json.format(content, indent=1) + b"\n")

    def drop(self) -> None:
        """Take the journal away. Raises EditError where that cannot be done."""
        self._drop(self._places)

    def read(self) -> Kept | None:
        """What was kept; None where nothing is. Raises EditError where it cannot be read, or is of another version."""
        try:
            content = self.path.read_bytes()
            found = msgspec.json.decode(content, type=Kept) if content.strip() else None
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError, msgspec.MsgspecError):
            raise EditError(f"{self.path} cannot be read; move it away and record again.") from None
        if found and found.version != VERSION:
            raise EditError(f"{self.path} was kept by another version of govtool; go on with it there.")
        return found

    def _save(self, content: bytes) -> None:
        """Write the file; it is nobody else's to read from its first byte on."""
        try:
            os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT, OWNER_ONLY))
            self.path.chmod(OWNER_ONLY)
        except OSError as error:
            raise EditError(f"{self.path} cannot be written: {reason(error)}.") from error
        save(self.path, content)

    def _drop(self, places: Iterable[Path]) -> None:
        for path in places:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise EditError(f"{path} cannot be taken away: {reason(error)}; delete it by hand.") from error
