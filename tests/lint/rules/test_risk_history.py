"""RSK014 and RSK022: how a risk's score went from one assessment to the next."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import places

PROGRAMME = """\
programme:
  id: example
  title: Ferries
  scoring: {{likelihood: {{levels: 4}}, impact: {{levels: 4}}, bands: {{red: 9, amber: 4}}}}
  thresholds: {{red_reviews: {reviews}}}
"""


def _risk(*assessments: str, fields: str = "", before: str = "") -> str:
    rows = [f"      - {{{each}}}" for each in assessments]
    return before + "\n".join(
        ["risks:", "  - id: NB-1", f"    title: Ferry stops{fields}", "    assessments:", *rows, ""]
    )


def _on(month: int, likelihood: int, because: str = "", impact: int = 3) -> str:
    reason = f", because: {because}" if because else ""
    return f"on: 2017-{month:02}-01, residual: {{likelihood: {likelihood}, impact: {impact}}}{reason}"


# RSK014


@pytest.mark.parametrize(
    ("before", "after", "message", "level"),
    [
        (_on(1, 4), _on(2, 2), "the score went from 12 to 6 on 2017-02-01, and no reason is given", Level.WARNING),
        (
            _on(1, 3, impact=4),
            _on(2, 4),
            "the score went from 3 x 4 to 4 x 3, though it is still 12, on 2017-02-01, and no reason is given",
            Level.WARNING,
        ),
        (
            _on(1, 4),
            _on(2, 2, "No change."),
            'the score went from 12 to 6 on 2017-02-01, and the reason given is "No change."',
            Level.WARNING,
        ),
        (
            _on(1, 4, "Silt came in"),
            _on(2, 2, "silt came in!"),
            "the score went from 12 to 6, and the reason of 2017-02-01 is word for word that of 2017-01-01",
            Level.WARNING,
        ),
        (
            _on(1, 4, "Silt came in"),
            _on(2, 4, "Silt came in"),
            "the reason of 2017-02-01 is word for word that of 2017-01-01",
            Level.INFO,
        ),
    ],
)
def test_a_score_without_its_reason(before: str, after: str, message: str, level: Level) -> None:
    (problem,) = found(_risk(before, after), "RSK014")
    assert (problem.message, problem.level, problem.location.line) == (message, level, 6)


@pytest.mark.parametrize(
    "assessments",
    [
        (_on(1, 4), _on(2, 2, "Dredged")),
        (_on(1, 4), _on(2, 4)),
        (_on(1, 4, "No change"), _on(2, 4, "No change")),
        (_on(1, 4, "Unchanged"), _on(2, 4, "Unchanged")),
        (_on(1, 4, "Silt"), _on(2, 4, "Rocks"), _on(3, 4, "Silt")),
        (_on(1, 4),),
    ],
)
def test_a_score_with_its_reason(assessments: tuple[str, ...]) -> None:
    assert found(_risk(*assessments), "RSK014") == []


def test_assessments_are_taken_by_their_dates_and_only_to_the_position_date() -> None:
    text = _risk(_on(3, 2), _on(1, 4), _on(2, 4))
    assert places(found(text, "RSK014", on="2017-04-01")) == [(5, 36)]
    assert found(text, "RSK014", on="2017-02-20") == []
    assert found(_risk(_on(3, 2), _on(1, 4), fields="\n    closed: 2017-03-20"), "RSK014", on="2017-04-01") == []


def test_a_score_off_the_scale_did_not_move() -> None:
    assert found(_risk(_on(1, 9), _on(2, 2), before=PROGRAMME.format(reviews=3)), "RSK014") == []


# RSK022


def _red(*assessments: str, fields: str = "", reviews: int = 2) -> str:
    return _risk(*assessments, fields=fields, before=PROGRAMME.format(reviews=reviews))


def test_red_for_as_many_assessments_as_the_programme_says() -> None:
    (problem,) = found(_red(_on(1, 2), _on(2, 4), _on(3, 4)), "RSK022")
    assert problem.message == "it has been RED at 12 in 2 assessments in a row, since 2017-02-01"
    assert problem.location.line == 12
    (problem,) = found(_red(_on(1, 3, impact=4), _on(2, 4), _on(3, 4)), "RSK022")
    assert "in 3 assessments in a row, since 2017-01-01" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        _red(_on(1, 4), _on(2, 4), reviews=3),
        _red(_on(1, 4), _on(2, 3)),  # 12 and 9 are both RED, and the score moved
        _red(_on(1, 2), _on(2, 2)),
        _red(_on(1, 4), _on(2, 4), fields="\n    closed: 2017-03-01"),
        _red(_on(1, 4), _on(2, 4), fields="\n    response: tolerate\n    acceptance: {by: Board, because: Dear}"),
        _red(_on(1, 9), _on(2, 9)),
        _risk(_on(1, 4), _on(2, 4), _on(3, 4)),  # without bands nothing is RED
    ],
)
def test_not_red_or_not_for_long(text: str) -> None:
    assert found(text, "RSK022") == []


def test_assessments_to_come_do_not_count() -> None:
    assert found(_red(_on(1, 4), _on(2, 4)), "RSK022", on="2017-01-15") == []
    assert found(_red(_on(1, 4), _on(2, 4)), "RSK022", on="2016-01-15") == []
