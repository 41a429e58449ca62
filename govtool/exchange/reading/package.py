"""The file of a workbook, opened with care: its kind, its size unpacked, and its XML without entities.

A workbook is a zip archive of XML parts. What is refused is refused in one sentence: the file, what is wrong with it,
and what to do.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO
from typing import NamedTuple
from typing import cast
from xml.etree import ElementTree as ET
from xml.parsers import expat

from govtool.exchange.reading.guard import Guarded
from govtool.exchange.reading.guard import TooMuchError
from govtool.source import SourceError
from govtool.source import reason

LARGEST_WORKBOOK = 32 * 1024 * 1024
"""Bytes that a workbook's file may have; a log of 5,000 rows has one or two million."""
_DAMAGED = (
    zipfile.BadZipFile,
    EOFError,
    ValueError,
    NotImplementedError,  # zipfile says this of a compression that it does not know
)
"""What the reader of archives says of one that is damaged."""

LARGEST_PART = 96 * 1024 * 1024
"""Bytes that one of its parts may have when it is unpacked."""
LARGEST_TREE = 16 * 1024 * 1024
"""Bytes of a part that is read as a whole: styles, comments, the list of sheets."""
LARGEST_WHOLE = 160 * 1024 * 1024
"""Bytes that the parts which are read may have together."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""What the container of older Office files begins with; an encrypted workbook is one too."""


class RefusedError(SourceError):
    """A spreadsheet that is not read; the message is one sentence for the officer."""


class Part(NamedTuple):
    """A part that another names: what for, and its path in the archive."""

    id: str
    sort: str
    """The last word of its type: `worksheet`, `comments`."""
    path: str


class Package:
    """The parts of a workbook."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        self._read = 0
        self._archive = _archive(file, content)
        self.names = frozenset(self._archive.namelist())

    def tree(self, path: str) -> ET.Element:
        """A small part as a whole."""
        with self.stream(path, LARGEST_TREE) as stream, self.damage_told():
            return ET.parse(stream).getroot()  # noqa: S314  # a part with a document type was refused

    @contextmanager
    def stream(self, path: str, largest: int = LARGEST_PART) -> Iterator[IO[bytes]]:
        """A part's bytes, of which no more come than the archive says. Refuses what is too large, or has entities."""
        self._check_size(path, largest)
        with self.damage_told():
            with self._archive.open(path) as stream:
                _refuse_doctype(self.file, stream)
            with self._archive.open(path) as stream:
                yield cast("IO[bytes]", Guarded(stream))

    def related(self, path: str) -> list[Part]:
        """The parts that a part names; those of the archive as a whole for the empty path."""
        folder = posixpath.dirname(path)
        return [
            Part(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], _joined(folder, each.get("Target", "")))
            for each in self._relations(path)
            if each.get("TargetMode") != "External"
        ]

    def addresses(self, path: str) -> dict[str, str]:
        """The addresses outside the archive that a part names, by their ids; none is followed."""
        outside = (each for each in self._relations(path) if each.get("TargetMode") == "External")
        return {each.get("Id", ""): each.get("Target", "") for each in outside}

    def _relations(self, path: str) -> list[ET.Element]:
        folder, name = posixpath.split(path)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        return list(self.tree(relations)) if relations in self.names else []

    @contextmanager
    def damage_told(self) -> Iterator[None]:
        """Say of a fault of the archive or its XML that the workbook is damaged."""
        try:
            yield
        except TooMuchError:
            raise RefusedError(
                f"{self.file} holds more than any log needs; copy the rows that are in use into a new workbook and save that."
            ) from None
        except (*_DAMAGED, zlib.error, LookupError, ET.ParseError):
            raise RefusedError(
                f"{self.file} is damaged and cannot be read; open it in Excel, let Excel repair it, and save it anew."
            ) from None

    def _check_size(self, path: str, largest: int) -> None:
        with self.damage_told():
            size = self._archive.getinfo(path).file_size
        self._read += size
        if size > largest or self._read > LARGEST_WHOLE:
            raise RefusedError(
                f"{self.file} would be {max(size, self._read) // 2**20} MB when unpacked, more than any log needs; "
                "copy the rows that are in use into a new workbook and save that."
            )


def opened(path: Path, shown: str) -> Package:
    """The workbook of a path. Raises RefusedError, in one sentence, where it is none that can be read."""
    try:
        if not path.is_file():
            what = "it is a folder; name the file in it" if path.is_dir() else "there is no such file"
            raise RefusedError(f"{shown} cannot be read: {what}.")
        if path.stat().st_size > LARGEST_WORKBOOK:
            raise RefusedError(f"{shown} is over {LARGEST_WORKBOOK // 2**20} MB; take pictures and old sheets out.")
        content = path.read_bytes()
    except OSError as error:
        raise RefusedError(f"{shown} cannot be read: {reason(error)}.") from error
    return Package(shown, content)


def _archive(file: str, content: bytes) -> zipfile.ZipFile:
    if content.startswith(_OLE):
        raise RefusedError(_older(file, content))
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        encrypted = any(each.flag_bits & 1 for each in archive.infolist())
    except (*_DAMAGED, OSError):
        raise RefusedError(
            f"{file} is not a workbook, or is damaged; open it in Excel and save it as an Excel workbook (.xlsx)."
        ) from None
    if encrypted:
        raise RefusedError(f"{file} is protected with a password; take the password off and save it again.")
    if "[Content_Types].xml" not in archive.namelist():
        raise RefusedError(f"{file} is not an Excel workbook; open it in Excel and save it as .xlsx.")
    if any(name.endswith(".bin") and "workbook" in name for name in archive.namelist()):
        raise RefusedError(f"{file} is a binary workbook; open it in Excel and save it as .xlsx.")
    return archive


def _older(file: str, content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return f"{file} is protected with a password; take the password off in Excel and save it again."
    return f"{file} is in the format of Excel before 2007 (.xls); open it in Excel and save it as .xlsx."


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _refuse_doctype(file: str, stream: IO[bytes]) -> None:
    """Refuse a part that declares a document type, in which entities could stand that grow without bound.

    It is only read up to its first element.
    """
    parser, met = expat.ParserCreate(), []

    def doctype(*_: object) -> None:
        raise RefusedError(
            f"{file} declares entities in its XML, as no spreadsheet program does; ask its sender for a new copy."
        )

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = lambda *_: met.append(True)
    try:
        while not met and (chunk := stream.read(1 << 14)):
            parser.Parse(chunk)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from None
