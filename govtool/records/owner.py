"""Owners as registers write them: roles, and words that stand for nobody yet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govtool.patterns import pattern
from govtool.records.programme import Programme
from govtool.records.record import Record

_UNKNOWN = pattern(
    r"^(all|various|everyone|n/a|none)$|\b(tbc|tba|to be confirmed|to be agreed|vacant|unknown)\b", re.IGNORECASE
)


def is_unknown(owner: str) -> bool:
    """Whether an owner stands for nobody yet."""
    return _UNKNOWN.search(owner) is not None


def owners_of(record: Record) -> tuple[str, ...]:
    """The roles that answer for a record; none where it names none, or only words that stand for nobody."""
    return tuple(each for each in getattr(record, "owner", ()) if not is_unknown(each))


def plain_role(role: str) -> str:
    """A role, however it is capitalised and spaced."""
    return " ".join(role.lower().split())


def roles_of(programmes: Iterable[Programme]) -> set[str]:
    """Every role and board that some programmes declare: what one declares may answer for what is another's."""
    chosen = list(programmes)
    return {role for each in chosen for role in each.roles} | {board.title for each in chosen for board in each.boards}
