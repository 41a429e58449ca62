"""TXT003: characters that nobody sees."""

from __future__ import annotations

import pytest

from govtool.characters import revealed
from govtool.problems import Level
from tests.support import found
from tests.support import messages


@pytest.mark.parametrize("title", ["Bridge\\u2019s end \\u2013 \\u00a35", "Bridge \\ttolls", "Café ŵ £5"])
def test_letters_that_are_seen(title: str) -> None:
    assert found(f'risks: [{{id: NB-1, title: "{title}"}}]\n', "TXT003") == []


@pytest.mark.parametrize(
    ("char", "said"),
    [
        ("\\e", "U+001B (escape)"),
        ("\\x07", "U+0007 (bell)"),
        ("\\u202e", "U+202E (right-to-left override)"),
        ("\\u00a0", "U+00A0 (no-break space)"),
        ("\N{ZERO WIDTH SPACE}", "U+200B (zero width space)"),
        ("\N{NO-BREAK SPACE}", "U+00A0 (no-break space)"),
    ],
)
def test_one_that_is_not(char: str, said: str) -> None:
    problems = found(f'risks: [{{id: NB-1, title: "Bridge{char}closes{char}"}}]\n', "TXT003")
    assert messages(problems) == [f"the text has {said}, which nobody sees"]
    assert problems[0].level is Level.WARNING


def test_what_stands_inside_another_record_is_told_of_once() -> None:
    text = 'plans: [{id: NB-PL1, title: Works, actions: [{id: NB-A1, title: "Si\\u200bgn"}]}]\n'
    assert [each.record for each in found(text, "TXT003")] == ["NB-A1"]


def test_the_font_is_not_blamed_as_well() -> None:
    assert found('risks: [{id: NB-1, title: "Bridge\\u200b"}]\n', "PUB005") == []


def test_a_terminal_is_shown_codes() -> None:
    assert revealed("a\x1b[31mb\u202ec\u00a0d\te\n") == "a<U+001B>[31mb<U+202E>c d\te\n"
