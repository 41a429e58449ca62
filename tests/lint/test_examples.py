"""Every rule has its page, and its examples are its first tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from govtool.lint.rule import Rule
from govtool.lint.rule import found_while_reading
from govtool.lint.rule import rule
from govtool.lint.rules import RULES
from govtool.problems import Level
from govtool.records.risk import Risk
from tests.support import found

WITHOUT_EXAMPLE = {
    "FRM001": "a framework's file is none of the registers",
    "FRM002": "a framework's file is none of the registers",
    "YML001": "an example is UTF-8 text, which is what the rule asks for",
    "YML008": "an example would have to be 16 MiB long or 65 levels deep",
}
MARK = "# problem"
SHOWN = [code for code, each in RULES.items() if each.bad or each.good]


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_code_a_name_and_a_page(code: str) -> None:
    page = RULES[code]
    assert page.code == code
    assert re.fullmatch(r"[A-Z]{3}\d{3}", code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", page.name)
    for part in (page.summary, page.why, page.mend, page.source):
        assert re.fullmatch(r"[A-Z][^\n]*\.", part)
        assert "  " not in part
    assert len(page.summary) <= 120
    assert not re.search(r"[.?!] [A-Z]", page.summary), "the summary is one sentence"
    assert page.source != page.why


def test_no_two_rules_share_a_name() -> None:
    names = [each.name for each in RULES.values()]
    assert len(set(names)) == len(names)


def test_rules_without_an_example_are_those_that_no_text_can_show() -> None:
    assert {code for code, each in RULES.items() if not each.bad and not each.good} == set(WITHOUT_EXAMPLE)
    assert all(RULES[code].check is None for code in WITHOUT_EXAMPLE)


@pytest.mark.parametrize("code", SHOWN)
def test_the_bad_example_is_found_on_each_line_that_says_so_and_nowhere_else(code: str) -> None:
    bad = RULES[code].bad
    lines = [number for number, line in enumerate(bad.splitlines(), 1) if line.endswith(MARK)]
    assert lines
    assert sorted(problem.location.line for problem in found(bad, code)) == lines


@pytest.mark.parametrize("code", SHOWN)
def test_nothing_is_found_in_the_good_example(code: str) -> None:
    good = RULES[code].good
    assert good
    assert MARK not in good
    assert found(good, code) == []


@pytest.mark.parametrize("code", SHOWN)
def test_nothing_but_the_rule_itself_finds_fault_with_the_text_of_an_example(code: str) -> None:
    text_and_fields = {other for other in RULES if other[:3] in {"YML", "FLD"} and RULES[other].check is None} - {code}
    for example in (RULES[code].bad, RULES[code].good):
        assert [each for other in text_and_fields for each in found(example, other)] == []


@pytest.mark.parametrize("code", SHOWN)
def test_what_is_found_is_judged_as_the_page_says(code: str) -> None:
    problems = found(RULES[code].bad, code)
    assert max(problem.level for problem in problems) is RULES[code].level
    for problem in problems:
        assert problem.message
        assert not problem.message.endswith(".")
        assert problem.remedy.endswith((".", "?")) or problem.remedy.startswith("Write it like this: ")
        assert (problem.as_of is None) is (RULES[code].check is None and not code.startswith("KNO"))


@pytest.fixture
def _no_trace() -> Iterator[None]:
    before = dict(RULES)
    yield
    RULES.clear()
    RULES.update(before)


@pytest.mark.usefixtures("_no_trace")
def test_a_code_is_never_declared_twice() -> None:
    with pytest.raises(ValueError, match="RSK001 is declared twice; codes are never reused"):
        rule("RSK001", on=Risk, level=Level.ERROR)(lambda risk, context: iter(()))
    with pytest.raises(ValueError, match="YML001 is declared twice"):
        found_while_reading("YML001")(lambda: None)


PAGE = """Two lines that are
    one summary.

    Why it matters,
    on two lines.

    And more.

    Mend: Do
    this.

    Source: A standard: part 2.

    Bad:
        risks:
          - id: EX-1  # problem

    Good:
        risks: []
"""


def test_a_page_is_taken_apart_by_its_headings() -> None:
    page = Rule(code="TST001", name="test", level=Level.INFO, on=Risk, check=None, page=PAGE)
    assert page.summary == "Two lines that are one summary."
    assert page.why == "Why it matters, on two lines. And more."
    assert page.mend == "Do this."
    assert page.source == "A standard: part 2."
    assert page.bad == "risks:\n  - id: EX-1  # problem\n"
    assert page.good == "risks: []\n"


def test_a_page_may_end_early() -> None:
    page = Rule(code="TST001", name="test", level=Level.INFO, on=Risk, check=None, page="A summary.")
    assert (page.summary, page.why, page.mend, page.source, page.bad, page.good) == ("A summary.", "", "", "", "", "")
