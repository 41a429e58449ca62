"""PUB004: what could point to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.exempt_nodes import exempt_scalars
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.record import place
from govtool.registers.register import Register
from govtool.slices import shown_by
from govtool.workspace import Workspace

_PRIVATE_MAIL = pattern(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|"
    r"talktalk|tiscali|virginmedia|ntlworld|blueyonder|sky|plus|plusnet|orange|protonmail|proton|gmx|mail|fastmail|zoho)"
    r"\.(?:com|co\.uk|net|me|uk|org)\b",
    re.IGNORECASE,
)
_MOBILE = pattern(r"(?<![\w+])(?:\+44[ -]?(?:\(0\)[ -]?)?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\w)")
_HOUSE = pattern(
    r"\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w']+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Court|Gardens|Way|Drive|Crescent|Terrace|"
    r"Grove|Place|Square|Mews|Walk|Rise|Row)\b"
)
_INITIALS = pattern(r"\b(?:[A-Z]\.[ ]?){2,}|\b(?:Mr|Mrs|Ms|Miss|Mx) [A-Z]\b")
_CONTACT = pattern(r"contact|phone|mobile|telephone|tel", re.IGNORECASE)
_FEW = pattern(
    r"(?<![\w.,/-])(?:only )?(?P<count>one|two|three|four|five|six|seven|eight|nine|\d) "
    r"(?:(?:of the|of our|older|younger|disabled|autistic|local|young) )?"
    r"(?:adults?|service users?|residents?|patients?|clients?|customers?|carers?|women|woman|men|man|child|children|people|"
    r"person|individuals?|cases?)\b(?! (?:a|per|each|every|in) )",
    re.IGNORECASE,
)
_TELLING = pattern(
    r"\b(?:died|deaths?|suicides?|self-harm\w*|abuse[ds]?|assault\w*|neglect(?:ed)?|safeguarding (?:enquir|concern|adult review)"
    r"\w*|sectioned|detained|evicted|overdose[ds]?|HIV|cancer|dementia|psychosis|schizophreni\w*|raped?|trafficked|"
    r"domestic violence|pressure (?:sores?|ulcers?)|serious incidents?|deprived of (?:his|her|their) liberty)\b",
    re.IGNORECASE,
)
_MOBILE_BEGINS = pattern(r"07\d{3}[ -]?\d{3}")
_NUMBERS = {
    name: number
    for number, name in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
}


@rule("PUB004", on=Programme, level=Level.ERROR)
def personal_data_in_a_text(programme: Programme, context: Context) -> Iterator[Found]:
    """A text has a private e-mail address, a mobile number, somebody's home, or so few people that they could be known.

    Registers feed papers that stay on a public website; once a person can be recognised there, it cannot be undone. Homes
    and counts are asked about in papers and the records that they show, and counts below 5 (small_count, which a programme
    may set) only in a sentence on death, harm, abuse or illness. Posts, official addresses and numbers in contact fields
    are fine.

    Mend: Name the post and the council's address; write "fewer than 5"; leave out what only a case file needs.

    Source: UK GDPR, articles 5 and 6; ISB1523 anonymisation standard for publishing health and social care data.

    Bad:
        risks:
          - id: EX-1
            title: The provider cannot be reached at night
            note: Call the owner at home on 07700 900123.  # problem
        papers:
          - id: EX-P1
            title: Safeguarding enquiries
            report: cabinet
            sections:
              - section: background
                passages: [In June two residents of Oak Lodge died.]  # problem

    Good:
        risks:
          - id: EX-1
            title: The provider cannot be reached at night
            note: Call the duty desk on 020 7946 0123 or write to duty.desk@invented.gov.uk.
        papers:
          - id: EX-P1
            title: Safeguarding enquiries
            report: cabinet
            sections:
              - section: background
                passages: [In June fewer than five residents of a care home died.]
    """
    for register in context.workspace.registers_of(programme):
        if not register.restricted and _may_hold(register.file.text):
            yield from _in_register(register)
    few = context.programme.thresholds.small_count
    for record in context.once(_public).get(programme.origin.programme, ()):
        hidden = {id(scalar) for scalar in exempt_scalars(record)}
        for _, scalar in _named_scalars("", record.origin.node):
            if id(scalar) in hidden:
                continue
            for message in _recognisable(scalar.text, few):
                yield Found(place(record.origin.file, scalar), message, record=record.id, level=Level.WARNING)


def _public(workspace: Workspace) -> dict[str, list[Record]]:
    """The papers, and the records that they show, by programme; each once, without what is exempt or restricted."""
    papers = workspace.every(Paper)
    every = {record.id: record for paper in papers for record in (paper, *shown_by(paper, workspace))}
    found: dict[str, list[Record]] = {}
    for record in every.values():
        if not record.kept_back and not workspace.register_of(record).restricted:
            found.setdefault(record.origin.programme, []).append(record)
    return found


def _may_hold(text: str) -> bool:
    """Whether a file has anything that begins like a private address or a mobile number; the cheap question."""
    return _PRIVATE_MAIL.search(text) is not None or "+44" in text or _MOBILE_BEGINS.search(text) is not None


def _in_register(register: Register) -> Iterator[Found]:
    told: set[int] = set()
    hidden = {id(scalar) for record in register.records for scalar in exempt_scalars(record)}
    for record in reversed(register.records):  # records inside others come later, and are told of first
        for name, scalar in _named_scalars("", record.origin.node):
            if id(scalar) in told:
                continue
            told.add(id(scalar))
            if id(scalar) not in hidden and (message := _private(name, scalar.text)):
                yield Found(place(register.file, scalar), message, record=record.id)


def _named_scalars(name: str, node: Node) -> Iterator[tuple[str, Scalar]]:
    """Every value with the name of its field."""
    if isinstance(node, Scalar):
        yield name, node
    elif isinstance(node, Mapping):
        for inner, value in node.values.items():
            yield from _named_scalars(inner, value)
    else:
        for item in node.items:
            yield from _named_scalars(name, item)


def _private(name: str, text: str) -> str:
    told = ["a private e-mail address"] if _PRIVATE_MAIL.search(text) else []
    if _MOBILE.search(text) and not _CONTACT.search(name):
        told.append("a mobile number")
    return f"the text has {' and '.join(told)}" if told else ""


def _recognisable(text: str, few: int) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.;!?]) ", text):
        house = _HOUSE.search(sentence)
        if house and (initials := _INITIALS.search(sentence)):
            yield f"initials stand with an address: {initials[0].strip()} and {house[0]}"
        if _TELLING.search(sentence) and (count := _few_people(sentence, few)):
            yield f'"{count}" in a sentence on harm or illness is so few that they could be known'


def _few_people(sentence: str, few: int) -> str:
    for match in _FEW.finditer(sentence):
        word = match["count"].lower()
        if 0 < (_NUMBERS.get(word) or int(word)) < few:
            return match[0]
    return ""
