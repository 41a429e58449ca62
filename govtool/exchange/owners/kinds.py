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
from govtool.exchange.owners.columns import cell_text
from govtool.exchange.owners.columns import heading_of
from govtool.exchange.owners.columns import plain_columns
from govtool.exchange.owners.columns import says_field
from govtool.exchange.owners.columns import says_own
from govtool.history.promises import due_at
from govtool.records.dated import known_by
from govtool.records.fields import fields_of
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.programme import OwnField
from govtool.records.programme import OwnType
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scoring import worth

Says = Callable[[Any, Programme, datetime.date], CellText]

_MAIN = frozenset(
    {
        *("title", "owner", "response", "status", "because"),
        *(
            "cause",
            "event",
            "effect",
            "category",
            "controls",
            "inherent",
            "target",
            "review",
            "closed",
            "closed_because",
        ),
        *("success_measure", "completed", "actual", "resolution"),
    }
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


def _residual(name: str) -> Says:
    def says(record: Any, programme: Programme, on: datetime.date) -> CellText:
        score = record.score_at("residual", on)
        return cell_text(getattr(score, name)) if score else ""

    return says


def _worth(record: Any, programme: Programme, on: datetime.date) -> CellText:
    score = record.score_at("residual", on)
    return cell_text(worth(score, programme.scoring)) if score else ""


def _band(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return record.band_at("residual", on, programme.scoring) or ""


def _nothing(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return ""


def _risk(programme: Programme) -> dict[str, list[Column]]:
    meaning = "How it scores now, with the controls in place. Another level is an assessment of the day it comes back."
    levels = [
        Column(
            heading=f"Residual {level}",
            sort="level",
            says=_residual(level),
            help=meaning,
            part=level,
            entry="assessments",
            main=True,
        )
        for level in ("likelihood", "impact")
    ]
    score = Column(heading="Residual score", sort="score", says=_worth, help="Computed.", main=True)
    band = Column(heading="RAG", sort="rag", says=_band, help="Computed from the residual score.", main=True)
    has_bands = programme.scoring is not None and programme.scoring.bands is not None
    why = _why("assessments", "Why the score moves", "What changed, in a sentence. Give it with every other level.")
    return {"residual": [*levels, score, *([band] if has_bands else []), why]}


def _why(entry: str, heading: str, help_text: str) -> Column:
    return Column(heading=heading, sort="text", says=_nothing, help=help_text, part="because", entry=entry, main=True)


def _dated(heading: str, help_text: str, part: str, entry: str) -> list[Column]:
    """The date that holds now of a promise, of which another stands beside it, and why it moves."""
    date = Column(heading=heading, sort="date", says=_due, help=help_text, part=part, entry=entry, main=True)
    return [date, _why(entry, "Why the date moves", "The reason, in a sentence. Give it with every other date.")]


def _due(record: Any, programme: Programme, on: datetime.date) -> CellText:
    return cell_text(due_at(record, on))


def _promise(programme: Programme) -> dict[str, list[Column]]:
    """The columns of what is promised: its date now, why it moves, what was reported last and what is new."""
    due = _dated(
        "Due", "When it should be done, as last agreed. Another date is kept beside the first.", "due", "revisions"
    )
    last = Column(heading="Last report", sort="shown", says=_last_report, help="What was reported last, and when.")
    new = Column(
        heading="Progress since",
        sort="text",
        says=_nothing,
        help="What has been done since the last report, in a sentence or two.",
        part="text",
        entry="progress",
        main=True,
    )
    return {"revisions": due, "progress": [last, new]}


def _last_report(record: Any, programme: Programme, on: datetime.date) -> CellText:
    known = known_by(record.progress, on)
    return f"{known[-1].on}: {known[-1].text}" if known else ""


def _milestone(programme: Programme) -> dict[str, list[Column]]:
    expected = _dated(
        "Expected",
        "When it will be reached, as last said. Another date is kept beside the first.",
        "expected",
        "forecasts",
    )
    first = Column(heading="First due", sort="shown", says=says_field("baseline"), help="The baseline; it stays.")
    return {"forecasts": [first, *expected]}


class _Special(NamedTuple):
    """What is special about a kind: fields without a plain column, fields only to be read, and columns of dated entries."""

    left_out: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()
    columns: Callable[[Programme], dict[str, list[Column]]] = lambda _: {}
    """The columns that stand where a field of dated entries does, by its name."""


_SPECIAL: dict[type[Record], _Special] = {
    Risk: _Special(frozenset({"residual"}), columns=_risk),
    Action: _Special(frozenset({"due", "revised"}), columns=_promise),
    Recommendation: _Special(frozenset({"due"}), columns=_promise),
    Milestone: _Special(frozenset({"baseline", "forecast"}), locked=frozenset({"status"}), columns=_milestone),
}
