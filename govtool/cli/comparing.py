"""A PDF that lies before us, held against the data it was made from and the registers here: what verifying says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.remaking import again
from govtool.reports.verify import said
from govtool.reports.verify.opened import NoPdfError
from govtool.reports.verify.opened import Opened
from govtool.reports.verify.proof import Proof
from govtool.reports.verify.proof import ProofError
from govtool.reports.verify.proof import find_proof
from govtool.reports.verify.said import Line
from govtool.reports.verify.text import compare
from govtool.source import reason


def compared(app: App, file: Path, data: Path | None) -> Iterator[Line]:
    """What is found of a PDF, line by line. `data` is the file with its data; None for that in it, or beside it.

    Stops where the PDF or its data cannot be read.
    """
    content = _read(file)
    opened, proof = _opened(file, content, data)
    found = compare(proof.words, proof.data.words.edges, opened.pages)
    alone = (found.first, found.last, found.stamped) == (1, len(opened.pages), {})
    yield said.about(str(file), proof)
    yield said.data_line(proof)
    yield from said.text_lines(found, len(opened.pages))
    yield from again(app, proof, content, alone=alone)


def _opened(file: Path, content: bytes, data: Path | None) -> tuple[Opened, Proof]:
    try:
        opened = Opened(content)
        return opened, find_proof(opened, file, data, _read)
    except NoPdfError as error:
        raise Stop(f"{file} {error}.") from error
    except ProofError as error:
        raise Stop(str(error)) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Stop(f"{path} cannot be read: {reason(error)}.") from error
