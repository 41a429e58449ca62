"""Schemes in papers."""

from __future__ import annotations

from tests.reports.support import rows


def test_sites() -> None:
    text = "schemes:\n  - {id: EX-C1, title: Care, sites: [{name: North, host: Invented Council}]}\n"
    assert rows("sites", text) == [["North", "Invented Council"]]
