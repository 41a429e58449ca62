"""RSK007, RSK010 and RSK011: who answers for a risk, how it is answered, and when it is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.cadence import review_days
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import is_group
from govtool.lint.words import only_watches
from govtool.lint.words import quoted
from govtool.lint.words import roles_in
from govtool.problems import Level
from govtool.records.owner import is_unknown
from govtool.records.risk import Risk
from govtool.sentences import listed


@rule("RSK007", on=Risk, level=Level.WARNING)
def risk_without_one_owner(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk has no single accountable owner.

    What everybody owns nobody answers for: when the review asks what was done, there must be one role to say.

    Mend: Name one role. A group may own an overarching risk; then name the lead role within it.

    Source: Orange Book 2023, Part I, A (governance); seen in published papers.

    Bad:
        risks:
          - id: EX-1  # problem
            title: The market cannot meet winter demand

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
    """
    if risk.closed:
        return
    if risk.lacks("owner"):
        yield _nobody(risk, context)
    elif len(owners := [role for owner in risk.owner for role in roles_in(owner)]) > 1:
        yield Found(
            risk.at("owner"),
            f"{len(owners)} owners are named: {listed(owners)}",
            remedy="Keep the one that is accountable.",
        )
    elif risk.owner and is_unknown(risk.owner[0]):
        yield Found(risk.at("owner"), f"the owner is {risk.owner[0]}")
    elif risk.owner and is_group(risk.owner[0]):
        yield Found(
            risk.at("owner"),
            f"the owner, {risk.owner[0]}, is a group",
            remedy="Name the lead role within it.",
            level=Level.INFO,
        )


def _nobody(risk: Risk, context: Context) -> Found:
    of_the_log = listed(context.workspace.register_of(risk).header.owner)
    if not of_the_log:
        return Found(risk.at(), "no owner is named", together="no owner is named")
    message = f"no owner is named; the register as a whole is owned by {of_the_log}"
    return Found(
        risk.at(),
        message,
        together=message,
        remedy="Name, for each risk, the lead role within the body that owns the register.",
    )


@rule("RSK010", on=Risk, level=Level.WARNING)
def risk_without_response(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk is not answered: no response is declared, or nothing is done but watch it.

    To treat, tolerate, transfer or terminate is a decision that somebody takes and can be asked about. Monitoring is
    not one of the four: it tells a board that the risk has grown, and does not keep it from growing.

    Mend: Declare the response; for a risk that is only watched, add a control or an action, or tolerate it openly.

    Source: Orange Book 2023, Part I, D (risk treatment); published registers that require one of four responses.

    Bad:
        risks:
          - id: EX-1  # problem
            title: The market cannot meet winter demand
            controls: [Weekly capacity call with providers]
          - id: EX-2
            title: A new national policy changes the plan
            response: treat
            controls: [Monitor announcements]  # problem
          - id: EX-3
            title: Fees rise within the year
            response: tolerate  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            response: treat
            controls: [Weekly capacity call with providers]
          - id: EX-3
            title: Fees rise within the year
            response: tolerate
            acceptance: {by: Programme Board, because: The reserve covers it, until: 2027-03-31}
    """
    if risk.closed:
        return
    watched = bool(risk.measures) and not risk.actions and all(only_watches(each) for each in risk.measures)
    undeclared = risk.lacks("response")
    if watched and risk.response != "tolerate":
        name = "controls" if risk.controls else "mitigation"
        ending = ", and no response is declared" if undeclared else ""
        message = f"it is only watched ({listed(quoted(risk.measures))}){ending}"
        yield Found(risk.at(name), message, together="risks are only watched")
    elif undeclared:
        yield Found(
            risk.at(),
            "no response is declared",
            together="no response is declared (treat, tolerate, transfer or terminate)",
        )
    elif risk.response == "tolerate" and risk.lacks("acceptance"):
        yield Found(
            risk.at("response"),
            "it is tolerated, and nobody is recorded as having accepted it",
            together="tolerated without an acceptance",
            remedy="Add acceptance: by, because and until.",
        )


@rule("RSK011", on=Risk, level=Level.WARNING)
def risk_not_reviewed(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk has no review date, its review date has passed, or the next review is too far off.

    A register that is not looked at is out of date on the day it is needed, and oversight that rests on it is not
    robust.

    Mend: Review the risk and set the next date, within the programme's cadence for its band.

    Source: CQC local authority assessments, governance; published policies that set a cadence by band.

    Bad:
        programme:
          id: example
          title: An invented programme
          status: historic
          reporting_date: 2026-11-22
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          review_days: {red: 31}
        risks:
          - id: EX-1  # problem
            title: The market cannot meet winter demand
          - id: EX-2
            title: Staff cannot be recruited in time
            review: 2026-10-31  # problem
          - id: EX-3
            title: Fees rise within the year
            residual: {likelihood: 4, impact: 4}
            review: 2027-03-31  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          status: historic
          reporting_date: 2026-11-22
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
          review_days: {red: 31}
        risks:
          - id: EX-3
            title: Fees rise within the year
            residual: {likelihood: 4, impact: 4}
            review: 2026-12-15
    """
    if risk.closed:
        return
    if risk.review is None:
        if risk.lacks("review"):
            yield Found(risk.at(), "no review date is set", together="no review date is set")
    elif risk.review.state == "unknown":
        yield Found(risk.at("review"), f"its review date is {risk.review}", together="no review date is set")
    elif risk.review.passed(context.as_of):
        yield Found(risk.at("review"), f"its review was due {risk.review}", together="the review date has passed")
    elif (late := _days_beyond(risk, context)) is not None:
        days, rag = late
        message = f"its next review is {days} days off; this programme reviews {rag} risks within {review_days(rag, context.programme)} days"
        yield Found(risk.at("review"), message, together="the next review is later than the cadence allows")


def _days_beyond(risk: Risk, context: Context) -> tuple[int, str] | None:
    """How far off the review is and the risk's band, where that is more than the cadence for the band."""
    rag = risk.band_at("residual", context.as_of, context.programme.scoring)
    if not (risk.review and risk.review.latest):
        return None
    allowed = review_days(rag, context.programme)
    days = (risk.review.latest - context.as_of).days
    return (days, rag) if rag and allowed is not None and days > allowed else None
