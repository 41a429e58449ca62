"""The tags of a PDF, and the pieces of the page that they stand for.

Tags are what a screen reader reads instead of the page. WeasyPrint writes one tag per piece: a paragraph, a table or a
row that runs over a page's end gets one tag on each page. This module tells which tags are pieces of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

# A tag is a PDF dictionary and a box is one of WeasyPrint's; neither library says its types.
Tag = Any
Box = Any
Pdf = Any


class FinishError(Exception):
    """The PDF is not laid out in the way that this release of WeasyPrint does it."""


class Tags:
    """The tag tree of a PDF that is about to be written."""

    def __init__(self, document: Any, pdf: Pdf) -> None:
        self._pdf = pdf
        self.root: Tag = self.at(pdf.catalog["StructTreeRoot"])
        self.top: Tag = self.at(self.root["K"][0])
        self.margins: list[Tag] = []
        """The tags of running headers and footers, which WeasyPrint leaves outside the tree."""
        self._boxes: dict[int, Box] = {}
        self._marks: dict[bytes, dict[int, int]] = {}
        """Where each marked stretch of a page starts in what draws it, once that was asked for."""
        self._owners: list[Any] = self.at(self.root["ParentTree"])["Nums"]
        self._owner_at = {key: 2 * place + 1 for place, key in enumerate(self._owners[::2])}
        self._pair(document)

    def at(self, reference: bytes | str) -> Any:
        """Return the object that a reference points at."""
        return self._pdf.objects[int(reference.split()[0])]

    def children(self, tag: Tag) -> list[Tag]:
        """Return the tags directly under a tag, in reading order."""
        found = (self.at(kid) for kid in tag["K"] if isinstance(kid, bytes))
        return [kid for kid in found if kid.get("Type") == "/StructElem"]

    def everything(self, start: Tag | None = None) -> Iterator[Tag]:
        """Yield every tag of the tree, or of a part of it, in reading order."""
        for child in self.children(self.top if start is None else start):
            yield child
            yield from self.everything(child)

    def box(self, tag: Tag) -> Box:
        """Return the box that a tag was written for: None for a run of text."""
        return self._boxes.get(tag.number)

    def origin(self, tag: Tag) -> tuple[int, str, str] | None:
        """Return what all pieces of the same thing have in common, and nothing else has."""
        box = self.box(tag)
        return None if box is None or box.element is None else (id(box.element), box.element_tag, tag["S"])

    def annotations(self, tag: Tag) -> list[Any]:
        """Return the clickable areas that belong to a tag."""
        found = (self.at(kid) for kid in tag["K"] if isinstance(kid, bytes))
        return [self.at(kid["Obj"]) for kid in found if kid.get("Type") == "/OBJR"]

    def absorb(self, first: Tag, later: Tag) -> None:
        """Move all that is under a later piece to the end of the first piece, and forget the later one."""
        for kid in later["K"]:
            first["K"].append(self._moved(kid, first, later))
        self._forget(later)

    def move(self, tag: Tag, *, old: Tag, new: Tag, after: Tag) -> None:
        """Take a tag out from under its old parent and put it after another tag under a new one."""
        old["K"].remove(tag.reference)
        new["K"].insert(new["K"].index(after.reference) + 1, tag.reference)
        tag["P"] = new.reference

    def to_artifact(self, tag: Tag) -> None:
        """Mark what a tag covers as page furniture, which a screen reader skips, and forget the tag."""
        for kid in self.children(tag):
            self.to_artifact(kid)
        for number in (kid for kid in tag["K"] if isinstance(kid, int)):
            self._unmark(tag["Pg"], number)
        self._forget(tag)

    def _moved(self, kid: Any, first: Tag, later: Tag) -> Any:
        if isinstance(kid, int):
            return self._moved_text(kid, first, later)
        target = self.at(kid)
        if target["Type"] == "/StructElem":
            target["P"] = first.reference
        else:
            # A clickable area, by way of a reference to it.
            self._owners[self._owner_at[self.at(target["Obj"])["StructParent"]]] = first.reference
        return kid

    def _moved_text(self, number: int, first: Tag, later: Tag) -> Any:
        self._page_owners(later["Pg"])[number] = first.reference
        if first["Pg"] == later["Pg"]:
            return number
        # A bare number means "on the tag's own page", so text of another page must name its page.
        return pydyf.Dictionary({"Type": "/MCR", "Pg": later["Pg"], "MCID": number})

    def _page_owners(self, page: bytes) -> list[Any]:
        owners: list[Any] = self._owners[self._owner_at[self.at(page)["StructParents"]]]
        return owners

    def _unmark(self, page: bytes, number: int) -> None:
        stream = self.at(self.at(page)["Contents"]).stream
        if page not in self._marks:
            marks = enumerate(stream)
            self._marks[page] = {
                item["MCID"]: place for place, item in marks if isinstance(item, dict) and "MCID" in item
            }
        place = self._marks[page][number]
        stream[place - 1 : place + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
        self._page_owners(page)[number] = "null"

    def _forget(self, tag: Tag) -> None:
        # Objects are numbered by their place, so a tag that is no longer used is emptied and not removed.
        self._boxes.pop(tag.number, None)
        tag.clear()

    def _pair(self, document: Any) -> None:
        tags = iter([item for item in self._pdf.objects if isinstance(item, dict) and _is_inner_tag(item)])
        try:
            for page in document.pages:
                self._pair_box(page._page_box, tags)  # noqa: SLF001  # pages give no other way to their pieces
        except StopIteration:
            raise FinishError("the PDF has fewer tags than its pages have pieces") from None
        if next(tags, None) is not None:
            raise FinishError("the PDF has more tags than its pages have pieces")

    def _pair_box(self, box: Box, tags: Iterator[Tag]) -> None:
        if is_kind(box, "AbsolutePlaceholder"):
            box = box._box  # noqa: SLF001  # the piece itself, which the placeholder stands for
        if is_kind(box, "MarginBox"):
            self._pair_margin(box, tags)
        elif _has_no_tag(box):
            for child in box.children:
                self._pair_box(child, tags)
        else:
            self._pair_tagged(box, tags)

    def _pair_margin(self, box: Box, tags: Iterator[Tag]) -> None:
        known = set(self._boxes)
        for child in box.children:
            self._pair_box(child, tags)
        new = [self._pdf.objects[number] for number in self._boxes if number not in known]
        self.margins += [tag for tag in new if tag["P"] == self.top.reference]

    def _pair_tagged(self, box: Box, tags: Iterator[Tag]) -> None:
        tag = next(tags)
        self._boxes[tag.number] = box
        if tag["S"] == "/LI" and _has_no_bullet(box):
            # Such an item gets two tags: the item, and its body within it.
            tag = next(tags)
            self._boxes[tag.number] = box
        for child in _content(box, tag):
            if not is_kind(child, "TextBox"):
                self._pair_box(child, tags)
            elif tag["S"] != "/Link" and next(tags)["S"] != "/Span":
                raise FinishError("a run of text in the PDF does not have the tag of one")


def is_kind(box: Box, name: str) -> bool:
    """Say whether a box is of one of WeasyPrint's classes, by its name: WeasyPrint itself is not imported here."""
    return any(base.__name__ == name for base in type(box).__mro__)


def _is_inner_tag(item: Any) -> bool:
    return bool(item.get("Type") == "/StructElem" and item["S"] != "/Document")


def _has_no_tag(box: Box) -> bool:
    outer = is_kind(box, "PageBox") or (box.element is not None and box.element_tag in ("html", "body"))
    return outer and is_kind(box, "ParentBox") and not is_kind(box, "LineBox")


def _has_no_bullet(box: Box) -> bool:
    if box.element_tag in ("dt", "dd"):
        return True
    plain = "list-item" not in box.style["display"] or box.style["list_style_type"] == "none"
    return bool(box.element_tag == "li" and plain)


def _content(box: Box, tag: Tag) -> Iterator[Box]:
    table = box.get_wrapped_table() if tag["S"] == "/Table" and box.is_table_wrapper else None
    for child in getattr(box, "children", ()):
        if child is table or is_kind(child, "LineBox"):
            yield from child.children
        else:
            yield child
