"""Programmes: the settings of one folder of registers."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar
from typing import Literal

import msgspec

from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.scoring import Appetite
from govtool.records.scoring import Scoring
from govtool.records.thresholds import Thresholds
from govtool.records.when import When

ProgrammeStatus = Literal["live", "closed", "historic"]
OwnType = Literal["text", "number", "date", "yes or no"]


class Board(Record, frozen=True, kw_only=True):
    """A body that takes papers and to which risks are escalated."""

    kind: ClassVar[str] = "board"
    plural: ClassVar[str] = "boards"

    tier: Annotated[int | None, "Its tier of governance; 1 is the highest."] = None
    cadence: Annotated[str, "How often it meets: weekly, monthly."] = ""
    escalates_at: Annotated[int | None, "The residual score from which a risk comes to it."] = None
    scopes: Annotated[tuple[str, ...], "The scopes of the risks and issues that come to it, whatever their score."] = ()
    areas: Annotated[
        tuple[str, ...], "The areas whose local risks and issues come to it; all where none is named."
    ] = ()
    within_days: Annotated[int | None, "Days in which it is to be told; else by its next meeting."] = None
    scheme_tier: Annotated[int | None, "The tier of the schemes that it oversees."] = None
    reports_to: Annotated[tuple[str, ...], "The boards that it reports to.", To("board")] = ()
    role: Annotated[str, "What it answers for."] = ""

    @property
    def meets_weekly(self) -> bool:
        """Whether it meets each week, in whatever words: `weekly`, `Weekly (Tuesdays)`, `week by week`."""
        return self.cadence.lower().startswith("week")


class Cadence(Part, frozen=True, kw_only=True):
    """How many days may pass between two reviews of a risk of each band."""

    red: Annotated[int | None, "Days for a RED risk."] = None
    amber: Annotated[int | None, "Days for an AMBER risk."] = None
    green: Annotated[int | None, "Days for a GREEN risk."] = None

    def days(self, rag: str | None) -> int | None:
        """The days for a band; None where the programme sets none."""
        return getattr(self, rag.lower()) if rag else None


class OwnField(Part, frozen=True, kw_only=True):
    """A field that a council adds to a kind of record."""

    on: Annotated[str, "The records that have it, by the name of their register: risks, milestones, actions."]
    name: Annotated[str, "Its name, as records write it."]
    type: Annotated[OwnType, "What it holds."] = "text"
    words: Annotated[tuple[str, ...], "The only words that it may hold, where it is a text."] = ()
    help: Annotated[str, "What it is for."] = ""


class Programme(Record, frozen=True, kw_only=True):
    """One programme, whose registers lie in one folder."""

    kind: ClassVar[str] = "programme"
    plural: ClassVar[str] = "programmes"
    never_exempt: ClassVar[tuple[str, ...]] = ("prefix", "status", "reporting_date", "scoring", "fields", "thresholds")

    council: Annotated[str, "The council or partnership whose programme it is."] = ""
    prefix: Annotated[str, "What its ids begin with, before the first hyphen; else its own id."] = ""
    status: Annotated[ProgrammeStatus, "Live, closed or historic."] = "live"
    reporting_date: Annotated[When | None, "The date it is judged at where it is not live."] = None
    scoring: Annotated[Scoring | None, "The risk matrix and its bands."] = None
    scoring_preset: Annotated[str, "The name of a matrix that govtool has, where scoring is not given."] = ""
    roles: Annotated[tuple[str, ...], "The roles that may own things."] = ()
    boards: Annotated[tuple[Board, ...], "Its boards."] = ()
    fields: Annotated[tuple[OwnField, ...], "Fields that the council adds to those that govtool has."] = ()
    thresholds: Annotated[Thresholds, "The numbers that rules go by, where not the usual ones."] = Thresholds()
    review_days: Annotated[Cadence | None, "How often risks are reviewed, by RAG."] = None
    appetite: Annotated[dict[str, Appetite], "The appetite for each category of risk."] = msgspec.field(
        default_factory=dict
    )
    tolerance: Annotated[dict[str, int], "The highest residual score tolerated in each category; else below RED."] = (
        msgspec.field(default_factory=dict)
    )
