"""The form of a calendar file, read back with a library that knows the whole standard."""

from __future__ import annotations

import datetime
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.calendar.ics import Event
from govtool.exchange.calendar.ics import as_ics
from govtool.exchange.calendar.ics import folded
from tests.support import day

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=120)


def an_event(**changes: Any) -> Event:
    plain: dict[str, Any] = {
        "uid": "EX-1.review@govtool",
        "first": day("2026-12-31"),
        "last": day("2026-12-31"),
        "title": "Risk review",
        "text": "Owner: A",
        "category": "Risk review",
        "stamp": day("2026-11-22"),
    }
    return Event(**{**plain, **changes})


def read(text: str) -> list[Any]:
    """The entries of a calendar."""
    return list(icalendar.Calendar.from_ical(text).events)


def test_an_entry_to_the_letter() -> None:
    assert as_ics("Bridges, and more", [an_event(text="First; \\ second\nThird")]).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//govtool//govtool//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Bridges\\, and more",
        "X-WR-CALNAME:Bridges\\, and more",
        "BEGIN:VEVENT",
        "UID:EX-1.review@govtool",
        "DTSTAMP:20261122T000000Z",
        "LAST-MODIFIED:20261122T000000Z",
        "SEQUENCE:9822",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Risk review",
        "DESCRIPTION:First\\; \\\\ second\\nThird",
        "CATEGORIES:Risk review",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(TEXTS, TEXTS.map(lambda text: f"{text}."))
def test_any_text_is_read_back_as_it_was(title: str, text: str) -> None:
    (event,) = read(as_ics("N", [an_event(title=title, text=f"{title}\n{text}")]))
    assert str(event["SUMMARY"]) == title
    assert str(event["DESCRIPTION"]) == f"{title}\n{text}"


@given(st.text(max_size=40).filter(lambda text: text.isprintable()).map(lambda text: text * 8))
def test_lines_are_short_whole_and_fold_back(line: str) -> None:
    pieces = folded(line).encode().split(b"\r\n ")
    assert all(len(piece) <= (75 if place == 0 else 74) for place, piece in enumerate(pieces))
    assert b"".join(pieces).decode() == line
    assert all(piece.decode() is not None for piece in pieces)


def test_what_no_value_can_hold_is_left_out() -> None:
    (event,) = read(as_ics("N", [an_event(title="A\x07 bell\x7f\x9f", text="one\u2028two\x0bthree\r\nfour\tfive")]))
    assert str(event["SUMMARY"]) == "A bell"
    assert str(event["DESCRIPTION"]) == "one\ntwo\nthree\nfour\tfive"


def test_the_last_day_of_an_entry_is_within_it() -> None:
    (event,) = read(as_ics("N", [an_event(first=day("2028-02-28"), last=day("2028-02-29"))]))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (day("2028-02-28"), day("2028-03-01"))
    (last,) = read(as_ics("N", [an_event(first=datetime.date.max, last=datetime.date.max)]))
    assert (last["DTSTART"].dt, "DTEND" in last) == (datetime.date.max, False)


def test_what_is_over_is_cancelled_and_what_is_private_says_so() -> None:
    over, private = read(as_ics("N", [an_event(over=True), an_event(private=True)], remind=7))
    assert (over["STATUS"], "CLASS" in over, over.subcomponents) == ("CANCELLED", False, [])
    assert (private["STATUS"], private["CLASS"]) == ("CONFIRMED", "PRIVATE")
    (alarm,) = private.subcomponents
    assert alarm["TRIGGER"].dt == datetime.timedelta(days=-7)


def test_a_later_export_is_the_newer_one() -> None:
    before, after, early = read(
        as_ics("N", [an_event(), an_event(stamp=day("2026-11-23")), an_event(stamp=day("1998-01-01"))])
    )
    assert before["UID"] == after["UID"]
    assert 0 == early["SEQUENCE"] < before["SEQUENCE"] < after["SEQUENCE"]
    assert before["DTSTAMP"].dt < after["DTSTAMP"].dt
