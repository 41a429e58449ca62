"""What holds of every field and list of the registers in this repository: edits touch only what they change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.folder import load_workspace
from govtool.records.programme import OwnField
from govtool.registers.editing.apply import apply
from govtool.registers.editing.apply import open_page
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import Steps
from govtool.registers.editing.edits import data_of
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Leaf
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import Tree
from govtool.registers.load import TOP_LEVEL
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import SourceFile

HERE = Path(__file__).parents[3]
WORKSPACES = (
    "",
    "samples/riverside",
    "samples/starter",
    "samples/winter",
    "samples/house-style",
    "samples/every-problem",
)


@dataclass(frozen=True, repr=False)
class Place:
    """A value of a record: whose it is, where in it, and how it is written."""

    register: Register
    own: tuple[OwnField, ...]
    record: str
    kind: str
    path: Steps
    tree: Tree

    def __repr__(self) -> str:
        return f"{self.register.file.path} {self.record} {self.path}"


@cache
def _places() -> tuple[list[Place], list[Place]]:
    """Every single value, and every list, of every record that can be edited in every register."""
    every = [place for workspace in WORKSPACES for place in _of_workspace(HERE / workspace)]
    return [each for each in every if isinstance(each.tree, Leaf)], [
        each for each in every if isinstance(each.tree, Series)
    ]


def _of_workspace(root: Path) -> Iterator[Place]:
    workspace = load_workspace(root)
    for register in workspace.registers.values():
        if register.root is None:
            continue
        own, tree = workspace.programmes[register.programme].fields, open_page(register).tree
        starts = {each.start: each for each in _trees(tree) if isinstance(each, Group)}
        ids = [record.id for record in register.records]
        for record in register.records:
            group = starts[record.origin.node.mark.index]
            if ids.count(record.id) == 1 and not group.twice:
                for path, inner in _within(group, ()):
                    yield Place(register, own, record.id, record.kind, path, inner)


def _trees(tree: Tree | None) -> Iterator[Tree]:
    if tree:
        yield tree
    if isinstance(tree, Group):
        for pair in tree.pairs:
            yield from _trees(pair.value)
    elif isinstance(tree, Series):
        for item in tree.items:
            yield from _trees(item)


def _within(tree: Tree, path: Steps) -> Iterator[tuple[Steps, Tree]]:
    """The values in a record, but for those of records inside it, which are their own."""
    inner: list[tuple[str | int, Tree]] = []
    if isinstance(tree, Group):
        inner = [(pair.name, pair.value) for pair in tree.pairs]
    elif isinstance(tree, Series):
        inner = list(enumerate(tree.items))
    for step, value in inner:
        if step != "id" and not (isinstance(value, Group) and "id" in value.data):
            yield (*path, step), value
            yield from _within(value, (*path, step))


@cache
def _values() -> dict[tuple[str, Steps], list[str]]:
    """What each field holds anywhere: values that it may have."""
    found: dict[tuple[str, Steps], dict[str, None]] = defaultdict(dict)
    for place in _places()[0]:
        if place.tree.data:
            found[_field(place)][str(place.tree.data).strip()] = None
    return {field: list(values) for field, values in found.items()}


def _field(place: Place) -> tuple[str, Steps]:
    return place.kind, tuple(step for step in place.path if isinstance(step, str))


def _set(place: Place, value: Data, register: Register | None = None) -> Register:
    return apply(register or place.register, [SetField(place.record, place.path, value)], place.own).after


def _other_and_back(place: Place, value: str) -> bool:
    """See that setting a value changes no byte outside it, and that setting it back gives the bytes that were there.

    Gives False where the value cannot be read in that place: then nothing is to be seen.
    """
    leaf = place.tree
    assert isinstance(leaf, Leaf)
    old = place.register.file.text
    try:
        after = _set(place, value)
    except EditError as error:
        if "so nothing was written" in str(error) or "cannot be read; mend it first" in str(error):
            return False
        raise
    new = after.file.text
    if "\n" in value or len(value) > 100:  # it may go on below its line, and be folded
        assert new.startswith(old[: leaf.start])
        assert new.endswith(old[old.find("\n", leaf.end) :])
        return True
    assert new.startswith(old[: leaf.start])
    assert new.endswith(old[leaf.end :])
    back = _set(place, str(leaf.data), after)
    written = old[leaf.start : leaf.end]
    if written == leaf.data and new[leaf.start :].startswith(value) and len(written) <= 100:  # plain before and after
        assert back.file.content == place.register.file.content
    return True


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_value_is_set_to_another_and_back(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(_places()[0]))
    assume(place.tree.data)
    assume(_other_and_back(place, data.draw(st.sampled_from(_values()[_field(place)]))))


@pytest.mark.slow
def test_every_value_of_a_sample_is_set_to_another_and_back() -> None:
    for place in _places()[0]:
        others = _values().get(_field(place), [])
        if place.tree.data and place.register.programme in ("bcf", "improvement", "winter"):
            _other_and_back(place, others[(others.index(str(place.tree.data).strip()) + 1) % len(others)])


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_an_entry_is_added_and_taken_out_again(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([each for each in _places()[1] if each.tree.data]))
    assert isinstance(place.tree, Series)
    entry = data.draw(st.sampled_from(place.tree.data))
    assume(not (isinstance(entry, dict) and "id" in entry) and entry)
    try:
        added = apply(place.register, [AddEntry(place.record, place.path, entry)], place.own)
    except EditError as error:
        assume("cannot be read" not in str(error))
        raise
    old, new = place.register.file.text, added.after.file.text
    end = max(place.tree.end, old.find("\n", place.tree.end - 1)) if not place.tree.flow else place.tree.end
    assert new.startswith(old[: place.tree.items[-1].end])
    assert new.endswith(old[end:])
    removed = Remove(place.record, (*place.path, len(place.tree.items)))
    assert apply(added.after, [removed], place.own).content == place.register.file.content


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_field_is_added_and_taken_out_again(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(_places()[0]))
    record = next(each for each in place.register.records if each.id == place.record)
    assume(not record.note and "note" not in record.origin.node.values)
    note = data.draw(st.sampled_from(["Short", "A colon: here", "Two\nlines", "A text of many words " * 10]))
    added = apply(place.register, [SetField(place.record, ("note",), note)], place.own)
    assert next(each for each in added.after.records if each.id == place.record).note == note.strip()
    assert apply(added.after, [Remove(place.record, ("note",))], place.own).content == place.register.file.content


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_list_of_records_takes_one_more(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(_places()[0]))
    names = [name for name in getattr(place.register.root, "values", {}) if name in TOP_LEVEL]
    name = TOP_LEVEL[data.draw(st.sampled_from(names))].plural
    record = next(each for each in place.register.records if type(each).plural == name)
    fields = {**record.origin.node.values}
    new = {each: data_of(node) for each, node in fields.items()} | {"id": "NEW-7K3Q", "title": "New: one"}
    assume(
        not any(
            key in ("actions", "boards") and isinstance(value, list) and isinstance(value[0], dict)
            for key, value in new.items()
        )
    )
    assume(not any(problem.record == record.id for problem in place.register.problems))
    result = apply(place.register, [AddRecord(name, new)], place.own)
    assert result.after.records[-1].id == "NEW-7K3Q" or name != names[-1]
    kept = result.after.file.text.splitlines()
    assert all(line in kept for line in place.register.file.text.splitlines())


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from([b"\r\n", b"\n", b"\r"]), st.booleans(), st.booleans())
def test_line_endings_a_mark_and_no_last_ending_stay(
    data: st.DataObject, ending: bytes, mark: bool, last: bool
) -> None:
    place = data.draw(st.sampled_from(_places()[0]))
    content = place.register.file.content
    content = (b"\xef\xbb\xbf" if mark else b"") + (content if last else content.rstrip(b"\n")).replace(b"\n", ending)
    register = load(SourceFile(place.register.file.path, content), place.register.programme, place.own)
    record = next(each for each in register.records if each.id == place.record)
    assume("note" not in record.origin.node.values)
    added = apply(register, [SetField(place.record, ("note",), "A text\nof two lines")], place.own)
    assert added.content.replace(ending, b"").count(b"\n") == 0
    assert added.content.startswith(b"\xef\xbb\xbf") == mark
    assert added.content.endswith(ending) == (last and content.endswith(ending))
    assert apply(added.after, [Remove(place.record, ("note",))], place.own).content == content
