"""Which columns each kind of record has in a workbook, and in which order."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any
from typing import NamedTuple

from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.columns import heading_of
from govtool.exchange.owners.columns import plain_columns
from govtool.exchange.owners.columns import says_own
from govtool.exchange.owners.special import of_milestone
from govtool.exchange.owners.special import of_promise
from govtool.exchange.owners.special import of_risk
from govtool.records.decision import Decision
from govtool.records.fields import fields_of
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.programme import OwnField
from govtool.records.programme import OwnType
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk

_MAIN = frozenset(
    (
        *("title", "owner", "response", "status", "because", "cause", "event", "effect", "category", "controls"),
        *("inherent", "target", "review", "closed", "closed_because"),
        *("success_measure", "completed", "actual", "resolution"),
    )
)
"""Fields whose columns stand there to be filled in though no record has them yet."""

_LOCKED = frozenset({"raised", "made", "made_by", "reference", "detail", "group", "year", "partner", "consent"})
"""Fields that a source or the programme office says, and no owner."""

ID = Column(
    heading="Id", sort="shown", says=lambda record, *_: record.id, help="Govtool's; leave it as it is.", main=True
)


def columns_of(kind: type[Record], programme: Programme) -> list[Column]:
    """Every column that a kind of a programme's records may have, in order; the council's own fields stand last."""
    special = _SPECIAL.get(kind, _Special())
    extra = special.columns(programme)
    plain = plain_columns(kind, special.left_out, _LOCKED | special.locked, _MAIN)
    ordered = [ID]
    for name in fields_of(kind):
        ordered += [*extra.get(name, ()), *plain.get(name, ())]
    declared = fields_of(kind)
    taken = {each.heading.casefold() for each in (*ordered, NOT_FOR_ALL)}
    own = (_own(each, taken) for each in programme.fields if each.on == kind.plural and each.name not in declared)
    return [*ordered, *own, NOT_FOR_ALL]


_SORTS: dict[OwnType, Sort] = {"text": "text", "number": "number", "date": "date", "yes or no": "choice"}


def _own(field: OwnField, taken: AbstractSet[str]) -> Column:
    heading = heading_of(field.name)
    sort = "choice" if field.words and field.type == "text" else _SORTS[field.type]
    words = ("yes", "no") if field.type == "yes or no" else field.words
    return Column(
        heading=f"{heading} (own field)" if heading.casefold() in taken else heading,
        sort=sort,
        says=says_own(field.name),
        help=field.help or "A field of the programme's own.",
        path=(field.name,),
        words=words,
        main=True,
    )


def _kept_back(record: Any, programme: Programme, on: datetime.date) -> CellText:
    if record.exempt is None:
        return ""
    return "EXEMPT" if record.kept_back else f"EXEMPT: {', '.join(record.exempt.fields)}"


NOT_FOR_ALL = Column(
    heading="Not for all", sort="shown", says=_kept_back, help="What the public may not read: do not send it on."
)


class _Special(NamedTuple):
    """What is special about a kind: fields without a plain column, fields only to be read, and columns of dated entries."""

    left_out: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()
    columns: Callable[[Programme], dict[str, list[Column]]] = lambda _: {}
    """The columns that stand where a field of dated entries does, by its name."""


_SPECIAL: dict[type[Record], _Special] = {
    Risk: _Special(frozenset({"residual"}), columns=of_risk),
    Action: _Special(frozenset({"due", "revised"}), columns=of_promise),
    Recommendation: _Special(frozenset({"due"}), columns=of_promise),
    Decision: _Special(locked=frozenset(fields_of(Decision)) - {"owner", "note"}),  # what a body decided is no owner's
    Milestone: _Special(frozenset({"baseline", "forecast"}), locked=frozenset({"status"}), columns=of_milestone),
}
