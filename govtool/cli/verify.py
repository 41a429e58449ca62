"""`govtool verify FILE.pdf`."""

from __future__ import annotations

from pathlib import Path

import click

from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import say
from govtool.source import reason


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.pdf")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help="The paper's data, where the PDF carries none (default: the .json beside it).",
)
@click.pass_obj
def verify(app: App, file: Path, data: Path | None) -> int:
    """Say whether a PDF still says what its paper was made to say, and whether the registers here do.

    A copy that was stamped, or bound into a pack with other papers, is compared by its words. This is no signature:
    whoever can change the file can change the data in it. Exit code 1 where anything differs.
    """
    from govtool.cli.remaking import again
    from govtool.reports.verify import said
    from govtool.reports.verify.opened import NoPdfError
    from govtool.reports.verify.opened import Opened
    from govtool.reports.verify.proof import ProofError
    from govtool.reports.verify.proof import find_proof
    from govtool.reports.verify.text import compare

    content = _read(file)
    try:
        opened = Opened(content)
        proof = find_proof(opened, file, data, _read)
    except NoPdfError as error:
        raise Stop(f"{file} {error}.") from error
    except ProofError as error:
        raise Stop(str(error)) from error
    found = compare(proof.words, proof.data.words.edges, opened.pages)
    alone = (found.first, found.last, found.stamped) == (1, len(opened.pages), {})
    lines = [
        said.about(str(file), proof),
        said.data_line(proof),
        *said.text_lines(found, len(opened.pages)),
        *again(app, proof, content, alone=alone),
    ]
    say("\n".join(line.text for line in lines))
    return FINE if all(line.well for line in lines) else PROBLEMS


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Stop(f"{path} cannot be read: {reason(error)}.") from error
