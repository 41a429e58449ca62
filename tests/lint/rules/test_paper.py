"""PUB006 to PUB008: papers against their template profile, and their footnotes."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from govtool.registers.shelf import Shelf
from tests.support import found
from tests.support import messages
from tests.support import places

PROFILE = Shelf().profile("hf-2017")
KEYS = [section.key for section in PROFILE.sections] if PROFILE else []


def _paper(*fields: str) -> str:
    """The fields stand on lines 5, 6 and so on."""
    lines = [
        "papers:",
        "  - id: NB-P1",
        "    title: Bridges",
        "    report: cabinet",
        *(f"    {each}" for each in fields),
    ]
    return "\n".join(lines) + "\n"


# PUB006


def test_every_section_of_the_profile_is_one() -> None:
    assert found(_paper("sections:", *(f"  - {{section: {key}}}" for key in KEYS)), "PUB006") == []


def test_a_section_that_the_profile_does_not_have() -> None:
    (problem,) = found(_paper("sections:", f"  - {{section: {KEYS[0]}}}", "  - {section: weather}"), "PUB006")
    assert problem.message.startswith('"weather" is not a section of hf-2017: ')
    assert all(key in problem.message for key in KEYS)
    assert (problem.level, places([problem])) == (Level.ERROR, [(7, 19)])


def test_a_section_given_twice() -> None:
    text = _paper("sections:", f"  - {{section: {KEYS[0]}}}", f"  - {{heading: Again, section: {KEYS[0]}}}")
    (problem,) = found(text, "PUB006")
    assert problem.message == f'the section "{KEYS[0]}" is given twice; the first is used'
    assert places([problem]) == [(7, 35)]


def test_an_appendix_may_have_any_heading() -> None:
    assert found(_paper("appendices: [{heading: Weather}, {heading: Weather}]"), "PUB006") == []


# PUB007


def test_a_footnote_without_text() -> None:
    text = _paper(
        "sections:",
        f"  - section: {KEYS[0]}",
        "    passages:",
        "      - Closes[^early] and opens[^late-1]. [^] [early]",
        "      - {text: Also, points: ['It is old[^early].']}",
        "notes: {late-1: In March., spare: Unused.}",
    )
    problems = found(text, "PUB007")
    assert messages(problems) == ["[^early] has no note of that name"] * 2
    assert places(problems) == [(8, 13), (9, 35)]


def test_a_footnote_may_refer_to_another() -> None:
    text = _paper(f"sections: [{{section: {KEYS[0]}, passages: ['A[^a]']}}]", "notes: {a: 'See[^b]', b: There.}")
    assert found(text, "PUB007") == []


# PUB008


@pytest.mark.parametrize("fields", [(), ("profile: hf-2017",)])
def test_a_profile_that_there_is(fields: tuple[str, ...]) -> None:
    assert found(_paper(*fields), "PUB008") == []


def test_a_profile_that_there_is_not() -> None:
    text = _paper("profile: hf-1917", "sections: [{section: weather}]")
    (problem,) = found(text, "PUB008")
    assert problem.message.startswith("there is no profile hf-1917; there is ")
    assert "hf-2017" in problem.message
    assert (problem.level, places([problem])) == (Level.ERROR, [(5, 14)])
    assert found(text, "PUB006") == []
