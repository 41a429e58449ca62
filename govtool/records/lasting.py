"""What is raised on a day and over on another: risks and issues."""

from __future__ import annotations

import datetime

from govtool.records.when import When


class Lasting:
    """What risks and issues share in time. It declares no fields: each record says its own, in its own order."""

    __slots__ = ()

    raised: When | None
    closed: When | None

    def closed_by(self, on: datetime.date) -> bool:
        """Whether it had been closed by a day."""
        return self.closed is not None and self.closed.come_by(on)

    def raised_after(self, on: datetime.date) -> bool:
        """Whether it was first recorded after a day; one that does not say when had been."""
        return self.raised is not None and self.raised.after(on)

    def open_on(self, on: datetime.date) -> bool:
        """Whether it had been raised by a day, and not closed."""
        return not self.raised_after(on) and not self.closed_by(on)
