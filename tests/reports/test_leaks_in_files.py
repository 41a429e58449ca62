"""Nothing exempt is in the files of the open part: their texts, tags, bookmarks, properties, pictures and attachments."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from govtool.records.fields import may_be_exempt
from govtool.records.paper import Paper
from tests.cli.support import run
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import registers
from tests.reports.searching import found_in

MARK: dict[str, Plain] = {"paragraph": 3, "public_interest": "Talks go on"}
OF_PAPER = [each for each in may_be_exempt(Paper) if each not in ("sections", "appendices", "notes")]
ALL = {kind.kind: MARK for kind in MADE} | {
    "board": MARK,
    "paper": MARK | {"fields": OF_PAPER},
    "section": MARK,
    "appendix": MARK,
}
FORMS = ["pdf", "html", "docx"]
CANARY = re.compile(r"Q[0-9a-z]{4}[xy]")


def _files(
    folder: Path, form: str, marks: dict[str, Plain], report: str, *more: str, turn: int = 0
) -> dict[str, bytes]:
    """What `govtool report` writes, by the ending of its names, but for the clearance sheet, which is nobody else's."""
    place = folder / "registers" / "example"
    place.mkdir(parents=True)
    text = registers(lambda kind, field: turn if field not in Paper.never_exempt else 0, marks, report=report)
    (place / "all.yaml").write_text(text, encoding="utf-8")
    (folder / "out").mkdir()
    wish = ("--as-of", "2026-11-22", "--format", form, "--draft", "-o", str(folder / "out"), *more)
    done = run("-C", folder, "report", report, *wish)
    assert done.code == 0, done.err
    written = [path for path in (folder / "out").iterdir() if not path.name.endswith(".clearance.txt")]
    return {path.suffix[1:]: path.read_bytes() for path in written}


def _canaries() -> set[str]:
    """Every canary that there is, but for those of the fields that the law has published."""
    text = registers(lambda kind, field: 0)
    paper = json.loads(text)["paper"]
    published = json.dumps([paper[name] for name in Paper.never_exempt if name in paper])
    return set(CANARY.findall(text)) - set(CANARY.findall(published))


def _found(files: dict[str, bytes]) -> set[str]:
    return {word for form, content in files.items() for word in found_in(content, form, _canaries())}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "report"),
    [("pdf", "cabinet"), ("pdf", "hwb"), ("pdf", "member"), ("html", "member"), ("docx", "member")],
)
def test_no_canary_is_in_the_open_part(form: str, report: str, tmp_path: Path) -> None:
    assert _found(_files(tmp_path, form, ALL, report)) == set()


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_the_same_search_finds_them_where_nothing_is_exempt_and_in_the_exempt_part(form: str, tmp_path: Path) -> None:
    opened = _found(_files(tmp_path / "open", form, {}, "member"))
    assert len(opened) > 50
    exempt = _found(_files(tmp_path / "exempt", form, ALL, "member", "--part", "exempt"))
    assert len(exempt) > 50


@pytest.mark.parametrize("report", ["cabinet", "hwb", "member"])
def test_the_page_is_the_same_bytes_whatever_is_exempt(report: str, tmp_path: Path) -> None:
    one = _files(tmp_path / "one", "html", ALL, report)
    assert one == _files(tmp_path / "other", "html", ALL, report, turn=1)
