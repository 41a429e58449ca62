"""RSK001 to RSK005: the scores of a risk, against the matrix and against each other."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from govtool.problems import Problem
from tests.support import found
from tests.support import messages
from tests.support import places

NO_MATRIX = "programme: {id: example, title: Bridges}\n"
FOUR = "programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 4}, impact: {levels: 4}}}\n"
WEIGHTED = (
    "programme: {id: example, title: Bridges, scoring: "
    "{likelihood: {levels: 4, words: [rare, possible, likely, certain]}, impact: {levels: 4, weights: [1, 2, 4, 8]}}}\n"
)
TABLE = (
    "programme: {id: example, title: Bridges, scoring: "
    "{likelihood: {levels: 3}, impact: {levels: 3}, table: [[1, 2, 5], [3, 4, 8], [6, 7, 9]]}}\n"
)


def _risk(programme: str, *fields: str) -> str:
    """The fields stand on lines 5, 6 and so on."""
    lines = ["risks:", "  - id: NB-1", "    title: Bridge closes early", *(f"    {field}" for field in fields)]
    return programme + "\n".join(lines) + "\n"


# RSK001


@pytest.mark.parametrize(
    ("programme", "printed", "value"),
    [(NO_MATRIX, 12, 12), (FOUR, 12, 12), (WEIGHTED, 16, 16), (TABLE, None, None)],
)
def test_a_printed_score_that_is_right(programme: str, printed: int | None, value: int | None) -> None:
    likelihood, impact, number = (4, 3, value) if programme != TABLE else (2, 3, 8)
    text = _risk(
        programme,
        f"inherent: {{likelihood: {likelihood}, impact: {impact}}}",
        f"printed: {{inherent: {{score: {printed or number}}}}}",
    )
    assert found(text, "RSK001") == []


@pytest.mark.parametrize("programme", [NO_MATRIX, FOUR])
def test_a_printed_score_that_is_not_the_product(programme: str) -> None:
    text = _risk(programme, "target: {likelihood: 4, impact: 3}", "printed: {target: {score: 16}}")
    (problem,) = found(text, "RSK001")
    assert problem.message == "the target score is 4 x 3 = 12, printed 16"
    assert places([problem]) == [(6, 31)]
    assert (problem.level, problem.record) == (Level.ERROR, "NB-1")


@pytest.mark.parametrize(("programme", "likelihood", "value"), [(WEIGHTED, 4, 16), (TABLE, 2, 8)])
def test_a_printed_score_that_is_the_product_where_the_matrix_has_another(
    programme: str, likelihood: int, value: int
) -> None:
    text = _risk(
        programme,
        f"inherent: {{likelihood: {likelihood}, impact: 3}}",
        f"printed: {{inherent: {{score: {likelihood * 3}}}}}",
    )
    (problem,) = found(text, "RSK001")
    assert str(value) in problem.message
    assert f"printed {likelihood * 3}" in problem.message


@pytest.mark.parametrize(("programme", "likelihood", "sum_"), [(WEIGHTED, 4, "4 x 3 = 16"), (TABLE, 2, "2 x 3 = 8")])
def test_no_sum_is_shown_that_is_wrong(programme: str, likelihood: int, sum_: str) -> None:
    text = _risk(programme, f"inherent: {{likelihood: {likelihood}, impact: 3}}", "printed: {inherent: {score: 1}}")
    (problem,) = found(text, "RSK001")
    assert sum_ not in problem.message


def test_the_residual_is_the_assessment_at_the_position_date() -> None:
    text = _risk(
        FOUR,
        "residual: {likelihood: 1, impact: 1}",
        "printed: {residual: {score: 9}}",
        "assessments:",
        "  - {on: 2018-01-08, residual: {likelihood: 3, impact: 3}}",
        "  - {on: 2018-03-05, residual: {likelihood: 2, impact: 3}}",
    )
    assert messages(found(text, "RSK001", on="2018-01-07")) == ["the residual score is 1 x 1 = 1, printed 9"]
    assert messages(found(text, "RSK001", on="2018-01-08")) == []
    assert messages(found(text, "RSK001", on="2018-03-05")) == ["the residual score is 2 x 3 = 6, printed 9"]


@pytest.mark.parametrize(
    "fields",
    [
        ("printed: {inherent: {score: 7}}",),
        ("inherent: {likelihood: 2, impact: 2}", "printed: {inherent: {rag: RED}, target: {score: 3}}"),
        ("inherent: {likelihood: 9, impact: 2}", "printed: {inherent: {score: 3}}"),
        ("inherent: {likelihood: 2, impact: 2}",),
    ],
)
def test_with_nothing_to_compare_there_is_no_wrong_score(fields: tuple[str, ...]) -> None:
    assert found(_risk(FOUR, *fields), "RSK001") == []


# RSK002


def test_a_level_off_the_scale() -> None:
    text = _risk(FOUR, "inherent: {likelihood: 5, impact: 0}", "residual: {likelihood: 4, impact: 4}")
    problems = found(text, "RSK002")
    assert messages(problems) == [
        "likelihood is 5; this programme's scale is 1 to 4",
        "impact is 0; this programme's scale is 1 to 4",
    ]
    assert places(problems) == [(5, 28), (5, 39)]


def test_a_level_off_the_scale_in_an_assessment() -> None:
    text = _risk(
        FOUR,
        "assessments:",
        "  - {on: 2018-01-08, residual: {likelihood: 3, impact: 3}}",
        "  - {on: 2018-03-05, residual: {likelihood: 3, impact: 6}}",
    )
    problems = found(text, "RSK002")
    assert messages(problems) == ["impact is 6; this programme's scale is 1 to 4"]
    assert places(problems) == [(7, 60)]


def test_a_place_is_right_though_an_earlier_assessment_could_not_be_read() -> None:
    text = _risk(
        FOUR,
        "assessments:",
        "  - {on: soon, residual: {likelihood: 3, impact: 3}}",
        "  - {on: 2018-03-05, residual: {likelihood: 3, impact: 6}}",
    )
    assert places(found(text, "RSK002")) == [(7, 60)]


@pytest.mark.parametrize(
    ("programme", "score", "reached"),
    [
        (FOUR, 16, True),
        (FOUR, 9, True),
        (FOUR, 10, False),
        (FOUR, 0, False),
        (WEIGHTED, 32, True),
        (WEIGHTED, 24, True),
        (WEIGHTED, 9, False),
        (TABLE, 7, True),
        (TABLE, 10, False),
    ],
)
def test_a_printed_score_that_no_cell_has(programme: str, score: int, reached: bool) -> None:
    problems = found(_risk(programme, f"printed: {{residual: {{score: {score}}}}}"), "RSK002")
    expected = f"the printed residual score {score} is not a number of this programme's matrix"
    assert messages(problems) == ([] if reached else [expected])
    assert places(problems) == ([] if reached else [(5, 33)])


def test_without_a_matrix_any_level_will_do() -> None:
    text = _risk(NO_MATRIX, "inherent: {likelihood: 99, impact: -1}", "printed: {inherent: {score: 7}}")
    assert found(text, "RSK002") == []


# RSK003

SCORED = "risks: [{id: NB-1, title: Bridge closes early, inherent: {likelihood: 2, impact: 2}}]\n"


def _scoring(scoring: str, risks: str = SCORED) -> list[Problem]:
    return found(f"programme:\n  id: example\n  title: Bridges\n  scoring: {scoring}\n{risks}", "RSK003")


def test_scores_without_a_scale() -> None:
    (problem,) = found(NO_MATRIX + SCORED, "RSK003")
    assert problem.message.startswith("1 risk is scored, and neither scale, matrix nor bands are declared")
    assert (problem.level, problem.record, places([problem])) == (Level.WARNING, "example", [(1, 12)])
    two = NO_MATRIX + SCORED.replace("]", ", {id: NB-2, title: Floods, residual: {likelihood: 1, impact: 1}}]")
    assert messages(found(two, "RSK003"))[0].startswith("2 risks are scored, ")


def test_no_scale_is_needed_where_nothing_is_scored() -> None:
    assert found(NO_MATRIX + "risks: [{id: NB-1, title: Bridge closes early}]\n", "RSK003") == []
    assert _scoring("{likelihood: {levels: 1}, impact: {levels: 4}}", "") == []


def test_scores_in_assessments_alone_need_a_scale_too() -> None:
    text = _risk(NO_MATRIX, "assessments: [{on: 2018-01-08, residual: {likelihood: 3, impact: 3}}]")
    assert len(found(text, "RSK003")) == 1


def test_a_folder_without_settings_has_no_scale() -> None:
    (problem,) = found(SCORED, "RSK003")
    assert (problem.record, problem.location.path) == ("example", "registers/example/all.yaml")


def test_a_whole_scale() -> None:
    assert _scoring("{likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 12, amber: 6, green: 2}}") == []


def test_a_scale_without_bands() -> None:
    (problem,) = _scoring("{likelihood: {levels: 4}, impact: {levels: 4}}")
    assert problem.message == "the matrix has no bands, so no score can be turned into a RAG"
    assert (problem.level, places([problem])) == (Level.WARNING, [(4, 12)])


def test_a_scale_taken_on_trust_is_worth_knowing() -> None:
    (problem,) = _scoring("{likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 12, amber: 6}, assumed: yes}")
    assert problem.message == "the scale and bands are taken on trust; the programme's papers print none"
    assert (problem.level, places([problem])) == (Level.INFO, [(4, 96)])
    assert problem.remedy == "Have the board confirm them, then remove assumed."


def test_a_scale_with_faults() -> None:
    scoring = "{likelihood: {levels: 4, words: [a, b]}, impact: {levels: 40}, table: [[1]], bands: {red: 3, amber: 3}}"
    problems = _scoring(scoring)
    assert {problem.level for problem in problems} == {Level.ERROR}
    assert messages(problems) == [
        "the likelihood scale has 4 levels and 2 words",
        "the impact scale has 40 levels; between 2 and 10 make sense",
        "the table is not 4 rows of 40 scores, as the scales ask",
        "the bands do not rise from green over amber to red",
    ]
    assert places(problems) == [(4, 25), (4, 61), (4, 82), (4, 96)]


def test_a_scale_that_could_not_be_read_is_told_once() -> None:
    assert _scoring("{likelihood: {levels: four}, impact: {levels: 4}}") == []


# RSK004


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ((), "no inherent, residual or target scores are recorded"),
        (("inherent: {likelihood: 1, impact: 1}",), "no residual or target scores are recorded"),
        (
            ("inherent: {likelihood: 1, impact: 1}", "residual: {likelihood: 1, impact: 1}"),
            "no target score is recorded",
        ),
        (
            (
                "target: {likelihood: 1, impact: 1}",
                "assessments: [{on: 2018-01-08, residual: {likelihood: 1, impact: 1}}]",
            ),
            "no inherent score is recorded",
        ),
        (("inherent: high", "target: low"), "no residual score is recorded"),
    ],
)
def test_scores_that_are_missing(fields: tuple[str, ...], message: str) -> None:
    (problem,) = found(_risk(NO_MATRIX, *fields), "RSK004")
    assert (problem.message, problem.together) == (message, message)
    assert places([problem]) == [(3, 5)]


def test_a_closed_risk_needs_no_scores() -> None:
    assert found(_risk(NO_MATRIX, "closed: Nov 2017"), "RSK004") == []


def test_printed_scores_are_no_scores() -> None:
    assert len(found(_risk(NO_MATRIX, "printed: {inherent: {score: 4}}"), "RSK004")) == 1


# RSK005


@pytest.mark.parametrize(
    ("inherent", "residual", "target", "expected"),
    [
        ((3, 3), (3, 3), (3, 3), []),
        ((4, 3), (3, 3), (2, 3), []),
        ((2, 2), (3, 3), None, ["the residual score 9 is above the inherent score 4"]),
        (None, (2, 2), (3, 3), ["the target score 9 is above the residual score 4"]),
        ((2, 2), None, (3, 3), ["the target score 9 is above the inherent score 4"]),
        (
            (1, 1),
            (2, 2),
            (3, 3),
            ["the residual score 4 is above the inherent score 1", "the target score 9 is above the residual score 4"],
        ),
        ((4, 4), (2, 2), (3, 3), ["the target score 9 is above the residual score 4"]),
        (None, None, (3, 3), []),
    ],
)
def test_scores_that_rise(
    inherent: tuple[int, int] | None,
    residual: tuple[int, int] | None,
    target: tuple[int, int] | None,
    expected: list[str],
) -> None:
    stages = {"inherent": inherent, "residual": residual, "target": target}
    fields = [f"{name}: {{likelihood: {s[0]}, impact: {s[1]}}}" for name, s in stages.items() if s]
    for programme in (NO_MATRIX, FOUR):
        assert messages(found(_risk(programme, *fields), "RSK005")) == expected


def test_scores_are_compared_as_the_matrix_has_them() -> None:
    # 4 x 2 is more than 2 x 3, but on this matrix 4 x (2) = 8 and 2 x (4) = 8
    fields = ("inherent: {likelihood: 2, impact: 3}", "residual: {likelihood: 4, impact: 2}")
    assert len(found(_risk(FOUR, *fields), "RSK005")) == 1
    assert found(_risk(WEIGHTED, *fields), "RSK005") == []


def test_a_score_off_the_scale_is_not_compared() -> None:
    fields = ("inherent: {likelihood: 2, impact: 3}", "residual: {likelihood: 5, impact: 4}")
    assert found(_risk(FOUR, *fields), "RSK005") == []
    assert len(found(_risk(NO_MATRIX, *fields), "RSK005")) == 1


ASSESSED = (
    "inherent: {likelihood: 2, impact: 2}",
    "assessments:",
    "  - {on: 2018-03-05, residual: {likelihood: 3, impact: 3}}",
    "  - {on: 2018-06-04, residual: {likelihood: 1, impact: 1}}",
)


def test_the_assessment_at_the_position_date_is_compared() -> None:
    text = _risk(FOUR, *ASSESSED)
    assert found(text, "RSK005", on="2018-03-04") == []
    assert len(found(text, "RSK005", on="2018-06-03")) == 1
    assert found(text, "RSK005", on="2018-06-04") == []


def test_the_place_is_that_of_the_assessment_that_is_wrong() -> None:
    assert places(found(_risk(FOUR, *ASSESSED), "RSK005", on="2018-06-03")) == [(7, 36)]


def test_the_place_of_a_residual_score_before_any_assessment() -> None:
    fields = ("residual: {likelihood: 3, impact: 3}", *ASSESSED)
    assert places(found(_risk(FOUR, *fields), "RSK005", on="2018-01-01")) == [(5, 15)]
