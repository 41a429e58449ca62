"""PUB011 to PUB013: delegations, implications and consultation that say too little."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _paper(section: str, *texts: str) -> str:
    """The first text stands on line 8."""
    lines = ["papers:", "  - id: NB-P1", "    title: Bridges", "    report: cabinet", "    sections:"]
    lines += [f"      - section: {section}", "        passages:", *(f'          - "{each}"' for each in texts)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "To note the report.",
        "To delegate authority to the Director of Place, in consultation with the Cabinet Member, to spend up to £90,000.",
        "That authority to sign the lease is delegated to the Head of Bridges after consulting the Leader, until May 2027.",
        "The team has delegates to the forum.",
    ],
)
def test_a_delegation_that_says_all(text: str) -> None:
    assert found(_paper("recommendations", text), "PUB011") == []


@pytest.mark.parametrize(
    ("text", "missing", "level"),
    [
        ("To delegate the award to officers.", "post, limit or consultee", Level.WARNING),
        ("To delegate authority to the Head of Bridges to sign.", "limit or consultee", Level.WARNING),
        ("To delegate authority to officers, in consultation with the Leader, to spend £5.", "post", Level.WARNING),
        ("To delegate authority to the Head of Bridges to spend up to £5.", "consultee", Level.INFO),
        ("To delegate power to the Head of Bridges, with the agreement of the Leader, to sign.", "limit", Level.INFO),
    ],
)
def test_a_delegation_that_does_not(text: str, missing: str, level: Level) -> None:
    (problem,) = found(_paper("recommendations", text), "PUB011")
    assert (problem.message, problem.level) == (f"the delegation names no {missing}", level)
    assert places([problem]) == [(8, 13)]


def test_decisions_sought_are_read_too_and_other_sections_are_not() -> None:
    text = "papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    decisions_sought:\n"
    assert len(found(text + "      - {verb: delegate, text: to officers the award}\n", "PUB011")) == 1
    assert found(_paper("background", "In 2019 power was delegated to officers."), "PUB011") == []


@pytest.mark.parametrize(
    ("section", "texts"),
    [
        ("equality", ["No equality implications arise, because nobody's crossing changes."]),
        ("equality", ["There are no implications.", "A screening was made in May."]),
        ("legal", ["There are legal implications."]),
        ("finance", ["The cost of the works is in the budget. There are no VAT implications."]),
        ("finance", ["The cost is in the budget."]),
        ("background", ["There are no legal implications."]),
    ],
)
def test_implications_with_a_reason(section: str, texts: list[str]) -> None:
    assert found(_paper(section, *texts), "PUB012") == []


@pytest.mark.parametrize(
    ("section", "text", "said"),
    [
        ("equality", "There are no direct equality implications.", "8.1"),
        ("legal", "None.", ""),
        ("legal", "There are no legal implications. Implications verified by the Head of Law in May.", ""),
        ("equality", "The cost of the works is in the budget. There are no equality implications.", ""),
        ("finance", "Financial implications: none", ""),
        ("equality", "Nil", ""),
    ],
)
def test_implications_denied(section: str, text: str, said: str) -> None:
    (problem,) = found(_paper(section, text), "PUB012")
    assert "says" in problem.message
    assert problem.level is Level.WARNING
    # the paper has no section on local matters, so equality is its eighth, as it is printed
    assert said != "8.1" or problem.message == (
        'paragraph 8.1 says "no direct equality implications", and the section names no screening and no reason'
    )


@pytest.mark.parametrize("text", ["The legal team and residents were asked.", "Nobody was asked.", "See the appendix."])
def test_consultation_that_went_out_of_the_house_or_is_not_told_of(text: str) -> None:
    assert found(_paper("consultation", text), "PUB013") == []


def test_consultation_within_the_house() -> None:
    (problem,) = found(
        _paper("consultation", "Bridges are old.", "Lawyers and the Section 151 officer agree."), "PUB013"
    )
    assert messages([problem]) == ["the consultation names only officers and lawyers"]
    assert (problem.level, places([problem])) == (Level.INFO, [(9, 13)])


@pytest.mark.parametrize(("filler", "wrong"), [("or to her", True), ("or to such", False)])
def test_officers_are_looked_for_in_forty_letters(filler: str, wrong: bool) -> None:
    # "the Director of Place or to her officers" has 40 letters
    text = f"To delegate authority to the Director of Place {filler} officers, in consultation with the Leader, to spend £5."
    assert messages(found(_paper("recommendations", text), "PUB011")) == ["the delegation names no post"] * wrong


@pytest.mark.parametrize(("advice", "denied"), [("The works cost £9.", True), ("The works all cost £9.", False)])
def test_five_words_say_something(advice: str, denied: bool) -> None:
    assert bool(found(_paper("finance", f"{advice} There are no VAT implications."), "PUB012")) is denied


def test_a_section_with_a_reason_or_advice_excuses_no_other() -> None:
    sections = [
        ("equality", "No equality implications, because nobody moves."),
        ("legal", "The lease is with the county until May."),
        ("finance", "None."),
    ]
    text = _paper("background", "Bridges are old.")
    for key, words in sections:
        text += f'      - section: {key}\n        passages:\n          - "{words}"\n'
    assert places(found(text, "PUB012")) == [(17, 13)]
