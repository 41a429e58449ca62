"""The house is in order: style, types, layers, and nothing too long to be read at once."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "govtool").rglob("*.py"))

LONGEST_FILE = 350
LONGEST_FUNCTION = 50


def _run(*command: str) -> str:
    """What a checker complains of; nothing where it is content."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_style() -> None:
    assert _run("ruff", "check", "govtool", "tests") == ""


def test_format() -> None:
    assert _run("ruff", "format", "--check", "govtool", "tests") == ""


def test_types() -> None:
    assert _run("mypy") == ""


def test_layers() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert [name for name, lines in _functions(ast.parse(text)) if lines > LONGEST_FUNCTION] == []


def _functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every function with its lines, without its docstring."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            yield node.name, (node.end_lineno or 0) - first.lineno + 1


def test_the_run_script_is_posix() -> None:
    if shutil.which("dash") is None:
        pytest.skip("dash is not installed")
    assert subprocess.run(["dash", "-n", str(ROOT / "run")], check=False).returncode == 0


def test_what_the_run_script_imports_is_there() -> None:
    imported = re.findall(r"from (govtool[\w.]*) import (\w+)", (ROOT / "run").read_text(encoding="utf-8"))
    assert imported
    for module, name in imported:
        assert hasattr(importlib.import_module(module), name), f"{module} has no {name}"
