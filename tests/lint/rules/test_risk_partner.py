"""RSK018: risks of partners, and the papers that show them."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace_of

RISK = "risks:\n  - id: NB-1\n    title: Crews go\n    source: {{document: NB-D, section: 2}}\n    partner: Ferry Company{}\n"
PAPER = "paper: {{id: NB-W{}, title: Ferries, report: cabinet, profile: own, sections: [{{section: risks, passages: [{{table: {}}}]}}]}}\n"
# a profile that there is not, so that the paper shows only its own tables
ALL = "{of: risks, caption: Risks}"


def _problems(risk: str, *tables: str) -> list[Problem]:
    papers = {
        f"registers/ferries/papers/{number}.yaml": PAPER.format(number, table) for number, table in enumerate(tables, 1)
    }
    workspace = workspace_of({"registers/ferries/risks.yaml": RISK.format(risk)} | papers)
    return [each for each in lint(workspace, AsOf(today=day("2017-05-01"))) if each.code == "RSK018"]


@pytest.mark.parametrize(
    ("risk", "tables", "message", "level"),
    [
        (
            "\n    consent: no",
            (ALL,),
            "it is a risk of Ferry Company, and NB-W1 shows it without that partner's consent",
            Level.ERROR,
        ),
        (
            "",
            (ALL, ALL),
            "it is a risk of Ferry Company, and NB-W1 and NB-W2 show it; no consent is recorded",
            Level.WARNING,
        ),
        (
            "",
            ("{of: risks, programmes: ferries, sections: '2', caption: Risks}",),
            "it is a risk of Ferry Company, and NB-W1 shows it; no consent is recorded",
            Level.WARNING,
        ),
    ],
)
def test_a_partners_risk_in_a_paper(risk: str, tables: tuple[str, ...], message: str, level: Level) -> None:
    (problem,) = _problems(risk, *tables)
    assert (problem.message, problem.level, problem.location.line) == (message, level, 5)


@pytest.mark.parametrize(
    ("risk", "tables"),
    [
        ("\n    consent: yes", (ALL,)),
        ("\n    consent: perhaps", (ALL,)),
        ("\n    exempt: {paragraph: 3, public_interest: It would harm the company}", (ALL,)),
        ("", ()),
        ("", ("{of: milestones, caption: Milestones}",)),
        ("", ("{of: risks, programmes: buses, caption: Risks}",)),
        ("", ("{of: risks, sections: '3', caption: Risks}",)),
        ("", ("{of: risks, records: NB-9, caption: Risks}",)),
        ("", ("{of: headline}",)),
        ("", (f"{ALL}, exempt: {{paragraph: 3, public_interest: It would harm the company}}",)),
    ],
)
def test_a_risk_that_may_be_shown_or_is_not(risk: str, tables: tuple[str, ...]) -> None:
    assert _problems(risk, *tables) == []


def test_a_risk_in_the_log_that_a_papers_profile_prints() -> None:
    """The paper names no risk: its template profile adds the log."""
    bare = "paper: {id: NB-W1, title: Ferries, report: hwb}\n"
    loaded = workspace_of({"registers/ferries/risks.yaml": RISK.format(""), "registers/ferries/papers/1.yaml": bare})
    (problem,) = [each for each in lint(loaded, AsOf(today=day("2017-05-01"))) if each.code == "RSK018"]
    assert problem.message == "it is a risk of Ferry Company, and NB-W1 shows it; no consent is recorded"


def test_a_table_shows_its_papers_own_programme() -> None:
    elsewhere = "paper: {id: BU-W1, title: Buses, report: cabinet, profile: own, sections: [{section: risks, passages: [{table: {of: risks}}]}]}\n"
    loaded = workspace_of({"registers/ferries/risks.yaml": RISK.format(""), "registers/buses/papers/1.yaml": elsewhere})
    assert [each for each in lint(loaded, AsOf(today=day("2017-05-01"))) if each.code == "RSK018"] == []


@pytest.mark.parametrize(
    ("folder", "mark"), [("restricted", ""), ("registers", ", exempt: {paragraph: 3, public_interest: It would harm}")]
)
def test_what_no_open_paper_shows(folder: str, mark: str) -> None:
    paper = f"paper: {{id: NB-W1, title: Ferries, report: hwb{mark}}}\n"
    loaded = workspace_of({f"{folder}/ferries/risks.yaml": RISK.format(""), "registers/ferries/papers/1.yaml": paper})
    assert [each for each in lint(loaded, AsOf(today=day("2017-05-01"))) if each.code == "RSK018"] == []
