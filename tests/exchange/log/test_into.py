"""Records that were brought in, added to registers without a change to what is there."""

from __future__ import annotations

import pytest

from govtool.exchange.log.into import into_registers
from govtool.exchange.log.into import stem
from govtool.exchange.reading.package import RefusedError
from govtool.workspace import Workspace
from tests.exchange.log.support import brought_in
from tests.support import workspace_of

SETTINGS = "programme: {id: example, title: Invented, prefix: EX}\n"
RISKS = """\
# kept by the works office
risks:
  - {id: EX-R1, title: Flood}  # looked at in May
"""
HEADER = ("Ref", "Risk", "Owner")


def office(**files: str) -> Workspace:
    texts = {"programme": SETTINGS, **files}
    return workspace_of({f"registers/example/{name}.yaml": text for name, text in texts.items()})


def test_records_are_added_at_the_end_of_the_register_that_is_there() -> None:
    edited = into_registers(brought_in(HEADER, ("EX-R2", "Fire", "Head")), "example", office(risks=RISKS))
    assert edited.path == "registers/example/risks.yaml"
    assert edited.after.file.text == RISKS + "  - {id: EX-R2, title: Fire, owner: Head}\n"


def test_a_register_that_is_not_there_is_made() -> None:
    edited = into_registers(brought_in(HEADER, ("R2", "Fire", "Head")), "example", office())
    assert (edited.path, edited.before.file.content) == ("registers/example/risks.yaml", b"")
    assert edited.after.file.text == "risks:\n  - id: R2\n    title: Fire\n    owner: Head\n"


def test_an_id_that_a_record_has_is_refused_with_both_places() -> None:
    rows = (HEADER, ("X1", "Ice", "Head"), ("ex-r1", "Fire", "Head"))
    with pytest.raises(RefusedError) as caught:
        into_registers(brought_in(*rows), "example", office(risks=RISKS))
    assert str(caught.value) == (
        "log.xlsx:Risks!A3: ex-r1 is in the registers already, EX-R1 at registers/example/risks.yaml:3:5: take these "
        "rows out, or give them other ids."
    )


def test_many_ids_that_records_have_are_counted() -> None:
    risks = "risks:\n" + "".join(f"  - {{id: R{n}, title: T}}\n" for n in range(9))
    rows = [(f"R{n}", "Fire", "Head") for n in range(9)]
    with pytest.raises(
        RefusedError, match=r"9 ids of the sheet are in the registers already \(R0, R1, R2, R3, R4, \.\.\.\)"
    ):
        into_registers(brought_in(HEADER, *rows), "example", office(risks=risks))


def test_actions_are_those_of_a_new_plan_with_the_title_of_the_sheet() -> None:
    rows = (("Falls programme", "action tracker"), (), ("No", "Action", "Lead"), ("A1", "Dig", "Head"))
    plans = "plans:\n  - {id: EX-P1, title: Winter plan}\n"
    edited = into_registers(brought_in(*rows, kind="actions"), "example", office(plans=plans))
    assert edited.after.file.text == (
        plans
        + "  - id: EX-P2\n    title: Falls programme\n    actions:\n"
        + "      - id: A1\n        title: Dig\n        owner: Head\n"
    )


def test_a_plan_without_titles_over_its_header_has_the_name_of_the_file() -> None:
    edited = into_registers(
        brought_in(("No", "Action", "Lead"), ("A1", "Dig", "Head"), kind="actions"), "example", office()
    )
    assert "title: log\n" in edited.after.file.text


def test_new_ids_begin_as_those_of_their_fellows() -> None:
    registers = office(risks=RISKS)
    settings = registers.programmes["example"]
    assert stem("risks", settings, registers) == "EX-R"
    assert stem("milestones", settings, registers) == "EX-"


def test_a_register_that_cannot_be_read_is_not_added_to() -> None:
    with pytest.raises(Exception, match="the file cannot be read, so not changed either"):
        into_registers(brought_in(HEADER, ("R2", "Fire", "Head")), "example", office(risks="risks: ["))


def test_a_table_without_records_changes_nothing() -> None:
    for kind, header in (("risks", HEADER), ("actions", ("No", "Action", "Lead"))):
        assert not into_registers(brought_in(header, kind=kind), "example", office()).changes
