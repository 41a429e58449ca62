"""Looks for words in a finished file, in every form in which they may hide in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2

PLAIN = ("utf-8", "utf-16-be", "utf-16-le")


def found_in(content: bytes, form: str, words: Iterable[str]) -> set[str]:
    """Which of some words a file of a form (pdf, html, docx, json, txt) has anywhere in it."""
    pieces = {"pdf": _pdf, "docx": _docx}.get(form, _whole)(content)
    everything = b"\0".join(piece for piece in pieces)
    return {word for word in words if any(each in everything for each in _forms(word))}


def _forms(word: str) -> Iterator[bytes]:
    for encoding in PLAIN:
        plain = word.encode(encoding)
        yield from (plain, plain.hex().encode(), plain.hex().upper().encode())


def _whole(content: bytes) -> Iterator[bytes]:
    yield content


def _pdf(content: bytes) -> Iterator[bytes]:
    """The file itself, every stream unpacked, every string of every object, and what its pages say."""
    yield content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for each in pdf.objects:
            yield from _values(each)
        with pdf.open_metadata() as metadata:
            yield str(metadata).encode()
    document = pypdfium2.PdfDocument(content)
    for page in document:
        said = page.get_textpage().get_text_bounded()
        yield said.encode()
        yield re.sub(r"\s", "", said).encode()  # a word that a narrow column breaks


def _values(value: Any) -> Iterator[bytes]:
    if isinstance(value, pikepdf.Stream):
        try:
            yield value.read_bytes()
        except pikepdf.PdfError:  # a picture in a form of its own
            yield value.read_raw_bytes()
    if isinstance(value, pikepdf.String):
        yield from (bytes(value), str(value).encode())
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for inner in value.values():
            if not getattr(inner, "is_indirect", False):
                yield from _values(inner)
    elif isinstance(value, pikepdf.Array):
        for inner in value:
            if not getattr(inner, "is_indirect", False):
                yield from _values(inner)


def _docx(content: bytes) -> Iterator[bytes]:
    """Every part of the package, and its text without the marks between its letters."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            yield from (name.encode(), part, re.sub(rb"<[^>]*>", b"", part))
