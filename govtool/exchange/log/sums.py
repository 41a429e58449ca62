"""What a sheet comes to, as sums that a reader can check: `25 = 3 of titles + 3 of headings + 13 of risks + ...`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.fields import LEVELS
from govtool.exchange.log.table import Sort
from govtool.records.risk import STAGES

_ROWS: tuple[tuple[Sort, str], ...] = (
    ("above", "of titles"),
    ("header", "of headings"),
    ("total", "of totals"),
    ("heading", "of headings inside the data"),
    ("below", "below the data"),
    ("other", "of another table"),
)


def sums(brought: Brought) -> Iterator[tuple[str, str]]:
    """Each sum with the word for what it counts."""
    yield "Rows", _rows(brought)
    yield "Columns", _columns(brought)
    if not brought.rows:
        return
    if pairs := _pairs(brought):
        yield "Scores", pairs
    if rags := _rags(brought):
        yield "RAG", rags


def _rows(brought: Brought) -> str:
    table = brought.found.table
    number = Counter(table.sorts.values())
    kept = sum(len(set(row.numbers) & table.sorts.keys()) for row in brought.rows)
    parts = [(number[sort], words) for sort, words in _ROWS[:2]]
    many = f"{len(brought.rows)} " if kept != len(brought.rows) else ""
    parts.append((kept, f"of {many}{brought.found.kind}"))
    parts.append((number["record"] - kept, "left out"))
    parts += [(number[sort], words) for sort, words in _ROWS[2:]]
    last = max(table.sorts)
    return _sum(last, [*parts, (last - len(table.sorts), "empty")])


def _columns(brought: Brought) -> str:
    mapping = brought.found.mapping
    left_out = ", ".join(each.column.name for each in mapping.left_out)
    used = len(mapping.used) - ("rag" in mapping.used.values())
    parts = [(used, "used"), (len(mapping.choices) - used - len(mapping.left_out), "whose RAG is computed")]
    return _sum(len(mapping.choices), [*parts, (len(mapping.left_out), f"left out: {left_out}")])


def _pairs(brought: Brought) -> str:
    """The pairs of levels, and how many of them make a score."""
    names = set(brought.found.mapping.used.values())
    stages = [stage for stage in STAGES if all(f"{stage}.{level}" in names for level in LEVELS)]
    read = sum(stage in row.fields for stage in stages for row in brought.rows)
    number = len(stages) * len(brought.rows)
    return _sum(number, [(read, "pairs of levels read"), (number - read, "not read")]) if stages else ""


def _rags(brought: Brought) -> str:
    """The residual RAG words that the sheet prints."""
    if "residual.rag" not in brought.found.mapping.used.values():
        return ""
    words = Counter(row.fields.get("printed", {}).get("residual", {}).get("rag", "") for row in brought.rows)
    return _sum(len(brought.rows), [(words[each], each or "without one") for each in ("RED", "AMBER", "GREEN", "")])


def _sum(total: int, parts: Iterable[tuple[int, str]]) -> str:
    return f"{total} = " + " + ".join(f"{number} {words}" for number, words in parts if number)
