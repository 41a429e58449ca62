"""Which file a new record goes into."""

from __future__ import annotations

from govtool.records.issue import Issue
from govtool.records.risk import Risk
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.homes import home
from tests.registers.editing.support import loaded

ONE = "risks:\n  - {id: EX-1, title: One}\n"


def test_the_file_named_after_the_kind_is_its_home() -> None:
    few, many = loaded("risks:\n"), loaded(ONE, "registers/ex/risks-of-the-pilot.yaml")
    assert home([many, few], "ex", Risk) is few


def test_else_the_file_that_holds_most_of_them() -> None:
    none = loaded("risks: []\n", "registers/ex/a.yaml")
    one = loaded(ONE, "registers/ex/b.yaml")
    assert home([none, one], "ex", Risk) is one
    assert home([none], "ex", Risk) is none


def test_else_a_file_of_its_own_that_is_not_there_yet() -> None:
    others = [
        loaded(ONE, "registers/other/risks.yaml"),
        loaded(ONE, "restricted/ex/risks.yaml"),
        loaded("- 1\n", "registers/ex/notes.yaml"),
    ]
    made = home(others, "ex", Issue)
    assert made.file.path == "registers/ex/issues.yaml"
    result = apply(made, [AddRecord("issues", {"id": "EX-I1", "title": "It happened"})])
    assert result.content == b"issues:\n  - id: EX-I1\n    title: It happened\n"
    assert home(others, "ex", Risk).file.path == "registers/ex/risks.yaml"
