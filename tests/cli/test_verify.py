"""`govtool verify`: what it says of a paper as made, changed, stamped, bound, and of registers that moved on."""

from __future__ import annotations

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from govtool.source import digest
from tests.cli.support import Done
from tests.cli.support import office
from tests.cli.support import run
from tests.reports.verify.support import bound_with_pikepdf
from tests.reports.verify.support import bound_with_pypdf
from tests.reports.verify.support import stamped_with_pikepdf
from tests.reports.verify.support import stamped_with_pypdf

PAPER = """\
paper:
  id: EX-P1
  title: Winter plan
  report: cabinet
  council: Invented Council
  body: Cabinet
  sections:
    - section: summary
      passages: ["Winter is coming, and 40 beds are ready.", {table: {of: risks, caption: Risks}}]
"""
RISKS = """\
risks:
  - {id: EX-1, title: The market cannot meet demand, cause: Two providers left, inherent: {likelihood: 4, impact: 4}}
  - {id: EX-2, title: Staff leave, inherent: {likelihood: 2, impact: 4}}
"""
INTACT = "Data, inside the file: intact, going by the digest in its manifest."
SAME_TEXT = "say what the data says, word for word."
SAME_RECORDS = "Registers: every record that the paper used says the same here."


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a paper that was made, in the folder that one stands in."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    folder = office(tmp_path, paper=PAPER, risks=RISKS)
    done = run("-C", folder, "report", "cabinet", "--as-of", "2026-11-22", "-o", "paper.pdf")
    assert done.code == 0, done.err
    return folder


def _verified(root: Path, *arguments: str | Path) -> Done:
    return run("-C", root, "verify", *(arguments or ("paper.pdf",)))


def test_a_paper_as_it_was_made(root: Path) -> None:
    done = _verified(root)
    first, data, text, registers, again = done.out.splitlines()
    assert done.code == 0
    assert first == "paper.pdf: Winter plan (EX-P1), position at 22 November 2026, made by govtool 0.1.0"
    assert data.startswith(INTACT)
    assert SAME_TEXT in text
    assert registers == SAME_RECORDS
    assert again == "Made again: not tried, because the workspace was not kept in git when the paper was made."


def test_data_that_was_changed(root: Path) -> None:
    with pikepdf.open("paper.pdf", allow_overwriting_input=True) as pdf:
        data = pdf.attachments["report.json"].get_file().read_bytes()
        pdf.attachments["report.json"] = pikepdf.AttachedFileSpec(pdf, data.replace(b"40 beds", b"90 beds"))
        pdf.save()
    done = _verified(root)
    assert done.code == 1
    assert "Data, inside the file: CHANGED. Its digest is not the one in its manifest." in done.out
    assert 'expected "90", found "40"' in done.out


def test_a_page_that_was_changed(root: Path) -> None:
    paper = Path("paper.pdf").read_bytes()
    plan = root / "registers" / "example" / "paper.yaml"
    plan.write_text(PAPER.replace("40 beds", "400 beds"))
    assert run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", "other.pdf").code == 0
    with pikepdf.open(BytesIO(paper)) as one, pikepdf.open("other.pdf") as two:
        one.pages[1] = two.pages[1]
        one.save("forged.pdf")
    plan.write_text(PAPER)
    done = _verified(root, "forged.pdf")
    assert done.code == 1
    assert INTACT in done.out
    assert '  page 2, after "1 Winter is coming, and": expected "40", found "400"\n' in done.out


@pytest.mark.parametrize("stamped", [stamped_with_pypdf, stamped_with_pikepdf])
def test_a_stamped_copy(root: Path, stamped: object) -> None:
    assert callable(stamped)
    Path("stamped.pdf").write_bytes(stamped(Path("paper.pdf").read_bytes()))
    done = _verified(root, "stamped.pdf")
    assert done.code == 0, done.out
    assert SAME_TEXT in done.out
    assert 'added at the edge of page 1: "Agenda Item 7 Page 1"' in done.out


@pytest.mark.parametrize("bound", [bound_with_pypdf, bound_with_pikepdf])
def test_a_bound_copy_that_lost_its_data(root: Path, bound: object) -> None:
    assert callable(bound)
    other = stamped_with_pypdf(Path("paper.pdf").read_bytes())
    run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", "plain.pdf", "--data", "beside")
    Path("pack.pdf").write_bytes(bound(Path("plain.pdf").read_bytes()))
    assert other
    done = _verified(root, "pack.pdf")
    assert (done.code, done.err) == (
        2,
        "govtool: pack.pdf carries no data of how it was made, and there is no pack.json beside it; name one with --data.\n",
    )
    done = _verified(root, "pack.pdf", "--data", "plain.json")
    assert done.code == 0, done.out
    assert "Data, in plain.json: intact" in done.out
    Path("pack.json").write_bytes(Path("plain.json").read_bytes())
    assert "Data, in pack.json: intact" in _verified(root, "pack.pdf").out


def test_registers_that_moved_on(root: Path) -> None:
    risks = root / "registers" / "example" / "risks.yaml"
    risks.write_text(
        RISKS.replace("Two providers left", "Three providers left")
        .replace("EX-2", "EX-3")
        .replace("likelihood: 2", "likelihood: 3")
    )
    done = _verified(root)
    assert done.code == 1
    assert done.out.splitlines()[3:] == [
        "Registers: DIFFER from what the paper was made from: 1 record changed, 1 record gone, 1 record new.",
        "  EX-1 (risk): cause",
        "  EX-2: gone",
        "  EX-3: new",
        "Made again: not tried, because the workspace was not kept in git when the paper was made.",
    ]


def test_a_register_that_moved_on_in_nothing_that_the_paper_used(root: Path) -> None:
    risks = root / "registers" / "example" / "risks.yaml"
    risks.write_text("# Looked over in December.\n" + RISKS)
    done = _verified(root)
    assert done.code == 0
    assert done.out.splitlines()[3:5] == [
        SAME_RECORDS,
        "  1 register file differs, in nothing that the paper used: registers/example/risks.yaml.",
    ]


def test_a_register_that_cannot_be_read_is_named_and_its_records_are_not_said_to_be_gone(root: Path) -> None:
    risks = root / "registers" / "example" / "risks.yaml"
    risks.write_text(RISKS + "risks: [\n")
    done = _verified(root)
    assert done.code == 1
    first, where, unmet, others = done.out.splitlines()[3:7]
    assert first == "Registers: NOT ALL COMPARED. A register here cannot be read:"
    assert where.startswith("  registers/example/risks.yaml:5:1: ")
    assert unmet == (
        "  2 records that the paper used are not found here, and may be in what cannot be read, so could not be "
        "compared: EX-1, EX-2."
    )
    assert others == "Registers: every other record that the paper used says the same here."
    assert "gone" not in done.out


def test_a_change_elsewhere_is_told_beside_a_register_that_cannot_be_read(root: Path) -> None:
    (root / "registers" / "example" / "lessons.yaml").write_text("lessons: [\n")
    risks = root / "registers" / "example" / "risks.yaml"
    risks.write_text(RISKS.replace("Two providers left", "Three providers left"))
    done = _verified(root)
    assert done.code == 1
    lines = done.out.splitlines()
    assert lines[3] == "Registers: NOT ALL COMPARED. A register here cannot be read:"
    assert lines[4].startswith("  registers/example/lessons.yaml:")
    assert lines[5:7] == [
        "Registers: DIFFER from what the paper was made from: 1 record changed.",
        "  EX-1 (risk): cause",
    ]


def test_the_papers_own_register_that_cannot_be_read(root: Path) -> None:
    (root / "registers" / "example" / "paper.yaml").write_text(PAPER + "paper: [\n")
    lines = _verified(root).out.splitlines()
    assert lines[3] == "Registers: NOT ALL COMPARED. A register here cannot be read:"
    assert lines[4].startswith("  registers/example/paper.yaml:11:1: ")
    assert lines[5] == "  The paper EX-P1 is not found here, and may be in what cannot be read."


def test_registers_of_another_workspace_or_none(
    root: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    done = run("-C", tmp_path_factory.mktemp("nowhere"), "verify", "paper.pdf")
    assert done.code == 0
    assert "Registers: not compared, because there are none here; name their folder with -C before verify." in done.out
    other = office(tmp_path / "here", risks=RISKS)
    done = _verified(other)
    assert done.code == 1
    assert "Registers: DIFFER. There is no paper EX-P1 here; is it of another workspace?" in done.out


def test_a_folder_that_is_none_is_not_one_without_registers(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("nowhere") / "nonexistent"
    done = run("-C", folder, "verify", "paper.pdf")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"govtool: {folder} is not a folder.\n"


@pytest.fixture
def committed(root: Path) -> Path:
    """The same workspace in git, with the paper made at its commit."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    _git(root, "init", "--quiet")
    _git(root, "add", "registers")
    _git(root, "commit", "--quiet", "--message", "First")
    assert run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", "paper.pdf").code == 0
    return root


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Programme Office", "-c", "user.email=office@council.example")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def test_made_again_at_its_commit_it_is_the_same_file(committed: Path) -> None:
    done = _verified(committed)
    assert done.code == 0
    assert done.out.endswith("Made again, from the same commit with the same program: the same file, byte for byte.\n")


def test_a_file_that_was_only_written_anew_is_not_the_same(committed: Path) -> None:
    with pikepdf.open("paper.pdf") as pdf:
        pdf.save("anew.pdf")
    done = _verified(committed, "anew.pdf")
    assert done.code == 1
    assert "Made again: DIFFERS. The data is the same and the file is not, though nothing is added to it." in done.out


def test_a_stamped_copy_is_held_to_its_data_alone(committed: Path) -> None:
    Path("stamped.pdf").write_bytes(stamped_with_pypdf(Path("paper.pdf").read_bytes()))
    done = _verified(committed, "stamped.pdf")
    assert done.code == 0
    assert "Made again: the same data. Whether the file would be the same cannot be seen in a copy that" in done.out


def test_elsewhere_it_is_said_why_it_is_not_made_again(committed: Path) -> None:
    (committed / "registers" / "example" / "lessons.yaml").write_text("lessons: [{id: EX-L1, title: Ask early}]\n")
    assert "because the registers or templates here are not as committed." in _verified(committed).out
    _git(committed, "add", "registers")
    _git(committed, "commit", "--quiet", "--message", "Second")
    assert "because the paper was made at commit " in _verified(committed).out


def test_the_program_is_another(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govtool.reports.versions.__version__", "0.0.9")
    assert "because the paper was made with govtool 0.1.0 (here 0.0.9)." in _verified(committed).out


NO_PDF = "file.pdf is no PDF, or is damaged; of a paper's forms, verify can read the PDF, and not Word or HTML."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "file.pdf is empty."),
        (b"Winter is coming.", NO_PDF),
        (b"<!DOCTYPE html><html lang='en-GB'></html>", NO_PDF),
    ],
)
def test_a_file_that_is_no_pdf(content: bytes, said: str, root: Path) -> None:
    Path("file.pdf").write_bytes(content)
    done = _verified(root, "file.pdf")
    assert (done.code, done.err) == (2, f"govtool: {said}\n")


def test_a_file_that_cannot_be_opened(root: Path) -> None:
    assert _verified(root, "nowhere.pdf").err == "govtool: nowhere.pdf cannot be read: no such file or directory.\n"
    with pikepdf.open("paper.pdf") as pdf:
        pdf.save("locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    done = _verified(root, "locked.pdf")
    assert (done.code, done.err) == (2, "govtool: locked.pdf asks for a password.\n")


def test_data_that_is_none(root: Path) -> None:
    Path("data.json").write_text('{"report": {}, "manifest": {}}')
    done = _verified(root, "paper.pdf", "--data", "data.json")
    assert done.code == 2
    assert done.err.startswith("govtool: data.json: its report.json is not as govtool writes it (")
    Path("data.json").write_text("Winter is coming.")
    assert _verified(root, "paper.pdf", "--data", "data.json").err == (
        "govtool: data.json does not hold the data of a paper.\n"
    )


@pytest.mark.parametrize(
    ("wishes", "where"),
    [
        ({"as_of": "someday"}, "$.wishes.as_of"),
        ({"part": "foo"}, "$.wishes.part"),
        ({"format": "xyz"}, "$.wishes.format"),
        ({"audience": "everyone"}, "$.wishes.audience"),
        ({"period": "nonsense"}, "nonsense is no period with a first and a last day - at `$.wishes"),
        ({"period": "from April 2026"}, "from April 2026 is no period with a first and a last day - at `$.wishes"),
    ],
)
def test_wishes_that_nobody_can_have_had(root: Path, wishes: dict[str, str], where: str) -> None:
    run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", "plain.pdf", "--data", "beside")
    both = json.loads(Path("plain.json").read_bytes())
    both["manifest"]["wishes"] |= wishes
    Path("plain.json").write_text(json.dumps(both))
    done = _verified(root, "plain.pdf")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("govtool: plain.json: its manifest.json is not as govtool writes it (")
    assert f"{where}`).\n" in done.err


def test_a_position_date_that_no_calendar_has(root: Path) -> None:
    run("-C", root, "report", "cabinet", "-o", "plain.pdf", "--data", "beside")
    both = json.loads(Path("plain.json").read_bytes())
    both["manifest"]["positions"] = {"example": "2026-02-30"}
    Path("plain.json").write_text(json.dumps(both))
    assert _verified(root, "plain.pdf").err.startswith(
        "govtool: plain.json: its manifest.json is not as govtool writes it"
    )


# --data of report


def test_data_beside_is_that_inside(root: Path) -> None:
    run("-C", root, "report", "cabinet", "--as-of", "2026-11-22", "-o", "plain.pdf", "--data", "beside")
    both = json.loads(Path("plain.json").read_bytes())
    with pikepdf.open("paper.pdf") as inside, pikepdf.open("plain.pdf") as plain:
        assert len(plain.attachments) == 0
        files = {name: inside.attachments[name].get_file().read_bytes() for name in inside.attachments}
    assert json.loads(files["report.json"]) == both["report"]
    assert json.loads(files["manifest.json"]) == both["manifest"]
    assert digest(files["report.json"]) == both["manifest"]["report_sha256"]


@pytest.mark.parametrize("form", ["html", "docx"])
def test_other_forms_have_it_beside_or_not_at_all(root: Path, form: str) -> None:
    done = run("-C", root, "report", "cabinet", "--format", form, "--data", "inside")
    assert (done.code, done.err) == (
        2,
        f"govtool: --data inside is for PDFs, and --format {form} cannot carry files; --data beside writes one beside it.\n",
    )
    run("-C", root, "report", "cabinet", "--format", form, "-o", f"other.{form}")
    assert not Path("other.json").exists()
    run("-C", root, "report", "cabinet", "--format", form, "-o", f"other.{form}", "--data", "beside")
    assert json.loads(Path("other.json").read_bytes())["manifest"]["wishes"]["format"] == form


def test_none_is_none(root: Path) -> None:
    run("-C", root, "report", "cabinet", "-o", "plain.pdf", "--data", "none")
    with pikepdf.open("plain.pdf") as plain:
        assert len(plain.attachments) == 0
    assert not Path("plain.json").exists()
