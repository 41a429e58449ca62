"""How much recommendations have, in papers."""

from __future__ import annotations

from tests.reports.support import shown

TEXT = """\
recommendations:
  - {id: EX-R1, title: Write, response: accepted, owner: Head of Care, due: Dec 2026, status: embedded, actions: [EX-A1]}
  - {id: EX-R2, title: Talk, response: rejected}
  - {id: EX-R3, title: Count, status: under way}
plans: [{id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Draft}]}]
evidence: [{id: EX-E1, title: The draft, shows: [EX-A1]}, {id: EX-E2, title: Later, shows: [EX-R2], dated: 2027-01-01}]
"""


def test_each_bar_counts_the_recommendations_that_have_it() -> None:
    (block,) = shown("coverage", TEXT)
    assert block.chart is not None
    assert block.chart.title == "Recommendations: how far the 3 have come. Position at 22 November 2026"
    assert block.chart.description == (
        "Of 3 recommendations: with a response 2, with an owner 1, with a date 1, with an action 1, with evidence 1, "
        "complete or embedded 1."
    )
    assert [label.text for label in block.chart.labels][:4] == ["With a response", "2 of 3", "With an owner", "1 of 3"]


def test_one_recommendation_is_told_as_one() -> None:
    (block,) = shown("coverage", "recommendations: [{id: EX-R1, title: Write}]\n")
    assert block.chart is not None
    assert block.chart.title == "Recommendations: how far the one has come. Position at 22 November 2026"
    assert block.chart.description.startswith("Of 1 recommendation: with a response 0, ")
