"""The fields that records declare, as data."""

from __future__ import annotations

from typing import Literal
from typing import get_args
from typing import get_origin

import pytest

from govtool.records.fields import choices
from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.records.fields import without_none
from govtool.records.kinds import KINDS
from govtool.records.kinds import REGISTERS
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.registers.values import shape


def test_a_field_has_its_help_type_and_kinds() -> None:
    fields = fields_of(Risk)
    assert list(fields)[:4] == ["id", "title", "source", "note"]
    assert "origin" not in fields
    assert fields["title"].required
    assert not fields["owner"].required
    assert fields["inherent"].type is Score
    assert fields["actions"].to is not None
    assert fields["actions"].to.kinds == ("action",)
    assert fields["threatens"].to is not None
    assert fields["threatens"].to.kinds == ()
    assert fields["owner"].to is None
    assert fields["cause"].help == "What gives rise to it."


def test_what_types_are() -> None:
    assert without_none(int | None) is int
    assert without_none(str) is str
    assert choices(Literal["yes", "no"]) == ("yes", "no")
    assert choices(str) == ()
    assert (is_part(Score), is_part(Risk), is_part(int)) == (True, True, False)
    assert (is_record(Action), is_record(Score), is_record(tuple[int])) == (True, False, False)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind)
def test_every_field_of_every_kind_has_help_and_a_reader(kind: type[Record]) -> None:
    assert kind.__doc__
    for name, field in fields_of(kind).items():
        assert field.help.endswith("."), f"{kind.kind}.{name}"
        assert field.help[0].isupper(), f"{kind.kind}.{name}"
    assert set(shape(kind).readers) == set(fields_of(kind))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind)
def test_ids_lead_only_to_kinds_that_there_are(kind: type[Record]) -> None:
    for field in fields_of(kind).values():
        assert set(field.to.kinds if field.to else ()) <= set(KINDS)
        if field.to is not None:
            inner = get_args(field.type)[0] if get_origin(field.type) is tuple else field.type
            assert inner is str


def test_kinds_are_known_by_their_own_words() -> None:
    assert all(kind.kind == name for name, kind in KINDS.items())
    assert all(kind.plural == name for name, kind in REGISTERS.items())
    assert set(KINDS) - {kind.kind for kind in REGISTERS.values()} == {"action", "board"}
