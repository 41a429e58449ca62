"""RAG001 and RAG002: the RAG words that are printed, against the scores."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

BANDS = (
    "programme: {id: example, title: Bridges, scoring: "
    "{likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 12, amber: 6, green: 2}}}\n"
)
NO_BANDS = "programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 4}, impact: {levels: 4}}}\n"
NO_MATRIX = "programme: {id: example, title: Bridges}\n"


def _log(programme: str, *risks: str) -> str:
    """Each risk stands on a line of its own, the first on line 3."""
    lines = [f"  - {{id: NB-{number}, title: Risk {number}, {risk}}}" for number, risk in enumerate(risks, 1)]
    return programme + "\n".join(["risks:", *lines]) + "\n"


def _printed(stage: str, rag: str, likelihood: int, impact: int) -> str:
    return f"{stage}: {{likelihood: {likelihood}, impact: {impact}}}, printed: {{{stage}: {{rag: {rag}}}}}"


# RAG001


@pytest.mark.parametrize("stage", ["inherent", "residual", "target"])
@pytest.mark.parametrize(
    ("likelihood", "impact", "band"), [(4, 4, "RED"), (3, 4, "RED"), (3, 3, "AMBER"), (2, 3, "AMBER"), (2, 2, "GREEN")]
)
def test_a_rag_is_the_band_of_its_own_score(stage: str, likelihood: int, impact: int, band: str) -> None:
    for rag in ("RED", "AMBER", "GREEN"):
        problems = found(_log(BANDS, _printed(stage, rag, likelihood, impact)), "RAG001")
        message = f"the {stage} RAG is printed {rag}; the score {likelihood * impact} is {band}"
        assert messages(problems) == ([] if rag == band else [message])
        assert all(problem.level is Level.ERROR and problem.location.line == 3 for problem in problems)


def test_a_printed_score_has_a_band_too() -> None:
    text = _log(BANDS, "printed: {residual: {score: 6, rag: RED}}")
    (problem,) = found(text, "RAG001")
    assert problem.message == "the residual RAG is printed RED; the score 6 is AMBER"
    assert places([problem]) == [(3, 67)]


def test_the_score_is_the_one_at_the_position_date() -> None:
    risk = (
        "printed: {residual: {rag: AMBER}}, assessments: [{on: 2018-01-08, residual: {likelihood: 3, impact: 3}},"
        " {on: 2018-03-05, residual: {likelihood: 4, impact: 4}}]"
    )
    assert found(_log(BANDS, risk), "RAG001", on="2018-03-04") == []
    assert len(found(_log(BANDS, risk), "RAG001", on="2018-03-05")) == 1


@pytest.mark.parametrize(
    ("inherent", "rag", "impossible"),
    [
        ((2, 2), "GREEN", False),
        ((2, 2), "AMBER", True),
        ((2, 2), "RED", True),
        ((3, 3), "GREEN", False),
        ((3, 3), "RED", True),
        ((4, 4), "RED", False),
        ((4, 4), "GREEN", False),
        ((1, 1), "RED", False),  # under every band: nothing to be worse than
    ],
)
def test_a_residual_rag_cannot_be_worse_than_the_inherent_band(
    inherent: tuple[int, int], rag: str, impossible: bool
) -> None:
    risk = f"inherent: {{likelihood: {inherent[0]}, impact: {inherent[1]}}}, printed: {{residual: {{rag: {rag}}}}}"
    problems = found(_log(BANDS, risk), "RAG001")
    band = {4: "GREEN", 9: "AMBER", 16: "RED", 1: ""}[inherent[0] * inherent[1]]
    message = f"the residual RAG is printed {rag}; even without controls the score is {band}"
    assert messages(problems) == ([message] if impossible else [])


def test_a_rag_and_a_score_of_different_stages_are_not_compared() -> None:
    risk = "target: {likelihood: 1, impact: 2}, printed: {inherent: {rag: RED}, residual: {rag: RED}}"
    assert found(_log(BANDS, risk), "RAG001") == []


@pytest.mark.parametrize("programme", [NO_BANDS, NO_MATRIX])
def test_without_bands_no_rag_is_wrong(programme: str) -> None:
    assert found(_log(programme, _printed("residual", "GREEN", 4, 4)), "RAG001") == []


def test_a_score_off_the_scale_has_no_band() -> None:
    assert found(_log(BANDS, _printed("residual", "GREEN", 9, 9)), "RAG001") == []


# RAG002: colours that rank against their scores


@pytest.mark.parametrize("programme", [NO_BANDS, NO_MATRIX, ""])
@pytest.mark.parametrize("stage", ["inherent", "residual", "target"])
def test_a_lower_score_with_a_worse_colour(programme: str, stage: str) -> None:
    text = _log(
        programme,
        _printed(stage, "AMBER", 2, 2),
        _printed(stage, "GREEN", 3, 3),
        _printed(stage, "RED", 4, 4),
    )
    (problem,) = found(text, "RAG002")
    assert problem.message == f"the {stage} score 4 is AMBER, while NB-2 has 9 and is GREEN"
    assert (problem.record, problem.level) == ("NB-1", Level.WARNING)
    assert problem.location.line == text.splitlines().index(next(x for x in text.splitlines() if "NB-1" in x)) + 1


def test_one_score_with_two_colours() -> None:
    text = _log(NO_MATRIX, _printed("residual", "AMBER", 3, 3), _printed("residual", "RED", 3, 3))
    assert messages(found(text, "RAG002")) == ["the residual score 9 is RED, while NB-1 has 9 and is AMBER"]


def test_colours_that_rank_with_their_scores() -> None:
    text = _log(
        NO_MATRIX,
        _printed("residual", "GREEN", 1, 1),
        _printed("residual", "GREEN", 2, 2),
        _printed("residual", "AMBER", 3, 3),
        _printed("residual", "RED", 4, 4),
    )
    assert found(text, "RAG002") == []


def test_stages_are_ranked_each_by_itself() -> None:
    text = _log(NO_MATRIX, _printed("inherent", "GREEN", 4, 4), _printed("target", "RED", 1, 1))
    assert found(text, "RAG002") == []


def test_a_score_that_is_only_printed_is_ranked_too() -> None:
    text = _log(
        NO_MATRIX,
        "printed: {residual: {score: 3, rag: RED}}",
        "printed: {residual: {score: 8, rag: GREEN}}",
        "printed: {residual: {rag: GREEN}}",
    )
    assert messages(found(text, "RAG002")) == ["the residual score 3 is RED, while NB-2 has 8 and is GREEN"]


def test_each_is_set_against_the_best_colour_at_or_above_it() -> None:
    text = _log(
        NO_MATRIX,
        _printed("residual", "RED", 2, 2),
        _printed("residual", "AMBER", 4, 4),
        _printed("residual", "GREEN", 3, 3),
    )
    assert messages(found(text, "RAG002")) == ["the residual score 4 is RED, while NB-3 has 9 and is GREEN"]


def test_with_bands_each_wrong_colour_is_named_by_the_other_rule() -> None:
    text = _log(BANDS, _printed("residual", "AMBER", 2, 2), _printed("residual", "GREEN", 3, 3))
    assert found(text, "RAG002") == []
    assert len(found(text, "RAG001")) == 2


# RAG002: colours with mitigation and scores without

WITHOUT = "inherent: {{likelihood: {}, impact: {}}}, printed: {{residual: {{rag: {}}}}}"


@pytest.mark.parametrize("programme", [BANDS, NO_BANDS, NO_MATRIX])
def test_a_colour_with_mitigation_and_a_score_without(programme: str) -> None:
    text = _log(
        programme,
        WITHOUT.format(4, 4, "RED"),
        WITHOUT.format(4, 4, "AMBER"),
        WITHOUT.format(3, 4, "GREEN"),
        WITHOUT.format(3, 4, "RED"),
        WITHOUT.format(4, 3, "AMBER"),
        WITHOUT.format(3, 3, "AMBER"),
    )
    problems = found(text, "RAG002")
    assert messages(problems)[0] == (
        "the RAG RED is with mitigation and the only score, 16, is without, so it cannot be followed"
    )
    together = (
        "the RAG is with mitigation and the only score without, so it cannot be followed from what is recorded: "
        "16 is RED and AMBER; 12 is RED, AMBER and GREEN"
    )
    assert {problem.together for problem in problems} == {together}
    assert [problem.record for problem in problems] == [f"NB-{number}" for number in range(1, 7)]
    assert found(text, "RAG001") == []


def test_no_detail_where_every_score_has_one_colour() -> None:
    (problem,) = found(_log(NO_MATRIX, WITHOUT.format(4, 4, "RED")), "RAG002")
    assert problem.together == (
        "the RAG is with mitigation and the only score without, so it cannot be followed from what is recorded"
    )


@pytest.mark.parametrize(
    "risk",
    [
        "inherent: {likelihood: 4, impact: 4}, residual: {likelihood: 2, impact: 2}, printed: {residual: {rag: RED}}",
        "inherent: {likelihood: 4, impact: 4}, printed: {residual: {score: 4, rag: RED}}",
        "inherent: {likelihood: 4, impact: 4}, printed: {inherent: {rag: RED}}",
        "target: {likelihood: 4, impact: 4}, printed: {residual: {rag: RED}}",
        "printed: {residual: {rag: RED}}",
        "inherent: {likelihood: 4, impact: 4}",
    ],
)
def test_what_can_be_followed_or_has_no_score_at_all(risk: str) -> None:
    assert found(_log(NO_MATRIX, risk), "RAG002") == []
