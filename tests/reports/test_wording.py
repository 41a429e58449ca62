"""How papers say dates, scores and sources."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies

from govtool.records.record import Source
from govtool.records.scoring import Score
from govtool.reports.wording import day
from govtool.reports.wording import joined
from govtool.reports.wording import running
from govtool.reports.wording import score
from govtool.reports.wording import sources
from tests.support import workspace


def test_a_day_has_no_leading_nought() -> None:
    assert day(datetime.date(2026, 11, 2)) == "2 November 2026"


def test_a_score() -> None:
    assert score(Score(likelihood=4, impact=3), 12) == "4 × 3 = 12"


def test_several_things_in_a_cell() -> None:
    assert joined(["a", "b"]) == "a; b"
    assert joined([]) == "Not recorded"
    assert joined([], "None") == "None"


def test_sources_without_sections_and_unknown_documents() -> None:
    loaded = workspace("documents:\n  - {id: EX-D1, title: Winter plan}\n")
    found = [Source(document="EX-D1"), None, Source(document="EX-D2", section="3")]
    assert sources(found, loaded) == "Winter plan; EX-D2, section 3"
    assert sources([], loaded) == ""


def test_a_mark_without_its_note_stays_as_written() -> None:
    assert [(span.text, span.note) for span in running("Demand[^none] rises", {})] == [("Demand[^none] rises", "")]


@given(
    strategies.text(),
    strategies.dictionaries(strategies.from_regex(r"[a-z]+", fullmatch=True), strategies.text(min_size=1)),
)
def test_no_word_of_a_text_is_lost(text: str, notes: dict[str, str]) -> None:
    spans = running(text, notes)
    for name in notes:
        text = text.replace(f"[^{name}]", "")
    assert "".join(span.text for span in spans) == text
