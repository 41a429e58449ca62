"""What changed from one state of the registers to another: from a git revision to the present ones.

Each state is a workspace and the dates at which it is judged: the older one at the day of its commit, the newer at the
position date. So what was written down beforehand counts from its own day, and what fell due between the two is newly
overdue. A score counts by the matrix of the newer state, so that a new matrix is one change and not a move of every risk.

Dated entries are told as `changes` tells them, with their reasons; whatever else differs is told field by field, and what
was written over in place of being dated is told as that. A record that is in another file, or in another place of one,
has not changed. One that is gone is told of, unless another of its kind and title came in its place: that was renamed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from govtool.history.brief import brief
from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.differences import Difference
from govtool.history.differences import canon
from govtool.history.differences import differences
from govtool.history.matters import WORDS
from govtool.history.moves import Pair
from govtool.history.moves import explained
from govtool.history.moves import first_seen
from govtool.history.moves import last_seen
from govtool.history.moves import moves
from govtool.records.kinds import KINDS
from govtool.records.record import Record
from govtool.workspace import AsOf
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The registers as they stand, or stood, and the dates at which they are judged."""

    workspace: Workspace
    as_of: AsOf
    left: frozenset[str] = frozenset()
    """The paths of registers that are known not to have been read."""

    def on(self, record: Record) -> datetime.date:
        """The date at which a record of it is judged."""
        return self.as_of.of(self.workspace.programme_of(record))


def compare(before: State, after: State, programmes: Iterable[str] | None = None) -> list[Change]:
    """Every change from one state to another, in the order of kinds, registers and lines; what is gone comes last of a kind.

    Restricted registers are left out of both: git does not keep them. Of a register that cannot be read in one of the two
    states nothing is said that is new or gone.
    """
    chosen, both = None if programmes is None else list(programmes), _Both(before, after)
    return [
        change
        for kind in KINDS.values()
        for changes in (
            (both.of(record) for record in after.workspace.every(kind, chosen)),
            (both.gone(record) for record in before.workspace.every(kind, chosen)),
        )
        for several in changes
        for change in several
    ]


class _Both:
    """Two states beside each other."""

    def __init__(self, before: State, after: State) -> None:
        self._before, self._after = before, after
        self._old, self._new = _open(before.workspace), _open(after.workspace)
        self._renamed = dict(_renamed(self._old, self._new))
        self._names = {now: was for was, now in self._renamed.items()}
        self._unread = {each.location.path for each in before.workspace.unread} | before.left
        self._unread_now = {each.location.path for each in after.workspace.unread}

    def of(self, new: Record) -> Iterator[Change]:
        """The changes of a record of the newer state, the dated ones first."""
        if new.id not in self._new:
            return
        old = self._old.get(self._names.get(new.id, new.id))
        old = old if type(old) is type(new) else None
        until = self._after.on(new)
        if old is None:
            if new.origin.file.path in self._unread:
                return
            yield first_seen(new, self._after.workspace, until)
        since = self._before.on(old) if old else until
        told = list(moves(Pair(old=old, new=new, since=since, until=until, workspace=self._after.workspace)))
        yield from told
        if old is not None and old is not new:
            yield from self._rest(old, new, told)

    def gone(self, old: Record) -> Iterator[Change]:
        """That a record of the older state is there no more, unless its file cannot be read now."""
        if old.id not in self._old:
            return
        there = self._new.get(self._renamed.get(old.id, old.id))
        if type(there) is not type(old) and old.origin.file.path not in self._unread_now:
            words = last_seen(old, self._before.workspace, self._before.on(old))
            yield Change(sort="removed", record=old, on=None, words=words)

    def _rest(self, old: Record, new: Record, told: Sequence[Change]) -> Iterator[Change]:
        """What no dated step explains."""
        if old.id != new.id:
            yield _changed(new, Difference("id", old.id, new.id))
        if old.origin.programme != new.origin.programme:
            yield _changed(new, Difference("programme", old.origin.programme, new.origin.programme))
        if old != new:
            for each in differences(old, new, self._renamed, self._shared):
                if not explained(each, told):
                    yield _changed(new, each)

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The ids, as they are now, of what both states have."""
        return frozenset(self._renamed.get(name, name) for name in self._old) & self._new.keys()


def _open(workspace: Workspace) -> Mapping[str, Record]:
    """The records that git may know: all but those in restricted registers."""
    restricted = {each.file.path for each in workspace.registers.values() if each.restricted}
    if not restricted:
        return workspace.records
    return {name: each for name, each in workspace.records.items() if each.origin.file.path not in restricted}


def _renamed(old: Mapping[str, Record], new: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    """Ids that are gone, each with the only new one of a record of the same kind and title."""
    come: dict[object, list[Record]] = {}
    for name in new.keys() - old.keys():
        come.setdefault(_likeness(new[name]), []).append(new[name])
    gone: dict[object, list[Record]] = {}
    for name in old.keys() - new.keys():
        gone.setdefault(_likeness(old[name]), []).append(old[name])
    for likeness, several in gone.items():
        same = come.get(likeness, [])
        if len(several) == len(same) == 1:
            yield several[0].id, same[0].id


def _likeness(record: Record) -> tuple[str, str]:
    return record.kind, str(canon(record.title)).lower()


def _changed(record: Record, found: Difference) -> Change:
    sort: Sort = "reworded" if found.field in WORDS and found.before and found.after else "changed"
    return Change(
        sort=sort,
        record=record,
        on=None,
        words=_said(found, quoted=sort == "reworded"),
        field=found.field,
        before=found.before,
        after=found.after,
    )


def _said(found: Difference, *, quoted: bool) -> str:
    """`owner: from Head of Care to Head of Homes`; a text in quotation marks."""
    where = found.field.replace("_", " ") + (f" ({found.entry})" if found.entry else "")
    if found.before and found.after:
        one, two = brief(found.before, found.after)
        return f'{where}: from "{one}" to "{two}"' if quoted else f"{where}: from {one} to {two}"
    one, two = brief(found.before, found.after)
    return f"{where}: {two}, which is added" if found.after else f"{where}: {one}, which is taken out"
