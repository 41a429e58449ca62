"""The Word form: what the finance officer can cite, what the clerk can paste, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.folder import load_workspace
from govtool.records.paper import Paper
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.parts import Block
from govtool.reports.parts import Box
from govtool.reports.parts import Cell
from govtool.reports.parts import Chart
from govtool.reports.parts import Column
from govtool.reports.parts import Label
from govtool.reports.parts import Paragraph
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.parts import Span
from govtool.reports.parts import Table
from govtool.reports.picture import drawn_as_png
from govtool.reports.render_error import RenderError
from govtool.reports.word import write_docx
from govtool.reports.word_xml import legal
from tests.reports.sample import cabinet_report
from tests.reports.support import TODAY
from tests.reports.word_reading import notes_of
from tests.reports.word_reading import opened
from tests.reports.word_reading import out_of_order
from tests.reports.word_reading import part
from tests.reports.word_reading import parts
from tests.reports.word_reading import strings
from tests.reports.word_reading import text
from tests.reports.word_reading import words

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "report_templates"
CHART = Chart(
    title="Risks by score",
    description="Three risks: one RED, two AMBER.",
    width=400,
    height=100,
    boxes=(Box(x=10, y=10, width=80, height=40, style="box"),),
    labels=(Label(x=120, y=40, text="RED 1"),),
)


def written(report: Report, picture: bytes | None = None) -> bytes:
    """A report as a Word document, each chart drawn as the same picture."""
    return write_docx(report, [TEMPLATES], lambda _chart: picture)


def with_blocks(*blocks: Block, wide: bool = False) -> Report:
    """The invented report with one section of these blocks, and one appendix of them where it is wide."""
    section = Section(number="1", anchor="section-1", heading="All there is", blocks=blocks, wide=wide)
    return replace(cabinet_report(), sections=() if wide else (section,), appendices=(section,) if wide else ())


def with_table(*rows: tuple[str, ...], shares: tuple[int, ...] = (50, 50)) -> Report:
    """The invented report with one table of texts; the first of each row heads it."""
    columns = tuple(Column(heading=f"Column {place}", share=share) for place, share in enumerate(shares))
    cells = tuple(tuple(Cell(text=each, heads_row=place == 0) for place, each in enumerate(row)) for row in rows)
    return with_blocks(Block(table=Table(caption="A table", columns=columns, rows=cells, note="From nowhere.")))


@pytest.fixture(scope="module")
def sample() -> bytes:
    """The invented report, with three rows in its register, as a Word document."""
    return written(cabinet_report(rows=3))


@pytest.fixture(scope="module")
def document(sample: bytes) -> Document:
    """The same, read back."""
    return opened(sample)


def styles(document: Document) -> list[str]:
    """The style of each paragraph of the text, outside of tables."""
    return [str(each.style.name) for each in document.paragraphs if each.style]


def values(elements: Iterable[Any], name: str = "w:val") -> list[str]:
    """An attribute of each element."""
    return [str(element.get(qn(name))) for element in elements]


# What it says


def in_order(report: Report, content: bytes) -> None:
    """Everything that a report says stands in the document, one thing after another."""
    said, at = text(content), 0
    for each in strings(report):
        found = said.find(legal(each), at)
        assert found >= 0, f"{each!r} is not after {said[max(at - 80, 0) : at]!r}"
        at = found + len(legal(each))


def test_it_says_all_that_the_report_says_in_the_same_order(sample: bytes) -> None:
    in_order(cabinet_report(rows=3), sample)


@pytest.mark.parametrize("folder", [ROOT, ROOT / "samples" / "riverside"], ids=["registers", "riverside"])
def test_so_do_the_papers_of_real_registers(folder: Path) -> None:
    loaded = load_workspace(folder)
    for paper in loaded.every(Paper):
        report = build(Basis(workspace=loaded, paper=paper, as_of=TODAY, contacts={}), [])
        in_order(report, written(report))


ANY_TEXT = st.text(max_size=40) | st.text(st.sampled_from("a \t\n\v\f\0\x1f\x85\u2028\ud800\ufffe\U0001f600\u05d0<&]"))


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
@settings(deadline=None, max_examples=40)
def test_whatever_is_pasted_the_document_opens_and_says_it(cell: str, said: str, note: str) -> None:
    table = with_table((cell, said)).sections[0].blocks
    paragraph = Paragraph(number="1.1", text=(Span(text=said, note=note),), points=((Span(text=cell),),))
    report = replace(with_blocks(Block(paragraph=paragraph), *table, Block(said=said)), title=cell, draft=False)
    in_order(report, written(report))


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Two lines\vfrom Word", "Two lines from Word"),
        ("a\tb\r\nc\x85d\u2028e", "a b c d e"),
        ("bell \x07, nothing \x00", "bell \ufffd, nothing \ufffd"),
        ("\ud800 \ufffe \uffff", "\ufffd \ufffd \ufffd"),
        ("no-break\u00a0space", "no-break\u00a0space"),
        ("\u05e9\u05dc\u05d5\u05dd \U0001f600 \u200f", "\u05e9\u05dc\u05d5\u05dd \U0001f600 \u200f"),
    ],
)
def test_characters_that_word_refuses_are_marked_and_all_others_kept(pasted: str, kept: str) -> None:
    assert legal(pasted) == kept


def test_a_cell_of_30000_characters_opens_and_its_row_may_break() -> None:
    content = written(with_table(("Short", "x" * 30_000), ("Short", "Short")))
    assert "x" * 30_000 in text(content)
    (table,) = opened(content).tables[1:]
    assert [row._tr.find(".//" + qn("w:cantSplit")) is not None for row in table.rows] == [True, False, True]


# What it is made of


def test_styles_are_real_ones(document: Document) -> None:
    assert styles(document)[:5] == ["Council", "Subtitle", "Title", "Body Text", "Mark"]
    assert {"Heading 1", "Numbered Paragraph", "List Bullet", "Caption", "Source Note"} <= set(styles(document))
    assert {str(table.style.name) for table in document.tables if table.style} == {"Report Table"}


def test_paragraphs_without_a_style_are_none(sample: bytes) -> None:
    known = set(values(part(sample, "word/styles.xml").iter(qn("w:style")), "w:styleId"))
    body = part(sample, "word/document.xml")
    used = values([*body.iter(qn("w:pStyle")), *body.iter(qn("w:rStyle")), *body.iter(qn("w:tblStyle"))])
    assert set(used) <= known
    assert all(each.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is not None for each in body.iter(qn("w:p")))


def test_headings_carry_their_numbers_and_leave_no_level_out() -> None:
    content = written(with_blocks(Block(heading="Within"), Block(said="Something.")))
    styled = [(each.style.name or "", each.text) for each in opened(content).paragraphs if each.style]
    headings = [(style, text) for style, text in styled if "Heading" in style]
    assert headings == [("Heading 1", "1. All there is"), ("Heading 2", "Within")]


def test_paragraph_numbers_are_text_that_a_comment_can_cite(document: Document) -> None:
    numbered = [each.text for each in document.paragraphs if each.style and each.style.name == "Numbered Paragraph"]
    assert numbered[0].startswith("1.1\tThis report is invented.")
    assert numbered[-1].startswith("B.1\tExposure")


def test_the_contents_lead_to_the_headings_and_are_right_before_any_update(sample: bytes) -> None:
    body = part(sample, "word/document.xml")
    links = list(body.iter(qn("w:hyperlink")))
    marks = {each.get(qn("w:name")): each.getnext() for each in body.iter(qn("w:bookmarkStart"))}
    targets = [words(marks[link.get(qn("w:anchor"))], {}) for link in links]
    assert targets == [words(link, {}) for link in links]
    assert targets == ["1. Executive summary", "2. Money", "Appendix A: Risk register", "Appendix B: Words used"]
    codes = [str(each.text).strip() for each in body.iter(qn("w:instrText"))]
    assert codes == [r'TOC \o "1-1" \n \h \z']
    kinds = values(body.iter(qn("w:fldChar")), "w:fldCharType")
    assert kinds == ["begin", "separate", "end"]


def test_footnotes_are_real_and_hang_where_they_belong(sample: bytes) -> None:
    assert list(notes_of(sample).values())[:2] == ["A sum of no council.", "Minute 41, also invented."]
    marks = values(part(sample, "word/document.xml").iter(qn("w:footnoteReference")), "w:id")
    assert marks == list(notes_of(sample)) == ["1", "2", "3"]


def test_a_report_without_notes_has_no_part_for_them() -> None:
    content = written(with_blocks(Block(said="No notes.")))
    assert "word/footnotes.xml" not in parts(content)
    assert list(part(content, "word/settings.xml").iter(qn("w:footnotePr"))) == []


def test_a_header_row_is_repeated_and_rows_stay_whole(document: Document) -> None:
    rows = document.tables[1].rows
    assert [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in rows] == [True, False, False, False]
    assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in rows)


def test_the_first_column_heads_the_rows_and_the_front_sheet_has_no_header_row(document: Document) -> None:
    looks = [table._tbl.tblPr.find(qn("w:tblLook")) for table in document.tables]
    assert values(looks, "w:firstColumn") == ["1", "1", "1"]
    assert values(looks, "w:firstRow") == ["0", "1", "1"]
    assert values(looks) == ["0680", "06A0", "06A0"]


def test_tables_are_named_for_those_who_hear_them(document: Document) -> None:
    named = values(table._tbl.tblPr.find(qn("w:tblCaption")) for table in document.tables)
    assert named == ["About this report", "Table 1: Budget and forecast by directorate", "Table 2: Risk register"]


def test_columns_take_their_shares_to_the_last_unit() -> None:
    table = opened(written(with_table(("a", "b", "c"), shares=(33, 33, 34)))).tables[1]
    widths = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid]
    # 170 mm are 9638 twentieths of a point; 33% of them are 3180.5, and 66% are 6361.1.
    assert widths == [3180, 3181, 3277]
    cells: list[Any] = [cell._tc.tcPr for cell in table.rows[1].cells]
    assert [int(cell.find(qn("w:tcW")).get(qn("w:w"))) for cell in cells] == widths


def test_a_rag_is_a_word_on_a_light_fill(document: Document) -> None:
    cell = document.tables[1].rows[3].cells[3]
    assert cell.text == "Red"
    assert cell._tc.find(".//" + qn("w:shd")).get(qn("w:fill")) == "FBE6E6"


def test_a_wide_appendix_lies_and_the_next_one_stands(sample: bytes) -> None:
    first, second = cabinet_report(rows=3).appendices
    report = replace(cabinet_report(rows=3), appendices=(replace(first, wide=True), second))
    sections = list(opened(written(report)).sections)
    assert [each.orientation for each in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert [(each.page_width.mm, each.page_height.mm) for each in sections if each.page_width and each.page_height] == [
        pytest.approx((210, 297), abs=0.1),
        pytest.approx((297, 210), abs=0.1),
        pytest.approx((210, 297), abs=0.1),
    ]
    # Each appendix is on a new page once: by its section where the page turns, else by its heading.
    assert len(list(part(written(report), "word/document.xml").iter(qn("w:pageBreakBefore")))) == 0
    assert len(list(part(sample, "word/document.xml").iter(qn("w:pageBreakBefore")))) == 2


def test_a_wide_section_lies_and_the_text_after_it_stands() -> None:
    report = cabinet_report(rows=3)
    first, second = report.sections
    report = replace(report, sections=(replace(first, wide=True), second), appendices=())
    sections = list(opened(written(report)).sections)
    assert [each.orientation for each in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


def staying(report: Report) -> list[str]:
    """The texts of those paragraphs, in tables and outside, that a writer has kept on the page of the next."""
    body = part(written(report), "word/document.xml")
    told = [each for each in body.iter(qn("w:p")) if each.find(qn("w:pPr") + "/" + qn("w:keepNext")) is not None]
    return [words(each, {}) for each in told]


def table_block(*texts: str, short: bool) -> Block:
    """A table of one column with a note."""
    rows = tuple((Cell(text=each),) for each in texts)
    return Block(
        table=Table(caption="T", columns=(Column(heading="H", share=100),), rows=rows, note="Noted.", short=short)
    )


def test_what_introduces_a_table_stays_with_it() -> None:
    numbered = Paragraph(number="1.1", text=(Span(text="As follows."),), points=((Span(text="a"),), (Span(text="b"),)))
    table = table_block("x", "y", short=False)
    assert staying(with_blocks(Block(said="Two."), table)) == ["Two.", "H", "y"]
    assert staying(with_blocks(Block(paragraph=numbered), table)) == ["b", "H", "y"]
    assert staying(with_blocks(Block(paragraph=replace(numbered, points=())), table)) == ["1.1 As follows.", "H", "y"]
    assert staying(with_blocks(Block(said="One."), Block(said="Two."))) == []


def test_a_short_table_stays_on_one_page_unless_its_texts_are_long() -> None:
    assert staying(with_blocks(table_block("x", "y", "z", short=True))) == ["H", "x", "y", "z"]
    assert staying(with_blocks(table_block("x", "y", "z", short=False))) == ["H", "z"]
    # Three times 500 characters may be taller than what is left of a page.
    long = "x" * 500
    assert staying(with_blocks(table_block(long, long, long, short=True))) == ["H", long]


def test_the_contents_follow_a_bare_front_sheet_or_a_table_and_begin_a_page_after_text() -> None:
    report = with_blocks(Block(said="x"))

    def breaks(*first_page: Block) -> list[str]:
        body = part(written(replace(report, first_page=first_page)), "word/document.xml")
        return [words(each.getparent().getparent(), {}) for each in body.iter(qn("w:pageBreakBefore"))]

    assert breaks() == []
    assert breaks(Block(said="Cabinet is asked to agree.")) == ["Contents"]
    assert breaks(Block(said="It changed."), table_block("x", short=True)) == []


def test_the_contents_stand_whole_on_one_page(sample: bytes) -> None:
    entries = [each for each in part(sample, "word/document.xml").iter(qn("w:p")) if each.style == "TOC1"]
    kept = [each.find(qn("w:pPr") + "/" + qn("w:keepNext")) is not None for each in entries]
    assert kept == [True, True, True, False]


@pytest.mark.parametrize(
    ("rag", "fill", "line"),
    [
        ("rag-red", "FBE6E6", "single"),
        ("rag-blue", "E4EEFA", "double"),
        ("rag-grey", "F0F0F0", "dotted"),
    ],
)
def test_each_rag_has_its_fill_and_the_line_that_tells_it_without_colour(rag: str, fill: str, line: str) -> None:
    (block,) = with_table(("a", "b")).sections[0].blocks
    assert block.table
    marked = replace(block.table, rows=((Cell(text="a"), Cell(text="BLUE", style=f"rag {rag}")),))
    cell = opened(written(with_blocks(Block(table=marked)))).tables[1].rows[1].cells[1]._tc
    assert cell.find(".//" + qn("w:shd")).get(qn("w:fill")) == fill
    assert cell.find(".//" + qn("w:tcBorders") + "/" + qn("w:left")).get(qn("w:val")) == line


def test_a_table_under_a_table_does_not_run_into_it() -> None:
    (block,) = with_table(("a", "b")).sections[0].blocks
    assert block.table
    bare = replace(block, table=replace(block.table, note=""))
    body = part(written(with_blocks(bare, bare, wide=True)), "word/document.xml")[0]
    tags = [each.tag for each in body]
    assert not any(one == two == qn("w:tbl") for one, two in pairwise(tags))


def test_each_line_of_a_cell_is_a_paragraph_in_it() -> None:
    cell = opened(written(with_table(("Demand\nCause: Cold\n\nEffect: Delay", "")))).tables[-1].rows[1].cells
    assert [each.text for each in cell[0].paragraphs] == ["Demand", "Cause: Cold", "Effect: Delay"]
    assert [each.text for each in cell[1].paragraphs] == [""]


# What stands on every page


def test_headers_and_footers(document: Document) -> None:
    (pages,) = document.sections
    title = "Little Invented Borough Council, Cabinet: Capital programme: position at the end of the third quarter & outlook"
    assert [each.text for each in pages.header.paragraphs] == ["DRAFT", title]
    # The first page says all this in its text, and a mark over a mark looks like a slip.
    assert [each.text for each in pages.first_page_header.paragraphs] == [""]
    for footer in (pages.footer, pages.first_page_footer):
        assert [each.text for each in footer.paragraphs] == ["Position at 31 December 2017\tPage 1 of 1"]
        assert [str(each.text).strip() for each in footer._element.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_final_paper_says_draft_nowhere() -> None:
    content = written(cabinet_report(draft=False, rows=3))
    assert not [name for name, root in parts(content).items() if "DRAFT" in "".join(root.itertext())]


def test_what_the_public_may_not_read_is_marked_on_every_page_on_the_front_and_in_the_title() -> None:
    first, second = cabinet_report(rows=3).appendices
    marked = replace(
        cabinet_report(rows=3), marking="NOT FOR PUBLICATION", appendices=(replace(first, wide=True), second)
    )
    content = written(marked)
    in_order(marked, content)
    heads = [root for name, root in parts(content).items() if name.startswith("word/header")]
    assert len(heads) == 4
    assert sorted(words(head[0], {}) for head in heads) == ["", *["NOT FOR PUBLICATION"] * 3]
    assert opened(content).paragraphs[0].text == "NOT FOR PUBLICATION"
    assert opened(content).core_properties.title == f"NOT FOR PUBLICATION: {marked.title}"


def test_language_and_properties(sample: bytes, document: Document) -> None:
    assert values(part(sample, "word/styles.xml").iter(qn("w:lang"))) == ["en-GB"]
    assert values(part(sample, "word/settings.xml").iter(qn("w:themeFontLang"))) == ["en-GB"]
    known = document.core_properties
    assert (known.title, known.author) == (cabinet_report().title, "Head of the Programme Office")
    assert (known.subject, known.language) == ("Cabinet: position at 31 December 2017", "en-GB")
    assert known.created == known.modified
    assert known.created is not None
    assert known.created.date().isoformat() == "2017-12-31"


@pytest.mark.parametrize(("length", "kept"), [(255, 255), (256, 254)])
def test_a_property_holds_255_characters_and_a_longer_title_ends_in_an_ellipsis(length: int, kept: int) -> None:
    long = replace(cabinet_report(rows=1), title="t" * length, author="a" * length)
    known = opened(written(long)).core_properties
    ending = "" if kept == length else "\u2026"
    assert known.title == "t" * kept + ending
    assert known.author == "a" * kept + ending


def test_another_language_is_the_documents_too() -> None:
    content = written(replace(cabinet_report(rows=1), language="cy"))
    assert values(part(content, "word/styles.xml").iter(qn("w:lang"))) == ["cy"]


def test_nothing_in_the_file_says_where_or_with_what_it_was_made(sample: bytes) -> None:
    assert sorted(parts(sample)) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]
    assert b"python-docx" not in sample
    assert b"Macintosh" not in sample


def test_the_same_report_is_the_same_bytes(sample: bytes) -> None:
    assert written(cabinet_report(rows=3)) == sample


def test_elements_stand_in_the_order_of_the_schema() -> None:
    report = replace(cabinet_report(rows=3), first_page=(Block(chart=CHART), Block(heading="Within")))
    wide = replace(report, appendices=tuple(replace(each, wide=True) for each in report.appendices))
    for name, root in parts(written(wide)).items():
        assert out_of_order(root) == [], name


OWN = """\
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:style w:type="paragraph" w:styleId="Caption">
    <w:name w:val="caption"/><w:rPr><w:color w:val="123456"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Crest"><w:name w:val="Crest"/></w:style>
</w:styles>
"""


def test_a_councils_own_styles_stand_in_place_of_ours_and_beside_them(tmp_path: Path) -> None:
    (tmp_path / "word-styles.xml").write_text(OWN, encoding="utf-8")
    document = opened(write_docx(cabinet_report(rows=1), [tmp_path, TEMPLATES], lambda _chart: None))
    ours = [style.name for style in opened(written(cabinet_report(rows=1))).styles]
    assert [style.name for style in document.styles] == [*ours, "Crest"]
    assert str(document.styles["Caption"].font.color.rgb) == "123456"


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (OWN.replace("</w:styles>", ""), r"word-styles\.xml, line \d+: .*tag.*"),
        ("", r"word-styles\.xml, line \d+: .*"),
        ("<html/>", r"word-styles\.xml holds no styles: it begins with html and not with w:styles\."),
    ],
)
def test_styles_that_are_none_are_told_of_by_file(tmp_path: Path, own: str, said: str) -> None:
    (tmp_path / "word-styles.xml").write_text(own, encoding="utf-8")
    with pytest.raises(RenderError, match=said):
        write_docx(cabinet_report(rows=1), [tmp_path, TEMPLATES], lambda _chart: None)


# Pictures


def test_a_chart_is_a_picture_with_its_description() -> None:
    content = written(with_blocks(Block(chart=CHART)), drawn_as_png(CHART, "en-GB", [TEMPLATES]))
    (picture,) = opened(content).inline_shapes
    (about,) = part(content, "word/document.xml").iter(qn("wp:docPr"))
    assert (about.get("title"), about.get("descr")) == ("Risks by score", "Three risks: one RED, two AMBER.")
    # 170 mm wide, and a quarter of that high.
    assert (picture.width.mm, picture.height.mm) == pytest.approx((170, 42.5), abs=0.1)
    assert [picture._inline.get(side) for side in ("distT", "distB", "distL", "distR")] == ["0"] * 4
    in_order(with_blocks(Block(chart=CHART)), content)


def test_a_tall_chart_fits_on_its_page() -> None:
    tall = replace(CHART, height=4000)
    content = written(with_blocks(Block(chart=tall)), drawn_as_png(tall, "en-GB", [TEMPLATES]))
    (picture,) = opened(content).inline_shapes
    # Four fifths of the 251 mm between the margins.
    assert picture.height.mm == pytest.approx(200.8, abs=0.2)


def test_two_pictures_have_numbers_of_their_own() -> None:
    blocks = (Block(chart=CHART), Block(chart=CHART))
    content = written(with_blocks(*blocks), drawn_as_png(CHART, "en-GB", [TEMPLATES]))
    numbers = [each.get("id") for each in part(content, "word/document.xml").iter(qn("wp:docPr"))]
    assert len(set(numbers)) == 2


def test_where_it_cannot_be_drawn_its_description_stands_in_its_place() -> None:
    content = written(with_blocks(Block(chart=CHART)))
    assert "Risks by score\nThree risks: one RED, two AMBER." in text(content)


def test_drawing_a_chart_twice_gives_the_same_bytes() -> None:
    assert drawn_as_png(CHART, "en-GB", [TEMPLATES]) == drawn_as_png(CHART, "en-GB", [TEMPLATES])
