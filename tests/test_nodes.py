"""Values that know where they are written."""

from __future__ import annotations

import pytest

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import Start
from govtool.nodes import find
from govtool.nodes import mark_of_name
from govtool.nodes import scalars


def _tree() -> Mapping:
    root, inner = Mapping(Start()), Listing(Start(1, 2, 3))
    inner.items = [Scalar("a", Start(1, 4, 5)), Scalar("", Start(2, 4, 9))]
    root.values = {"list": inner, "text": Scalar("b", Start(3, 6, 20))}
    return root


def test_a_start_is_the_first_place() -> None:
    assert Start() == Start(0, 0, 0)


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (Scalar("soon", Start()), '"soon"'),
        (Scalar("", Start()), "nothing"),
        (Mapping(Start()), "a group of fields"),
        (Listing(Start()), "a list"),
    ],
)
def test_values_in_words(node: Node, words: str) -> None:
    assert node.describe() == words


@pytest.mark.parametrize(
    ("steps", "line", "column"),
    [
        ((), 0, 0),
        (("list",), 1, 2),
        (("list", 0), 1, 4),
        (("list", 1), 2, 4),
        (("list", 2), 1, 2),
        (("list", "text"), 1, 2),
        (("list", 0, "further"), 1, 4),
        (("text",), 3, 6),
        ((0,), 0, 0),
        (("absent", "list"), 0, 0),
    ],
)
def test_a_step_that_leads_nowhere_ends_at_the_last_place(steps: tuple[str | int, ...], line: int, column: int) -> None:
    mark = find(_tree(), *steps)
    assert (mark.line, mark.column) == (line, column)


TEXT = "id: EX-1\ntitle:\n  title of it\n"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("id", Start(0, 4, 4), Start(0, 0, 0)),
        ("title", Start(2, 2, 18), Start(1, 0, 9)),
        ("written\\nwith escapes", Start(2, 2, 18), Start(2, 2, 18)),
    ],
)
def test_a_name_stands_at_the_last_place_before_its_value(name: str, value: Start, expected: Start) -> None:
    assert mark_of_name(name, value, TEXT) == expected


def test_scalars_are_found_at_every_depth_in_the_order_written() -> None:
    assert [scalar.text for scalar in scalars(_tree())] == ["a", "", "b"]
    assert [scalar.text for scalar in scalars(Scalar("x", Start()))] == ["x"]
