"""Values that know where they are written."""

from __future__ import annotations

import pytest

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import Start
from govtool.nodes import find
from govtool.nodes import scalars


def _tree() -> Mapping:
    root, inner = Mapping(Start()), Listing(Start(1, 2, 3))
    inner.items = [Scalar("a", Start(1, 4, 5)), Scalar("", Start(2, 4, 9))]
    for name, node, mark in (("list", inner, Start(0, 0)), ("text", Scalar("b", Start(3, 6, 20)), Start(3, 0, 14))):
        root.names.append(mark)
        root.values[name] = node
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


def test_names_have_places() -> None:
    assert _tree().name_mark("text") == Start(3, 0, 14)


def test_scalars_are_found_at_every_depth_in_the_order_written() -> None:
    assert [scalar.text for scalar in scalars(_tree())] == ["a", "", "b"]
    assert [scalar.text for scalar in scalars(Scalar("x", Start()))] == ["x"]
