"""The Health & Wellbeing Board papers of the registers and of the sample, made by the command, and the PDFs read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govtool.cli.money import table_lines
from govtool.folder import load_workspace
from govtool.records.funding import Funding
from govtool.reports.shows.funding import totals_words
from tests.cli.support import run
from tests.reports.checks import failures
from tests.reports.reading import Reading

ROOT = Path(__file__).parent.parent
RIVERSIDE = ROOT / "samples" / "riverside"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("board")
    for root in (ROOT, RIVERSIDE):
        done = run("-C", root, "report", "hwb", "--as-of", "2026-11-22", "-o", folder)
        assert done.code == 0, done.err
    own = run("-C", ROOT, "report", "hwb", "-o", folder)
    assert own.code == 0, own.err
    return {"havering": folder / "BHR-PAPER-1-2017-09-20.pdf", "riverside": folder / "BCF-PAPER2-2026-11-22.pdf"}


@pytest.fixture(scope="module")
def havering(made: dict[str, Path]) -> Reading:
    return Reading(made["havering"].read_bytes())


@pytest.fixture(scope="module")
def riverside(made: dict[str, Path]) -> Reading:
    return Reading(made["riverside"].read_bytes())


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", ["havering", "riverside"])
def test_they_are_accessible_and_archival(made: dict[str, Path], name: str, profile: str) -> None:
    assert failures(str(made[name]), profile) == []


def _headings(reading: Reading, kind: str) -> list[str]:
    return [reading.text(tag) for tag in reading.tags(kind)]


def test_haverings_order(havering: Reading) -> None:
    assert _headings(havering, "H2")[1:6] == [
        "1. Summary",
        "2. Recommendations",
        "3. Report detail",
        "4. Implications and risks",
        "5. Background papers",
    ]


def test_the_first_page_tells_what_changed_since_the_board_met(havering: Reading, riverside: Reading) -> None:
    assert "What changed since 19 July 2017, when the body last met" in havering.text()
    table = havering.tags("Table")[1]
    first = havering.pdf.pages[0].objgen[0]
    assert {place[0] for place in havering.places(table)} == {first}
    assert "What changed since 16 September 2026, when the body last met" in riverside.text()
    table = riverside.tags("Table")[1]
    assert {place[0] for place in riverside.places(table)} == {riverside.pdf.pages[0].objgen[0]}


# 11.2 of the plan: which of the twelve results meet their targets, read off the table by hand (lower is better but for M3)
def test_metrics_on_track_by_borough(havering: Reading) -> None:
    assert (
        "8 of 12 metrics are on track (each metric counted once for each area): "
        "Barking & Dagenham 3 of 4, Havering 2 of 4, Redbridge 3 of 4."
    ) in havering.text()


def test_the_variance_that_was_printed_stands_beside_what_it_comes_to(havering: Reading) -> None:
    row = next(
        [havering.text(cell) for cell in havering.tags(start=tag) if str(cell.S) in ("/TH", "/TD")]
        for tag in havering.tags("TR")
        if "a reduction of 448" in havering.text(tag)
    )
    assert row[3:] == ["2,792", "2,337", "−455", "Yes", "“a reduction of 448”; variance −448"]


def test_what_is_not_held_is_said(havering: Reading) -> None:
    text = havering.text()
    assert "Spend is not held in the registers." in text
    assert "There are no background papers." in text
    assert "Post not recorded" in text  # section 13 prints no post beside Redbridge's certificate
    assert "Not stated in the source: Quality of services and user experience" in text


def test_every_condition_and_change_has_its_statement(riverside: Reading) -> None:
    text = riverside.text()
    assert "No statement recorded" not in text
    assert "Not on the scale" not in text
    assert "Not recorded" not in text


def _tables_of_money() -> Iterator[Funding]:
    for root in (ROOT, RIVERSIDE, ROOT / "samples" / "every-problem"):
        yield from load_workspace(root).every(Funding)


WRONG = re.compile(r"printed (−?-?[\d,.]+), comes to (−?-?[\d,.]*\d)")


@pytest.mark.parametrize("record", list(_tables_of_money()), ids=lambda record: record.id)
def test_the_paper_and_the_terminal_say_the_same_of_every_total(record: Funding) -> None:
    terminal, paper = "\n".join(table_lines(record)).replace("-", "−"), totals_words(record)
    assert WRONG.findall(paper) == WRONG.findall(terminal)
    counted = re.search(r"All (\d+) totals add up", terminal)
    assert not counted or f"All {counted[1]} totals" in paper


def test_some_totals_are_wrong() -> None:
    assert any(WRONG.search(totals_words(record)) for record in _tables_of_money())
