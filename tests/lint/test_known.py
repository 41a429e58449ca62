"""Problems that a programme has accepted for a time."""

from __future__ import annotations

from govtool.lint.known import Settled
from govtool.lint.known import settle
from govtool.lint.run import lint
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

RISKS = """\
risks:
  - {id: BR-1, title: Bridge closes early}
  - {id: BR-2, title: Diversion floods}
"""
KNOWN = """\
known_problems:
  - code: RSK007
    records: [BR-1, BR-2]
    reason: The bridge engineer's post is being filled
    role: Head of Highways
    until: Dec 2026
"""


def _settled(text: str, on: str = "2026-11-22") -> Settled:
    loaded, as_of = workspace(text), AsOf(today=day(on))
    return settle(lint(loaded, as_of), loaded, as_of)


def _of(settled: Settled, *codes: str) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.record) for problem in settled.standing if problem.code in codes]


def test_they_are_set_apart_and_still_held() -> None:
    settled = _settled(RISKS + KNOWN)
    assert _of(settled, "RSK007", "KNO001", "KNO002") == []
    assert [(problem.code, problem.record) for problem in settled.known] == [("RSK007", "BR-1"), ("RSK007", "BR-2")]


def test_other_rules_on_the_record_and_other_records_stand() -> None:
    settled = _settled(RISKS + KNOWN.replace("[BR-1, BR-2]", "BR-1"))
    assert ("RSK007", "BR-2") in _of(settled, "RSK007")
    assert ("RSK010", "BR-1") in _of(settled, "RSK010")


def test_they_are_known_by_record_and_code_and_not_by_line() -> None:
    assert len(_settled("# a line more\n" + RISKS + KNOWN).known) == 2


def test_until_a_month_means_its_last_day() -> None:
    assert len(_settled(RISKS + KNOWN, "2026-12-31").known) == 2


def test_past_their_day_they_stand_again_and_so_does_their_acceptance() -> None:
    settled = _settled(RISKS + KNOWN, "2027-01-01")
    assert settled.known == []
    assert len(_of(settled, "RSK007")) == 2
    (past,) = [problem for problem in settled.standing if problem.code == "KNO001"]
    assert (past.message, past.location.line) == ("RSK007 was accepted until Dec 2026, which has passed", 9)


def test_an_acceptance_needs_a_last_day() -> None:
    settled = _settled(RISKS + KNOWN.replace("Dec 2026", "ongoing"))
    assert "KNO001" in {problem.code for problem in settled.standing}


def test_one_that_is_no_longer_found_is_told_of() -> None:
    settled = _settled(RISKS.replace("early}", "early, owner: Head of Highways}") + KNOWN)
    assert _of(settled, "KNO002") == [("KNO002", "BR-1")]


def test_a_record_that_there_is_not_is_dangling() -> None:
    settled = _settled(RISKS + KNOWN.replace("BR-2]", "BR-9]"))
    assert "REF003" in {problem.code for problem in settled.standing}


def test_one_programme_does_not_accept_for_another() -> None:
    other = "risks: [{id: TR-1, title: Tree falls}]\n"
    loaded = workspace_of(
        {
            "registers/bridges/risks.yaml": RISKS + KNOWN.replace("[BR-1, BR-2]", "TR-1"),
            "registers/trees/risks.yaml": other,
        }
    )
    as_of = AsOf(today=day("2026-11-22"))
    assert settle(lint(loaded, as_of), loaded, as_of).known == []


def test_an_entry_without_a_reason_accepts_nothing() -> None:
    settled = _settled(RISKS + KNOWN.replace("    reason: The bridge engineer's post is being filled\n", ""))
    assert settled.known == []
    assert "FLD002" in {problem.code for problem in settled.standing}


def test_a_code_of_no_rule_accepts_nothing() -> None:
    settled = _settled(RISKS + KNOWN.replace("RSK007", "RSK070"))
    (wrong,) = [problem for problem in settled.standing if problem.code == "KNO003"]
    assert (wrong.message, wrong.location.line) == ("there is no rule RSK070", 5)
    assert settled.known == []
