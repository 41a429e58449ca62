"""Data into the files of registers: any text comes through, and nothing is written that is no register."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.copy.paths import FormError
from govtool.exchange.copy.rebuilt import rebuilt
from govtool.records.paper import Paper
from govtool.records.risk import Risk
from tests.support import register


def an_export(*records: dict[str, Any], path: str = "registers/example/all.yaml") -> dict[str, Any]:
    return {"version": "1", "part": "exempt", "registers": [{"path": path, "records": list(records)}]}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_through(text: str) -> None:
    data = an_export({"kind": "risk", "id": "EX-1", "title": "T", "note": text, "controls": [text, "Second"]})
    (file,) = rebuilt(data)
    (risk,) = register(file.text).records
    assert isinstance(risk, Risk)
    assert risk.note == text.strip()
    assert risk.controls == tuple(each for each in (text.strip(), "Second") if each)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.text("ab: \n#", max_size=9)))
def test_any_names_come_through(notes: dict[str, str]) -> None:
    notes = {name.strip(): text.strip() for name, text in notes.items()}
    data = an_export({"kind": "paper", "id": "EX-P1", "title": "T", "report": "hwb", "notes": notes})
    (file,) = rebuilt(data)
    (paper,) = register(file.text).records
    assert isinstance(paper, Paper)
    assert paper.notes == notes


@pytest.mark.parametrize(
    "path",
    [
        "registers/../outside.yaml",
        "../registers/example/risks.yaml",
        "/registers/example/risks.yaml",
        "registers//example/risks.yaml",
        "registers/example/risks.txt",
        "registers/.git/hooks.yaml",
        "registers/example\\..\\..\\risks.yaml",
        "registers/c:/risks.yaml",
        "frameworks/house.yaml",
        "contacts.yaml",
        "registers",
        "",
        None,
        7,
        ["registers/example/risks.yaml"],
    ],
)
def test_a_path_that_is_not_a_registers_is_refused(path: Any) -> None:
    with pytest.raises(FormError, match=r"^registers\[0\] has the path"):
        list(rebuilt(an_export(path=path)))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "it is no export of govtool: it has no registers"),
        ({"version": "1"}, "it is no export of govtool: it has no registers"),
        ({"version": "2", "registers": []}, "it is of version 2, and this govtool reads version 1"),
        ({"registers": []}, "it is of version unknown, and this govtool reads version 1"),
        ({"version": "1", "registers": {}}, "registers is not a list of groups of fields"),
        (an_export({"id": "EX-1"}), "registers[0].records[0] is of the kind None, which govtool does not have"),
        (an_export({"kind": "action"}), "registers[0].records[0] is of the kind 'action', which govtool does not have"),
        (
            {"version": "1", "registers": [{"path": "registers/a.yaml"}, {"path": "registers/A.yaml"}]},
            "registers[1] has the path registers/A.yaml, which another has too",
        ),
        (
            {"version": "1", "registers": [{"path": "registers/a.yaml", "records": ["risk"]}]},
            "registers[0].records is not a list of groups of fields",
        ),
        (
            {"version": "1", "registers": [], "profiles": [{"id": "../../x"}]},
            "profiles[0] has no id that a file can be called by",
        ),
        (
            an_export({"kind": "risk", "id": "EX-1", "title": "A half \ud800"}),
            "registers/example/all.yaml would not say what the export says, for it holds what no register can",
        ),
        (
            an_export({"kind": "risk", "id": "EX-1", "x" * 2000: "1"}),
            "registers/example/all.yaml would not say what the export says, for it holds what no register can",
        ),
    ],
)
def test_data_in_another_form_is_refused_in_a_sentence(data: Any, said: str) -> None:
    with pytest.raises(FormError) as refused:
        list(rebuilt(data))
    assert str(refused.value) == said


def test_values_that_do_not_fit_their_field_are_written_for_the_linter_to_find() -> None:
    data = an_export({"kind": "risk", "id": "EX-1", "title": "T", "review": "soon", "onwer": ["A"], "residual": "high"})
    (file,) = rebuilt(data)
    assert [each.code for each in register(file.text).problems] == ["FLD005", "FLD001", "FLD003"]


def test_kinds_that_stand_in_turns_keep_their_order() -> None:
    kinds = ["risk", "issue", "risk"]
    data = an_export(*({"kind": kind, "id": f"EX-{place}", "title": "T"} for place, kind in enumerate(kinds)))
    (file,) = rebuilt(data)
    assert [line for line in file.text.splitlines() if not line.startswith(" ")] == ["risks:", "issues:", "risk:"]
    assert [each.id for each in register(file.text).records] == ["EX-0", "EX-1", "EX-2"]
