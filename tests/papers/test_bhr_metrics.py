"""Every number of the metrics of bhr-ibcf-2017: 11.2, 11.6 and 11.7, by metric, borough, year and item."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.metric import PrintedReading
from govtool.records.metric import Reading
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import number
from tests.papers.keyed import plain
from tests.papers.keyed import record
from tests.papers.keyed import words
from tests.papers.keyed import years

METRICS = {
    "Non-elective Admissions (all Ages)": "BHR-M1",
    "Admission to residential (aged 65+)": "BHR-M2",
    "Reablement/ Rehabilitation (aged 65+)": "BHR-M3",
    "Delayed Transfers of Care per 100,000 Population": "BHR-M4",
}
BY_TRUST = "11.2 Non Elective Admissions by CCG,Year and Trust"
TRUSTS = {"Barking, Havering and Redbridge University Hospitals NHS Trust": "BHRUT"}

ALL = [row for row in keyed("bhr_metrics") if row["table"] != BY_TRUST]


def reading(row: Row) -> Reading:
    """The reading of a row; of several, the first, which is that of 11.2."""
    metric = record(METRICS[row["metric"]])
    assert isinstance(metric, Metric)
    place = row["area"], years(row["period"])
    return next(each for each in metric.readings if (each.area, years(each.period)) == place)


@pytest.mark.parametrize("row", ALL, ids=lambda row: str(row["where"]))
def test_a_number_of_the_tables(row: Row) -> None:
    held, amount = reading(row), number(row["value"])
    match row["item"]:
        case "target" | "plan":
            assert held.target == amount
        case "actual":
            assert held.actual == amount
        case _:
            assert held.printed is not None
            assert printed(held.printed, row)


def printed(held: PrintedReading, row: Row) -> bool:
    """Whether a reading keeps what is printed beside its target and actual."""
    amount = number(row["value"])
    assert amount is not None
    if row["item"] == "variance":
        return held.variance == (-amount if "a reduction of" in row["words_as_printed"] else amount)
    return plain(row["value"]) in plain(f"{held.rate} {held.verdict}")


def test_the_words_of_the_tables() -> None:
    said = [row for row in ALL if "missed the target" in row["words_as_printed"]]
    assert said
    for row in said:
        held = reading(row).printed
        assert held is not None
        assert held.verdict == "missed the target"


def test_no_reading_of_the_tables_is_made_up() -> None:
    wanted = {(METRICS[row["metric"]], row["area"], years(row["period"])) for row in ALL}
    metrics = loaded().every(Metric, ["bhr"])
    assert {(each.id, held.area, years(held.period)) for each in metrics for held in each.readings} == wanted
    assert len(ALL) == 58


def test_the_averages_of_the_narrative_stand_beside_the_table() -> None:
    metric = record("BHR-M4")
    assert isinstance(metric, Metric)
    held = {(each.area, each.target, each.actual) for each in metric.readings}
    for area, section in (("Barking & Dagenham", "11.3.2"), ("Havering", "11.4.2")):
        assert (
            area,
            said(section, "target, total delayed days"),
            said(section, "outturn, average over the year"),
        ) in held


def said(section: str, what: str) -> Decimal | None:
    return next(number(row["value"]) for row in keyed("bhr_metric_claims") if row["where"] == f"{section} / {what}")


def test_admissions_by_ccg_year_and_trust() -> None:
    rows = [row for row in keyed("bhr_metrics") if row["table"] == BY_TRUST]
    wanted = {
        (row["area"], TRUSTS.get(row["item"], row["item"]), row["period"].split(" ")[-1]): number(row["value"])
        for row in rows
    }
    figures = [each for each in loaded().every(Figure, ["bhr"]) if each.id.startswith("BHR-FG-NEA-")]
    held = {(each.area, each.group, words(each.period).split(" ")[0]): each.value for each in figures}
    assert held == wanted
    assert len(held) == len(rows) == len(figures) == 28
