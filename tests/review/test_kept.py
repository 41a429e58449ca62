"""Deeds as a journal keeps them come back as the same deeds, or say why they cannot."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.load import load
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.kept import KeptDeed
from govtool.review.kept import kept
from govtool.source import SourceFile
from tests.support import FILE
from tests.support import workspace

LOADED = workspace(
    "programme: {id: example, title: Bridges}\nrisks: [{id: EX-1, title: The pier moves, controls: [Look]}]\n"
)
TEXTS = st.text('aé"\\ \n', min_size=1, max_size=5).map("x{}x".format)
NAMES = st.sampled_from(["title", "cause", "owner"])
VALUES = TEXTS | st.lists(TEXTS, min_size=1, max_size=2) | st.dictionaries(NAMES, TEXTS, min_size=1, max_size=2)
PATHS = st.lists(NAMES | st.integers(0, 3), min_size=1, max_size=3).map(tuple)
EDITS: st.SearchStrategy[Edit] = (
    st.builds(SetField, TEXTS, PATHS, VALUES)
    | st.builds(AddEntry, TEXTS, PATHS, VALUES)
    | st.builds(lambda fields: AddRecord("risks", {"id": "EX-9", **fields}), st.dictionaries(NAMES, VALUES, max_size=2))
)


def _deed(*edits: Edit, made: str = "") -> Deed:
    return Deed("It was decided", tuple(Write(LOADED.registers[FILE], each) for each in edits), made)


def _back(deed: Deed) -> Deed:
    """A deed that was kept in a file and is read again."""
    return msgspec.json.decode(msgspec.json.encode(kept(deed)), type=KeptDeed).deed(LOADED)


@given(st.lists(EDITS, min_size=1, max_size=3), st.sampled_from(["", "EX-9"]))
def test_a_deed_comes_back_as_it_was(edits: list[Edit], made: str) -> None:
    deed = _deed(*edits, made=made)
    assert _back(deed) == deed


def test_a_register_that_is_not_there_yet_is_begun_where_new_records_of_its_kind_go() -> None:
    def made(path: str) -> Deed:
        register = load(SourceFile(path, b""), "example")
        return Deed("It is raised", (Write(register, AddRecord("issues", {"id": "EX-I1", "title": "It moved"})),))

    (write,) = _back(made("registers/example/issues.yaml")).writes
    assert write.register.file == SourceFile("registers/example/issues.yaml", b"")
    with pytest.raises(EditError, match=r"^there is no register registers/example/old\.yaml any more\.$"):
        _back(made("registers/example/old.yaml"))


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([SetField("EX-1", ("title",), "The pier moves")], True),
        ([SetField("EX-1", ("title",), "It moves")], False),
        ([SetField("EX-1", ("cause",), "Rain")], False),
        ([AddEntry("EX-1", ("controls",), "Look")], True),
        ([AddEntry("EX-1", ("controls",), "Divers")], False),
        ([AddRecord("risks", {"id": "EX-1", "title": "Another"})], True),  # its id is given
        ([AddRecord("risks", {"id": "EX-2", "title": "Another"})], False),
        ([AddEntry("EX-1", ("controls",), "Look"), SetField("EX-1", ("owner",), "Clerk")], True),  # somebody went on
        ([SetField("EX-1", ("title",), "The pier moves"), SetField("EX-1", ("owner",), "Clerk")], False),
    ],
)
def test_what_the_registers_say_by_now_is_not_to_be_written_again(edits: list[Edit], said: bool) -> None:
    if said:
        with pytest.raises(EditError, match=r"^it is in the registers already\.$"):
            _back(_deed(*edits))
    else:
        assert _back(_deed(*edits)) == _deed(*edits)


def test_a_review_takes_nothing_out_of_a_register() -> None:
    with pytest.raises(EditError, match=r"^a review takes nothing out of a register: take title out of EX-1\.$"):
        kept(_deed(Remove("EX-1", ("title",))))


@pytest.mark.parametrize(
    "shape",
    [
        {"record": "EX-1", "value": "New"},  # of which field?
        {"field": ["title"], "value": "New"},  # of which record?
        {"add": "risks", "value": "New"},  # a record has fields
    ],
)
def test_what_is_no_edit_is_refused(shape: dict[str, object]) -> None:
    write = {"file": FILE, "programme": "example", **shape}
    found = msgspec.convert({"said": "x", "made": "", "writes": [write]}, KeptDeed)
    with pytest.raises(EditError, match=r"^what is kept of it is no edit of a register\.$"):
        found.deed(LOADED)
