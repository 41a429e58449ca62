"""The styles of the Word form: ours, with those of a council's own in their places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from govtool.reports.render_error import RenderError
from govtool.reports.word_xml import Node

FILE = "word-styles.xml"


BRIEF = "word-styles-brief.xml"
"""What is closer together in a brief report."""


def styles(folders: Sequence[Path], *, brief: bool) -> Node:
    """All styles: a folder's own stand in place of those of the same name in the folders after it.

    Those of a brief report stand in place of the folder's others.

    Raises RenderError where a file is not what Word keeps its styles in.
    """
    names = (FILE, BRIEF) if brief else (FILE,)
    files = [folder / name for folder in reversed(folders) for name in names]
    first, *own = [_read(file) for file in files if file.is_file()]
    for each in own:
        for style in list(each):
            _take(style, first)
    return first


def _read(file: Path) -> Node:
    try:
        root = parse_xml(file.read_bytes())
    except SyntaxError as error:
        raise RenderError(f"{file}, line {error.lineno}: {error.msg}.") from error
    if root.tag != qn("w:styles"):
        raise RenderError(f"{file} holds no styles: it begins with {root.tag} and not with w:styles.")
    return root


def _take(style: Node, into: Node) -> None:
    for old in into:
        if _key(old) == _key(style):
            into.replace(old, style)
            return
    into.append(style)


def _key(style: Node) -> tuple[str, str]:
    """What tells a style from the others; of what is no style, such as the defaults, there is one of each tag."""
    return str(style.tag), str(style.get(qn("w:styleId")))
