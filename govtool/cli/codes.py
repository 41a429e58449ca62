"""The exit codes that scripts rely on."""

from __future__ import annotations

FINE = 0
PROBLEMS = 1
"""The linter found problems at or above the level asked for."""
USAGE = 2
"""Wrong usage, or a file that the system will not open or write."""
BUG = 3
INTERRUPTED = 130
