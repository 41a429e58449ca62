"""Papers: the narrative of one report, and which slices of the registers it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated
from typing import ClassVar
from typing import Literal

import msgspec

from govtool.records.exempt import Exempt
from govtool.records.exempt import Withheld
from govtool.records.part import Part
from govtool.records.period import Period
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.slice import Slice
from govtool.records.when import When

NOTE = re.compile(r"\[\^([\w-]+)\]")
"""The mark of a footnote in a text: `[^name]`."""

FIGURE = re.compile(
    r"(?P<quoted>(?:£ ?)?[0-9][0-9,]*(?:\.[0-9]+)?(?: ?%| per cent| ?million| ?billion| ?bn| ?[mk])?)?\[=(?P<id>[\w.-]+)\]",
)
"""The mark of a figure in a text: `[=ID]` prints the figure; in `807[=ID]` the number stands, and is compared with it."""

ReportKind = Literal["cabinet", "hwb", "member"]
USUAL_PROFILES = {"cabinet": "hf-2017", "hwb": "hwb-2017", "member": "six-monthly"}
"""The template profile of each report, where a paper names none."""

Urgency = Literal["general exception", "special urgency"]
Verb = Literal[
    "note",
    "comment",
    "consider",
    "endorse",
    "support",
    "agree",
    "approve",
    "adopt",
    "authorise",
    "delegate",
    "recommend",
]
Audience = Literal["briefing", "scrutiny", "cabinet"]


class Passage(Part, frozen=True, kw_only=True):
    """A paragraph, with bullet points under it, or a table. A bare text is a paragraph.

    `[^name]` in a text hangs the paper's note of that name on the words before it. `[=ID]` prints the figure with that
    id; right after a number, as in `807[=ID]`, it prints nothing, and the linter compares the number with the figure.
    """

    shorthand: ClassVar[str] = "text"

    text: Annotated[str, "The paragraph."] = ""
    points: Annotated[tuple[str, ...], "Bullet points under it."] = ()
    table: Annotated[Slice | None, "The records that are shown instead of a paragraph."] = None
    exempt: Annotated[Exempt | None, "Why the public may not read it, its points and its table."] = None

    @property
    def numbered(self) -> bool:
        """Whether it is a paragraph, which has a number; a table has none."""
        return bool(self.text or self.points)


class PaperSection(Part, frozen=True, kw_only=True):
    """A section of the paper, or an appendix."""

    section: Annotated[str, "Which of the template profile's sections it is; none for an appendix."] = ""
    heading: Annotated[str, "Its heading, where it is not the profile's."] = ""
    passages: Annotated[tuple[Passage, ...], "Its paragraphs and tables, in order."] = ()
    exempt: Annotated[
        Exempt | None, "Why the public may not read what the paper says in it; what the profile shows stays."
    ] = None
    withheld: tuple[Withheld, ...] = ()
    """In the open view, what of it is left out."""


_MATTERS = {
    "section 151": "finance",
    "s151": "finance",
    "financial": "finance",
    "law": "legal",
    "equality": "equalities",
}
"""What else papers call a matter that is cleared."""


class SignOff(Part, frozen=True, kw_only=True):
    """A clearance that a paper carries: by which role, and when."""

    matter: Annotated[str, "What was cleared: finance, legal, equalities."]
    role: Annotated[str, "The role that cleared it."] = ""
    on: Annotated[When | None, "When."] = None
    version: Annotated[str, "The version of the paper that it saw: its number or its date."] = ""
    fingerprint: Annotated[str, "What the clearance sheet printed for what was cleared: 8 letters and digits."] = ""

    @property
    def about(self) -> str:
        """The matter by its usual name, in small letters."""
        matter = self.matter.lower()
        return _MATTERS.get(matter, matter)


class DecisionSought(Part, frozen=True, kw_only=True):
    """One thing that a paper asks its body to do."""

    verb: Annotated[Verb, "What the body is asked to do: note, endorse, approve, delegate."]
    text: Annotated[str, "What it is asked to note, endorse, approve or delegate."] = ""


class PrivateItem(Part, frozen=True, kw_only=True):
    """The notices of an item that a Cabinet takes in private (SI 2012/2089, regulation 5)."""

    first_notice: Annotated[When | None, "When the first notice was published, 28 clear days before."] = None
    second_notice: Annotated[When | None, "When the second was published, five clear days before."] = None
    representations: Annotated[str, "What was said against holding it in private; None, where nothing was."] = ""
    response: Annotated[str, "What the body answered."] = ""
    agreed_by: Annotated[str, "Who agreed that it cannot wait for the notices, by role."] = ""


class Theme(Part, frozen=True, kw_only=True):
    """A theme of a strategy, and whether the paper deals with it. A bare text is one whose tick is not known."""

    shorthand: ClassVar[str] = "title"

    title: Annotated[str, "The theme, as the strategy words it."]
    ticked: Annotated[bool | None, "Whether the paper deals with it."] = None


class Paper(Record, frozen=True, kw_only=True):
    """A report to a body of members."""

    kind: ClassVar[str] = "paper"
    plural: ClassVar[str] = "papers"
    # how it is made; then what the law has published of every key decision and private item
    never_exempt: ClassVar[tuple[str, ...]] = (
        *("profile", "programmes", "period", "audience", "language"),
        *("open_report", "key_decision", "notice", "urgency", "agenda", "call_in", "private"),
    )

    report: Annotated[ReportKind, "Which report it is: cabinet, hwb or member."]
    profile: Annotated[
        str, "The template profile: its sections, their order and headings; else the report's usual one."
    ] = ""
    programmes: Annotated[
        tuple[str, ...], "The programmes that it reports on, where not only its own.", To("programme")
    ] = ()
    period: Annotated[Period | None, "The period that it reports on: H1 2026/27, April to September 2026."] = None
    audience: Annotated[
        Audience | None, "Whom a member report is for: a briefing to one member, scrutiny or cabinet."
    ] = None
    language: Annotated[str, "The language of its text, as a BCP 47 tag."] = "en-GB"
    council: Annotated[str, "The council whose paper it is."] = ""
    body: Annotated[str, "The body that takes it."] = ""
    meeting: Annotated[When | None, "The date of the meeting."] = None
    report_of: Annotated[str, "The member or officer whose report it is, by role."] = ""
    open_report: Annotated[
        bool | None, "Whether all of it is open to the public, but for appendices that are exempt as a whole."
    ] = None
    classification: Annotated[str, "For decision, for information."] = ""
    key_decision: Annotated[bool | None, "Whether it is a key decision."] = None
    notice: Annotated[When | None, "When notice of the key decision was first published."] = None
    urgency: Annotated[Urgency | None, "The exception under which the notice was shorter."] = None
    agenda: Annotated[When | None, "When it was published with the agenda, or is to be."] = None
    call_in: Annotated[bool | None, "Whether members may call the decision in."] = None
    private: Annotated[PrivateItem | None, "Its notices, where it is taken in private."] = None
    decisions_sought: Annotated[tuple[DecisionSought, ...], "What the body is asked to do."] = ()
    version: Annotated[str, "The version of its text, where versions are numbered."] = ""
    revised: Annotated[When | None, "When its text was last changed."] = None
    wards: Annotated[str, "The wards affected."] = ""
    themes: Annotated[tuple[Theme, ...], "The themes of the strategy that the body works to."] = ()
    background_papers: Annotated[
        tuple[str, ...], "The documents on which it rests that are not published with it."
    ] = ()
    accountable_director: Annotated[str, "The role."] = ""
    author: Annotated[str, "The role that wrote it."] = ""
    sign_offs: Annotated[tuple[SignOff, ...], "The clearances it carries."] = ()
    sections: Annotated[tuple[PaperSection, ...], "Its sections."] = ()
    appendices: Annotated[tuple[PaperSection, ...], "Its appendices."] = ()
    notes: Annotated[dict[str, str], "Its footnotes, by the name used in the text."] = msgspec.field(
        default_factory=dict
    )

    def sign_off(self, matter: str) -> SignOff | None:
        """The first clearance of a matter by its usual name; None where it carries none."""
        return next((each for each in self.sign_offs if each.about == matter), None)

    @property
    def profile_name(self) -> str:
        """The template profile that it goes by."""
        return self.profile or USUAL_PROFILES.get(self.report, "")


def cited(paper: Paper) -> set[str]:
    """The ids of the figures that a paper's texts cite."""
    return {mark["id"] for text in texts_in(paper) for mark in FIGURE.finditer(text)}


def texts_in(value: object) -> Iterator[str]:
    """Every text in the fields of a paper, or in a value of one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Part):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)
