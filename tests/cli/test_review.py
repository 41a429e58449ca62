"""`govtool review`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.reports.canaries import registers
from tests.reports.test_leaks_in_files import ALL
from tests.reports.test_leaks_in_files import CANARY

RIVERSIDE = Path(__file__).parents[2] / "samples" / "riverside"
SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: EX-B1, title: Works Group, cadence: weekly}, {id: EX-B2, title: Council, cadence: monthly}]
"""
MEETINGS = """\
meetings:
  - {id: EX-MT1, title: First, board: EX-B1, on: 17 Nov 2026}
  - {id: EX-MT2, title: Second, board: EX-B1, on: 24 Nov 2026}
  - {id: EX-MT3, title: November, board: EX-B2, on: 20 Nov 2026}
  - {id: EX-MT4, title: Some day, board: EX-B2}
"""
RISKS = "risks: [{id: EX-1, title: The pier moves, residual: {likelihood: 4, impact: 4}, exempt: {paragraph: 3}}]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return office(tmp_path, programme=SETTINGS, meetings=MEETINGS, risks=RISKS)


def test_the_agenda_of_the_weekly_body(root: Path) -> None:
    done = run("-C", root, "review", "--as-of", "2026-11-22")
    assert (done.code, done.err) == (0, "")
    assert "For the meeting: Second, 24 November 2026." in done.out
    assert "Looks back to: 17 Nov 2026, when the body last met (EX-MT1)." in done.out


def test_of_a_meeting_of_another_board(root: Path) -> None:
    done = run("-C", root, "review", "--meeting", "EX-MT3", "--as-of", "2026-11-22")
    assert "Council. Position at 20 November 2026." in done.out


def test_since_a_day(root: Path) -> None:
    done = run("-C", root, "review", "--since", "1 Oct 2026", "--as-of", "2026-11-22")
    assert "Looks back to: 1 Oct 2026, as asked." in done.out


def test_officers_see_what_is_exempt_and_that_it_is(root: Path) -> None:
    done = run("-C", root, "review", "--as-of", "2026-11-22")
    assert done.out.startswith("NOT FOR PUBLICATION: exempt information, paragraph 3")
    assert "EX-1  EXEMPT, paragraph 3: The pier moves [16 RED]" in done.out


def test_the_open_part_says_only_how_much_is_left_out(root: Path) -> None:
    done = run("-C", root, "review", "--part", "open", "--as-of", "2026-11-22")
    assert "pier" not in done.out
    assert "EX-1" not in done.out
    assert "Left out: What is exempt of 1 record." in done.out


def test_an_exempt_meeting_is_not_named_to_everyone(root: Path) -> None:
    meetings = root / "registers" / "example" / "meetings.yaml"
    meetings.write_text(MEETINGS.replace("on: 17 Nov 2026", "on: 17 Nov 2026, exempt: {paragraph: 5}"))
    asked = ("-C", root, "review", "--as-of", "2026-11-22")
    assert "Looks back to: 17 Nov 2026, when the body last met (EX-MT1)." in run(*asked).out
    assert run(*asked).out.startswith("NOT FOR PUBLICATION: exempt information, paragraphs 3 and 5")
    assert "Looks back to: 15 Nov 2026, seven days before" in run(*asked, "--part", "open").out
    done = run(*asked, "--part", "open", "--meeting", "EX-MT1")
    assert done.code == 2
    assert "the public may not read of the meeting EX-MT1" in done.err


def test_no_canary_is_in_the_open_part_and_many_are_in_that_of_officers(tmp_path: Path) -> None:
    folder = office(tmp_path)
    (folder / "registers" / "example" / "programme.yaml").unlink()
    (folder / "registers" / "example" / "all.yaml").write_text(registers(lambda *_: 0, ALL), encoding="utf-8")
    done = run("-C", folder, "review", "--as-of", "2026-11-22", "--since", "1 Jan 2026")
    assert len(set(CANARY.findall(done.out))) > 10
    opened = run("-C", folder, "review", "--as-of", "2026-11-22", "--since", "1 Jan 2026", "--part", "open")
    assert (opened.code, CANARY.findall(opened.out)) == (0, [])
    assert "NOT FOR PUBLICATION" in done.out


def test_nothing_restricted_is_in_it(root: Path) -> None:
    folder = root / "restricted" / "example"
    folder.mkdir(parents=True)
    (folder / "risks.yaml").write_text(
        RISKS.replace("EX-1", "EX-2").replace("pier", "deck").replace(", exempt: {paragraph: 3}", "")
    )
    done = run("-C", root, "review", "--as-of", "2026-11-22")
    assert "pier" in done.out
    assert "deck" not in done.out
    assert done.err == "govtool: nothing of restricted/ is in the agenda.\n"


def test_a_file_that_cannot_be_read_is_told_of(root: Path) -> None:
    (root / "registers" / "example" / "issues.yaml").write_text("issues: [{id: EX-I1\n")
    done = run("-C", root, "review", "--as-of", "2026-11-22")
    assert done.code == 0
    assert "issues.yaml" in done.err
    assert "what it says is not in the agenda" in done.err


@pytest.mark.parametrize("form", ["pdf", "html", "docx"])
def test_as_a_file_named_by_programme_and_day(form: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    done = run("-C", root, "review", "--as-of", "2026-11-22", "--format", form, "-o", tmp_path / "out")
    target = tmp_path / "out" / f"review-example-2026-11-22.{form}"
    assert done.out.startswith(f"{target}: Risk review: Bridges")
    assert target.stat().st_size > 1000


def test_text_goes_to_a_file_that_is_named(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "agenda.txt"
    run("-C", root, "review", "--as-of", "2026-11-22", "-o", target)
    assert "13. Next date" in target.read_text(encoding="utf-8")


def test_each_live_programme_has_its_agenda() -> None:
    done = run("-C", RIVERSIDE, "review", "--as-of", "2026-11-24")
    titles = [line for line in done.out.splitlines() if line.startswith("Risk review:")]
    assert titles == ["Risk review: Better Care Fund 2026-27", "Risk review: Adult social care improvement"]
    assert max(map(len, done.out.splitlines())) <= 80


def test_many_files_go_into_a_folder(tmp_path: Path) -> None:
    asked = ("-C", RIVERSIDE, "review", "--as-of", "2026-11-24", "--format", "html", "-o")
    done = run(*asked, tmp_path / "one.html")
    assert done.code == 2
    assert "there are 2 agendas, of one programme each; choose one with --programme, or name a folder" in done.err
    assert run(*asked, tmp_path).code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "review-bcf-2026-11-24.html",
        "review-improvement-2026-11-24.html",
    ]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--meeting", "EX-MT9"), "there is no meeting EX-MT9; did you mean EX-MT"),
        (("--meeting", "EX-B1"), "there is no meeting EX-B1"),
        (("--meeting", "EX-MT4"), "the day of EX-MT4 is not recorded; give it in the register"),
        (("--since", "22 Nov 2026"), "--since must be a day before the position date, 2026-11-22"),
        (("--since", "soon"), "soon is not one day"),
        (("--format", "pdf", "-o", "registers/x.pdf"), "the folder registers does not exist"),
    ],
)
def test_what_cannot_be_done_stops_in_a_sentence(
    asked: tuple[str, ...], words: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    done = run("-C", root, "review", "--as-of", "2026-11-22", *asked)
    assert done.code == 2
    assert words in done.err
    assert done.out == ""


def test_a_council_may_have_a_page_of_its_own(root: Path, tmp_path: Path) -> None:
    own = root / "report_templates"
    own.mkdir()
    (own / "agenda.html").write_text('{% extends "_report.html" %}{% block crest %}<p>Our crest</p>{% endblock %}\n')
    target = tmp_path / "agenda.html"
    assert run("-C", root, "review", "--as-of", "2026-11-22", "--format", "html", "-o", target).code == 0
    assert "Our crest" in target.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_the_word_form_of_a_normal_week_fits_two_sides_too(tmp_path: Path) -> None:
    """As LibreOffice draws it, with a wider font than Word's own."""
    done = run(
        "-C", RIVERSIDE, "--programme", "bcf", "review", "--as-of", "2026-11-24", "--format", "docx", "-o", tmp_path
    )
    assert done.code == 0
    (written,) = tmp_path.glob("*.docx")
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(written)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    assert len(pypdf.PdfReader(written.with_suffix(".pdf")).pages) <= 2
