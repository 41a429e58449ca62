"""`govtool report all`: every paper, one line each, and one that fails leaves the others."""

from __future__ import annotations

import functools
from pathlib import Path
from unittest.mock import Mock

import pytest

from govtool.cli import press
from govtool.lint import run as linter
from govtool.reports.contained import Limits
from govtool.reports.contained import contain
from tests.cli.support import office
from tests.cli.support import run
from tests.cli.test_report import CLEARED
from tests.cli.test_report import PAPER
from tests.cli.test_report import RISKS
from tests.reports.test_contained import ENDLESS

ALL = ("report", "all", "--format", "html", "--as-of", "2026-11-22")
MEMBER = PAPER.replace("EX-P1", "EX-P2").replace("report: cabinet", "report: member").replace("Winter plan", "Progress")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def names() -> list[str]:
    """What has been written."""
    return sorted(path.name for path in Path().iterdir())


def test_every_paper_is_made_and_has_a_line(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=CLEARED, second=MEMBER, risks=RISKS), *ALL)
    assert (done.code, done.err) == (0, "")
    first, second, last = done.out.splitlines()
    assert first.startswith("EX-P1-2026-11-22.html: Winter plan; ")
    assert second.startswith("EX-P2-2026-11-22.html: Progress, stamped DRAFT; ")
    assert last == "2 papers made, each with its clearance sheet beside it."
    assert names() == [f"EX-P{number}-2026-11-22.{end}" for number in (1, 2) for end in ("clearance.txt", "html")]


def test_one_that_fails_is_named_and_leaves_the_others(tmp_path: Path) -> None:
    first = PAPER.replace("  sections", "  profile: hf-1917\n  sections")
    done = run("-C", office(tmp_path, paper=first, second=MEMBER), *ALL)
    assert done.code == 2
    assert done.err.splitlines() == [
        "govtool: EX-P1: there is no template profile hf-1917; did you mean hf-2017?",
        "govtool: 1 of 2 papers could not be made: EX-P1.",
    ]
    assert done.out.splitlines()[-1] == "1 paper made, each with its clearance sheet beside it."
    assert names() == ["EX-P2-2026-11-22.clearance.txt", "EX-P2-2026-11-22.html"]


def test_a_template_that_loops_for_ever_fails_its_own_papers_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = office(tmp_path, paper=PAPER, second=MEMBER, risks=RISKS + _more())
    (root / "report_templates").mkdir()
    loops = ENDLESS.replace("appendices[0].blocks[0].table.rows", "sections[0].blocks[1].table.rows")
    (root / "report_templates" / "cabinet.html").write_text(loops, encoding="utf-8")
    monkeypatch.setattr(press, "contain", functools.partial(contain, limits=Limits(fill_in=1)))
    done = run("-C", root, *ALL)
    assert done.code == 2
    assert done.err.startswith(f"govtool: EX-P1: {root / 'report_templates' / 'cabinet.html'}, line ")
    assert "was still at work after 1 seconds" in done.err
    assert names() == ["EX-P2-2026-11-22.clearance.txt", "EX-P2-2026-11-22.html"]


def _more() -> str:
    return "".join(f"  - {{id: EX-{number}, title: Another risk}}\n" for number in range(2, 60))


def test_the_registers_are_checked_once_for_all_papers_of_one_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Mock(wraps=linter.lint)
    monkeypatch.setattr(linter, "lint", watched)
    run("-C", office(tmp_path, paper=PAPER, second=MEMBER), *ALL)
    assert watched.call_count == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "paper.html"], "paper.html is not a folder; report all writes several papers, so -o must name one."),
        (["-o", "papers"], "the folder papers does not exist; make it first, or choose another with -o."),
        (
            ["--meeting", "EX-MT1"],
            "report all makes papers for several meetings; leave --meeting out, or name the kind of report.",
        ),
        (["--paper", "EX-P1"], "report all makes every paper; leave --paper out, or name the kind of report."),
    ],
)
def test_wrong_usage_writes_nothing(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = run("-C", office(tmp_path, paper=PAPER), *ALL, *arguments)
    assert (done.code, done.err) == (2, f"govtool: {said}\n")
    assert names() == []


def test_without_papers_there_is_nothing_to_make(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path), *ALL)
    assert (done.code, done.out) == (2, "")
    assert "the registers hold no paper" in done.err


def test_where_none_can_be_written_none_is_said_to_be_made(tmp_path: Path) -> None:
    for end in ("html", "clearance.txt"):
        Path(f"EX-P1-2026-11-22.{end}").mkdir()
    done = run("-C", office(tmp_path, paper=PAPER), *ALL)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1] == "govtool: 1 of 1 papers could not be made: EX-P1."


EXEMPT = (*ALL, "--part", "exempt")
SECRET = PAPER.replace("[Winter", "[{text: A bid., exempt: {paragraph: 3, public_interest: Talks}}, Winter")


def test_papers_without_an_exempt_part_are_named_and_are_no_failures(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=SECRET, second=MEMBER, third=MEMBER.replace("P2", "P3")), *EXEMPT)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-2:] == [
        "1 paper made, each with its clearance sheet beside it.",
        "Without an exempt part, because nothing that they say or show is exempt: EX-P2, EX-P3.",
    ]
    assert names() == ["EX-P1-2026-11-22-exempt.clearance.txt", "EX-P1-2026-11-22-exempt.html"]


def test_where_no_paper_has_an_exempt_part_that_is_said(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=PAPER, second=MEMBER), *EXEMPT)
    assert (done.code, done.out) == (2, "")
    assert done.err == "govtool: no paper has an exempt part: nothing that they say or show is exempt.\n"


def test_a_failure_among_papers_without_an_exempt_part_is_the_only_one_counted(tmp_path: Path) -> None:
    first = SECRET.replace("  sections", "  profile: hf-1917\n  sections")
    done = run("-C", office(tmp_path, paper=first, second=MEMBER), *EXEMPT)
    assert done.code == 2
    assert done.err.splitlines()[-1] == "govtool: 1 of 2 papers could not be made: EX-P1."


def test_a_paper_that_is_exempt_as_a_whole_is_among_those_with_an_exempt_part(tmp_path: Path) -> None:
    hidden = PAPER.replace("  sections", "  exempt: {paragraph: 5, public_interest: The case}\n  sections")
    root = office(tmp_path, paper=hidden, second=MEMBER)
    assert run("-C", root, *EXEMPT).code == 0
    assert names() == ["EX-P1-2026-11-22-exempt.clearance.txt", "EX-P1-2026-11-22-exempt.html"]


WHOLLY = MEMBER.replace("  sections", "  exempt: {paragraph: 5, public_interest: The case}\n  sections")


def _with_a_restricted_paper(root: Path) -> Path:
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "paper.yaml").write_text(PAPER.replace("EX-P1", "EX-P9"), encoding="utf-8")
    return root


def test_papers_that_are_left_out_are_named_and_are_no_failures(tmp_path: Path) -> None:
    done = run("-C", _with_a_restricted_paper(office(tmp_path, paper=PAPER, second=WHOLLY)), *ALL)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-3:] == [
        "1 paper made, each with its clearance sheet beside it.",
        "Left out: EX-P9 lies in restricted/, and nothing there goes into a paper.",
        "Left out: EX-P2 is exempt as a whole; --part exempt makes it.",
    ]
    assert names() == ["EX-P1-2026-11-22.clearance.txt", "EX-P1-2026-11-22.html"]


def test_the_exempt_parts_are_made_without_what_is_restricted(tmp_path: Path) -> None:
    done = run("-C", _with_a_restricted_paper(office(tmp_path, paper=SECRET, second=WHOLLY)), *EXEMPT)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-2:] == [
        "2 papers made, each with its clearance sheet beside it.",
        "Left out: EX-P9 lies in restricted/, and nothing there goes into a paper.",
    ]


def test_where_every_paper_is_left_out_that_is_why_none_is_made(tmp_path: Path) -> None:
    others = {"second": WHOLLY, "third": WHOLLY.replace("P2", "P3")}
    done = run("-C", _with_a_restricted_paper(office(tmp_path, **others)), *ALL)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "govtool: there is no paper to make: EX-P9 lies in restricted/, and nothing there goes into a paper. "
        "EX-P2 and EX-P3 are exempt as a whole; --part exempt makes them.\n"
    )


def test_a_period_and_an_audience_are_for_the_papers_that_have_them(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER, second=MEMBER)
    done = run("-C", root, *ALL[:-2], "--period", "April to June 2026", "--audience", "Scrutiny")
    assert done.code == 0, done.err
    (member,) = Path().glob("EX-P2-2026-06-30.html")
    assert "April to June 2026" in member.read_text(encoding="utf-8")
    assert "Scrutiny" in member.read_text(encoding="utf-8")
    assert not list(Path().glob("EX-P1-2026-06-30.html"))
