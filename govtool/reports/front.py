"""The front sheet: what each report says of itself before its first section."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator

from govtool.patterns import pattern
from govtool.records.decision import Decision
from govtool.records.paper import Paper
from govtool.records.profile import Profile
from govtool.records.slice import Slice
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import named
from govtool.registers.contacts import reached_at
from govtool.reports.basis import Basis
from govtool.reports.parts import Fact
from govtool.reports.withheld import everything_withheld
from govtool.reports.wording import day
from govtool.reports.wording import not_stated
from govtool.reports.wording import yes_no

AUDIENCES = {"briefing": "Briefing to a member", "scrutiny": "Scrutiny", "cabinet": "Cabinet"}
"""Whom a member report is for, in words."""

Line = tuple[str, str]
"""What a line says, and what it says of this paper; empty where the paper does not."""


def facts(basis: Basis, profile: Profile) -> Iterator[Fact]:
    """The lines of a paper's front sheet, as its kind of report has them; what is missing says so."""
    for label, value in (*_LINES[basis.paper.report](basis.paper, basis), ("Position at", day(basis.position))):
        own = profile.labels.get(label, label)
        yield Fact(label=own, value=value or not_stated(basis.paper), stated=bool(value))


def _openness(paper: Paper, basis: Basis) -> str:
    """Whether everyone may read the report; of one that has two parts, which this is."""
    if basis.exempt:
        return "No: this is its exempt part"
    return "In part" if everything_withheld(basis) else yes_no(paper.open_report)


def _cabinet(paper: Paper, basis: Basis) -> Iterator[Line]:
    contacts = basis.contacts
    yield "Committee", paper.body
    yield "Date", str(paper.meeting or "")
    yield "Report of", named(paper.report_of, contacts)
    yield "Open report", _openness(paper, basis)
    yield "Classification", paper.classification
    yield "Key decision", yes_no(paper.key_decision)
    yield "Wards affected", paper.wards
    yield "Accountable director", named(paper.accountable_director, contacts)
    yield "Report author", named(paper.author, contacts)
    yield "Finance cleared by", _clearance(paper, "finance", contacts)
    yield "Legal cleared by", _clearance(paper, "legal", contacts)


def _clearance(paper: Paper, matter: str, contacts: Contacts) -> str:
    """Who cleared a matter, when, and which version; empty where nobody has."""
    sign_off = paper.sign_off(matter)
    if sign_off is None:
        return ""
    version = f"version {sign_off.version}" if sign_off.version else ""
    return ", ".join(str(part) for part in (named(sign_off.role, contacts), sign_off.on, version) if part)


def _board(paper: Paper, basis: Basis) -> Iterator[Line]:
    yield "Subject heading", paper.title
    yield "Board", paper.body
    yield "Meeting date", str(paper.meeting or "")
    yield "Board lead", named(paper.report_of, basis.contacts)
    yield "Author and contact", _author(paper, basis.contacts)
    yield "For", paper.classification or _asked_for(paper)
    yield "Delegation used", _delegations(basis)
    for number, theme in enumerate(paper.themes, 1):
        ticked = yes_no(theme.ticked) or not_stated(paper)
        yield f"Strategy theme {number}", f"{ticked}: {theme.title}"


def _author(paper: Paper, contacts: Contacts) -> str:
    """The author's role and name, and where to reach them, from the contact file only."""
    details = reached_at(paper.author, contacts) or f"contact details {not_stated(paper).lower()}"
    return f"{named(paper.author, contacts)}; {details}" if paper.author else ""


def _asked_for(paper: Paper) -> str:
    """What the paper is for, by the verbs of what it asks: `Endorsement`, `Decision and noting`."""
    asked = dict.fromkeys(_FOR.get(each.verb, "decision") for each in paper.decisions_sought)
    return " and ".join(asked).capitalize()


_FOR = {
    "note": "noting",
    "comment": "comment",
    "consider": "consideration",
    "endorse": "endorsement",
    "support": "endorsement",
}
"""What is asked of a body that decides nothing."""

_DELEGATED = pattern(r"\bdelegated\b", re.IGNORECASE)


def _delegations(basis: Basis) -> str:
    """The decisions about a plan of the paper's that one person took for the body: it may not have met by then."""
    taken = [
        f"{each.title}: {each.by} ({each.id})"
        for each in basis.records(Slice(of="signatures"))
        if isinstance(each, Decision) and _DELEGATED.search(each.by)
    ]
    return "; ".join(taken) or "None recorded"


def _member(paper: Paper, basis: Basis) -> Iterator[Line]:
    yield "To", paper.body
    if paper.meeting:
        yield "Meeting date", str(paper.meeting)
    yield "Audience", AUDIENCES.get(paper.audience or "", "")
    yield "Period", _period(paper)
    yield "Report of", named(paper.report_of, basis.contacts)
    yield "Report author", named(paper.author, basis.contacts)


def _period(paper: Paper) -> str:
    """The period with its days: `H1 2026/27 (1 April 2026 to 30 September 2026)`."""
    period = paper.period
    if period is None or period.earliest is None or period.latest is None:
        return str(period or "")
    return f"{period} ({day(period.earliest)} to {day(period.latest)})"


_LINES: dict[str, Callable[[Paper, Basis], Iterator[Line]]] = {"cabinet": _cabinet, "hwb": _board, "member": _member}
