"""What a few words of judgement say."""

from __future__ import annotations

import pytest

from govtool.lint.verdicts import judgement_of


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("performed well", "met"),
        ("Achieved", "met"),
        ("all targets were met", "met"),
        ("better than target", "met"),
        ("outperformed", "met"),
        ("within target", "met"),
        ("missed the target", "missed"),
        ("was not met", "missed"),
        ("the target has not been achieved", "missed"),
        ("failed to meet the target", "missed"),
        ("was not missed", None),
        ("has not performed well", None),
        ("none of the targets was met", None),
        ("partners performed well", "met"),
        ("worse than plan", "missed"),
        ("slightly above target", "above"),
        ("3% over plan", "above"),
        ("lower than the plan", "below"),
        ("exceeded its target", "exceeded"),
        ("partly met", None),
        ("nearly achieved", None),
        ("will be met", None),
        ("is expected to be achieved", None),
        ("exceeded all hopes", None),
        ("an increase", None),
        ("above the average", None),
        ("", None),
    ],
)
def test_judgement(words: str, wanted: str | None) -> None:
    assert judgement_of(words) == wanted
