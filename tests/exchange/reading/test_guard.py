"""How much XML a part may hold, counted as it is read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.reading.guard import DEEPEST
from govtool.exchange.reading.guard import Guarded
from govtool.exchange.reading.guard import TooMuchError
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.workbook import read_workbook
from tests.exchange.log.support import FILE
from tests.exchange.log.support import packed
from tests.exchange.log.support import parts_of


def through(text: str, size: int, coding: str = "utf-8") -> bytes:
    """What comes of a text that is read so many bytes at a time."""
    stream, parts = Guarded(io.BytesIO(text.encode(coding))), []
    while part := stream.read(size):
        parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 4096])
def test_what_a_workbook_holds_comes_out_as_it_is_however_it_is_read(size: int) -> None:
    text = '<?xml version="1.0"?><!-- a --><a>' + "<b><c/>1 &lt; 2</b>" * 500 + "</a>"
    assert through(text, size) == text.encode()


@pytest.mark.parametrize("size", [1, 2, 5, 4096])
def test_what_stands_too_deep_is_refused(size: int) -> None:
    fits, beyond = "<a>" * DEEPEST + "</a>" * DEEPEST, "<a>" * (DEEPEST + 2)
    assert through(fits, size)
    with pytest.raises(TooMuchError):
        through(beyond, size)


def test_two_bytes_a_character_are_not_taken_for_depth() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><a>' + "<b>1</b>" * 1000 + "</a>"
    assert through(text, 4096, "utf-16")


@given(
    st.integers(1, 9), st.lists(st.sampled_from(["<a>", "</a>", "<b/>", "<", "/", ">", "x", "<!-- -->"]), max_size=40)
)
def test_no_byte_is_lost(size: int, parts: list[str]) -> None:
    text = "".join(parts)
    assert through(text, size) == text.encode()


@pytest.mark.parametrize(
    "inside", ["<x>" * 100_000, '<sheetData><row r="1"><c r="A1" t="inlineStr"><is>' + "<t>" * 50_000]
)
def test_a_bomb_of_nested_elements_is_refused_in_a_sentence(inside: str, tmp_path: Path) -> None:
    path = packed(tmp_path, parts_of(inside))
    with pytest.raises(RefusedError, match=r"log\.xlsx holds more than any log needs; copy the rows that are in use"):
        read_workbook(path, FILE)


@pytest.mark.slow
def test_a_bomb_of_empty_elements_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """Twelve megabytes of them take a few kilobytes in the archive."""
    path = packed(tmp_path, parts_of("<x/>" * 3_100_000))
    assert path.stat().st_size < 100_000
    with pytest.raises(RefusedError, match="holds more than any log needs"):
        read_workbook(path, FILE)
