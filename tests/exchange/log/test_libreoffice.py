"""A workbook that another program saved says the same: LibreOffice opens the samples and saves them anew."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import read_book
from govtool.exchange.log.bring import tables_of
from tests.samples.make_spreadsheets import FOLDER

OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here"),
]

NAMES = ["risk-log-thornmere.xlsx", "risk-register-fellbeck-trust.xlsx", "action-tracker-thornmere.xlsx"]
COMPUTED = {"XLS014"}
"""What LibreOffice mends by calculating the formulas that had no result."""


def brought(path: Path) -> Brought:
    return bring(tables_of(read_book(path, path.name))[0], stem="EX-")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved")
    command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(folder), *(str(FOLDER / name) for name in NAMES)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_saved_says_the_same(name: str, saved: Path) -> None:
    ours, theirs = brought(FOLDER / name), brought(saved / name)
    assert [row.fields for row in theirs.rows] == [row.fields for row in ours.rows]
    said = {(each.code, str(each.location)) for each in theirs.problems}
    assert said >= {(each.code, str(each.location)) for each in ours.problems if each.code not in COMPUTED}
