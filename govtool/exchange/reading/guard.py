"""How much XML a part of a workbook may hold: a small file can hold millions of elements, or nest them without end.

A tree of such elements takes a hundred times the memory of its text. So the text is counted as it is read, before anything is
made of it: its tags, and how deep they stand in each other.
"""

from __future__ import annotations

from typing import IO

MOST_TAGS = 3_000_000
"""Elements that one part may have; a sheet of half a million cells has two million."""

DEEPEST = 200
"""How deep they may stand in each other; no spreadsheet program goes beyond twenty."""


class TooMuchError(Exception):
    """A part that holds more XML than any workbook needs."""


class Guarded:
    """A stream of XML that stops where there is too much of it. Raises TooMuchError from `read`."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._last = b""
        self._tags = 0
        self._deep = 0
        self._wide: bool | None = None
        """Whether its characters take two bytes: then only tags are counted."""

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._stream.read(size)
        if self._wide is None and data:
            self._wide = b"\x00" in data[:4] or data[:2] in (b"\xff\xfe", b"\xfe\xff")
        self._count(data)
        self._last = data[-1:] or self._last
        if self._tags > MOST_TAGS or (self._deep > DEEPEST + 1 and not self._wide):  # one may be cut at its slash
            raise TooMuchError
        return data

    def _count(self, data: bytes) -> None:
        """Count what begins, ends, and does both; a pair of characters may be parted by two readings."""
        pairs = self._last + data
        ends = pairs.count(b"</")
        begun = data.count(b"<") - ends - pairs.count(b"<?") - pairs.count(b"<!")
        self._tags += begun
        self._deep += begun - ends - pairs.count(b"/>")
