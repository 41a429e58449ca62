"""PUB001 and PUB009: what a paper must have before it is published, and clearances that no longer hold."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.fingerprint import clearance_fingerprint
from govtool.history.meetings import decided_on
from govtool.history.notice import agenda_by
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.decision import Decision
from govtool.records.paper import Paper
from govtool.records.paper import SignOff
from govtool.records.paper import cited
from govtool.records.profile import Profile
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.sentences import listed
from govtool.slices import is_held
from govtool.slices import shown_by
from govtool.workspace import Workspace

_NAMES = {"meeting": "date", "body": "committee", "author": "report author", "decisions_sought": "decision sought"}


@rule("PUB001", on=Paper, level=Level.ERROR)
def paper_that_is_not_complete(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper lacks a section, a line of its front sheet or a clearance that its template profile asks for.

    Members may not decide without the advice of the chief finance officer and of the lawyers: a paper without it is
    deferred, or the decision can be challenged. It is a warning while the paper is written, and an error once the agenda
    of a live programme must be public. A period without a first and a last day is always an error: what happened in it
    cannot be told.

    Mend: Add what is missing. A period is written like H1 2026/27, 2026/27 or April to September 2026. A clearance says the matter, the role, the date and the version of the paper that was seen.

    Source: Local Government Act 1972, s. 151; Local Government and Housing Act 1989, s. 5; the profile's published papers.

    Bad:
        papers:
          - id: EX-P1  # problem
            title: Winter plan
            report: cabinet
            profile: hf-2017
            meeting: 26 Nov 2026
            sections:
              - {section: summary, passages: [A second clinic is proposed.]}
          - id: EX-P2  # problem
            title: Progress
            report: member
            period: this winter  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            profile: hf-2017
            body: Cabinet
            meeting: 26 Nov 2026
            report_of: Cabinet Member for Adult Social Care
            open_report: yes
            classification: For decision
            key_decision: no
            wards: All
            accountable_director: Director of Adult Social Care
            author: Programme Manager
            sign_offs:
              - {matter: finance, role: Head of Finance, on: 12 Nov 2026, version: "3"}
              - {matter: legal, role: Head of Law, on: 13 Nov 2026, version: "3"}
            version: "3"
            sections:
              - {section: summary, passages: [A second clinic is proposed.]}
              - {section: recommendations, passages: [To approve a second clinic.]}
              - {section: reasons, passages: [People wait seven weeks.]}
              - {section: background, passages: [There is one clinic.]}
              - {section: proposal, passages: [The leisure centre has rooms.]}
              - {section: options, passages: ["To extend the first clinic, or to open a second."]}
              - {section: consultation, passages: [Patients were asked in October.]}
              - {section: equality, passages: [An assessment was made in October.]}
              - {section: legal, passages: [The council may lease rooms.]}
              - {section: finance, passages: [The rent is in the budget.]}
    """
    if paper.period and not paper.period.closed:
        message = f'the period "{paper.period}" has no first and last day that can be told'
        yield Found(paper.at("period"), message, level=Level.ERROR)
    profile = context.workspace.shelf.profile(paper.profile_name)
    if profile is None:
        return
    missing = [*_missing_parts(paper, profile, context.workspace), *_faulty_clearances(paper, profile)]
    if missing:
        level = Level.ERROR if _is_published(paper, context) else Level.WARNING
        yield Found(paper.at(), f"the paper has no {'; no '.join(missing)}", level=level)


def _missing_parts(paper: Paper, profile: Profile, workspace: Workspace) -> Iterator[str]:
    if sections := _missing_sections(paper, profile, workspace):
        yield f"section {listed(sections, 'or')}"
    if lines := _missing_lines(paper, profile):
        yield f"{listed(lines, 'or')} on its front sheet"


def _missing_sections(paper: Paper, profile: Profile, workspace: Workspace) -> list[str]:
    """The headings of the required sections that neither the paper nor the registers fill."""
    given = {section.section for section in paper.sections if section.passages}
    return [
        f'"{each.heading}"'
        for each in profile.sections
        if each.required and each.key not in given and not any(is_held(shown, paper, workspace) for shown in each.shows)
    ]


def _missing_lines(paper: Paper, profile: Profile) -> list[str]:
    """The lines of the front sheet that a paper leaves out; a yes or no that is written is given."""
    names = [name for name in profile.front_sheet if hasattr(paper, name)]
    absent = [name for name in names if getattr(paper, name) in ("", None, ()) and not paper.origin.writes(name)]
    return [_NAMES.get(name, name.replace("_", " ")) for name in absent]


def _faulty_clearances(paper: Paper, profile: Profile) -> Iterator[str]:
    given = {each.about: each for each in paper.sign_offs}
    absent = [matter for matter in profile.sign_offs if matter not in given]
    if absent:
        yield f"clearance by {listed(absent, 'or')}"
    for matter in profile.sign_offs:
        if matter in given and (lacking := _lacking(given[matter])):
            yield f"{listed(lacking, 'or')} of the clearance by {matter}"


def _lacking(sign_off: SignOff) -> list[str]:
    parts = {"role": sign_off.role, "date": sign_off.on, "version": sign_off.version}
    return [name for name, value in parts.items() if not value]


def _is_published(paper: Paper, context: Context) -> bool:
    """Whether the day has passed by which the agenda must be public."""
    meeting = paper.meeting.earliest if paper.meeting else None
    if meeting is None or context.programme.status != "live" or paper.source:
        return False
    return context.as_of > agenda_by(meeting, context.programme.thresholds)


@rule("PUB009", on=Paper, level=Level.WARNING)
def clearance_of_another_version(paper: Paper, context: Context) -> Iterator[Found]:
    """What a paper asks, or its text or figures, changed after finance or legal cleared it.

    The clearance on the front sheet then vouches for a paper that the officer never saw. A clearance that records the
    fingerprint on the clearance sheet is held to it: any change to what was cleared is found, whatever its date.

    Mend: Send the paper back to whoever cleared it, and record the new date and version, and the new fingerprint if one is.

    Source: Practice of democratic services; Local Government and Housing Act 1989, s. 5.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            revised: 19 Nov 2026
            sign_offs:
              - {matter: finance, role: Head of Finance, on: 12 Nov 2026}  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            revised: 12 Nov 2026
            sign_offs:
              - {matter: finance, role: Head of Finance, on: 13 Nov 2026, version: 12 Nov 2026}
    """
    for place, sign_off in enumerate(paper.sign_offs):
        why = (
            _other_version(paper, sign_off)
            or _later_decision(paper, sign_off.on, context)
            or _other_fingerprint(paper, sign_off, context)
        )
        if why:
            yield Found(paper.at("sign_offs", place), f"{sign_off.matter} {why}")
            continue
        rescored = _rescored(paper, sign_off.on, context)
        if rescored and sign_off.about == "finance":
            message = f"{listed(rescored)} {'were' if len(rescored) > 1 else 'was'} scored anew since finance cleared the paper on {sign_off.on}"
            yield Found(paper.at("sign_offs", place), message, level=Level.INFO)


def _other_version(paper: Paper, sign_off: SignOff) -> str:
    seen = read_when(sign_off.version) if sign_off.version else None
    if seen is None and sign_off.version and paper.version and sign_off.version != paper.version:
        return f"cleared version {sign_off.version}, and the paper is version {paper.version}"
    if paper.revised is None:
        return ""
    if seen and seen.wholly_before(paper.revised):
        return f"cleared the version of {seen}, and the text was last changed on {paper.revised}"
    if sign_off.on and sign_off.on.wholly_before(paper.revised):
        return f"cleared the paper on {sign_off.on}, and its text was last changed on {paper.revised}"
    return ""


def _other_fingerprint(paper: Paper, sign_off: SignOff, context: Context) -> str:
    if not sign_off.fingerprint:
        return ""
    now = clearance_fingerprint(paper, context.workspace)
    if sign_off.fingerprint.lower() == now:
        return ""
    return f"cleared what had the fingerprint {sign_off.fingerprint}, and what the paper says and shows now has {now}"


def _later_decision(paper: Paper, cleared: When | None, context: Context) -> str:
    """A decision about the paper, or a figure that it cites, between the clearance and the meeting."""
    meeting = paper.meeting.earliest if paper.meeting else None
    if cleared is None or cleared.latest is None or meeting is None:
        return ""
    about = {paper.id} | cited(paper)
    for each in about:
        for link in context.workspace.inward.get(each, ()):
            decision = context.workspace.records[link.source]
            when = decided_on(decision, context.workspace) if isinstance(decision, Decision) else None
            on = when.latest if when and link.field == "about" else None
            if on and cleared.latest < on < meeting:
                return f"cleared the paper on {cleared}, and {decision.id} decided about {each} on {on.day} {on:%B %Y}"
    return ""


def _rescored(paper: Paper, cleared: When | None, context: Context) -> list[str]:
    """The risks that the paper shows whose residual score is another than on the day of the clearance."""
    if cleared is None or cleared.latest is None:
        return []
    return [
        risk.id
        for risk in shown_by(paper, context.workspace)
        if isinstance(risk, Risk)
        and risk.assessments
        and risk.score_at("residual", cleared.latest) != risk.score_at("residual", context.as_of)
    ]
