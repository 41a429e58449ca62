"""RSK008 and RSK009: what a risk says, and in which tense."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

ALL = ("cause: Silt", "event: Ferry stops", "effect: Islands wait")


def _risk(title: str, *fields: str, before: str = "") -> str:
    lines = ["risks:", "  - id: NB-1", f"    title: {title}", *(f"    {field}" for field in fields)]
    return before + "\n".join(lines) + "\n"


# RSK008


@pytest.mark.parametrize(
    ("title", "fields", "message", "level"),
    [
        (
            "Crew resources",
            (),
            '"Crew resources" names a topic: nothing says what may happen, why, or what would follow',
            Level.WARNING,
        ),
        ("Crew resources", ALL[:1], "no event or effect is written", Level.INFO),
        ("Crew resources", (ALL[0], ALL[2]), "no event is written", Level.INFO),
        ("Crew resources in the harbours of the islands", (), "no cause or effect is written", Level.INFO),
        ("Ferry stops", (), "no cause or effect is written", Level.INFO),
        ("Ferry stops", ALL[1:], "no cause is written", Level.INFO),
        ("Ferry stops", (*ALL[:2], "effect: ferry stops."), "its effect is word for word its event", Level.INFO),
    ],
)
def test_what_a_risk_does_not_say(title: str, fields: tuple[str, ...], message: str, level: Level) -> None:
    (problem,) = found(_risk(title, *fields), "RSK008")
    assert (problem.message, problem.level) == (message, level)


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("Crew resources", ALL),
        ("Ferry stops", (ALL[0], ALL[2])),  # the title is the event
        ("Ferry stops", ("cause: {a: b}", ALL[2])),
        ("Crew resources", ("closed: 2017-01-01",)),
        ("", ()),
    ],
)
def test_what_says_enough(title: str, fields: tuple[str, ...]) -> None:
    assert found(_risk(title, *fields), "RSK008") == []


def test_how_short_a_topic_is_is_the_programmes_to_say() -> None:
    programme = "programme: {id: example, title: Ferries, thresholds: {title_words: 2}}\n"
    (problem,) = found(_risk("Crew resources", before=programme), "RSK008")
    assert problem.level is Level.INFO


# RSK009


@pytest.mark.parametrize(
    ("title", "fields", "message", "level", "place"),
    [
        (
            "The pier has been closed",
            (),
            'its title says "has been", which tells of what has happened and not of what may happen',
            Level.WARNING,
            (3, 12),
        ),
        (
            "Ferry stops",
            ("event: Crews are leaving",),
            'its event says "are leaving", which tells of what is happening and not of what may happen',
            Level.WARNING,
            (4, 12),
        ),
        (
            "Ferry stops",
            ("event: Traffic continues to fall",),
            'its event says "continues to fall", which tells of what goes on already and not of what may happen',
            Level.INFO,
            (4, 12),
        ),
        (
            "Ferry stops",
            ("proximity: Oct 2026",),
            "it could happen Oct 2026, which has passed: it has become an issue, can be closed or needs another date",
            Level.WARNING,
            (4, 16),
        ),
    ],
)
def test_an_issue(title: str, fields: tuple[str, ...], message: str, level: Level, place: tuple[int, int]) -> None:
    (problem,) = found(_risk(title, *fields), "RSK009")
    assert (problem.message, problem.level, places([problem])) == (message, level, [place])


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("Ferry stops", ("cause: The pier has been closed", "effect: People are waiting")),
        ("The pier has been closed", ("event: Ferry stops",)),  # the event is what counts
        ("The pier has been closed", ("closed: 2017-01-01",)),
        ("Ferry stops", ("proximity: Nov 2026",)),
        ("Ferry stops", ("proximity: ongoing",)),
        ("Ferry stops", ("inherent: {likelihood: 5, impact: 5}",)),  # never by likelihood alone
    ],
)
def test_a_risk(title: str, fields: tuple[str, ...]) -> None:
    assert found(_risk(title, *fields), "RSK009") == []


def test_an_issue_that_names_it_is_enough() -> None:
    text = _risk("The pier has been closed", "proximity: Oct 2026")
    assert len(messages(found(text, "RSK009"))) == 2
    assert found("issues: [{id: NB-I, title: Pier closed, risk: NB-1}]\n" + text, "RSK009") == []
    assert len(found("metrics: [{id: NB-M, title: Sailings, risks: NB-1}]\n" + text, "RSK009")) == 2
