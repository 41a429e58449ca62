"""`govtool report`: what it writes, what it says, and bad input."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pikepdf
import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.reports.reading import Reading

PAPER = """\
paper:
  id: EX-P1
  title: Winter plan
  report: cabinet
  council: Invented Council
  body: Cabinet
  sections:
    - section: summary
      passages: [Winter is coming., {table: {of: risks, programmes: [example], caption: Risks}}]
"""
LEFT = (
    "reasons",
    "background",
    "proposal",
    "options",
    "consultation",
    "equality",
    "legal",
    "finance",
    "recommendations",
)
CLEARED = (
    PAPER
    + "".join(f"    - {{section: {key}, passages: [It was looked at by those whose matter it is.]}}\n" for key in LEFT)
    + """\
  meeting: 14 Dec 2026
  report_of: Cabinet Member
  open_report: yes
  classification: For information
  key_decision: no
  wards: All
  accountable_director: Director of Adult Services
  author: Programme Manager
  version: 2
  sign_offs:
    - {matter: finance, role: Head of Finance, on: 20 Nov 2026, version: 2}
    - {matter: legal, role: Head of Law, on: 20 Nov 2026, version: 2}
"""
)
"""The same, with all that its template profile asks for."""
RISKS = """\
risks:
  - id: EX-1
    title: The market cannot meet winter demand
    cause: Two providers left
    effect: People wait in hospital beds
    inherent: {likelihood: 4, impact: 4}
"""
OWN = '<html lang="en-GB"><title>{{ title }}</title><p>Our own</p></html>'
WRONG = RISKS + "    residual: {likelihood: 5, impact: 4}\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def test_a_pdf_and_its_clearance_sheet(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=CLEARED, risks=RISKS), "report", "cabinet", "--as-of", "2026-11-22")
    assert done.code == 0, done.err
    first, second, *_ = done.out.splitlines()
    with pikepdf.open("EX-P1-2026-11-22.pdf") as pdf:
        assert first == f"EX-P1-2026-11-22.pdf: Winter plan ({len(pdf.pages)} pages)"
    assert second == "EX-P1-2026-11-22.clearance.txt: the problems that stand on the records it uses"
    sheet = Path("EX-P1-2026-11-22.clearance.txt").read_text(encoding="utf-8")
    assert re.search(r"Stamped DRAFT: no\. Standing on the records it uses: \d+ warnings", sheet)
    assert "- EX-1: no owner is named. Name one role." in sheet
    assert "DRAFT" not in done.out


def test_an_error_in_a_record_used_stamps_it_draft_and_exit_code_stays_0(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=PAPER, risks=WRONG), "report", "cabinet", "--format", "html")
    assert done.code == 0
    assert "Every page is stamped DRAFT, because of what stands." in done.out
    (page,) = Path().glob("*.html")
    assert "DRAFT" in page.read_text(encoding="utf-8")


def test_an_error_in_a_record_not_used_does_not(tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=RISKS)
    (root / "registers" / "other").mkdir()
    (root / "registers" / "other" / "risks.yaml").write_text(WRONG.replace("EX-1", "OT-1"))
    assert "DRAFT" not in run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "--format", "html").out


def test_a_paper_that_nobody_cleared_is_a_draft(tmp_path: Path) -> None:
    text = CLEARED.replace("    - {matter: legal, role: Head of Law, on: 20 Nov 2026, version: 2}\n", "")
    done = run(
        "-C",
        office(tmp_path, paper=text, risks=RISKS),
        "report",
        "cabinet",
        "--as-of",
        "2026-11-22",
        "--format",
        "html",
    )
    assert "Every page is stamped DRAFT, because of what stands." in done.out
    assert "no clearance by legal" in done.out


def test_a_contact_file_that_is_a_folder_stops_in_one_sentence(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER, risks=RISKS)
    (root / "contacts.yaml").mkdir()
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert done.code == 2
    assert "contacts.yaml cannot be read" in done.err
    assert list(Path().iterdir()) == []


def test_names_come_from_the_contact_file(tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=RISKS)
    (root / "contacts.yaml").write_text("contacts: {Head of Finance: A. Person, Programme Manager: {nmae: B}}\n")
    done = run("-C", root, "report", "cabinet", "--format", "html")
    (page,) = Path().glob("*.html")
    assert "Head of Finance, A. Person" in page.read_text(encoding="utf-8")
    assert "contacts.yaml:1:" in done.out


@pytest.mark.parametrize(
    "mark",
    [
        "exempt: yes",
        "exempt:",
        "exempt: {}",
        "exempt: [3]",
        "exempt: {paragraf: 3}",
        "Exempt: {paragraph: 3}",
        "exmept: {paragraph: 3}",
    ],
)
def test_what_was_to_be_kept_back_is_however_badly_it_is_marked(mark: str, tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=RISKS + f"    {mark}\n")
    done = run("-C", root, "report", "cabinet", "--format", "html")
    (page,) = Path().glob("*.html")
    assert "cannot meet winter demand" not in page.read_text(encoding="utf-8")
    assert run("-C", root, "lint").code == 1, done.out


def test_draft_can_be_asked_for(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=PAPER, risks=RISKS), "report", "cabinet", "--format", "html", "--draft")
    assert done.out.endswith("Every page is stamped DRAFT.\n")


def test_where_it_is_written(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER)
    for output, written in (("plan.html", "plan.html"), (str(tmp_path), str(tmp_path / "EX-P1-2026-11-22.html"))):
        done = run("-C", root, "report", "cabinet", "--format", "html", "--as-of", "2026-11-22", "-o", output)
        assert done.code == 0
        assert Path(written).is_file()
        assert Path(written).with_suffix(".clearance.txt").is_file()


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER, risks=RISKS)
    for name in ("one.pdf", "two.pdf"):
        assert run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", name).code == 0
    assert Path("one.pdf").read_bytes() == Path("two.pdf").read_bytes()


def test_a_character_that_the_font_lacks_prints_as_its_code(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER.replace("is coming", "is coming \N{HOURGLASS}"))
    done = run("-C", root, "report", "cabinet")
    assert done.code == 0, done.err
    assert "PUB005 EX-P1: the papers' font has no U+231B (hourglass)" in done.out


@pytest.mark.parametrize(
    ("files", "arguments", "said"),
    [
        ({}, ["cabinet"], "the registers hold no cabinet paper; write one in a programme's folder papers/."),
        ({"paper": PAPER}, ["cabinet", "--paper", "EX-P2"], "there is no cabinet paper EX-P2; did you mean EX-P1?"),
        (
            {"paper": PAPER, "second": PAPER.replace("EX-P1", "EX-P2")},
            ["cabinet"],
            "there are several cabinet papers; choose one with --paper: EX-P1, EX-P2.",
        ),
        ({"paper": PAPER}, ["cabinet", "-o", "nowhere/plan.pdf"], "the folder nowhere does not exist; make it first"),
        (
            {"paper": PAPER.replace("  sections", "  profile: hf-1917\n  sections")},
            ["cabinet"],
            "there is no template profile hf-1917; did you mean hf-2017?",
        ),
        ({"paper": PAPER}, ["minutes"], "minutes"),
        ({"paper": PAPER}, ["member", "--paper", "EX-P1"], "EX-P1 is a cabinet paper; report cabinet makes it."),
        (
            {"paper": PAPER},
            ["cabinet", "--period", "H1 2026/27"],
            "a cabinet paper reports on no period; leave --period",
        ),
        ({"paper": PAPER}, ["cabinet", "--audience", "briefing"], "--audience is for member reports; leave it out"),
        (
            {"paper": PAPER},
            ["member", "--period", "sometime"],
            "sometime is no period; write it like H1 2026/27, 2026/27",
        ),
    ],
)
def test_wrong_usage_writes_nothing(tmp_path: Path, files: dict[str, str], arguments: list[str], said: str) -> None:
    done = run("-C", office(tmp_path, **files), "report", *arguments)
    assert done.code == 2
    assert said in done.err
    assert list(Path().iterdir()) == []


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER)
    Path("EX-P1-2026-11-22.html").mkdir()
    done = run("-C", root, "report", "cabinet", "--format", "html", "--as-of", "2026-11-22")
    assert done.code == 2
    assert done.err.startswith("govtool: EX-P1-2026-11-22.html cannot be written: ")
    assert [path.name for path in Path().iterdir()] == ["EX-P1-2026-11-22.html"]


def test_without_pango_the_pdf_says_what_to_install_and_html_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "govtool.reports.pdf.pango_missing", lambda: "PDFs need Pango. To install it: apt-get install it"
    )
    root = office(tmp_path, paper=PAPER)
    done = run("-C", root, "report", "cabinet")
    assert (done.code, done.err) == (2, "govtool: PDFs need Pango. To install it: apt-get install it\n")
    assert list(Path().iterdir()) == []
    assert run("-C", root, "report", "cabinet", "--format", "html").code == 0


def test_a_template_of_the_workspace_wins(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER)
    (root / "report_templates").mkdir()
    (root / "report_templates" / "cabinet.html").write_text(OWN)
    run("-C", root, "report", "cabinet", "--format", "html", "-o", "own.html")
    assert Path("own.html").read_text(encoding="utf-8") == OWN.replace("{{ title }}", "Winter plan")


def test_a_template_with_an_error_is_named_with_its_line(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER)
    (root / "report_templates").mkdir()
    (root / "report_templates" / "cabinet.html").write_text("<p>\n{{ tilte }}</p>")
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert done.code == 2
    assert "cabinet.html, line 2: 'tilte' is undefined" in done.err


def test_a_register_that_cannot_be_read_makes_the_paper_a_draft(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER, risks=RISKS)
    (root / "registers" / "example" / "more.yaml").write_text('risks:\n  - id: EX-2\n    title: "Unclosed\n')
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", "paper.html")
    assert done.code == 0
    assert "Every page is stamped DRAFT, because of what stands." in done.out
    assert "YML002" in Path("paper.clearance.txt").read_text(encoding="utf-8")


def test_an_error_in_an_action_that_a_table_prints_makes_it_a_draft(tmp_path: Path) -> None:
    risks = RISKS + "    actions: [EX-A1]\n"
    plans = "plans: [{id: EX-PL1, title: Plan, actions: [{id: EX-A1, title: Sign, status: finished}]}]\n"
    done = run("-C", office(tmp_path, paper=PAPER, risks=risks, plans=plans), "report", "cabinet", "--format", "html")
    assert "FLD004 EX-A1" in done.out
    assert "DRAFT" in done.out


def test_a_misspelt_programme_is_an_error(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER.replace("programmes: [example]", "programmes: [exmple]"))
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert (
        "error REF003 EX-P1: programmes names exmple, which no record has as its id. Did you mean example?" in done.out
    )
    assert "DRAFT" in done.out


@pytest.mark.parametrize("name", ["paper.docx", "paper.v1.html"])
def test_a_name_that_hides_what_it_is_is_refused(tmp_path: Path, name: str) -> None:
    done = run("-C", office(tmp_path, paper=PAPER), "report", "cabinet", "-o", name)
    assert (done.code, done.err) == (
        2,
        f"govtool: the paper would be called {name}; give it a name that ends in .pdf.\n",
    )


def test_a_paper_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=PAPER + "\t- x\n"), "report", "cabinet")
    assert done.code == 2
    assert done.err.startswith("govtool: no cabinet paper can be read: registers/example/paper.yaml:10:1: ")


def test_a_word_document_and_its_clearance_sheet(tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=RISKS)
    done = run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "--format", "docx")
    assert done.code == 0, done.err
    assert done.out.startswith("EX-P1-2026-11-22.docx: Winter plan\nEX-P1-2026-11-22.clearance.txt: ")
    assert docx.Document("EX-P1-2026-11-22.docx").core_properties.title == "Winter plan"


def test_a_word_document_does_not_take_the_name_of_another_form(tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=RISKS)
    done = run("-C", root, "report", "cabinet", "--format", "docx", "-o", "paper.doc")
    assert done.code == 2
    assert "give it a name that ends in .docx" in done.err
    assert list(Path().iterdir()) == []


EXEMPT = (
    RISKS
    + "  - {id: EX-2, title: The bidder fails, exempt: {paragraph: 3, public_interest: It could end the tender}}\n"
)


def test_the_exempt_part_is_a_file_of_its_own_marked_on_every_page(tmp_path: Path) -> None:
    root = office(tmp_path, paper=CLEARED, risks=EXEMPT)
    assert run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "--part", "exempt").code == 0
    with pikepdf.open("EX-P1-2026-11-22-exempt.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("NOT FOR PUBLICATION: exempt information, paragraph 3 of Part 1")
    reading = Reading(Path("EX-P1-2026-11-22-exempt.pdf").read_bytes())
    assert len(reading.furniture) > 1
    assert all("NOT FOR PUBLICATION: exempt information, paragraph 3 of Part 1" in page for page in reading.furniture)
    assert "The bidder fails" in reading.text()
    assert Path("EX-P1-2026-11-22-exempt.clearance.txt").is_file()


def test_a_paper_with_nothing_exempt_has_no_exempt_part(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, paper=CLEARED, risks=RISKS), "report", "cabinet", "--part", "exempt")
    assert (done.code, list(Path().iterdir())) == (2, [])
    assert done.err == "govtool: EX-P1 has no exempt part: nothing that it says or shows is exempt.\n"


def test_of_a_paper_that_is_exempt_as_a_whole_only_the_exempt_part_is_made(tmp_path: Path) -> None:
    text = CLEARED + "  exempt: {paragraph: 5, public_interest: The case is in court}\n"
    root = office(tmp_path, paper=text.replace("open_report: yes", "open_report: no"), risks=RISKS)
    done = run("-C", root, "report", "cabinet", "--format", "html")
    assert done.code == 2
    assert "exempt as a whole, so it has no part that the public may read; --part exempt makes it" in done.err
    assert run("-C", root, "report", "cabinet", "--format", "html", "--part", "exempt").code == 0
    (page,) = Path().glob("*-exempt.html")
    assert "NOT FOR PUBLICATION: exempt information, paragraph 5" in page.read_text(encoding="utf-8")


def test_a_paper_in_a_restricted_register_is_not_made(tmp_path: Path) -> None:
    root = office(tmp_path, risks=RISKS)
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "paper.yaml").write_text(CLEARED, encoding="utf-8")
    done = run("-C", root, "report", "cabinet")
    assert (done.code, list(Path().iterdir())) == (2, [])
    said = "EX-P1 lies in restricted/, and nothing there goes into a paper.\n"
    assert done.err == f"govtool: there is no cabinet paper to make: {said}"
    assert run("-C", root, "report", "cabinet", "--paper", "EX-P1").err == f"govtool: {said}"


def test_a_paper_in_a_restricted_register_is_none_to_choose_among(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER)
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "paper.yaml").write_text(PAPER.replace("EX-P1", "EX-P9"), encoding="utf-8")
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", "paper.html")
    assert done.code == 0
    assert done.err == "govtool: left out: EX-P9 lies in restricted/, and nothing there goes into a paper.\n"
    assert "Winter plan" in Path("paper.html").read_text(encoding="utf-8")


def test_capital_letters_are_not_minded(tmp_path: Path) -> None:
    member = PAPER.replace("report: cabinet", "report: member")
    root = office(tmp_path, paper=member)
    done = run("-C", root, "report", "Member", "--audience", "Scrutiny", "--format", "HTML", "-o", "paper.html")
    assert done.code == 0, done.err


def test_a_period_written_as_the_message_says(tmp_path: Path) -> None:
    root = office(tmp_path, paper=PAPER.replace("report: cabinet", "report: member"))
    arguments = ("--period", "April to September 2026", "--format", "html", "-o", "paper.html")
    assert run("-C", root, "report", "member", *arguments).code == 0
    assert "1 April 2026 to 30 September 2026" in Path("paper.html").read_text(encoding="utf-8")


def test_a_period_of_a_paper_that_cannot_be_dated_is_told_of(tmp_path: Path) -> None:
    paper = PAPER.replace("report: cabinet", "report: member\n  period: sometime")
    done = run("-C", office(tmp_path, paper=paper), "report", "member", "--format", "html")
    assert 'PUB001 EX-P1: the period "sometime" has no first and last day that can be told' in done.out


def test_the_hint_names_the_command_that_lists_the_notes(tmp_path: Path) -> None:
    risks = "risks:\n" + "".join(
        f"  - {{id: EX-{number}, title: Risk {number}, x{number}: 1, review: Until 2028}}\n" for number in range(1, 60)
    )
    done = run("-C", office(tmp_path, paper=PAPER, risks=risks), "report", "cabinet", "--format", "html")
    assert "govtool lint --each lists them." in done.out
