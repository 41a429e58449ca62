"""A paper in a pack with other papers of govtool, which share words, running lines and whole tables with it."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from govtool.reports.verify.opened import Opened
from govtool.reports.verify.proof import Proof
from govtool.reports.verify.proof import find_proof
from govtool.reports.verify.text import Comparison
from govtool.reports.verify.text import compare
from govtool.reports.words import Words
from tests.cli.support import run
from tests.reports.every_paper import TODAY
from tests.reports.every_paper import made
from tests.reports.every_paper import papers
from tests.reports.verify.support import bound_with_pikepdf
from tests.reports.verify.support import bound_with_pypdf
from tests.reports.verify.support import pdf_of
from tests.reports.verify.support import plain_page
from tests.reports.verify.support import stamped_with_pypdf

CABINET, BOARD, MEMBERS = "riverside BCF-PAPER1", "riverside BCF-PAPER2", "riverside IMP-PAPER1"
EXEMPT = "the exempt part"


@cache
def _pdf(name: str, folder: Path) -> bytes:
    """A paper's PDF, or that of the exempt part of the cabinet's."""
    if name != EXEMPT:
        return made(name).pdf
    root, paper = papers()[CABINET]
    target = folder / "exempt.pdf"
    wish = ("--paper", paper.id, "--as-of", TODAY, "--part", "exempt", "-o", target)
    done = run("-C", root, "report", paper.report, *wish)
    assert done.code == 0, done.err
    return target.read_bytes()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the exempt part is written, once."""
    return tmp_path_factory.mktemp("packs")


def _proof(content: bytes) -> Proof:
    return find_proof(Opened(content), Path("paper.pdf"), None, Path.read_bytes)


def _compared(paper: bytes, pack: bytes) -> Comparison:
    proof = _proof(paper)
    return compare(proof.words, proof.data.words.edges, Opened(pack).pages)


def _pages(content: bytes) -> int:
    return len(Opened(content).pages)


PAIRS = [(CABINET, MEMBERS), (MEMBERS, BOARD), (BOARD, CABINET), (CABINET, EXEMPT)]


@pytest.mark.parametrize("pair", [*PAIRS, *((two, one) for one, two in PAIRS)])
def test_both_papers_of_a_pack_say_what_their_data_says(pair: tuple[str, str], folder: Path) -> None:
    one, two = (_pdf(name, folder) for name in pair)
    pack = bound_with_pypdf(one, two)
    first, last = _pages(one), _pages(pack)
    for copy in (pack, stamped_with_pypdf(pack)):
        for paper, pages in ((one, (1, first)), (two, (first + 1, last))):
            found = _compared(paper, copy)
            assert (found.first, found.last) == pages
            assert found.differences == []
            assert not any("Position at" in text or "Council" in text for text in found.stamped), found.stamped
            assert (found.stamped == {}) is (copy is pack)


def test_the_exempt_parts_own_marking_is_no_stamp(folder: Path) -> None:
    paper = _pdf(EXEMPT, folder)
    found = _compared(paper, paper)
    assert (found.first, found.last) == (1, _pages(paper))
    assert (found.differences, found.stamped) == ([], {})


def _with_pages(pack: bytes, out: int, new: bytes | None) -> bytes:
    """The pack without one of its pages, counted from 1, or with another page in its place."""
    with pikepdf.open(BytesIO(pack)) as pdf:
        if new is not None:
            with pikepdf.open(BytesIO(new)) as other:
                pdf.pages[out - 1] = other.pages[0]
                return _saved(pdf)
        del pdf.pages[out - 1]
        return _saved(pdf)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()


@pytest.mark.parametrize("before", [True, False])
def test_any_page_of_it_that_is_gone_or_another_is_found(before: bool, folder: Path) -> None:
    paper, other = made(MEMBERS).pdf, made(BOARD).pdf
    pack = bound_with_pikepdf(*((other, paper) if before else (paper, other)))
    start = _pages(other) if before else 0
    false = pdf_of(plain_page("<p>Cabinet has already agreed all of this.</p>"))
    for page in (1, 2, 11, _pages(paper)):
        for new in (None, false):
            found = _compared(paper, _with_pages(pack, start + page, new))
            assert found.differences, (page, new is None)
            assert start < found.first <= start + 2, (page, found)
            assert found.last <= start + _pages(paper), (page, found)


FOOTER = """@page { @bottom-left { content: 'Position at 1 May' }
 @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } } section { break-after: page }"""
EDGES = ["Position at 1 May", "Page PAGE of PAGES"]
BODIES = ["Nurses leave for other work each spring.", "Homes close when fees are low.", "Beds run out in most winters."]


def _paper(*bodies: str) -> bytes:
    return pdf_of(plain_page("".join(f"<section>{each}</section>" for each in bodies), FOOTER))


def _held(pack: bytes) -> Comparison:
    return compare(Words(lines=list(BODIES)), EDGES, Opened(pack).pages)


def test_a_first_or_last_page_with_no_word_of_the_paper_is_known_by_its_number() -> None:
    other = _paper("Minutes.", "They were agreed.")
    false = "Wards will be shut at Easter, whatever was said."
    for bodies, page in (([*BODIES[:2], false], 5), ([false, *BODIES[1:]], 3)):
        found = _held(bound_with_pikepdf(other, _paper(*bodies), other))
        assert (found.first, found.last) == (3, 5)
        assert [each.page for each in found.differences] == [page]


def test_a_page_that_was_taken_out_leaves_the_others_their_numbers() -> None:
    with pikepdf.open(BytesIO(_paper(*BODIES))) as pdf:
        del pdf.pages[0]
        found = _held(_saved(pdf))
    assert [(each.expected, each.found) for each in found.differences] == [(BODIES[0], "")]
    assert found.stamped == {}
