"""The two agendas of a review: that of officers, who see what is exempt and that it is, and that which everyone may read."""

from __future__ import annotations

from collections.abc import Callable

from govtool.history.occasion import Occasion
from govtool.history.review import agenda_of
from govtool.reports.agenda import agenda_report
from govtool.reports.agenda_head import head_of
from govtool.reports.agenda_lines import Line
from govtool.reports.agenda_lines import grounds_in
from govtool.reports.agenda_lines import lines_of
from govtool.reports.agenda_lines import marked
from govtool.reports.parts import Report
from govtool.workspace import Workspace

OccasionIn = Callable[[Workspace], Occasion]
"""The occasion of a review as a view of the workspace knows it: an exempt meeting is not in the open view."""


def officers_agenda(occasion_in: OccasionIn, held: Workspace, opened: Workspace, *, each: bool = False) -> Report:
    """The agenda of all that officers may see, where whatever does not stand alike in the open view is marked."""
    occasion = occasion_in(held)
    if held is opened:
        return agenda_report(occasion, _lines(occasion, held), held, each=each)
    public = occasion_in(opened)
    shown = marked(_lines(occasion, held), _lines(public, opened), held)
    told = head_of(occasion) != head_of(public)
    about = grounds_in([occasion.programme.origin.programme], held) if told else ()
    return agenda_report(occasion, shown, held, exempt=about, each=each)


def open_agenda(occasion_in: OccasionIn, opened: Workspace, *, each: bool = False) -> Report:
    """The agenda that everyone may read. How much it leaves out goes by the marks, and never by what they mark."""
    occasion = occasion_in(opened)
    programme = occasion.programme.origin.programme
    left_out = {withheld.record for withheld in opened.withheld if withheld.programme == programme}
    return agenda_report(occasion, _lines(occasion, opened), opened, left_out=len(left_out), each=each)


def _lines(occasion: Occasion, view: Workspace) -> list[Line]:
    return lines_of(agenda_of(occasion, view), view)
