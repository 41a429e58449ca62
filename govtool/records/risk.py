"""Risks: what may happen, why, to what effect, how it scores and what is done about it."""

from __future__ import annotations

import datetime
from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.dated import latest_by
from govtool.records.escalation import Escalation
from govtool.records.lasting import Lasting
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.scoring import Rag
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.records.when import When

Response = Literal["treat", "tolerate", "transfer", "terminate"]

Stage = Literal["inherent", "residual", "target"]
STAGES: tuple[Stage, ...] = ("inherent", "residual", "target")
"""Before any control; with the controls in place; once the planned actions are done."""


class Assessment(Part, frozen=True, kw_only=True):
    """The residual score on a day, by whom and why."""

    on: Annotated[When, "The day of the assessment."]
    residual: Annotated[Score, "The score with the controls in place on that day."]
    by: Annotated[str, "The role that assessed it."] = ""
    because: Annotated[str, "What changed since the assessment before."] = ""


class PrintedScore(Part, frozen=True, kw_only=True):
    """What a source document prints of one stage."""

    score: Annotated[int | None, "The number printed."] = None
    rag: Annotated[Rag | None, "The RAG word printed."] = None


class PrintedRisk(Part, frozen=True, kw_only=True):
    """What a source document prints of a risk that govtool computes: kept exactly, and compared."""

    reference: Annotated[str, "The risk's number as printed."] = ""
    inherent: Annotated[PrintedScore | None, "Without mitigation."] = None
    residual: Annotated[PrintedScore | None, "With the mitigation in place."] = None
    target: Annotated[PrintedScore | None, "Aimed at."] = None

    def of(self, stage: Stage) -> PrintedScore | None:
        """What is printed of one stage."""
        printed: PrintedScore | None = getattr(self, stage)
        return printed


class Acceptance(Part, frozen=True, kw_only=True):
    """A decision to live with a risk for a time."""

    by: Annotated[str, "The role or body that accepted it."]
    because: Annotated[str, "Why it is tolerated."]
    on: Annotated[When | None, "When it was accepted."] = None
    until: Annotated[When | None, "When the acceptance ends."] = None


class Risk(Record, Lasting, frozen=True, kw_only=True):
    """Something uncertain that would affect an objective."""

    kind: ClassVar[str] = "risk"
    plural: ClassVar[str] = "risks"

    category: Annotated[str, "The programme's word for the sort of risk, for its appetite."] = ""
    scope: Annotated[str, "How far it reaches, in the programme's own word: local, overarching."] = ""
    area: Annotated[str, "The borough or area that it is about, where it is local."] = ""
    cause: Annotated[str, "What gives rise to it."] = ""
    event: Annotated[str, "What may happen."] = ""
    effect: Annotated[str, "What would follow for people, money or the programme."] = ""
    threatens: Annotated[tuple[str, ...], "The records that it puts at risk.", To()] = ()
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    response: Annotated[Response | None, "Treat, tolerate, transfer or terminate."] = None
    acceptance: Annotated[Acceptance | None, "For a risk that is tolerated: by whom, why and until when."] = None
    controls: Annotated[tuple[str, ...], "What is in place and lowers it now."] = ()
    mitigation: Annotated[
        tuple[str, ...], "What a source prints as mitigation without saying whether it is in place."
    ] = ()
    actions: Annotated[tuple[str, ...], "What is planned and will lower it.", To("action")] = ()
    inherent: Annotated[Score | None, "The score before any control."] = None
    residual: Annotated[Score | None, "The score with the controls in place, where no assessment is dated."] = None
    target: Annotated[Score | None, "The score once the planned actions are done."] = None
    assessments: Annotated[tuple[Assessment, ...], "The dated residual scores."] = ()
    printed: Annotated[PrintedRisk | None, "What the source prints of it that govtool computes."] = None
    proximity: Annotated[When | None, "When it may happen."] = None
    raised: Annotated[When | None, "When it was first recorded."] = None
    review: Annotated[When | None, "When it is next reviewed."] = None
    escalations: Annotated[tuple[Escalation, ...], "The boards that it was taken to, dated."] = ()
    closed: Annotated[When | None, "When it was closed."] = None
    closed_because: Annotated[str, "Why it was closed."] = ""
    partner: Annotated[str, "The partner whose own risk it is, where it is not the programme's."] = ""
    consent: Annotated[bool | None, "Whether that partner has agreed to its being published."] = None

    def assessment_at(self, on: datetime.date) -> Assessment | None:
        """The latest assessment on or before a day."""
        return latest_by(self.assessments, on)

    def score_at(self, stage: Stage, on: datetime.date) -> Score | None:
        """The score of a stage as it stood on a day."""
        if stage == "residual":
            assessment = self.assessment_at(on)
            return assessment.residual if assessment else self.residual
        score: Score | None = getattr(self, stage)
        return score

    def band_at(self, stage: Stage, on: datetime.date, scoring: Scoring | None) -> Rag | None:
        """The band of a stage's score as it stood on a day; None where there is no score, or no band for it."""
        score = self.score_at(stage, on)
        number = worth(score, scoring) if score else None
        return scoring.band(number) if scoring and number is not None else None

    @property
    def tolerated(self) -> Acceptance | None:
        """By whom and until when it is tolerated; None where nobody accepted it, or it is treated or handed on by now.

        None too where this view does not say what is done about it.
        """
        if self.withholds("response") or self.response not in (None, "tolerate"):
            return None
        return self.acceptance

    @property
    def tolerated_until(self) -> When | None:
        """When its being tolerated ends; None where that is not known, or it is tolerated no more."""
        return self.tolerated.until if self.tolerated else None

    @property
    def measures(self) -> tuple[str, ...]:
        """Everything that the record says is done about it, in place or not."""
        return self.controls + self.mitigation
