"""The Cabinet paper of the registers, made by the command that the README shows, and the PDF read back."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from tests.cli.support import run
from tests.reports.checks import failures
from tests.reports.reading import Reading

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    done = run("-C", ROOT, "report", "cabinet", "-o", folder)
    assert done.code == 0, done.err
    assert "Every page is stamped DRAFT, because of what stands." in done.out
    return folder / "WLA-P1-2017-12-31.pdf"


@pytest.fixture(scope="module")
def reading(made: Path) -> Reading:
    return Reading(made.read_bytes())


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archival(made: Path, profile: str) -> None:
    assert failures(str(made), profile) == []


def test_every_section_of_the_source_stands_in_its_order(reading: Reading) -> None:
    headings = [reading.text(tag) for tag in reading.tags("H2")]
    assert headings == [
        "Contents",
        "1. Executive summary",
        "2. Recommendations",
        "3. Reasons for decision and benefits",
        "4. Background",
        "5. Proposal and issues",
        "6. Connectivity and information governance",
        "7. Options and analysis",
        "8. Consultation",
        "9. Equality implications",
        "10. Legal implications",
        "11. Financial and resources implications",
        "12. Risk management",
        "13. Background papers",
        "14. List of appendices",
        "Appendix A: Detailed description of service",
        "Appendix B: Outcomes and how they will be measured",
        "Appendix C: Recommendations of the 2015 peer challenge",
        "Appendix D: Risk log of a comparable programme",
        "Appendix E: Key milestones of that programme",
        "Appendix F: Glossary",
    ]


# how many numbered paragraphs each section of the source has
PARAGRAPHS = {
    "1": 14,
    "2": 1,
    "3": 8,
    "4": 8,
    "5": 11,
    "6": 3,
    "7": 3,
    "8": 1,
    "9": 1,
    "10": 1,
    "11": 3,
    "12": 1,
    "A": 15,
}


@pytest.mark.parametrize("section", PARAGRAPHS)
def test_paragraphs_are_numbered_as_in_the_source(reading: Reading, section: str) -> None:
    numbers = [found[1] for tag in reading.tags("P") if (found := re.match(rf"({section}\.\d+) ", reading.text(tag)))]
    assert numbers == [f"{section}.{number}" for number in range(1, PARAGRAPHS[section] + 1)]


def test_tables_are_whole_and_their_headers_known(reading: Reading) -> None:
    tables = reading.tags("Table")
    *others, glossary = tables
    assert [len(reading.tags("TR", table)) for table in others] == [12, 3, 7, 8, 8, 21, 17, 25]
    assert {"DTOC", "NWL", "BCF"} <= {reading.text(tag) for tag in reading.tags("TH", glossary)}
    log = tables[6]
    columns = ["Ref", "Risk", "What is done about it", "Owner", "Inherent score", "Residual score", "RAG"]
    assert [reading.text(tag) for tag in reading.tags("TH", log)][:7] == columns
    last = [
        reading.text(tag) for tag in reading.tags(start=reading.tags("TR", log)[-1]) if str(tag.S) in ("/TH", "/TD")
    ]
    assert (last[0], last[4], last[6]) == ("BHR-16", "4 × 3 = 12", "GREEN as printed")


def test_every_page_is_stamped_and_numbered(reading: Reading) -> None:
    pages = len(reading.pdf.pages)
    for number, furniture in enumerate(reading.furniture, start=1):
        assert "DRAFT" in furniture
        assert f"Page {number} of {pages}" in furniture


def test_what_the_source_does_not_state_is_said(reading: Reading) -> None:
    assert reading.text(reading.tags("Table")[0]).count("Not stated in the source") == 10


def test_language_title_and_bookmarks(made: Path) -> None:
    with pikepdf.open(made) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "West London Alliance hospital discharge joint working"
        with pdf.open_outline() as outline:
            assert len(outline.root[0].children) == 21


def test_the_clearance_sheet_lists_what_stands(made: Path) -> None:
    sheet = made.with_suffix(".clearance.txt").read_text(encoding="utf-8")
    counted = re.search(r"Stamped DRAFT: yes\. .* uses: (\d+) error, (\d+) warnings and (\d+) notes\.", sheet)
    assert counted is not None
    assert counted[1] == "1"
    assert sheet.count("\n- ") == sum(map(int, counted.groups()))
