"""What tests of edits share: a text, some edits, and the new text."""

from __future__ import annotations

import textwrap

from hypothesis import strategies as st

from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.tree import grow
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import SourceFile

PATH = "registers/ex/risks.yaml"


def loaded(content: str | bytes, path: str = PATH) -> Register:
    """A register of a text, or of the very bytes."""
    whole = content if isinstance(content, bytes) else textwrap.dedent(content).encode()
    return load(SourceFile(path, whole), path.split("/")[1])


def edited(text: str | bytes, *edits: Edit) -> str:
    """The text after some edits; line endings are as they are."""
    return apply(loaded(text), edits).content.decode()


def same(text: str) -> str:
    """A text as tests write it, without the indent of the test."""
    return textwrap.dedent(text)


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff")
    | st.sampled_from("\n: #-'\"\\,[]{}&*!|>%@`?~"),
    max_size=40,
).map(str.strip)
"""Texts as edits give them: no character that a register may not hold, and no space around them."""


def said(text: str) -> Data:
    """What a text says."""
    tree = grow(text)
    assert tree is not None
    return tree.data
