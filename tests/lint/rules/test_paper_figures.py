"""PUB014: the figures that a paper cites."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import places

FIGURES = """\
figures:
  - {id: NB-F1, title: Lorries a day, value: 1632, unit: lorries}
  - {id: NB-F2, title: Cost, value: 16467, unit: £000}
  - {id: NB-F3, title: Saving, value: 1.5, unit: £m, printed: £1.5m}
  - {id: NB-F4, title: Share of lorries, value: 9, unit: "%", printed: dropped by 9%}
  - {id: NB-F5, title: Age of the bridge, printed: very old}
  - {id: NB-F6, title: Toll, value: 150, unit: £ a day}
risks: [{id: NB-1, title: Bridge closes}]
"""


def _paper(text: str) -> str:
    return FIGURES + (
        "papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    sections:\n"
        f'      - section: background\n        passages:\n          - "{text}"\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "1,632[=NB-F1] lorries",
        "1632[=NB-F1] lorries",
        "about 1,600[=NB-F1] lorries",
        "£16,467,000[=NB-F2]",
        "£16.5m[=NB-F2]",
        "£16.467 million[=NB-F2]",
        "£1.5m[=NB-F3]",
        "£1,500,000[=NB-F3]",
        "9%[=NB-F4] and 9 per cent[=NB-F4]",
        "£150[=NB-F6] a day",
        "[=NB-F1] and [=NB-F2]",
        "In 2016 [=NB-F1] lorries",
        "[=NB-NONE] is for another rule",
    ],
)
def test_the_number_is_the_figure(text: str) -> None:
    assert found(_paper(text), "PUB014") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1,600[=NB-F1] lorries", "1,600 is written here, and NB-F1 is 1,632"),
        ("about 1,700[=NB-F1] lorries", "1,700 is written here, and NB-F1 is 1,632"),
        ("£16.4m[=NB-F2]", "£16.4m is written here, and NB-F2 is £16,467,000"),
        ("£1.9m[=NB-F3]", "£1.9m is written here, and NB-F3 is £1.5m"),
        ("8%[=NB-F4]", "8% is written here, and NB-F4 is 9%"),
        ("built [=NB-F5]", "[=NB-F5] has no number to print"),
        ("see [=NB-1]", "[=NB-1] is to print a figure, and NB-1 is a risk"),
    ],
)
def test_it_is_not(text: str, message: str) -> None:
    text = text.replace("[=NB-F5]", "[=NB-F5]")
    (problem,) = found(_paper(text).replace("printed: very old", "unit: years"), "PUB014")
    assert (problem.message, problem.level) == (message, Level.ERROR)
    assert places([problem]) == [(16, 13)]
