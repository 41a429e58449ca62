"""PUB005: characters that the papers' font lacks."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


@pytest.mark.parametrize(
    "title",
    ["Bridge closes early", "£4.5m \N{EN DASH} \N{RIGHT SINGLE QUOTATION MARK}Tŷ\N{RIGHT SINGLE QUOTATION MARK} €"],
)
def test_characters_that_the_font_has(title: str) -> None:
    assert found(f"risks: [{{id: NB-1, title: {title}}}]\n", "PUB005") == []


def test_a_character_that_the_font_lacks() -> None:
    text = "risks:\n  - id: NB-1\n    title: Bridge closes\n    controls: [Inspection, Call 😀 and 漢 and 😀]\n"
    (problem,) = found(text, "PUB005")
    assert problem.message == (
        "the papers' font has no U+1F600 (grinning face), U+6F22 (cjk unified ideograph-6f22); "
        "its code is printed instead"
    )
    assert (problem.level, problem.record, places([problem])) == (Level.WARNING, "NB-1", [(4, 28)])


def test_each_value_is_told_of_once_under_the_innermost_record() -> None:
    text = """\
plans:
  - id: NB-P1
    title: Works 😀
    actions:
      - {id: NB-A1, title: Sign 😀, owner: Head of Highways}
"""
    assert {(each.record, each.location.line) for each in found(text, "PUB005")} == {("NB-P1", 3), ("NB-A1", 5)}
    assert len(found(text, "PUB005")) == 2


def test_the_same_value_in_two_records_is_told_of_in_both() -> None:
    text = "risks: [{id: NB-1, title: 😀}, {id: NB-2, title: 😀}]\n"
    assert [each.record for each in found(text, "PUB005")] == ["NB-1", "NB-2"]


def test_comments_are_not_printed() -> None:
    assert found("risks: [{id: NB-1, title: Bridge closes}]  # 😀\n", "PUB005") == []


def test_a_character_without_a_name_has_its_code() -> None:
    assert messages(found('risks: [{id: NB-1, title: "\ue000"}]\n', "PUB005")) == [
        "the papers' font has no U+E000 (unnamed); its code is printed instead"
    ]
