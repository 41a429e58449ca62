"""RSK013 and RSK016: the risk log as a whole."""

from __future__ import annotations

import pytest
import rapidfuzz.fuzz

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of


def _titles(*titles: str) -> str:
    return "risks:\n" + "\n".join(f"  - {{id: NB-{number}, title: {title}}}" for number, title in enumerate(titles, 1))


# RSK013: risks that read the same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bridge closes early", "Bridge closes early"),
        ("Bridge closes early", "bridge closes early!"),
        ("The old bridge closes before the diversion opens", "Before the diversion opens the old bridge closes"),
        ("The old bridge closes before the diversion opens", "The old bridges close before the diversion opens"),
    ],
)
def test_titles_that_read_the_same(first: str, second: str) -> None:
    (problem,) = found(_titles(first, second), "RSK013")
    assert problem.message == f'it reads nearly the same as NB-1, "{first}"'
    assert (problem.record, problem.level, places([problem])) == ("NB-2", Level.WARNING, [(3, 5)])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bridge closes early", "Diversion floods in winter"),
        ("The old bridge closes before the diversion opens", "The old bridge floods and the contractor fails"),
        ("Bridge closes", "Bridge opens"),
        ("The council cannot recruit enough social workers", "The council cannot recruit enough support workers"),
        ("The old bridge closes before the diversion opens", "The old bridge closes after the diversion opens"),
        ("Span 3 of the old bridge gives way in a flood", "Span 4 of the old bridge gives way in a flood"),
        ("The river authority is able to pay for its share", "The river authority is unable to pay for its share"),
    ],
)
def test_titles_that_differ(first: str, second: str) -> None:
    assert found(_titles(first, second), "RSK013") == []


def test_titles_are_told_of_once_each_however_many_words_they_share() -> None:
    text = _titles("Old bridge closes early", "Piers are scoured", "Old bridge closes early", "Old bridge closes early")
    problems = found(text, "RSK013")
    assert {problem.record for problem in problems} == {"NB-3", "NB-4"}
    assert len(messages(problems)) == len({(problem.record, problem.message) for problem in problems})


def test_titles_that_are_missing_are_not_alike() -> None:
    assert found("risks: [{id: NB-1}, {id: NB-2}, {id: NB-3, title: }]\n", "RSK013") == []


def test_closed_risks_and_other_programmes_are_not_compared() -> None:
    risk = "risks: [{{id: {}, title: Old bridge closes early, controls: [Weekly inspection]{}}}]"
    same = {"registers/bridges/a.yaml": risk.format("NB-1", ""), "registers/bridges/b.yaml": risk.format("NB-2", "")}
    closed = same | {"registers/bridges/b.yaml": risk.format("NB-2", ", closed: Nov 2017")}
    other = {"registers/bridges/a.yaml": risk.format("NB-1", ""), "registers/trees/a.yaml": risk.format("TR-1", "")}
    number = {
        name: sum(problem.code == "RSK013" for problem in lint(workspace_of(files), AsOf(today=day("2018-01-01"))))
        for name, files in {"same": same, "closed": closed, "other": other}.items()
    }
    assert number == {"same": 2, "closed": 0, "other": 0}


@pytest.mark.parametrize(
    "title",
    [
        "The old bridge over the river closes early in year {}",
        "Bridge {} closes",
        "The old bridge closes early",
    ],
)
def test_a_long_log_of_similar_titles_is_not_compared_each_with_each(
    title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0
    real = rapidfuzz.fuzz.ratio

    def counted(first: str, second: str, *, score_cutoff: float) -> float:
        nonlocal compared
        compared += 1
        return real(first, second, score_cutoff=score_cutoff)

    monkeypatch.setattr(rapidfuzz.fuzz, "ratio", counted)
    found(_titles(*(title.format(number) for number in range(2_000))), "RSK013")
    assert 0 < compared <= 2_000 * 10


# RSK013: measures that are shared


def test_a_shared_measure_is_noted_once_with_every_risk_it_answers() -> None:
    text = """\
risks:
  - {id: NB-1, title: Bridge closes early, mitigation: [Diversion signed, Weekly inspection]}
  - {id: NB-2, title: Piers are scoured, controls: ["weekly  inspection."]}
  - {id: NB-3, title: Contractor fails, controls: [Bond held]}
  - {id: NB-4, title: Parapet is struck, controls: Weekly inspection}
"""
    (problem,) = found(text, "RSK013")
    assert problem.message == "the same measure also answers NB-2 and NB-4"
    assert (problem.record, problem.level) == ("NB-1", Level.INFO)
    assert places([problem]) == [(2, 75)]


def test_a_measure_given_twice_in_one_risk_is_not_shared() -> None:
    text = "risks: [{id: NB-1, title: Bridge closes early, controls: [Bond held], mitigation: [Bond held]}]\n"
    assert found(text, "RSK013") == []


def test_the_place_of_a_shared_measure_is_right_though_an_earlier_one_is_empty() -> None:
    text = """\
risks:
  - id: NB-1
    title: Bridge closes early
    controls:
      -
      - Weekly inspection
  - {id: NB-2, title: Piers are scoured, controls: [Weekly inspection]}
"""
    assert places(found(text, "RSK013")) == [(6, 9)]


# RSK016

STATEMENT = "statements: [{{id: NB-S1, title: The bridge may fail, says: {says}{more}}}]\nrisks: [{risk}]\n"


@pytest.mark.parametrize(
    ("says", "more", "risk", "answered"),
    [
        ("fundamental risk", "", "", False),
        ("fundamental risk", "", "{id: NB-1, title: Bridge closes early}", False),
        ("fundamental risk", ", risks: NB-1", "{id: NB-1, title: Bridge closes early}", True),
        ("fundamental risk", ", risks: []", "{id: NB-1, title: Bridge closes early}", False),
        ("fundamental risk", ", risks: [NB-9]", "", True),  # a dangling reference has its own problem
        ("fundamental risk", "", "{id: NB-1, title: Bridge closes early, threatens: NB-S1}", True),
        ("fundamental risk", "", "{id: NB-1, title: Bridge closes early, threatens: NB-S2}", False),
        ("finding", "", "", True),
    ],
)
def test_a_fundamental_risk_needs_a_row_in_the_log(says: str, more: str, risk: str, answered: bool) -> None:
    problems = found(STATEMENT.format(says=says, more=more, risk=risk), "RSK016")
    assert messages(problems) == ([] if answered else ['no row of the risk log answers "The bridge may fail"'])
    assert places(problems) == ([] if answered else [(1, 14)])


def test_what_else_names_the_statement_does_not_answer_it() -> None:
    text = STATEMENT.format(says="fundamental risk", more="", risk="{id: NB-1, title: Early, actions: NB-S1}")
    assert len(found(text, "RSK016")) == 1


# RSK013: risks whose events read the same


def test_events_that_read_the_same() -> None:
    text = """\
risks:
  - {id: NB-1, title: Bridge closes early, event: The pier gives way in a spring flood}
  - {id: NB-2, title: Scour, event: In a spring flood the pier gives way}
  - {id: NB-3, title: Flood, event: Water covers the diversion}
  - {id: NB-4, title: Bridge closes early, event: The pier gives way in a flood in spring}
"""
    problems = found(text, "RSK013")
    assert [(each.record, each.message) for each in problems] == [
        ("NB-2", 'its event says the same as that of NB-1, "The pier gives way in a spring flood"'),
        ("NB-4", 'it reads nearly the same as NB-1, "Bridge closes early"'),
    ]
    assert places(problems)[0] == (3, 37)


def test_how_alike_is_the_programmes_to_say() -> None:
    titles = _titles("The old bridge closes before the diversion opens", "Old bridges close before diversions open")
    programme = "programme: {{id: example, title: Bridges, thresholds: {{alike_percent: {}}}}}\n"
    assert found(programme.format(98) + titles, "RSK013") == []
    assert len(found(programme.format(75) + titles, "RSK013")) == 1
