"""The exit codes that scripts rely on."""

from __future__ import annotations

FINE = 0
PROBLEMS = 1
"""The linter found problems at or above the level asked for, or a paper that was verified is not as it was made."""
USAGE = 2
"""Wrong usage, or a file that the system will not open or write."""
BUG = 3
INTERRUPTED = 130
