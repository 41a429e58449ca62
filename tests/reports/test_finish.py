"""The finished PDF, read back: what a screen reader, an archive and a validator make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pikepdf
import pydyf
import pytest

from govtool.reports.finish import claim_accessibility
from govtool.reports.finish import end_streams_clearly
from govtool.reports.finish import ends_clearly
from govtool.reports.finish import order_attachments
from govtool.reports.finish_tags import FinishError
from govtool.reports.finish_tags import Tags
from govtool.reports.pdf import write_pdf
from govtool.reports.web_page import render_html
from tests.reports import checks
from tests.reports.reading import Reading
from tests.reports.sample import LONG
from tests.reports.sample import ROWS
from tests.reports.sample import cabinet_report

TEMPLATES = Path(__file__).parents[2] / "report_templates"
CREATED = date(2017, 12, 31)
TIMES = 60
"""How often the long cell repeats itself: enough to fill several pages with one row."""


@dataclass(frozen=True)
class Paper:
    """A rendered report, in all its forms."""

    html: str
    content: bytes
    pages: int
    reading: Reading


def rendered(html: str, folder: Path = TEMPLATES) -> Paper:
    """Render a page and read the PDF back."""
    pdf = write_pdf(html, folders=[folder], created=CREATED)
    return Paper(html=html, content=pdf.content, pages=pdf.pages, reading=Reading(pdf.content))


def small(body: str, style: str = "") -> Paper:
    """Render a page that is complete but for what a test adds to it."""
    head = f"<title>T</title><style>@page {{ size: 120mm 80mm; margin: 8mm }} {style}</style>"
    return rendered(f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body><h1>T</h1>{body}</body></html>')


@pytest.fixture(scope="module", params=[1, TIMES], ids=["ordinary", "a row of several pages"])
def paper(request: pytest.FixtureRequest) -> Paper:
    """Return the sample report, once as it is and once with a row that fills several pages."""
    return rendered(render_html("cabinet.html", cabinet_report(longest=request.param), [TEMPLATES]))


def failures(content: bytes, folder: Path, profile: str) -> list[str]:
    """Return what a validator holds against a PDF."""
    file = folder / "report.pdf"
    file.write_bytes(content)
    return checks.failures(str(file), profile)


def squeezed(text: str) -> str:
    """Return a text without its spaces: a PDF does not keep those at the ends of lines."""
    return "".join(text.split())


# What the file claims to be


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_pdf_is_what_it_claims_to_be(paper: Paper, tmp_path: Path, profile: str) -> None:
    assert failures(paper.content, tmp_path, profile) == []


def test_the_pdf_says_what_it_is(paper: Paper) -> None:
    pdf = paper.reading.pdf
    metadata = pdf.Root.Metadata.read_raw_bytes()
    assert b'pdfuaid:part="1"' in metadata
    assert metadata.index(b"pdfuaid:part") < metadata.index(b"</rdf:RDF>")
    assert pdf.Root.Lang == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.docinfo["/Title"] == cabinet_report().title
    assert pdf.docinfo["/Author"] == "Head of the Programme Office"
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20171231")
    assert str(pdf.docinfo["/ModDate"]).startswith("D:20171231")


def test_the_bookmarks_are_the_headings(paper: Paper) -> None:
    with paper.reading.pdf.open_outline() as outline:
        (title,) = outline.root
        found = [entry.title for entry in title.children]
    assert title.title == cabinet_report().title
    assert found == [
        "Contents",
        "1. Executive summary",
        "2. Money",
        "Appendix A: Risk register",
        "Appendix B: Words used",
    ]


def test_the_only_font_is_ours_and_it_is_in_the_file(paper: Paper) -> None:
    names = set()
    for page in paper.reading.pdf.pages:
        for font in page.obj.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor
            names.add(re.sub(r"^/[A-Z]{6}\+", "", str(descriptor.FontName)))
    assert names
    assert all(name.startswith("Source-Sans-3") for name in names)


# Tags as a whole


def test_every_stretch_of_a_page_has_one_tag_and_the_index_agrees(paper: Paper) -> None:
    reading = paper.reading
    owners = reading.owners()
    keys = {page.obj.objgen[0]: int(page.obj.StructParents) for page in reading.pdf.pages}
    found = {}
    for tag in reading.tags():
        assert tag.P.S
        deeper = {place for child in reading.tags(start=tag) for place in reading.places(child)}
        own = set(reading.places(tag)) - deeper
        for page, number in own:
            assert (page, number) not in found
            found[page, number] = tag
            assert owners[keys[page]][number].objgen == tag.objgen
    assert set(found) == set(reading.marked)


def test_things_that_run_over_pages_have_one_tag(paper: Paper) -> None:
    kinds = {
        "P": r"<p\b",
        "L": r"<[uo]l\b",
        "Sect": r"<section\b",
        "H1": r"<h1\b",
        "H2": r"<h2\b",
        "Table": r"<table\b",
    }
    for kind, element in kinds.items():
        assert len(paper.reading.tags(kind)) == len(re.findall(element, paper.html)), kind


def test_tags_point_back_at_the_tags_they_are_under(paper: Paper) -> None:
    for tag in paper.reading.tags():
        for child in [kid for kid in paper.reading.tags(start=tag) if kid.P.objgen == tag.objgen]:
            assert child in list(tag.K)


def test_no_heading_level_is_skipped(paper: Paper) -> None:
    levels = [str(tag.S) for tag in paper.reading.tags() if re.fullmatch(r"/H\d", str(tag.S))]
    assert levels == ["/H1", *["/H2"] * 5]


def test_running_headers_and_footers_are_not_read_out(paper: Paper) -> None:
    assert "Page 1 of" not in paper.reading.text()
    for number, furniture in enumerate(paper.reading.furniture, start=1):
        assert f"Page {number} of {paper.pages}" in furniture
        assert "Position at 31 December 2017" in furniture
        assert ("Little Invented Borough Council, Cabinet" in furniture) == (number > 1)


def test_a_draft_says_so_on_every_page_and_once_to_a_screen_reader(paper: Paper) -> None:
    assert all("DRAFT" in furniture for furniture in paper.reading.furniture)
    assert paper.reading.text().count("DRAFT") == 1


def test_a_final_paper_does_not_say_draft() -> None:
    final = rendered(render_html("cabinet.html", cabinet_report(draft=False, rows=1), [TEMPLATES]))
    assert "DRAFT" not in final.reading.text() + "".join(final.reading.furniture)


# Tables


def test_a_long_table_is_one_table_with_one_head(paper: Paper) -> None:
    tables = paper.reading.tags("Table")
    rows = [len(paper.reading.tags("TR", table)) for table in tables]
    assert rows == [5, 3 + 1, ROWS + 1]
    assert [len(paper.reading.tags("THead", table)) for table in tables] == [0, 1, 1]
    assert [len(paper.reading.tags("TBody", table)) for table in tables] == [1, 1, 1]
    assert [len(paper.reading.tags("Caption", table)) for table in tables] == [0, 1, 1]


def test_no_row_is_torn_in_two(paper: Paper) -> None:
    register = paper.reading.tags("Table")[2]
    rows = [paper.reading.text(row) for row in paper.reading.tags("TR", register)]
    assert [row.split()[0] for row in rows] == ["No.", *[f"R{number:03}" for number in range(1, ROWS + 1)]]
    for row in paper.reading.tags("TR", register):
        assert len(paper.reading.tags("TH", row) + paper.reading.tags("TD", row)) == 6


def test_a_row_of_several_pages_is_read_whole() -> None:
    paper = rendered(render_html("cabinet.html", cabinet_report(longest=TIMES), [TEMPLATES]))
    row = paper.reading.tags("TR", paper.reading.tags("Table")[2])[ROWS // 2]
    assert len({place[0] for place in paper.reading.places(row)}) > 2
    assert squeezed(paper.reading.text(row)).count(squeezed(LONG)) == TIMES


def test_every_header_cell_says_what_it_heads(paper: Paper) -> None:
    for table in paper.reading.tags("Table"):
        heads = [cell.A.Scope for part in paper.reading.tags("THead", table) for cell in paper.reading.tags("TH", part)]
        firsts = [
            cell.A.Scope for part in paper.reading.tags("TBody", table) for cell in paper.reading.tags("TH", part)
        ]
        assert set(heads) <= {"/Column"}
        assert set(firsts) == {"/Row"}


def test_no_cell_refers_to_headers_by_name(paper: Paper) -> None:
    for cell in paper.reading.tags("TH") + paper.reading.tags("TD"):
        assert "/ID" not in cell
        assert "/Headers" not in cell.get("/A", {})


def test_the_repeated_heading_is_shown_and_not_read() -> None:
    reading = rendered(render_html("cabinet.html", cabinet_report(), [TEMPLATES])).reading
    assert reading.text().count("Cause, event and effect") == 1
    assert sum("Cause, event and effect" in furniture for furniture in reading.furniture) >= 4


def test_cells_that_span_keep_their_spans_and_a_declared_scope_wins() -> None:
    body = (
        "<table><thead><tr><th>A</th><th colspan='2'>B</th></tr></thead><tbody>"
        "<tr><th rowspan='2' scope='rowgroup'>C</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
        "<tr><th scope='col'>D</th><td colspan='2'>5</td></tr></tbody></table>"
    )
    reading = small(body).reading
    found = [
        (reading.text(cell), str(cell.A.Scope), cell.A.get("/ColSpan"), cell.A.get("/RowSpan"))
        for cell in reading.tags("TH")
    ]
    assert found == [
        ("A", "/Column", None, None),
        ("B", "/Column", 2, None),
        ("C", "/Row", None, 2),
        ("D", "/Column", None, None),
    ]
    assert reading.tags("TD")[-1].A.ColSpan == 2


# Lists, links and footnotes


def test_a_list_over_two_pages_is_one_list(tmp_path: Path) -> None:
    paper = small("<ul>" + "".join(f"<li>Point {number}</li>" for number in range(40)) + "</ul>")
    assert paper.pages > 1
    assert len(paper.reading.tags("L")) == 1
    assert len(paper.reading.tags("LI")) == 40
    assert failures(paper.content, tmp_path, "ua1") == []


def test_lists_without_bullets_and_lists_of_terms_are_lists(tmp_path: Path) -> None:
    paper = small(
        "<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><dl><dt>d</dt><dd>e</dd></dl>", "ol { list-style: none }"
    )
    assert [paper.reading.text(item) for item in paper.reading.tags("LBody")] == ["a", "b ◦ c", "c", "d", "e"]
    assert failures(paper.content, tmp_path, "ua1") == []


def test_links_are_announced_by_their_words(paper: Paper) -> None:
    links = paper.reading.tags("Link")
    words = ["1. Executive summary", "2. Money", "Appendix A: Risk register", "Appendix B: Words used"]
    assert [paper.reading.text(link) for link in links] == words
    assert [str(area.Contents) for link in links for area in paper.reading.annotations(link)] == words


def test_a_link_that_runs_over_lines_and_pages_is_one_link(tmp_path: Path) -> None:
    words = "Words of a link " * 60
    paper = small(f'<p>{"Before. " * 60}<a href="https://example.org">{words}</a></p>')
    (link,) = paper.reading.tags("Link")
    areas = paper.reading.annotations(link)
    assert paper.pages > 1
    assert len(areas) > 2
    assert {str(area.Contents) for area in areas} == {words.strip()}
    assert squeezed(paper.reading.text(link)) == squeezed(words)
    owners = paper.reading.owners()
    assert {owners[int(area.StructParent)].objgen for area in areas} == {link.objgen}
    assert failures(paper.content, tmp_path, "ua1") == []
    assert failures(paper.content, tmp_path, "3a") == []


def test_a_link_without_words_keeps_its_address() -> None:
    picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    reading = small(f'<p><a href="https://example.org/"><img alt="Home" src="{picture}"></a></p>').reading
    (link,) = reading.tags("Link")
    assert [str(area.Contents) for area in reading.annotations(link)] == ["https://example.org/"]


def test_a_footnote_is_a_note_read_where_its_number_stands(paper: Paper) -> None:
    notes = paper.reading.tags("Note")
    assert [str(note.ID) for note in notes] == ["note-0001", "note-0002", "note-0003"]
    listed = list(paper.reading.root.IDTree.Names)
    assert [str(name) for name in listed[::2]] == [str(note.ID) for note in notes]
    assert [tag.objgen for tag in listed[1::2]] == [note.objgen for note in notes]
    assert "Mill Lane depot 2 2 Minute 41, also invented. ; and" in paper.reading.text()
    for note in notes:
        siblings = list(note.P.K)
        assert siblings[siblings.index(note) - 1].S == "/Reference"
        assert paper.reading.tags("Lbl", note)


def test_a_footnote_in_a_torn_paragraph_does_not_tear_its_tag(tmp_path: Path) -> None:
    words = "Words of a paragraph. " * 60
    paper = small(f"<p>Text<span>A footnote.</span> and more. {words}</p>", "span { float: footnote }")
    (paragraph,) = paper.reading.tags("P")
    assert paper.pages > 1
    assert squeezed(paper.reading.text(paragraph)) == squeezed(f"Text 1 1. A footnote. and more. {words}")
    assert failures(paper.content, tmp_path, "ua1") == []


# Attachments and metadata


def test_attachments_are_listed_once_and_in_order(tmp_path: Path) -> None:
    names = ["z.csv", "a b.csv", "é.csv", "a.csv"]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    links = "".join(f'<link rel="attachment" href="{name}">' for name in names)
    html = f'<html lang="en-GB"><head><title>T</title>{links}</head><body><h1>T</h1></body></html>'
    paper = rendered(html, tmp_path)
    listed = list(paper.reading.pdf.Root.Names.EmbeddedFiles.Names)
    assert [str(file.UF) for file in listed[1::2]] == ["a b.csv", "a.csv", "z.csv", "é.csv"]
    keys = [bytes(name) for name in listed[::2]]
    assert keys == sorted(keys)
    assert len({file.objgen for file in paper.reading.pdf.Root.AF}) == len(paper.reading.pdf.Root.AF) == len(names)
    assert failures(paper.content, tmp_path, "3a") == []


def test_a_pdf_without_attachments_is_left_alone() -> None:
    pdf = pydyf.PDF()
    before = dict(pdf.catalog)
    order_attachments(pdf)
    assert pdf.catalog == before


def test_metadata_of_another_shape_is_an_error() -> None:
    pdf = pydyf.PDF()
    stream = pydyf.Stream([b"<other/>"])
    pdf.add_object(stream)
    pdf.catalog["Metadata"] = stream.reference
    with pytest.raises(FinishError, match="metadata"):
        claim_accessibility(pdf)


def packed(content: bytes, **extra: Any) -> pydyf.Stream:
    """Return a stream that is to be packed."""
    return pydyf.Stream([content], extra, compress=True)


def test_no_stream_ends_in_a_carriage_return() -> None:
    pdf = pydyf.PDF()
    streams = [packed(b"a" * number) for number in range(1000)]
    for stream in streams:
        pdf.add_object(stream)
    assert any(stream.data.endswith(b"\r\nendstream") for stream in streams)
    end_streams_clearly(pdf)
    assert all(ends_clearly(stream.data) for stream in streams)
    assert sum(not stream.compress for stream in streams) < 20


def test_an_unclear_end_outside_the_finisher_leads_to_another_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, False, True, True])
    monkeypatch.setattr("govtool.reports.pdf.ends_clearly", lambda _content: next(answers))
    padded = small("<p>x</p>")
    monkeypatch.undo()
    plain = small("<p>x</p>")
    assert padded.reading.text() == plain.reading.text()
    assert len(padded.reading.pdf.objects) == len(plain.reading.pdf.objects) + 2


# A WeasyPrint that tags otherwise


def tagged(*kinds: str) -> Any:
    """Return a PDF that has a document tag and, in its list of objects, tags of these kinds."""
    pdf = pydyf.PDF()
    top = pydyf.Dictionary({"Type": "/StructElem", "S": "/Document", "K": pydyf.Array()})
    parents = pydyf.Dictionary({"Nums": pydyf.Array()})
    root = pydyf.Dictionary()
    tags = [pydyf.Dictionary({"Type": "/StructElem", "S": kind, "K": pydyf.Array()}) for kind in kinds]
    for item in (top, parents, root, *tags):
        pdf.add_object(item)
    root.update({"K": pydyf.Array([top.reference]), "ParentTree": parents.reference})
    pdf.catalog["StructTreeRoot"] = root.reference
    return pdf


class TextBox:
    """A run of text."""


def paragraph() -> SimpleNamespace:
    """Return a document of one paragraph with one run of text."""
    box = SimpleNamespace(element="p", element_tag="p", is_table_wrapper=False, children=[TextBox()])
    return SimpleNamespace(pages=[SimpleNamespace(_page_box=box)])


def test_tags_that_fit_their_boxes_are_accepted() -> None:
    assert Tags(paragraph(), tagged("/P", "/Span")).margins == []


@pytest.mark.parametrize(
    ("kinds", "message"),
    [(("/P",), "fewer tags"), (("/P", "/Span", "/Span"), "more tags"), (("/P", "/Div"), "a run of text")],
)
def test_tags_that_do_not_fit_their_boxes_are_an_error(kinds: tuple[str, ...], message: str) -> None:
    with pytest.raises(FinishError, match=message):
        Tags(paragraph(), tagged(*kinds))


def test_reading_back_needs_no_repair(paper: Paper) -> None:
    assert isinstance(paper.reading.pdf, pikepdf.Pdf)
    assert paper.reading.pdf.check_pdf_syntax() == []
