"""Records as plain data."""

from __future__ import annotations

import json

import pytest

from govtool.records.metric import Metric
from govtool.records.plan import Plan
from govtool.records.programme import Programme
from govtool.records.serialise import in_one_line
from govtool.records.serialise import to_data
from tests.support import risk
from tests.support import workspace


def test_a_risk_as_data_has_only_what_is_given() -> None:
    text = """\
        risks:
          - id: NB-1
            title: Bridge closes early
            owner: Head of Highways
            review: w/c 9 Oct 17
            inherent: {likelihood: 4, impact: 3}
            controls: [Weekly inspection, Diversion signed]
    """
    assert to_data(risk(text)) == {
        "kind": "risk",
        "id": "NB-1",
        "title": "Bridge closes early",
        "owner": ["Head of Highways"],
        "controls": ["Weekly inspection", "Diversion signed"],
        "inherent": {"likelihood": 4, "impact": 3},
        "review": "w/c 9 Oct 17",
    }


def test_numbers_keep_their_digits_and_records_inside_others_their_kind() -> None:
    loaded = workspace("""\
        metrics:
          - id: NB-K1
            title: Days of closure
            baseline: 201.10
            readings: [{period: 2017/18, target: 0, actual: -3}]
        plans:
          - id: NB-P1
            title: Works
            actions: [{id: NB-A1, title: Sign the diversion}]
        programme:
          id: example
          title: Bridges
          scoring: {likelihood: {levels: 4}, impact: {levels: 4}, table: [[1, 2, 3, 4]], assumed: no}
          appetite: {safety: averse}
    """)
    (metric,), (plan,), (programme,) = loaded.every(Metric), loaded.every(Plan), loaded.every(Programme)
    data = to_data(metric)
    assert data["baseline"] == "201.10"
    assert data["readings"] == [{"period": "2017/18", "target": "0", "actual": "-3"}]
    assert to_data(plan)["actions"] == [{"kind": "action", "id": "NB-A1", "title": "Sign the diversion"}]
    assert to_data(programme)["scoring"] == {
        "likelihood": {"levels": 4},
        "impact": {"levels": 4},
        "table": [[1, 2, 3, 4]],
        "assumed": False,
    }
    assert to_data(programme)["appetite"] == {"safety": "averse"}
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Head of Highways", "Head of Highways"),
        (4, "4"),
        (True, "yes"),
        ([True, False], "yes; no"),
        ({"likelihood": 4, "impact": 3}, "likelihood 4, impact 3"),
        ([{"kind": "action", "id": "NB-A1", "owner": ["A", "B"]}, "last"], "id NB-A1, owner A; B; last"),
        ([], ""),
    ],
)
def test_data_in_one_line_of_words(value: object, words: str) -> None:
    assert in_one_line(value) == words
