"""What some tests need of the machine: where it is not there they are skipped by name, and never in CI."""

from __future__ import annotations

import shutil

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git: it is not installed here")
