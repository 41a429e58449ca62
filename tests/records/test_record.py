"""What every record has: where it is written, and what it lacks."""

from __future__ import annotations

from govtool.records.record import Source
from tests.support import FILE
from tests.support import risk

TEXT = """\
risks:
  - id: NB-1
    title: Bridge closes early
    owner: [a, [b]]
    review: soon
    note:
    source: {document: NB-D1, section: 3.10}
"""


def test_a_record_knows_where_its_fields_are_written() -> None:
    record = risk(TEXT)
    assert record.at() == (FILE, 2, 5)
    assert record.at("review") == (FILE, 5, 13)
    assert record.at("source", "section") == (FILE, 7, 40)
    assert record.at("target") == (FILE, 2, 5)
    assert str(record.at()) == f"{FILE}:2:5"
    assert repr(record.origin) == f"{FILE}:2:5"


def test_a_record_lacks_what_is_not_written_and_not_what_could_not_be_read() -> None:
    record = risk(TEXT)
    assert record.review is None
    assert not record.lacks("review")
    assert not record.lacks("owner")
    assert record.lacks("note")
    assert record.lacks("target")


def test_a_list_of_which_nothing_could_be_read_is_still_written() -> None:
    record = risk("risks: [{id: NB-1, title: Bridge closes early, owner: [[b]], controls: [{c: d}]}]")
    assert (record.owner, record.controls) == ((), ())
    assert not record.lacks("owner")
    assert not record.lacks("controls")


def test_a_record_that_was_moved_is_the_same() -> None:
    first, second = risk(TEXT), risk("\n\n" + TEXT)
    assert first.at() != second.at()
    assert first == second
    assert hash(first.origin) == hash(second.origin)
    assert first != risk(TEXT.replace("closes", "opens"))


def test_a_source_is_shown_with_its_section() -> None:
    assert str(risk(TEXT).source) == "NB-D1 §3.10"
    assert str(Source(document="NB-D1")) == "NB-D1"
