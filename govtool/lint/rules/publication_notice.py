"""PUB002 and PUB010: how long before a decision the public must be told of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.notice import agenda_by
from govtool.history.notice import in_private
from govtool.history.notice import is_executive_paper
from govtool.history.notice import notice_by
from govtool.history.notice import partly_private
from govtool.history.notice import second_notice_by
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.exempt_nodes import Marked
from govtool.records.exempt_nodes import marked
from govtool.records.paper import Paper
from govtool.records.paper import PrivateItem
from govtool.records.when import When
from govtool.sentences import listed
from govtool.source import Location


@rule("PUB002", on=Paper, level=Level.ERROR)
def key_decision_without_notice(paper: Paper, context: Context) -> Iterator[Found]:
    """A key decision lacks its notice or its call-in, or notice or agenda were too short before the meeting.

    A key decision that was not announced 28 clear days before it is taken can be quashed, and a report that was not
    public for five clear working days may not be considered. Both numbers, key_decision_days and agenda_days, can be set
    for a programme. What is not recorded is told of as a warning, once the day for it has passed.

    Mend: Record notice:, agenda: and call_in:, or urgency: where an exception was used; else take it to a later meeting.

    Source: Executive Arrangements (Access to Information) Regulations 2012, regs 7 and 9 to 11; Local Government Act 1972,
    s. 100B.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            key_decision: yes
            call_in: yes
            meeting: 7 Dec 2026
            notice: 16 Nov 2026  # problem
            agenda: 1 Dec 2026  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            key_decision: yes
            call_in: yes
            meeting: 7 Dec 2026
            notice: 6 Nov 2026
            agenda: 27 Nov 2026
    """
    meeting = _day(paper.meeting)
    if meeting is None or paper.report == "member":
        return
    limits = context.programme.thresholds
    if paper.key_decision and is_executive_paper(paper):
        if not paper.urgency:
            due = notice_by(meeting, limits)
            yield from _notice(paper, "notice", due, f"{limits.key_decision_days} clear days", context)
        if paper.call_in is None and not paper.origin.writes("call_in"):
            message = "it is not recorded whether members may call the key decision in"
            yield Found(paper.at("key_decision"), message, level=Level.WARNING)
    if paper.key_decision or paper.agenda:
        due = agenda_by(meeting, limits)
        yield from _notice(paper, "agenda", due, f"{limits.agenda_days} clear working days", context)


def _notice(paper: Paper, field: str, due: datetime.date, length: str, context: Context) -> Iterator[Found]:
    """Whether a notice was given by the day on which it was due, or is not recorded though that day has passed."""
    given: When | None = getattr(paper, field)
    words = f"{length} before the meeting on {paper.meeting} it had to be public by {_written(due)}"
    if given is None:
        if context.as_of > due and not paper.origin.writes(field):
            yield Found(paper.at("meeting"), f"no {field} is recorded; {words}", level=Level.WARNING)
    elif given.earliest and given.earliest > due:
        yield Found(paper.at(field), f"the {field} is of {given}; {words}")


@rule("PUB010", on=Paper, level=Level.WARNING)
def private_item_without_its_notices(paper: Paper, context: Context) -> Iterator[Found]:
    """A Cabinet item in private lacks one of its two notices, the representations against it, or the answer to them.

    The public must be able to object to being shut out and see what was answered; without that the meeting may not be
    closed. The first notice stands 28 clear days before the meeting (key_decision_days), the second five. An open paper with
    an exempt passage, section or appendix is such an item too: the meeting is closed while that is discussed.

    Mend: Record first_notice:, second_notice:, representations: (None, where there were none) and response: under
    private:, or agreed_by: where the matter could not wait.

    Source: Executive Arrangements (Access to Information) Regulations 2012, reg. 5.

    Bad:
        papers:
          - id: EX-P1
            title: Purchase of a care home
            report: cabinet
            exempt: {paragraph: 3, public_interest: The seller would learn the council's limit}
            meeting: 26 Nov 2026
            private:
              first_notice: 2 Oct 2026
              second_notice: 20 Nov 2026  # problem
              representations: None
          - id: EX-P2
            title: Bridging care for the winter
            report: cabinet
            meeting: 26 Nov 2026
            sections:
              - section: finance
                passages:
                  - text: The cheaper provider asked for £24 an hour.
                    exempt: {paragraph: 3, public_interest: The other would learn its price}  # problem

    Good:
        papers:
          - id: EX-P1
            title: Purchase of a care home
            report: cabinet
            exempt: {paragraph: 3, public_interest: The seller would learn the council's limit}
            meeting: 26 Nov 2026
            private:
              first_notice: 2 Oct 2026
              second_notice: 17 Nov 2026
              representations: None
    """
    meeting = _day(paper.meeting)
    private = paper.private or PrivateItem()
    private_at_all = in_private(paper) or partly_private(paper)
    if meeting is None or not private_at_all or not is_executive_paper(paper) or private.agreed_by:
        return
    first = notice_by(meeting, context.programme.thresholds)
    second = second_notice_by(meeting)
    missing = []
    for field, due in (("first_notice", first), ("second_notice", second)):
        given: When | None = getattr(private, field)
        if given and given.earliest and given.earliest > due:
            message = f"the {field.replace('_', ' ')} is of {given}; it had to be public by {_written(due)}"
            yield Found(paper.at("private", field), message)
        elif given is None and context.as_of > due:
            missing.append(f"{field.replace('_', ' ')} (due by {_written(due)})")
    if context.as_of > second:
        missing += _unanswered(private)
    if missing:
        parts = [each for each in marked(paper) if each.steps]
        what = "what is exempt of the item is" if parts and not paper.kept_back else "the item is"
        yield Found(_place(paper, parts), f"{what} to be taken in private and has no {listed(missing, 'or')}")


def _unanswered(private: PrivateItem) -> list[str]:
    """Representations and the answer; where there were none, none need be answered."""
    if not private.representations:
        return ["representations"]
    none = private.representations.lower().startswith(("none", "no "))
    return [] if none or private.response else ["response to the representations"]


def _place(paper: Paper, parts: Sequence[Marked]) -> Location:
    """Where it is said that the item is private: at its notices, else where the paper or the first part of it is exempt."""
    if paper.private:
        return paper.at("private")
    if paper.exempt:
        return paper.at("exempt")
    return paper.at(*parts[0].steps, "exempt") if parts else paper.at("open_report")


def _day(when: When | None) -> datetime.date | None:
    """The day of a date that names one."""
    return when.earliest if when and when.exact else None


def _written(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"
