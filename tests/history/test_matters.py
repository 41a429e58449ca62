"""The matters of records, held against the fields that records have."""

from __future__ import annotations

import pytest

from govtool.history.matters import MATTERS
from govtool.history.matters import WORDS
from govtool.records.fields import fields_of
from govtool.records.kinds import KINDS


@pytest.mark.parametrize("name", sorted({*WORDS}.union(*MATTERS.values())))
def test_every_field_of_a_matter_is_one_of_some_kind_of_record(name: str) -> None:
    assert any(name in fields_of(kind) for kind in KINDS.values())


def test_no_field_that_holds_sentences_is_a_score_or_a_number() -> None:
    assert not WORDS & (MATTERS["score"] | MATTERS["numbers"] | MATTERS["dates"])
