"""The last changes to a PDF before it is written, which make it accessible and fit for the archive.

WeasyPrint writes the archive form (PDF/A-3a). This adds the claim that it is accessible as well (PDF/UA-1), and mends
what would make that claim hollow: see the two modules it calls.
"""

from __future__ import annotations

import gc
import zlib
from typing import Any

import pydyf

from govtool.reports.finish_tables import join_pieces
from govtool.reports.finish_tables import mark_headers
from govtool.reports.finish_tables import name_links
from govtool.reports.finish_tables import place_footnotes
from govtool.reports.finish_tags import FinishError
from govtool.reports.finish_tags import Tags

# PDF/A allows only properties that it knows or that the file itself describes, hence the second half.
_ACCESSIBLE = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_METADATA_END = b"</rdf:RDF>"

LONG = 100
"""Pages from which the memory of a paper matters more than the twentieth of its time that freeing it early takes."""


def finish(document: Any, pdf: Any, *, padding: int = 0) -> None:
    """Change a PDF that WeasyPrint has made, just before it is written: WeasyPrint's `finisher`.

    `padding` is how many empty objects to add: see `ends_clearly`.
    """
    tags = Tags(document, pdf)
    for tag in tags.margins:
        tags.to_artifact(tag)
    place_footnotes(tags)
    join_pieces(tags, tags.top)
    mark_headers(tags)
    name_links(tags)
    claim_accessibility(pdf)
    order_attachments(pdf)
    end_streams_clearly(pdf)
    for _ in range(padding):
        pdf.add_object(pydyf.Dictionary())
    let_go(document)


def let_go(document: Any) -> None:
    """Forget the layout of a long paper's pages: all that is still to do is writing, and the layout is most of its memory."""
    if len(document.pages) < LONG:
        return
    for page in document.pages:
        page._page_box = None  # noqa: SLF001  # pages give no other way to their layout
    gc.collect()  # the pieces of a page know each other, so nothing else would free them


def claim_accessibility(pdf: Any) -> None:
    """Say in the PDF's metadata that it conforms to PDF/UA-1."""
    metadata = _at(pdf, pdf.catalog["Metadata"])
    before, end, after = b"".join(metadata.stream).partition(_METADATA_END)
    if not end:
        raise FinishError("the PDF has no metadata to add to")
    metadata.stream = [before + _ACCESSIBLE + end + after]
    # Left as plain text: archives read the metadata without a PDF library.
    metadata.compress = False


def order_attachments(pdf: Any) -> None:
    """List each attached file once and in the order of names: WeasyPrint lists them twice and as they come."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    names = pdf.catalog.get("Names", {}).get("EmbeddedFiles")
    if names is not None:
        # Readers search the list by the bytes of the names, and WeasyPrint keeps the names as bytes.
        listed = _at(pdf, names)["Names"]
        pairs = sorted(zip(listed[::2], listed[1::2], strict=True), key=lambda pair: bytes(pair[0].string))
        listed[:] = [entry for pair in pairs for entry in pair]


def end_streams_clearly(pdf: Any) -> None:
    """Leave unpacked what would end in a carriage return when packed.

    A line end follows each stream of a PDF, and PDF/A does not say whether a carriage return before it belongs to it, so
    a validator may count one byte less than the file declares. It happens to one stream in 256.
    """
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and stream.compress:
            stream.compress = False
            stream.compress = not _packs_to_carriage_return(stream)


def ends_clearly(content: bytes) -> bool:
    """Say whether no stream of a written PDF ends in a carriage return.

    The lists of objects are packed while the PDF is written, where `finish` cannot look; with another object in them
    they end in another byte.
    """
    return b"\r\nendstream" not in content


def _packs_to_carriage_return(stream: Any) -> bool:
    _, _, body = stream.data.partition(b"\nstream\n")
    # The last byte of packed data is that of the content's checksum.
    return zlib.adler32(body.removesuffix(b"\nendstream")) & 0xFF == ord("\r")


def _at(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
