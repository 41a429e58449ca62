"""What a review records: the matters of its agenda, each record once with all that the agenda says of it."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.cli.agendas import Asked
from govtool.cli.agendas import asked_programmes
from govtool.cli.agendas import occasion_of
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.recording import Matter
from govtool.cli.recording import Recording
from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Agenda
from govtool.history.agenda import Item
from govtool.history.occasion import Occasion
from govtool.history.review import agenda_of
from govtool.records.meeting import Meeting
from govtool.records.when import written


def record_meeting(app: App, asked: Asked, by: str) -> None:
    """Walk the agenda of one programme's review at the terminal, and write what is decided."""
    programmes = asked_programmes(app, asked)
    if len(programmes) != 1:
        raise Stop(f"record one review at a time; choose one with --programme: {', '.join(programmes)}.")
    occasion = occasion_of(programmes[0], asked, app.workspace)
    if occasion.on > asked.position.today:
        raise Stop(f"{written(occasion.on, occasion.on)} is still to come; record the meeting once it is held.")
    matters = list(_matters(agenda_of(occasion, app.workspace)))
    Recording(app, matters, occasion.on, by, _held(occasion)).run()


def _matters(agenda: Agenda) -> Iterator[Matter]:
    for record, items in agenda.by_record():
        yield record, [_said(each) for each in items]


def _said(item: Item) -> str:
    """Why a record is on the agenda: `Scores that changed: 12 AMBER to 16 RED (3 Nov 2026). Three people left`."""
    why = f". {item.why}" if item.why else ""
    return f"{HEADINGS[item.heading]}: {item.words}{why}"


def _held(occasion: Occasion) -> Meeting | None:
    """The meeting that is recorded: the one of that day; None where none is."""
    meeting = occasion.meeting
    return meeting if meeting and meeting.on and meeting.on.latest == occasion.on else None
