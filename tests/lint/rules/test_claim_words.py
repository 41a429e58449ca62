"""MET007: words of size against the size."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places


def _title(words: str, settings: str = "") -> str:
    return settings + f'statements:\n  - {{id: NB-S1, title: "{words}", says: claim}}\n'


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Rust rose slightly, by 15%", True),
        ("Rust rose slightly, by 10%", False),
        ("A small increase of 12%", True),
        ("Rust was marginally lower, by 11 per cent", True),
        ("Rust fell significantly, by 4%", True),
        ("Rust fell significantly, by 5%", False),
        ("A sharp fall of 1%", True),
        ("A large rise from 100 to 103 spans", True),
        ("A slight rise from 100 to 103 spans", False),
        ("A slight rise from 100 spans to 150", True),
        ("A slight rise from 2016 to 2018", False),
        ("Rust rose slightly. Paint rose by 15%", False),  # another sentence
        ("Rust rose slightly, by 5% to 15%", False),  # two shares
        ("Rust did not rise significantly: 4%", False),
        ("A statistically significant rise of 2%", False),
        ("Small bridges, of which 15% are painted", False),  # no change
        ("A significant number of bridges, 2%, rusted", False),
        ("Slightly more, or significantly more: 4%", False),
        ("Rust rose slightly", False),
    ],
)
def test_a_word_and_a_share_in_one_sentence(words: str, wrong: bool) -> None:
    assert bool(found(_title(words), "MET007")) is wrong


def test_the_size_and_the_limit_are_told() -> None:
    problems = found(_title("Rust rose slightly, by 15%"), "MET007")
    assert messages(problems) == ['"Rust rose slightly, by 15%" is 15.0%, which is more than 10%']
    assert places(problems) == [(2, 24)]
    problems = found(_title("Rust fell sharply by 2%"), "MET007")
    assert messages(problems) == ['"Rust fell sharply by 2%" is 2.0%, which is less than 5%']


def test_what_is_slight_is_for_the_programme_to_say() -> None:
    settings = "programme: {id: example, title: Bridges, thresholds: {slight_percent: 20, significant_percent: 1}}\n"
    assert found(_title("Rust rose slightly, by 15%", settings), "MET007") == []
    assert found(_title("Rust rose sharply, by 2%", settings), "MET007") == []


@pytest.mark.parametrize(
    ("verdict", "actual", "wrong"),
    [
        ("slightly above target", 230, True),
        ("slightly above target", 218, False),
        ("significantly above target", 206, True),
        ("significantly above target", 230, False),
        ("above target", 230, False),
    ],
)
def test_the_verdict_of_a_reading(verdict: str, actual: int, wrong: bool) -> None:
    reading = f"{{period: 2018/19, target: 200, actual: {actual}, printed: {{verdict: {verdict}}}}}"
    text = f"metrics: [{{id: NB-K1, title: Rust, readings: [{reading}]}}]\n"
    assert bool(found(text, "MET007")) is wrong


def test_a_reading_without_a_target_or_with_one_of_nothing() -> None:
    for numbers in ("actual: 4", "target: 4", "target: 0, actual: 4"):
        reading = f"{{period: 2018/19, {numbers}, printed: {{verdict: slightly above target}}}}"
        assert found(f"metrics: [{{id: NB-K1, title: Rust, readings: [{reading}]}}]\n", "MET007") == []


def _verdict(verdict: str, *figures: str) -> str:
    ids = [f"NB-F{number}" for number in range(1, len(figures) + 1)]
    rows = "".join(f"  - {{id: {id_}, {each}}}\n" for id_, each in zip(ids, figures, strict=True))
    said = f"{{id: NB-S1, title: Rust, says: claim, verdict: {verdict}, figures: [{', '.join(ids)}]}}"
    return f"figures:\n{rows}statements: [{said}]\n"


NOW = "title: Rust, value: 150, unit: spots, period: 2018/19, area: East"


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("title: Rust, value: 100, unit: spots, period: 2017/18, area: East", True),
        ("title: Rust, value: 145, unit: spots, period: 2017/18, area: East", False),
        ("title: Rust, value: 100, unit: spots, period: 2017/18, area: West", False),
        ("title: Dust, value: 100, unit: spots, period: 2017/18, area: East", False),
        ("title: Rust, value: 100, unit: tons, period: 2017/18, area: East", False),
        ("title: Rust, value: 100, unit: spots, area: East", False),
        ("title: Rust, value: 0, unit: spots, period: 2017/18, area: East", False),
        ('title: Rise in rust, value: 20, unit: "%"', True),
        ('title: Share of rust, value: 20, unit: "%"', False),
    ],
)
def test_the_figures_that_a_verdict_quotes(before: str, wrong: bool) -> None:
    assert bool(found(_verdict("slightly higher", NOW, before), "MET007")) is wrong


def test_one_size_that_fits_is_enough() -> None:
    small, large = (f'title: Rise in rust, value: {each}, unit: "%"' for each in (3, 40))
    assert found(_verdict("slightly higher", small, large), "MET007") == []
    assert messages(found(_verdict("slightly higher", large, large.replace("40", "30")), "MET007")) == [
        '"slightly higher" is 30.0%, which is more than 10%'
    ]


def test_papers_are_read_too() -> None:
    text = """\
    paper:
      id: NB-P1
      title: Bridges
      report: cabinet
      sections:
        - section: summary
          passages:
            - Nothing rose. Rust rose slightly, by 15%, in the east.
            - text: "These rose:"
              points: [Dust fell sharply by 1%]
      appendices:
        - heading: More
          passages: [Rust fell slightly by 12%.]
    """
    problems = found(text, "MET007")
    assert [line for line, _ in places(problems)] == [8, 10, 13]
    assert messages(problems)[0] == '"Rust rose slightly, by 15%, in the east." is 15.0%, which is more than 10%'
    assert {problem.record for problem in problems} == {"NB-P1"}


def test_the_earlier_of_two_figures_is_what_the_change_is_measured_by() -> None:
    march = "title: Rust, value: 100, unit: spots, period: March 2018"
    april = "title: Rust, value: 110.5, unit: spots, period: April 2018"
    for pair in ((march, april), (april, march)):
        assert messages(found(_verdict("slightly higher", *pair), "MET007")) == [
            '"slightly higher" is 10.5%, which is more than 10%'
        ]


def test_a_fall_to_nothing_is_one_of_all() -> None:
    was = NOW.replace("2018/19", "2017/18")
    assert messages(found(_verdict("slightly lower", was, NOW.replace("150", "0")), "MET007")) == [
        '"slightly lower" is 100.0%, which is more than 10%'
    ]
