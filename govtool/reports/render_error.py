"""What goes wrong where a report is rendered."""

from __future__ import annotations


class RenderError(Exception):
    """A report could not be rendered; the message says why, in a sentence for the person who runs the command."""
