"""Which agendas were asked for, and from which view of the workspace each is made."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import stop_unknown
from govtool.history.occasion import Occasion
from govtool.history.occasion import occasion_at
from govtool.history.occasion import weekly_occasion
from govtool.open_view import exempt_view
from govtool.open_view import open_view
from govtool.records.meeting import Meeting
from govtool.reports.agenda_parts import officers_agenda
from govtool.reports.agenda_parts import open_agenda
from govtool.reports.parts import Report
from govtool.workspace import AsOf
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person at the keyboard asked for."""

    meeting: str | None
    """The id of the meeting; None for the next of the weekly body."""
    since: datetime.date | None
    position: AsOf
    part: str
    """`all` that officers may see, or what is `open` to everyone."""
    each: bool


def agendas(app: App, asked: Asked) -> Iterator[tuple[str, Report]]:
    """The agendas, each with the name of its file without its ending. Stops where one cannot be made."""
    opened = open_view(app.workspace)
    held = exempt_view(app.workspace, opened) if _restricts(app.workspace) else app.workspace
    for name in asked_programmes(app, asked):
        found = _agenda(name, asked, held, opened)
        yield f"review-{name}-{found.created}{'-open' if asked.part == 'open' else ''}", found


def occasion_of(programme: str, asked: Asked, view: Workspace) -> Occasion:
    """The occasion of a review as a view knows it; without the meeting asked for, where that is not in the view."""
    settings, meeting = view.programmes[programme], _dated(asked.meeting, view)
    on = asked.position.of(settings)
    if meeting:
        found = occasion_at(meeting, settings, on, view, asked.since)
    else:
        found = weekly_occasion(settings, on, view, asked.since)
    if found.span.since >= found.on:
        raise Stop(f"--since must be a day before the position date, {found.on}; give an earlier one.")
    return found


def _agenda(programme: str, asked: Asked, held: Workspace, opened: Workspace) -> Report:
    def occasion_in(view: Workspace) -> Occasion:
        return occasion_of(programme, asked, view)

    if asked.part == "all":
        return officers_agenda(occasion_in, held, opened, each=asked.each)
    if asked.meeting and not _dated(asked.meeting, opened):
        raise Stop(f"the public may not read of the meeting {asked.meeting}, so an open agenda cannot name it.")
    return open_agenda(occasion_in, opened, each=asked.each)


def _restricts(workspace: Workspace) -> bool:
    return any(register.restricted for register in workspace.registers.values())


def _dated(meeting_id: str | None, view: Workspace) -> Meeting | None:
    """The meeting asked for, where a view has it with its day."""
    meeting = view.records.get(meeting_id) if meeting_id else None
    return meeting if isinstance(meeting, Meeting) and meeting.on and meeting.on.exact else None


def asked_programmes(app: App, asked: Asked) -> list[str]:
    """The programme asked for, or that of the meeting; else those that are live, else all."""
    if asked.meeting is not None:
        meeting = app.workspace.records.get(asked.meeting)
        if not isinstance(meeting, Meeting):
            stop_unknown("meeting", asked.meeting, [each.id for each in app.workspace.every(Meeting)])
        if not _dated(meeting.id, app.workspace):
            raise Stop(f"the day of {meeting.id} is not recorded; give it in the register, or leave --meeting out.")
        return [app.programme or meeting.origin.programme]
    live = [name for name in app.programmes if app.workspace.programmes[name].status == "live"]
    return live if live and app.programme is None else app.programmes
