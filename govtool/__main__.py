"""`python -m govtool`."""

from __future__ import annotations

from govtool.cli.main import main

main()
