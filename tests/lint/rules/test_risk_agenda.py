"""RSK017 and RSK019: what the next risk review should have before it."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

# RSK017


def _near(*fields: str, before: str = "") -> str:
    return before + "\n".join(
        ["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields), ""]
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (("proximity: Jun 2017",), "it may happen Jun 2017, which is 31 days off"),
        (("proximity: 2 May 2017",), "it may happen 2 May 2017, which is tomorrow"),
        (("proximity: 3 May 2017",), "it may happen 3 May 2017, which is 2 days off"),
        (("proximity: 2017",), "it may happen 2017, which has begun"),
        (("proximity: from April 2017",), "it may happen from April 2017, which has begun"),
        (("proximity: by end May 2017",), "it may happen by end May 2017, which is 30 days off"),
        (
            ("proximity: May 2017", "review: 2 Jun 2017"),
            "it may happen May 2017, which has begun; its next review is only after that, 2 Jun 2017",
        ),
        (("proximity: May 2017", "review: 31 May 2017"), "it may happen May 2017, which has begun"),
    ],
)
def test_what_may_happen_soon(fields: tuple[str, ...], message: str) -> None:
    (problem,) = found(_near(*fields), "RSK017", on="2017-05-01")
    assert (problem.message, problem.level, places([problem])) == (message, Level.INFO, [(4, 16)])


@pytest.mark.parametrize(
    "fields",
    [
        ("proximity: 2 Jun 2017",),
        ("proximity: by end June 2017",),
        ("proximity: April 2017",),  # it has passed, which is RSK009's
        ("proximity: TBC",),
        ("proximity: ongoing",),
        ("proximity: May 2017", "closed: 2017-04-01"),
        (),
    ],
)
def test_what_may_not(fields: tuple[str, ...]) -> None:
    assert found(_near(*fields), "RSK017", on="2017-05-01") == []


def test_how_soon_is_the_programmes_to_say() -> None:
    programme = "programme: {id: example, title: Ferries, thresholds: {proximity_days: 60}}\n"
    assert len(found(_near("proximity: 2 Jun 2017", before=programme), "RSK017", on="2017-05-01")) == 1


# RSK019

PROGRAMME = """\
programme:
  id: example
  title: Ferries
  scoring: {likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 9, amber: 4}}
  review_days: {red: 30, amber: 60}
"""
RISKS = """\
risks:
  - {id: NB-1, title: Ferry stops, owner: Pilot, assessments: [{on: 2017-03-01, residual: {likelihood: 3, impact: 3}}]}
  - {id: NB-2, title: Pier falls, owner: Pilot, assessments: [{on: 2017-03-01, residual: {likelihood: 4, impact: 4}}]}
  - {id: NB-3, title: Crew go, assessments: [{on: 2017-02-01, residual: {likelihood: 2, impact: 2}}]}
  - {id: NB-4, title: Fares fall, owner: Clerk, assessments: [{on: 2017-01-01, residual: {likelihood: 1, impact: 1}}]}
  - {id: NB-5, title: Fuel rises, owner: Clerk, residual: {likelihood: 4, impact: 4}}
  - {id: NB-6, title: Gales, owner: Clerk, closed: 2017-02-02, residual: {likelihood: 4, impact: 4}}
"""


def test_whom_to_ask_about_a_register_that_nobody_looked_at() -> None:
    (problem,) = found(PROGRAMME + RISKS, "RSK019", on="2017-05-01")
    expected = (
        "3 of 5 open risks have not been looked at within the programme's cadence: "
        "ask Pilot (NB-1 and NB-2); whoever owns (NB-3)"
    )
    assert (problem.message, problem.record, places([problem])) == (expected, "example", [(7, 5)])


def test_the_register_may_have_been_reviewed_as_a_whole() -> None:
    header = "register: {{reviewed: {}}}\n"
    assert found(PROGRAMME + header.format("2017-04-20") + RISKS, "RSK019", on="2017-05-01") == []
    (problem,) = found(PROGRAMME + header.format("2017-03-20") + RISKS, "RSK019", on="2017-05-01")
    expected = "3 of 5 open risks have not been looked at within the programme's cadence: ask Pilot (NB-1 and NB-2); Clerk (NB-5)"
    assert (problem.message, places([problem])) == (expected, [(6, 22)])
    assert found(PROGRAMME + header.format("2017-05-20") + RISKS, "RSK019", on="2017-03-20") == []  # not yet


@pytest.mark.parametrize(
    ("programme", "on"),
    [
        (PROGRAMME, "2017-03-20"),
        (PROGRAMME.replace("review_days: {red: 30, amber: 60}", "status: live"), "2017-05-01"),
        (PROGRAMME.replace(", bands: {red: 9, amber: 4}", ""), "2017-05-01"),
        ("", "2017-05-01"),
    ],
)
def test_a_register_that_was_looked_at_or_has_no_cadence(programme: str, on: str) -> None:
    assert messages(found(programme + RISKS, "RSK019", on=on)) == []


def test_a_risk_is_late_on_the_day_after_its_last() -> None:
    assert found(PROGRAMME + RISKS, "RSK019", on="2017-03-31") == []  # 30 days after 1 March
    (problem,) = found(PROGRAMME + RISKS, "RSK019", on="2017-04-01")
    expected = "2 of 5 open risks have not been looked at within the programme's cadence: ask Pilot (NB-1 and NB-2)"
    assert problem.message == expected
    (problem,) = found(
        PROGRAMME + RISKS.replace("Pilot, assessments: [{on: 2017-03-01", "Pilot, assessments: [{on: 2017-03-02", 1),
        "RSK019",
        on="2017-04-01",
    )
    expected = "1 of 5 open risks has not been looked at within the programme's cadence: ask Pilot (NB-2)"
    assert problem.message == expected


def test_what_was_looked_at_today_was_looked_at() -> None:
    header = "register: {reviewed: 2017-05-01}\n"
    assert found(PROGRAMME + header + RISKS, "RSK019", on="2017-05-01") == []
    assert len(found(PROGRAMME + header + RISKS, "RSK019", on="2017-04-30")) == 1


@pytest.mark.parametrize(("raised", "late"), [("2017-03-31", True), ("2017-04-01", False), ("2017-05-02", False)])
def test_a_risk_that_was_never_assessed_was_looked_at_when_it_was_raised(raised: str, late: bool) -> None:
    risks = f"risks: [{{id: NB-1, title: Ferry stops, raised: {raised}, residual: {{likelihood: 4, impact: 4}}}}]\n"
    assert bool(found(PROGRAMME + risks, "RSK019", on="2017-05-01")) is late
