"""The options appraisal."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import shown

OPTIONS = """\
options:
  - {id: EX-OP1, title: Keep one clinic, reference: A, cost: 0, recommended: no, advantages: [It is there, It is known]}
  - {id: EX-OP2, title: Open a second, reference: B, cost: 240000, recommended: yes, disadvantages: [It needs rooms]}
  - {id: EX-OP3, title: Hire a van, cost: 1250.5}
"""


def test_the_recommended_option_is_said_first() -> None:
    assert shown("options", OPTIONS)[0].said == "Officers recommend option B: Open a second."


def test_that_none_is_recommended_is_said() -> None:
    text = OPTIONS.replace("recommended: yes", "recommended: no")
    assert shown("options", text)[0].said == "No option is recorded as recommended."


def test_what_speaks_for_and_against_each() -> None:
    assert rows("options", OPTIONS) == [
        ["A", "Keep one clinic", "It is there; It is known", "None recorded", "£0", "No"],
        ["B", "Open a second", "None recorded", "It needs rooms", "£240,000", "Yes"],
        ["EX-OP3", "Hire a van", "None recorded", "None recorded", "£1,250.50", "Not stated"],
    ]
