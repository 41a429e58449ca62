"""A recording session from the command line: whose review it is, and whether it can be recorded."""

from __future__ import annotations

from govtool.cli.agendas import Asked
from govtool.cli.agendas import asked_programmes
from govtool.cli.agendas import occasion_of
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.recording.session import Recording
from govtool.history.occasion import Occasion
from govtool.records.meeting import Meeting
from govtool.records.when import written
from govtool.review.kept import Sitting


def record_meeting(app: App, asked: Asked, by: str) -> None:
    """Walk the agenda of one programme's review at the terminal, and write what is decided."""
    programmes = asked_programmes(app, asked)
    if len(programmes) != 1:
        raise Stop(f"record one review at a time; choose one with --programme: {', '.join(programmes)}.")
    occasion = occasion_of(programmes[0], asked, app.workspace)
    if occasion.on > asked.position.today:
        raise Stop(f"{written(occasion.on, occasion.on)} is still to come; record the meeting once it is held.")
    held = _held(occasion)
    sitting = Sitting(programme=programmes[0], meeting=held.id if held else "", on=occasion.on)
    Recording(app, sitting, occasion, held, by).run()


def _held(occasion: Occasion) -> Meeting | None:
    """The meeting that is recorded: the one of that day; None where none is."""
    meeting = occasion.meeting
    return meeting if meeting and meeting.on and meeting.on.latest == occasion.on else None
