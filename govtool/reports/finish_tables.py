"""Puts together what WeasyPrint's tags tear apart: tables and rows over several pages, and footnotes.

Without it a screen reader announces a table of forty pages as forty tables, reads the column headings forty times, and
comes to a footnote at the bottom of the page, away from the words it explains.
"""

from __future__ import annotations

import pydyf

from govtool.reports.finish_tags import Tag
from govtool.reports.finish_tags import Tags

_SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}


def join_pieces(tags: Tags, parent: Tag) -> None:
    """Give everything under a tag one tag of its own, however many pages it runs over."""
    # The pieces of a table's parts are not neighbours: the second page's heading, and other cells, lie between them.
    anywhere = parent["S"] in ("/Table", "/TR")
    kept: list[object] = []
    firsts: dict[object, Tag] = {}
    for kid in parent["K"]:
        tag = tags.at(kid) if isinstance(kid, bytes) else {}
        origin = tags.origin(tag) if tag.get("Type") == "/StructElem" else None
        if origin is not None and origin in firsts:
            _join(tags, firsts[origin], tag)
            continue
        firsts = firsts if anywhere else {}
        if origin is not None:
            firsts[origin] = tag
        kept.append(kid)
    parent["K"][:] = kept
    for child in tags.children(parent):
        join_pieces(tags, child)


def _join(tags: Tags, first: Tag, later: Tag) -> None:
    if later["S"] == "/THead":
        tags.to_artifact(later)
    else:
        tags.absorb(first, later)


def place_footnotes(tags: Tags) -> None:
    """Tag footnotes as notes, and have each read where its number stands in the text."""
    calls = {id(tags.box(tag).element): tag for tag in tags.everything() if _is_part(tags, tag, "footnote-call")}
    notes: list[Tag] = []
    for area in _footnote_areas(tags):
        for body in tags.children(area):
            notes.append(body)
            body["ID"] = pydyf.String(f"note-{len(notes):04}")
            _place_footnote(tags, body, area, calls[id(tags.box(body).element)])
        tags.top["K"].remove(area.reference)
        area.clear()
    _list_identifiers(tags, notes)


def _footnote_areas(tags: Tags) -> list[Tag]:
    return [tag for tag in tags.children(tags.top) if type(tags.box(tag)).__name__ == "FootnoteAreaBox"]


def _place_footnote(tags: Tags, body: Tag, area: Tag, call: Tag) -> None:
    call["S"], body["S"] = "/Reference", "/Note"
    for part in tags.everything(body):
        if _is_part(tags, part, "footnote-marker"):
            part["S"] = "/Lbl"
    tags.move(body, old=area, new=tags.at(call["P"]), after=call)


def _is_part(tags: Tags, tag: Tag, part: str) -> bool:
    box = tags.box(tag)
    return box is not None and str(box.element_tag).endswith(f"::{part}")


def _list_identifiers(tags: Tags, notes: list[Tag]) -> None:
    # Identifiers have a fixed width, so that the order of the notes is the sorted order that the list must be in.
    if notes:
        pairs = [entry for note in notes for entry in (note["ID"], note.reference)]
        tags.root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})


def mark_headers(tags: Tags) -> None:
    """Say of every header cell whether it heads its column or its row.

    WeasyPrint instead lists the headers of every cell by name, gets them wrong where cells span, and repeats them on
    each page. Where each header's direction is known those lists are not needed, and they are taken out.
    """
    for group in list(tags.everything()):
        if group["S"] in ("/THead", "/TBody", "/TFoot"):
            for row in tags.children(group):
                for cell in tags.children(row):
                    _mark_cell(tags, cell, in_head=group["S"] == "/THead")


def _mark_cell(tags: Tags, cell: Tag, *, in_head: bool) -> None:
    cell.pop("ID", None)
    attributes = cell.setdefault("A", pydyf.Dictionary({"O": "/Table"}))
    attributes.pop("Headers", None)
    if cell["S"] == "/TH":
        declared = tags.box(cell).element.get("scope", "")
        attributes["Scope"] = _SCOPES.get(declared, "/Column" if in_head else "/Row")
    elif set(attributes) == {"O"}:
        del cell["A"]


def name_links(tags: Tags) -> None:
    """Have a link announced by its words and not by its address."""
    for tag in tags.everything():
        box = tags.box(tag)
        for area in tags.annotations(tag) if tag["S"] == "/Link" and box is not None else ():
            words = " ".join("".join(box.element.itertext()).split())
            if words:
                area["Contents"] = pydyf.String(words)
