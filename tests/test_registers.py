"""The registers hold what the papers print, and the linter finds what is wrong in them.

The figures here were keyed from the papers' text, not from the registers.
"""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.milestone import Milestone
from govtool.records.paper import Paper
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement
from govtool.workspace import AsOf
from govtool.workspace import Workspace

ROOT = Path(__file__).parent.parent
TODAY = AsOf(datetime.date(2026, 11, 22))


@cache
def loaded() -> Workspace:
    return load_workspace(ROOT)


@cache
def found() -> tuple[Problem, ...]:
    return tuple(lint(loaded(), TODAY))


def of(code: str) -> list[Problem]:
    return [problem for problem in found() if problem.code == code]


def line_of(problem: Problem) -> str:
    """The line that a problem points at."""
    return loaded().registers[problem.location.path].file.line(problem.location.line)


# BHR plan, section 10.2: reference, likelihood, impact, score, RAG
RISK_LOG = """\
BHR 1 4 4 16 AMBER
BHR 2 2 4 8 GREEN
BHR 3 2 4 8 GREEN
BHR 4 4 3 12 AMBER
BHR 5 4 3 12 AMBER
BHR 6 4 2 8 AMBER
BHR 7 4 2 8 GREEN
BHR 8 4 3 12 AMBER
BHR 9 4 1 4 GREEN
BHR 10 3 3 9 RED
BHR 11 4 3 12 RED
BHR 12 4 4 16 RED
BHR 13 3 2 6 AMBER
BHR 14 3 3 9 AMBER
BHR 15 3 2 6 AMBER
BHR 16 4 3 12 GREEN
""".splitlines()


def test_the_risk_log_row_by_row() -> None:
    rows = []
    for risk in loaded().every(Risk, ["bhr"]):
        printed, inherent = risk.printed, risk.inherent
        assert printed
        assert inherent
        assert printed.inherent
        assert printed.residual
        numbers = f"{inherent.likelihood} {inherent.impact} {printed.inherent.score}"
        rows.append(f"{printed.reference} {numbers} {printed.residual.rag}")
    assert rows == RISK_LOG


def test_nothing_is_added_to_the_risk_log() -> None:
    for risk in loaded().every(Risk, ["bhr"]):
        assert not (risk.owner)
        assert not (risk.review)
        assert not (risk.response)
        assert not (risk.target)
        assert not (risk.residual)
        assert not (risk.assessments)
        assert risk.mitigation


# BHR plan, section 11.2: metric, area, target, actual, variance as printed
OUTTURNS = [
    ("BHR-M1", "Barking & Dagenham", "19880", "19674", "-206"),
    ("BHR-M1", "Havering", "26109", "26368", "259"),
    ("BHR-M1", "Redbridge", "26493", "23493", None),
    ("BHR-M2", "Barking & Dagenham", "170", "145", "-25"),
    ("BHR-M2", "Havering", "272", "321", "49"),
    ("BHR-M2", "Redbridge", "170", "148", "-22"),
    ("BHR-M3", "Barking & Dagenham", "80", "88.6", None),
    ("BHR-M3", "Havering", "87.0", "87.7", None),
    ("BHR-M3", "Redbridge", "85.7", "91.7", None),
    ("BHR-M4", "Barking & Dagenham", "286", "291", None),
    ("BHR-M4", "Havering", "2792", "2337", "-448"),
    ("BHR-M4", "Redbridge", "1669", "1712", None),
]
# sections 11.6 and 11.7: targets for 2017-18 and 2018-19
TARGETS = {
    "BHR-M1": [("19746", "20138"), ("25301", "25794"), ("24929", "25409")],
    "BHR-M2": [("160", "160"), ("660.3", "640.8"), ("150", "148")],
    "BHR-M3": [("84.3", "84.3"), ("88", "88.4"), ("89.4", "92.1")],
    "BHR-M4": [("2322.6", "2322.6"), ("2206.6", "2168.4"), ("1396.5", "1376.4")],
}
AREAS = ["Barking & Dagenham", "Havering", "Redbridge"]


def reading(metric_id: str, area: str, period: str) -> Reading:
    """The first reading of an area and period: later ones are the narrative's, in other units."""
    metric = loaded().records[metric_id]
    assert isinstance(metric, Metric)
    return next(each for each in metric.readings if (each.area, str(each.period)) == (area, period))


@pytest.mark.parametrize(("metric", "area", "target", "actual", "variance"), OUTTURNS)
def test_outturns_of_2016_17(metric: str, area: str, target: str, actual: str, variance: str | None) -> None:
    held = reading(metric, area, "2016-17")
    assert (str(held.target), str(held.actual)) == (target, actual)
    if variance is not None:
        assert held.printed
        assert held.printed.variance == Decimal(variance)


@pytest.mark.parametrize("metric", TARGETS)
def test_targets_of_the_two_years(metric: str) -> None:
    for area, (first, second) in zip(AREAS, TARGETS[metric], strict=True):
        assert str(reading(metric, area, "2017-18").target) == first
        assert str(reading(metric, area, "2018-19").target) == second


# BHR plan, section 6.3: the dates of each reference, in the order printed
MILESTONES = {
    "1a": ["8 Sep 17", "Expected late 2017 / early 2018"],
    "1b": ["11 Sep 17", "TBC"],
    "1c (i)": ["w/c 9 Oct 17", "TBC"],
    "1c (ii)": ["31 Oct 17", "TBC"],
    "2b": ["Oct-Dec18", "Jan 18", "April 18"],
    "2c": ["Continue until Mar 2018", "April 18"],
    "2d": ["Until 2018", "TBC", "April 18"],
    "3b": ["Nov 2017"],
}


@pytest.mark.parametrize("reference", MILESTONES)
def test_milestones_as_printed(reference: str) -> None:
    milestones = [each for each in loaded().every(Milestone, ["bhr"]) if each.reference == reference]
    assert [each.baseline and each.baseline.text for each in milestones] == MILESTONES[reference]


def test_quarterly_returns_keep_their_labels() -> None:
    dates = [str(each.baseline) for each in loaded().every(Milestone, ["bhr"]) if each.reference == "3a"]
    wanted = ["Q1 - 21 Jul 17 (Completed)", "Q2 - 20 Oct 17", "Q3 - 20 Jan 18", "Q4 - 21 Apr 18", "TBC"]
    assert Counter(dates) == Counter(wanted)


def test_the_twenty_one_schemes() -> None:
    ids = Counter(scheme.area for scheme in loaded().every(Scheme, ["bhr"]))
    assert ids == {"Barking & Dagenham": 7, "Havering": 5, "Redbridge": 9}


def test_the_seven_recommendations_of_the_peer_challenge_and_those_in_its_text() -> None:
    references = [each.reference for each in loaded().every(Recommendation, ["hf"])]
    assert [each for each in references if int(each) >= 92] == [str(each) for each in range(92, 99)]
    assert {"34", "41", "51", "63", "65"} <= set(references)


def test_the_cqc_score() -> None:
    scored = [each for each in loaded().every(Statement, ["hf"]) if each.score is not None]
    assert [(each.quality_statement, each.score) for each in scored] == [(8, 2)]


def test_the_hospitals_and_their_five_hosts() -> None:
    (scheme,) = loaded().every(Scheme, ["wla"])
    assert {site.name: site.host for site in scheme.sites} == {
        "Charing Cross": "London Borough of Hammersmith & Fulham",
        "Northwick Park": "Brent",
        "Ealing": "Ealing",
        "Central Middlesex": "Brent",
        "Hammersmith": "Ealing",
        "St Marys": "Westminster City Council",
        "Chelsea and Westminster": "Royal Borough of Kensington and Chelsea",
    }


def test_the_seven_outcomes_without_a_metric() -> None:
    outcomes = [each for each in loaded().every(Statement, ["wla"]) if each.says == "outcome"]
    assert len(outcomes) == 7
    assert all(not each.metrics for each in outcomes)


OUR_OWN = ("HF-P1",)
"""Papers that are made from the registers and transcribe none."""


def test_every_record_says_where_it_is_from() -> None:
    without = [
        record.id
        for record in loaded().records.values()
        if record.source is None and record.kind not in ("programme", "document") and record.id not in OUR_OWN
    ]
    assert without == []


@pytest.mark.parametrize(
    "figure",
    [
        "5,396",
        "2,266",
        "807",
        "738",
        "9%",
        "39%",
        "£150",
        "£1.5m",
        "£1.9m",
        "1,632",
        "1,600",
        "824",
        "2.30",
        "12 hospital",
    ],
)
def test_the_figures_of_the_cabinet_paper(figure: str) -> None:
    (paper,) = [each for each in loaded().every(Paper) if each.report == "cabinet"]
    text = paper.origin.file.text
    assert (figure in text) == (figure != "2.30")  # 2.30 stands nowhere in the paper: the test can fail


# What the papers are known to have wrong: code, level, records, and a part of the line it points at
ALL_RISKS = [f"BHR-{number}" for number in range(1, 17)]
EMBEDDED = [30, 34, 39, 41, 46, 51, 56, 58, 63, 65, 76, 82, 83]
KNOWN: list[tuple[str, Level, list[str], str]] = [
    ("RSK004", Level.WARNING, ALL_RISKS, "id: BHR-"),
    ("RAG002", Level.WARNING, ALL_RISKS, "printed:"),
    ("RSK007", Level.WARNING, ALL_RISKS, "id: BHR-"),
    ("RSK011", Level.WARNING, ALL_RISKS, "id: BHR-"),
    ("RSK010", Level.WARNING, ALL_RISKS, ""),
    ("RSK003", Level.WARNING, ["bhr"], "id: bhr"),
    ("RSK013", Level.INFO, ["BHR-2"], "Integrated Care Partnership"),
    ("RSK016", Level.WARNING, ["BHR-F2"], "id: BHR-F2"),
    ("MIL001", Level.ERROR, ["BHR-MS-2b-1"], "Oct-Dec18"),
    ("REC001", Level.WARNING, [f"HF-R{number}" for number in EMBEDDED + list(range(92, 99))], "id: HF-R"),
]


@pytest.mark.parametrize(("code", "level", "records", "line"), KNOWN, ids=[known[0] for known in KNOWN])
def test_known_faults_are_found_by_general_rules(code: str, level: Level, records: list[str], line: str) -> None:
    problems = of(code)
    assert sorted(problem.record or "" for problem in problems) == sorted(records)
    assert {problem.level for problem in problems} == {level}
    assert all(line in line_of(problem) for problem in problems)


def test_what_the_rag_detail_says() -> None:
    wanted = "16 is RED and AMBER; 12 is RED, AMBER and GREEN; 9 is RED and AMBER; 8 is AMBER and GREEN"
    assert {problem.together.partition(": ")[2] for problem in of("RAG002")} == {wanted}


def test_only_watched() -> None:
    watched = [problem.record for problem in of("RSK010") if "only watched" in problem.message]
    assert watched == ["BHR-9", "BHR-10"]


def test_the_shared_sentence_names_the_other_rows() -> None:
    (problem,) = of("RSK013")
    assert problem.message == "the same measure also answers BHR-3 and BHR-8"


def test_no_false_alarms() -> None:
    """Each code that the registers yield was read line by line and judged right; no other may appear."""
    assert (
        Counter(problem.code for problem in found())
        == {
            "BEN001": 2,  # the savings for the NHS have no metric and no owner (notes)
            "DEC001": 14,  # section 13 prints no date beside its signatures
            "ACT001": 130,  # no action of Appendix 3 has an owner or a measure, and one has a date
            "FIN001": 5,  # a first total of savings, a third table that adds up nowhere, and one total that nets growth (a note)
            "FIN003": 1,  # 68,409 and 68,408, which rounding explains (a note)
            "FIN004": 4,  # Havering's money under two themes; lines and schemes that do not name each other (notes)
            "FIN006": 2,  # another grant's national sums
            "FIN002": 3,  # the closing total after it, and two falls that stand under Growth
            "FLD005": 1,  # a date that is printed twice over in one cell
            "FLD009": 1,  # "Until 2018"
            "FRM004": 2,  # a level between two, and one cell with two levels
            "MET001": 2,  # a reduction of 448 that is 455, and an improvement of 10% of which no base gives 10
            "MET002": 3,  # targets said to be met, performed well, outperformed
            "MET003": 3,
            "MET004": 6,  # targets of 2017-18 that are below what 2016-17 reached (notes)
            "MET005": 8,  # 14 months told as a year; periods such as "May" and "last financial year" (notes)
            "MET006": 2,  # 41 and 42 staff; 65% and 64%
            "MET007": 1,  # slightly higher, by 58%
            "MET008": 11,  # seven outcomes without anything; four of Redbridge without an owner
            "MET011": 1,
            "MET012": 3,  # totals of direct payments by age
            "MIL001": 1,
            "MIL002": 1,  # Oct-Dec18 under 2017-18
            "MIL003": 1,  # the locality service, launched in April 2016 and in April 2017
            "MIL005": 1,  # approved before the last of the three boards meets
            "MIL004": 2,  # quarterly returns on 20 January and 21 April 2018, both Saturdays
            "MIL006": 3,  # two dates TBC and one absent, for which other steps wait (notes)
            "MIL008": 18,  # timetables whose first dates had passed when the papers were published (notes)
            "PUB001": 2,  # a source that prints no clearances and no front sheet; our own report, which no officer has put a role to
            "PUB012": 1,  # "no equality impact implications"
            "PUB013": 1,  # only lawyers, information governance and Caldicott guardians were asked
            "REF001": 1,  # 3.1.6 refers to 3.1.15
            "REF002": 9,  # one acronym with two meanings, and eight bodies under several names
            "RAG002": 16,
            "RAG004": 2,  # said to be complete, without a date (notes)
            "REC001": 20,
            "REC006": 9,  # the score of 2 and the eight shortfalls of the CQC's report
            "RSK003": 1,
            "RSK004": 16,
            "RSK007": 16,
            "RSK008": 6,  # the bare topic, and five rows that print no cause or no effect (notes)
            "RSK009": 1,  # demand that goes on growing (a note)
            "RSK010": 16,
            "RSK011": 16,
            "RSK012": 3,  # the three rows printed RED, which name no action with an owner and a date
            "RSK013": 1,
            "RSK016": 1,
            "TXT002": 1,  # the cover report asks to endorse, and says that the plan is there for approval
            "SCH001": 8,  # what Appendix 3 says of schemes and the table of 11.9 does not (notes)
        }
    )


def test_each_programme_is_judged_at_its_own_date() -> None:
    dates = {name: TODAY.of(programme).year for name, programme in loaded().programmes.items()}
    assert dates == {"bhr": 2017, "hf": 2024, "mps": 2013, "wla": 2017}
