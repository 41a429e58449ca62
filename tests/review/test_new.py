"""A new record: its id, the register that it goes into, and who may read it."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.records.issue import Issue
from govtool.records.lesson import Lesson
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import EditError
from govtool.review.new import check_title
from govtool.review.new import exempt_notes
from govtool.review.new import exempt_with
from govtool.review.new import new_record
from govtool.review.new import unused_id
from govtool.workspace import Workspace
from tests.review.support import SETTINGS
from tests.review.support import chance
from tests.support import workspace
from tests.support import workspace_of

RISKS = """\
risks:
  - {id: EX-R1, title: The pier moves}
  - {id: EX-R2, title: Ferry stops, exempt: {paragraph: 3}}
  - {id: EX-R3, title: Quay floods, exempt: {paragraph: 3, fields: [effect, controls]}}
"""


def _made(loaded: Workspace, kind: type[Record], values: dict[str, Any], *about: str) -> tuple[str, str, str]:
    """The id of a new record, the path of its register, and what is added there."""
    told = [loaded.records[each] for each in about]
    made, write = new_record(kind, "example", loaded, values, chance(), about=told)
    before = write.register.file.content.decode()
    after = apply(write.register, [write.edit]).content.decode()
    assert after.startswith(before)
    return made, write.register.file.path, after.removeprefix(before)


def test_a_record_goes_to_the_end_of_its_register_under_an_id_like_those_of_its_fellows() -> None:
    made, path, added = _made(workspace(SETTINGS + RISKS), Risk, {"title": "Lock jams", "owner": ""})
    assert made.startswith("EX-R")
    assert len(made) == len("EX-R") + 4
    assert (path, added) == ("registers/example/all.yaml", f"  - {{id: {made}, title: Lock jams}}\n")


def test_a_register_that_is_not_there_is_begun() -> None:
    made, path, added = _made(workspace(SETTINGS), Issue, {"title": "Lock jams", "id": "EX-I1"})
    assert (made, path) == ("EX-I1", "registers/example/issues.yaml")
    assert added == "issues:\n  - id: EX-I1\n    title: Lock jams\n"


@pytest.mark.parametrize("title", ["", "  ", None])
def test_a_record_without_a_title_is_refused(title: str | None) -> None:
    with pytest.raises(EditError, match=r"^give the risk a title, in one line\.$"):
        check_title(Risk, {"title": title})
    with pytest.raises(EditError, match=r"^give the risk a title"):
        new_record(Risk, "example", workspace(SETTINGS), {"title": title}, chance())


def test_an_id_that_is_in_use_is_refused_in_whatever_case_its_letters_are() -> None:
    loaded = workspace(SETTINGS + RISKS)
    with pytest.raises(EditError, match=r"^EX-R1 is the id of a record already, at registers/example/all\.yaml:\d+"):
        unused_id(Lesson, "example", loaded, "ex-r1", None)
    assert unused_id(Lesson, "example", loaded, "EX-R9", None) == "EX-R9"


def test_an_id_that_only_a_reference_names_is_not_given_to_something_else() -> None:
    plain = workspace(SETTINGS + RISKS)
    first = unused_id(Risk, "example", plain, "", chance())
    named = workspace(SETTINGS + RISKS + f"issues: [{{id: EX-I1, title: It moved, risk: {first}}}]\n")
    assert unused_id(Risk, "example", named, "", chance()) != first


def test_a_record_about_a_restricted_one_stands_beside_it() -> None:
    path = "restricted/example/risks.yaml"
    loaded = workspace_of(
        {
            "registers/example/all.yaml": SETTINGS + "lessons: [{id: EX-L1, title: Look}]\n",
            path: "risks:\n  - {id: EX-R1, title: A pier}\n",
        }
    )
    assert _made(loaded, Issue, {"title": "It moved", "id": "EX-I1"}, "EX-L1", "EX-R1") == (
        "EX-I1",
        path,
        "issues:\n  - id: EX-I1\n    title: It moved\n",
    )


def test_a_record_about_an_exempt_one_is_exempt_too() -> None:
    loaded = workspace(SETTINGS + RISKS)
    _, _, added = _made(loaded, Issue, {"title": "It stopped", "id": "EX-I1"}, "EX-R1", "EX-R2")
    assert "exempt: {paragraph: 3}" in added


def test_of_an_exempt_field_only_one_that_the_new_record_has_is_marked() -> None:
    records = workspace(SETTINGS + RISKS).records
    (mark,) = exempt_with(Issue, [records["EX-R3"]]).values()
    assert (mark.paragraph, mark.fields) == (3, ("effect",))  # an issue has no controls
    assert exempt_with(Lesson, [records["EX-R3"]]) == {}
    assert exempt_with(Issue, [records["EX-R1"]]) == {}
    (whole,) = exempt_with(Issue, [records["EX-R3"], records["EX-R2"]]).values()
    assert whole.fields == ()  # all of it, where all of one is


def test_whoever_records_it_is_told_so() -> None:
    records = workspace(SETTINGS + RISKS).records
    assert exempt_notes("EX-I1", [records["EX-R1"]]) == ()
    assert exempt_notes("EX-I1", [records["EX-R1"], records["EX-R2"]]) == (
        "EX-I1 is exempt as EX-R2 is; take exempt: out by hand where everyone may read it.",
    )
    assert exempt_notes("EX-I1", [records["EX-R3"]]) == (
        "EX-R3 keeps back its effect and controls; see that EX-I1 does not tell that.",
    )
