"""RSK007, RSK010 and RSK011: who answers for a risk, how it is answered, and when it is looked at again."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

PROGRAMME = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 12, amber: 6, green: 2}}
  review_days: {red: 14, green: 90}
"""


def _risk(*fields: str, before: str = "") -> str:
    lines = ["risks:", "  - id: NB-1", "    title: Bridge closes early", *(f"    {field}" for field in fields)]
    return before + "\n".join(lines) + "\n"


# RSK007


@pytest.mark.parametrize(
    ("field", "message", "level", "place"),
    [
        ("note: none", "no owner is named", Level.WARNING, (2, 5)),
        ("owner:", "no owner is named", Level.WARNING, (2, 5)),
        ("owner: []", "no owner is named", Level.WARNING, (2, 5)),
        (
            "owner: [Head of Highways, Head of Flood]",
            "2 owners are named: Head of Highways and Head of Flood",
            Level.WARNING,
            (4, 12),
        ),
        ("owner: [A, B, C]", "3 owners are named: A, B and C", Level.WARNING, (4, 12)),
        ("owner: TBC", "the owner is TBC", Level.WARNING, (4, 12)),
        ("owner: Highways Board", "the owner, Highways Board, is a group", Level.INFO, (4, 12)),
    ],
)
def test_no_one_owner(field: str, message: str, level: Level, place: tuple[int, int]) -> None:
    (problem,) = found(_risk(field), "RSK007")
    assert (problem.message, problem.level, places([problem])) == (message, level, [place])


@pytest.mark.parametrize("owner", ["Head of Highways", "[Head of Highways]", "Chair of the Highways Board"])
def test_one_owner(owner: str) -> None:
    assert found(_risk(f"owner: {owner}"), "RSK007") == []


def test_an_owner_that_could_not_be_read_is_not_missing() -> None:
    assert found(_risk("owner: {role: Head of Highways}"), "RSK007") == []


def test_who_owns_the_register_is_said() -> None:
    text = _risk(before="register: {owner: [Highways Board, Flood Forum]}\n")
    (problem,) = found(text, "RSK007")
    expected = "no owner is named; the register as a whole is owned by Highways Board and Flood Forum"
    assert (problem.message, problem.together) == (expected, expected)
    assert "lead role" in problem.remedy


@pytest.mark.parametrize("code", ["RSK007", "RSK010", "RSK011"])
def test_a_closed_risk_needs_nothing(code: str) -> None:
    assert len(found(_risk(), code)) == 1
    assert found(_risk("closed: 2017-11-30"), code) == []


# RSK010


@pytest.mark.parametrize(
    ("fields", "message", "place"),
    [
        ((), "no response is declared", (2, 5)),
        (("controls: [Weekly inspection]",), "no response is declared", (2, 5)),
        (
            ("controls: [Watching brief]",),
            'it is only watched ("Watching brief"), and no response is declared',
            (4, 15),
        ),
        (("response: treat", "controls: [Watching brief]"), 'it is only watched ("Watching brief")', (5, 15)),
        (
            ("response: transfer", "mitigation: [Prices are monitored, Kept under review]"),
            'it is only watched ("Prices are monitored" and "Kept under review")',
            (5, 17),
        ),
        (
            ("response: tolerate",),
            "it is tolerated, and nobody is recorded as having accepted it",
            (4, 15),
        ),
        (
            ("response: tolerate", "controls: [Watching brief]"),
            "it is tolerated, and nobody is recorded as having accepted it",
            (4, 15),
        ),
    ],
)
def test_a_risk_that_is_not_answered(fields: tuple[str, ...], message: str, place: tuple[int, int]) -> None:
    (problem,) = found(_risk(*fields), "RSK010")
    assert (problem.message, places([problem])) == (message, [place])
    assert problem.together


@pytest.mark.parametrize(
    "fields",
    [
        ("response: treat",),
        ("response: terminate", "controls: [Weekly inspection]"),
        ("response: treat", "controls: [Watching brief, Diversion signed]"),
        ("response: treat", "controls: [Watching brief]", "actions: [NB-A1]"),
        ("response: treat", "controls: [Watching brief]", "mitigation: [Diversion signed]"),
        ("response: tolerate", "acceptance: {by: Highways Board, because: It is rare}"),
        ("response: tolerate", "controls: [Watching brief]", "acceptance: {by: Highways Board, because: It is rare}"),
        ("response: maybe",),
        ("response: tolerate", "acceptance: Highways Board"),
    ],
)
def test_a_risk_that_is_answered(fields: tuple[str, ...]) -> None:
    assert found(_risk(*fields), "RSK010") == []


def test_a_measure_that_does_something_and_watches_is_an_answer() -> None:
    fields = ("response: treat", "controls: [Recruit two engineers and monitor the effect]")
    assert found(_risk(*fields), "RSK010") == []


# RSK011


@pytest.mark.parametrize(
    ("review", "on", "message"),
    [
        ("2018-01-31", "2018-01-31", None),
        ("2018-01-31", "2018-02-01", "its review was due 2018-01-31"),
        ("Jan 2018", "2018-01-31", None),
        ("Jan 2018", "2018-02-01", "its review was due Jan 2018"),
        ("by end March 2018", "2018-04-01", "its review was due by end March 2018"),
        ("ongoing", "2018-04-01", None),
        ("from March 2018", "2019-04-01", None),
        ("soon", "2018-04-01", None),  # it has its own problem
    ],
)
def test_when_a_review_has_passed(review: str, on: str, message: str | None) -> None:
    problems = found(_risk(f"review: {review}"), "RSK011", on=on)
    assert messages(problems) == ([message] if message else [])
    assert places(problems) == ([(4, 13)] if message else [])


def test_no_review_date() -> None:
    (problem,) = found(_risk(), "RSK011")
    assert (problem.message, problem.together, places([problem])) == (
        "no review date is set",
        "no review date is set",
        [(2, 5)],
    )


def test_a_review_date_that_nobody_has_settled_is_none() -> None:
    assert len(found(_risk("review: TBC"), "RSK011")) == 1


@pytest.mark.parametrize(
    ("likelihood", "impact", "review", "message"),
    [
        (4, 3, "2018-01-15", None),
        (
            4,
            3,
            "2018-01-16",
            "its next review is 15 days off; this programme reviews RED risks within 14 days",
        ),
        (4, 3, "Jan 2018", "its next review is 30 days off; this programme reviews RED risks within 14 days"),
        (2, 3, "2019-01-01", None),  # AMBER has no cadence
        (1, 2, "2018-04-01", None),
        (1, 2, "2018-04-02", "its next review is 91 days off; this programme reviews GREEN risks within 90 days"),
        (1, 1, "2019-01-01", None),  # under every band
        (9, 9, "2019-01-01", None),  # off the scale
        (4, 4, "ongoing", None),
    ],
)
def test_a_review_later_than_the_cadence_allows(likelihood: int, impact: int, review: str, message: str | None) -> None:
    fields = (f"residual: {{likelihood: {likelihood}, impact: {impact}}}", f"review: {review}")
    problems = found(_risk(*fields, before=PROGRAMME), "RSK011", on="2018-01-01")
    assert messages(problems) == ([message] if message else [])
    assert places(problems) == ([(10, 13)] if message else [])


def test_the_cadence_is_that_of_the_score_at_the_position_date() -> None:
    fields = (
        "review: 2018-03-31",
        "assessments:",
        "  - {on: 2018-01-01, residual: {likelihood: 4, impact: 4}}",
        "  - {on: 2018-02-01, residual: {likelihood: 2, impact: 3}}",
    )
    text = _risk(*fields, before=PROGRAMME)
    assert len(found(text, "RSK011", on="2018-01-31")) == 1
    assert found(text, "RSK011", on="2018-02-01") == []


@pytest.mark.parametrize("absent", ["scoring", "review_days"])
def test_without_bands_or_cadence_any_later_date_will_do(absent: str) -> None:
    programme = "".join(line for line in PROGRAMME.splitlines(keepends=True) if absent not in line)
    fields = ("residual: {likelihood: 4, impact: 4}", "review: 2019-01-01")
    assert found(_risk(*fields, before=programme), "RSK011", on="2018-01-01") == []
