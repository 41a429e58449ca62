"""PUB003: what the public may not read."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers.register import Register
from govtool.workspace import AsOf
from govtool.workspace import link
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import register

SECRET = """\
risks:
  - id: NB-1
    title: The lowest bidder may be insolvent
    exempt: {paragraph: 3, public_interest: It could end the tender}
  - {id: NB-2, title: Bridge closes}
"""


def _paper(text: str, *fields: str) -> str:
    lines = [
        "papers:",
        "  - id: NB-P1",
        "    title: Bridges",
        "    report: cabinet",
        *(f"    {each}" for each in fields),
    ]
    return (
        "\n".join([*lines, "    sections:", "      - section: background", "        passages:", f"          - {text}"])
        + "\n"
    )


@pytest.mark.parametrize("paragraph", [1, 7])
def test_lawful_grounds(paragraph: int) -> None:
    assert found(SECRET.replace("paragraph: 3", f"paragraph: {paragraph}"), "PUB003") == []


@pytest.mark.parametrize("paragraph", [0, 8])
def test_a_ground_that_the_law_does_not_have(paragraph: int) -> None:
    (problem,) = found(SECRET.replace("paragraph: 3", f"paragraph: {paragraph}"), "PUB003")
    assert problem.message.startswith(f"paragraph {paragraph} is none of the grounds")
    assert (problem.level, problem.record, places([problem])) == (Level.ERROR, "NB-1", [(4, 13)])


def test_without_the_public_interest_it_is_a_warning() -> None:
    (problem,) = found("risks: [{id: NB-1, title: Bridge closes, exempt: {paragraph: 2}}]\n", "PUB003")
    assert problem.level is Level.WARNING


def test_an_exempt_paper_is_not_open() -> None:
    text = _paper("Bridges are old.", "exempt: {paragraph: 3, public_interest: Bids are open}", "open_report: yes")
    assert messages(found(text, "PUB003")) == ["the paper is exempt as a whole, and says that it is open"]


@pytest.mark.parametrize(
    "words", ["The worst is NB-1.", "We know that the  lowest bidder MAY be insolvent.", "It costs [=NB-1]."]
)
def test_an_open_paper_that_names_it(words: str) -> None:
    (problem,) = found(SECRET + _paper(words), "PUB003")
    assert (problem.message, problem.level) == ("an open paper names NB-1, which is exempt", Level.ERROR)
    assert problem.record == "NB-P1"


def test_an_exempt_paper_may_name_it() -> None:
    assert found(SECRET + _paper("NB-1.", "exempt: {paragraph: 3, public_interest: Bids are open}"), "PUB003") == []


def test_other_ids_and_slices_may_stand() -> None:
    assert found(SECRET + _paper("NB-11, NB-2 and XNB-1."), "PUB003") == []
    assert found(SECRET + _paper("{table: {of: risks, caption: Risks}}"), "PUB003") == []


def test_a_short_title_is_no_secret() -> None:
    text = SECRET.replace("The lowest bidder may be insolvent", "Bridge")
    assert found(text + _paper("The Bridge is old."), "PUB003") == []


@pytest.mark.parametrize(("title", "wanted"), [("Lowest bidder", []), ("Lowest bidder insolvent", ["NB-P1"])])
def test_a_title_of_three_words_is_looked_for(title: str, wanted: list[str]) -> None:
    text = SECRET.replace("The lowest bidder may be insolvent", title)
    assert [each.record for each in found(text + _paper(f"We fear the {title}."), "PUB003")] == wanted


def test_what_is_left_out_of_an_open_record_hides_nothing_else() -> None:
    text = SECRET.replace("title: Bridge closes", "title: Bridge closes, note: As NB-1 says") + _paper(
        "Bridges are old."
    )
    assert [each.record for each in found(text, "PUB003")] == ["NB-2"]  # the paper after it is asked about as a paper
    plan = "plans: [{id: NB-PL1, title: Works, actions: [{id: NB-A1, title: Ask}], note: As NB-1 says}]\n"
    assert [each.record for each in found(SECRET + plan, "PUB003")] == ["NB-PL1"]


def test_an_open_record_that_names_it_in_a_text() -> None:
    text = SECRET.replace("title: Bridge closes", "title: Bridge closes, note: As NB-1 says, threatens: [NB-1]")
    (problem,) = found(text, "PUB003")
    assert (problem.message, problem.record) == ("an open record names NB-1, which is exempt", "NB-2")


def test_inside_an_exempt_record_everything_may_be_named() -> None:
    text = (
        SECRET
        + """\
plans:
  - id: NB-PL1
    title: Works
    actions:
      - id: NB-A1
        title: Ask the bank about NB-1
        exempt: {paragraph: 3, public_interest: Bids are open}
      - {id: NB-A2, title: After NB-A1 comes this}
"""
    )
    assert [(each.record, each.message) for each in found(text, "PUB003")] == [
        ("NB-A2", "an open record names NB-A1, which is exempt")
    ]


def _restricted() -> list[Problem]:
    hidden = register("risks: [{id: NB-9, title: A witness may be found}]\n", "restricted/example/risks.yaml")
    assert isinstance(hidden, Register)
    opened = register(_paper("See NB-9."))
    return [each for each in lint(link([opened, hidden]), AsOf(today=day("2026-11-22"))) if each.code == "PUB003"]


def test_a_restricted_register_is_hidden_as_a_whole() -> None:
    assert messages(_restricted()) == ["an open paper names NB-9, which is exempt"]
