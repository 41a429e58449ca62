"""TXT001: what was to be filled in later."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _paper(text: str, settings: str = "") -> str:
    return settings + (
        "papers:\n  - id: NB-P1\n    title: Bridges\n    report: cabinet\n    sections:\n"
        f'      - section: background\n        passages:\n          - "{text}"\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "The day is to be confirmed by the contractor.",
        "It follows the A20 [^note] [=NB-F1] and Part XX of the Act.",
        "Why? Because it is old. An ATBCX lorry.",
        "Add the [sic] and [2019] bridges on 02/03/2026.",
        "Deleted bridges are formatted.",
    ],
)
def test_plain_words(text: str) -> None:
    assert found(_paper(text), "TXT001") == []


@pytest.mark.parametrize(
    "text",
    [
        "TBC",
        "tbc",
        "[to follow]",
        "[insert cost]",
        "[INSERT COST]",
        "xx",
        "XX",
        "££XX"[1:],
        "??",
        "xx/xx/xxxx",
        "DD/MM/YYYY",
        "Lorem ipsum",
        "<insert name>",
        "[date]",
        "Error! Reference source not found",
        "Click or tap here to enter text",
        "Formatted:",
        "Commented [AB1]:",
    ],
)
def test_placeholders(text: str) -> None:
    (problem,) = found(_paper(f"The cost is {text} now."), "TXT001")
    assert problem.message == f'the text still has "{text}"' or text in problem.message
    assert (problem.level, places([problem])) == (Level.ERROR, [(8, 13)])


def test_in_a_paper_that_is_history_it_is_a_warning() -> None:
    settings = "programme: {id: example, title: Bridges, status: historic}\n"
    (problem,) = found(_paper("TBC", settings), "TXT001")
    assert problem.level is Level.WARNING


SHOWN = """\
programme: {id: example, title: Bridges, prefix: NB}
risks:
  - {id: NB-1, title: Bridge closes, controls: [A call, A survey (TBC)], owner: TBC, review: TBC}
papers:
  - id: NB-P1
    title: Bridges
    report: cabinet
    appendices: [{heading: Risks, passages: [{table: {of: risks, caption: Risks}}]}]
  - id: NB-P2
    title: Roads
    report: cabinet
    appendices: [{heading: Risks, passages: [{table: {of: risks, caption: Risks}}]}]
"""


def test_a_record_that_a_live_paper_shows_is_told_of_once() -> None:
    (problem,) = found(SHOWN, "TXT001")
    assert messages([problem]) == ['NB-P1 shows this text, which still has "TBC"']
    assert (problem.level, problem.record, places([problem])) == (Level.WARNING, "NB-1", [(3, 57)])


def test_what_no_live_paper_shows_may_wait() -> None:
    assert found(SHOWN.replace("prefix: NB", "status: historic"), "TXT001") == []
    assert found(SHOWN[: SHOWN.index("papers")], "TXT001") == []
