"""The files in a workspace's own report_templates/ that stand in for nothing: misspelt, most often."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govtool.cli.keeping import TEMPLATES
from govtool.resources import shipped


def unused(root: Path) -> Iterator[str]:
    """A sentence for each file that has no name of govtool's and that none of the others names."""
    own = root / TEMPLATES
    if not own.is_dir() or own.samefile(shipped(TEMPLATES)):
        return
    names = [path.name for path in shipped(TEMPLATES).iterdir() if path.is_file()]
    texts = {path: _text(path) for path in sorted(own.iterdir()) if path.is_file()}
    for path in texts:
        others = (text for other, text in texts.items() if other != path)
        if path.name not in names and _is_for_pages(path) and not any(path.name in text for text in others):
            said = f"{TEMPLATES}/{path.name} is not used, because govtool has none of that name"
            yield said + _nearest(path.name, names)


def _is_for_pages(path: Path) -> bool:
    return path.suffix.lower() in (".html", ".css", ".xml")


def _text(path: Path) -> str:
    """What a file says, as far as it is text that names other files."""
    try:
        return path.read_text(encoding="utf-8", errors="replace") if _is_for_pages(path) else ""
    except OSError:
        return ""


def _nearest(name: str, names: list[str]) -> str:
    import difflib  # only a misspelt name needs it

    close = difflib.get_close_matches(name.lower(), names, n=1)
    return f"; did you mean {close[0]}?" if close else "."
