"""Registers in which every field of every kind of record says something that can be looked for.

They are made from what the kinds of record declare, so that a new field or a new kind has its canary without anybody
thinking of it. What a field says depends on `turn`, 0 or 1: two registers that differ only in what is exempt must give
the same open paper, whatever the fields hold.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from typing import get_args
from typing import get_origin

from govtool.records.fields import Field
from govtool.records.fields import choices
from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.records.fields import without_none
from govtool.records.kinds import KINDS
from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.period import Period
from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.slice import SliceKind
from govtool.records.when import When

Turn = Callable[[str, str], int]
"""Which of its two values a field of a kind has."""
Plain = Any
"""Values as YAML has them."""

LEFT_OUT = ("id", "exempt", "origin")
FIRST_DAY = datetime.date(2026, 4, 1)
PERIOD = "H1 2026/27"
MADE = [kind for kind in KINDS.values() if kind not in (Programme, Paper, Action, Board)]
"""The kinds of which one record is made by what it declares; actions and boards stand inside others."""

SETTINGS = {
    "id": "example",
    "title": "An invented programme",
    "council": "Invented Council",
    "scoring": {"likelihood": {"levels": 5}, "impact": {"levels": 5}, "bands": {"red": 15, "amber": 8}},
}


def word(kind: str, field: str, turn: int) -> str:
    """The canary of a text: short, so that no line breaks inside it, and like no other."""
    place = sum(ord(letter) * 31**power for power, letter in enumerate(reversed(f"{kind}.{field}"))) % 36**4
    return f"Q{_base36(place)}{'xy'[turn]}"


def _base36(number: int) -> str:
    digits = ""
    for _ in range(4):
        number, last = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[last] + digits
    return digits


def registers(turn: Turn, marks: dict[str, Plain] | None = None, **paper: Plain) -> str:
    """Every kind of record with every field, and a paper that shows them as everything that there is.

    `marks` are the marks of the records of a kind, or of `passage`, `section` or `appendix` of the paper; `paper` are
    fields of the paper.
    """
    marks = marks or {}
    data: dict[str, Plain] = {"programme": SETTINGS | {"boards": [_record(Board, turn, marks), _spare(Board)]}}
    for kind in MADE:
        data[kind.plural] = [_record(kind, turn, marks), _spare(kind)]
    data["paper"] = _paper(turn, marks) | paper
    return json.dumps(data, ensure_ascii=False)


def _record(kind: type[Record], turn: Turn, marks: dict[str, Plain]) -> dict[str, Plain]:
    made: dict[str, Plain] = {"id": f"CN-{kind.kind}"}
    for field in fields_of(kind).values():
        if field.name not in LEFT_OUT:
            made[field.name] = _value(kind.kind, field, turn, marks)
    return made | ({"exempt": marks[kind.kind]} if kind.kind in marks else {})


def _spare(kind: type[Record]) -> dict[str, Plain]:
    """Another record of a kind, for ids to lead to."""
    words = {"says": "outcome", "board": "CN-board"}
    needed = {name: words[name] for name in words if name in fields_of(kind) and fields_of(kind)[name].required}
    return {"id": f"CN-{kind.kind}-2", "title": f"A spare {kind.kind}"} | needed


def _value(kind: str, field: Field, turn: Turn, marks: dict[str, Plain], outer: str = "") -> Plain:
    name = outer or field.name
    return _of(field.type, kind, field, name, turn(kind, name), turn, marks)


def _of(of: Any, kind: str, field: Field, name: str, now: int, turn: Turn, marks: dict[str, Plain]) -> Plain:
    if get_origin(of) is tuple:
        return [_of(without_none(get_args(of)[0]), kind, field, name, now, turn, marks)]
    if get_origin(of) is dict:
        return {"canary": _of(get_args(of)[1], kind, field, name, now, turn, marks)}
    if is_record(of):
        return _record(of, turn, marks)
    if is_part(of):
        inner = [each for each in fields_of(of).values() if each.name != "exempt"]
        return {each.name: _value(kind, each, turn, marks, outer=name) for each in inner}
    if choices(of):
        return choices(of)[now]
    if field.to:
        return f"CN-{(field.to.kinds or ('milestone',))[0]}" + ("-2" if now else "")
    return _plain(of, word(kind, f"{name}.{field.name}" if name != field.name else name, now), now)


def _plain(of: Any, canary: str, now: int) -> Plain:
    number = sum(map(ord, canary[1:5])) % 90
    values: dict[Any, Plain] = {
        str: canary,
        int: 2 + now,
        Decimal: 7100 + number + 1000 * now,
        bool: "no" if now else "yes",
        When: (FIRST_DAY + datetime.timedelta(number + 90 * now)).isoformat(),
        Period: "Q2 2026/27" if now else "Q1 2026/27",
    }
    return values[of]


def _paper(turn: Turn, marks: dict[str, Plain]) -> dict[str, Plain]:
    """A paper with all its fields, and in its appendices every show that there is."""
    kept = {"report": "member", "programmes": ["example"], "period": PERIOD, "language": "en-GB"}
    made: dict[str, Plain] = {"id": "CN-paper"}
    for field in fields_of(Paper).values():
        if field.name not in (*LEFT_OUT, *kept, "profile", "sections", "appendices", "notes"):
            made[field.name] = _value("paper", field, turn, marks)
    made |= kept | ({"exempt": marks["paper"]} if "paper" in marks else {})
    said: dict[str, Plain] = {"text": f"{word('passage', 'text', turn('passage', 'text'))}[^canary]"}
    said["points"] = [word("passage", "points", turn("passage", "points"))]
    passage = said | ({"exempt": marks["passage"]} if "passage" in marks else {})
    made["notes"] = {"canary": word("paper", "notes", turn("paper", "notes"))}
    shows = [{"table": {"of": each, "programmes": ["example"]}} for each in get_args(SliceKind)]
    made["sections"] = [
        _section("section", turn, marks) | {"section": "recommendations", "passages": [passage, "Open."]}
    ]
    made["appendices"] = [
        _section("appendix", turn, marks) | {"passages": [word("appendix", "text", turn("appendix", "text"))]},
        {"heading": "All that there is to show", "passages": shows},
    ]
    return made


def _section(kind: str, turn: Turn, marks: dict[str, Plain]) -> dict[str, Plain]:
    assert "heading" in fields_of(PaperSection)
    made = {"heading": word(kind, "heading", turn(kind, "heading"))}
    return made | ({"exempt": marks[kind]} if kind in marks else {})
