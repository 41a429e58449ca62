"""A calendar file: iCalendar, RFC 5545, as Outlook and other programs open it.

Every entry takes whole days and leaves them free: a due date keeps nobody from a meeting. UID stays the same from one
export to the next, and SEQUENCE, DTSTAMP and LAST-MODIFIED are those of the position date, so that a later export is the
newer one and the same registers at the same date give the same bytes. What is no longer to happen is CANCELLED, and its
title says why: programs that take cancelled entries away do so, and the others show the word.

Few lines are needed of a large standard, so they are written here; the tests read them with a library.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 75
"""Octets that a line may have."""

_EPOCH = datetime.date(2000, 1, 1)
_ESCAPED = re.compile(r"[\\;,]")
_HIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of a calendar."""

    uid: str
    """What it is known by, the same in every export."""
    first: datetime.date
    last: datetime.date
    """The last of its days, within it."""
    title: str
    text: str
    """What else is to be said of it, of several lines."""
    category: str
    stamp: datetime.date
    """The position date at which it says this."""
    over: bool = False
    """Whether it is no longer to happen."""
    private: bool = False
    """Whether not everyone who may look into the calendar may read it."""


def as_ics(name: str, events: Iterable[Event], *, remind: int | None = None) -> str:
    """A calendar of a name with some entries, its lines folded and ended as the standard asks.

    `remind` is how many days before an entry its owner is reminded; without it nobody is.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//govtool//govtool//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in _event(event, remind)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(event: Event, remind: int | None) -> Iterator[str]:
    stamp = f"{_day(event.stamp)}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{max((event.stamp - _EPOCH).days, 0)}"
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    if event.last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.last + DAY)}"  # the first day that is no longer in it
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(event.text)}"
    yield f"CATEGORIES:{_text(event.category)}"
    yield "STATUS:CANCELLED" if event.over else "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    if event.private:
        yield "CLASS:PRIVATE"
    if remind is not None and not event.over:
        yield from _alarm(event, remind)
    yield "END:VEVENT"


def _alarm(event: Event, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(event.title)}"
    yield f"TRIGGER:-P{days}D"
    yield "END:VALARM"


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A text as a value: what has a meaning of its own is escaped, and what no value can hold is left out."""
    escaped = _ESCAPED.sub(r"\\\g<0>", "\n".join(text.splitlines()))
    return "\\n".join(_HIDDEN.sub("", line) for line in escaped.split("\n"))


def folded(line: str) -> str:
    """A line over several, none of more octets than a line may have, no character split: each but the first after a space."""
    pieces, used = [], 0
    for character in line:
        size = len(character.encode())
        if used + size > WIDTH:
            pieces.append("\r\n ")
            used = 1
        pieces.append(character)
        used += size
    return "".join(pieces)
