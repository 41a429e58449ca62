"""What a paper carries, or has beside it, of how it was made: read back, and held to its form."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any
from typing import Literal

import msgspec

from govtool.records.paper import Audience
from govtool.records.period import read_period
from govtool.reports.provenance import DATA
from govtool.reports.provenance import MANIFEST
from govtool.reports.provenance import VERSION
from govtool.reports.provenance import apart
from govtool.reports.verify.opened import Opened
from govtool.reports.words import Words
from govtool.source import digest

INSIDE = "inside the file"
"""Where the data is, in words, unless it lies beside the file."""


class ProofError(Exception):
    """Data that is absent, or not as govtool writes it; the message is one sentence for the officer."""


class CommitSaid(msgspec.Struct, frozen=True):
    """The commit that a manifest names."""

    id: str
    clean: bool


class RecordSaid(msgspec.Struct, frozen=True):
    """A record that a manifest names."""

    kind: str
    fields: dict[str, str]


class WishesSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for when the paper was made."""

    format: Literal["pdf", "html", "docx"]
    part: Literal["open", "exempt"] = "open"
    meeting: str | None = None
    period: str | None = None
    audience: Audience | None = None
    draft: bool = False
    as_of: datetime.date | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where the period is none that can be asked for."""
        period = None if self.period is None else read_period(self.period)
        if self.period is not None and (period is None or not period.closed):
            raise ValueError(f"{self.period} is no period with a first and a last day")


class ManifestSaid(msgspec.Struct, frozen=True, kw_only=True):
    """A manifest, as far as it is looked at again."""

    version: int
    paper: dict[str, str]
    wishes: WishesSaid
    positions: dict[str, datetime.date]
    versions: dict[str, str]
    commit: CommitSaid | None
    registers: dict[str, dict[str, str]]
    records: dict[str, RecordSaid]
    report_sha256: str


class WordsSaid(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a report's pages."""

    lines: list[str]
    notes: list[str]
    heads: list[str]
    pictures: list[list[str]]
    numbered: list[int]
    edges: list[str]


class ReportSaid(msgspec.Struct, frozen=True):
    """The report, as far as it is looked at again."""

    title: str
    position: str


class DataSaid(msgspec.Struct, frozen=True, kw_only=True):
    """The data of a report."""

    version: int
    report: ReportSaid
    words: WordsSaid


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """The data and the manifest of a paper."""

    data: DataSaid
    manifest: ManifestSaid
    bytes: bytes
    """The data as it lies in the file."""
    where: str
    """In words: `INSIDE`, or in which file."""

    @property
    def intact(self) -> bool:
        """Whether the data has the digest that the manifest gives."""
        return digest(self.bytes) == self.manifest.report_sha256

    @property
    def words(self) -> Words:
        """The words of the pages."""
        said = self.data.words
        return Words(
            lines=said.lines, notes=said.notes, heads=said.heads, pictures=said.pictures, numbered=said.numbered
        )


def find_proof(opened: Opened, file: Path, given: Path | None, read: Callable[[Path], bytes]) -> Proof:
    """The data of a paper: what is given, else what its PDF carries, else what lies beside that under the same name.

    `read` reads a file. Raises ProofError where there is none, or it is not as govtool writes it.
    """
    data, manifest = opened.attached(DATA), opened.attached(MANIFEST)
    if given is None and data is not None and manifest is not None:
        return read_proof(data, manifest, str(file), INSIDE)
    beside = given or file.with_suffix(".json")
    if given is None and not beside.is_file():
        raise ProofError(
            f"{file} carries no data of how it was made, and there is no {beside.name} beside it; name one with --data."
        )
    try:
        data, manifest = apart(read(beside))
    except ValueError as error:
        raise ProofError(f"{beside} does not hold the data of a paper.") from error
    return read_proof(data, manifest, str(beside), f"in {beside}")


def read_proof(data: bytes, manifest: bytes, name: str, where: str) -> Proof:
    """The two files of a paper. Raises ProofError where either is not as govtool writes it."""
    return Proof(
        data=_read(data, DataSaid, f"{name}: its {DATA}"),
        manifest=_read(manifest, ManifestSaid, f"{name}: its {MANIFEST}"),
        bytes=data,
        where=where,
    )


def _read(content: bytes, form: type[Any], what: str) -> Any:
    try:
        found = msgspec.json.decode(content, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProofError(f"{what} is not as govtool writes it ({error}).") from error
    if found.version != VERSION:
        raise ProofError(f"{what} has form {found.version}, and this govtool reads form {VERSION}.")
    return found
