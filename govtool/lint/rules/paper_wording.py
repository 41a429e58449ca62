"""PUB011 to PUB013: delegations, implications and consultation that say too little."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.passages import Words
from govtool.lint.passages import section_texts
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.sentences import listed

_DELEGATES = pattern(
    r"\bdelegat(?:e|ed|ing|es (?=authority|powers?|the))\b[^.;]*?\b(?:authority|powers?|decisions?|approval|responsibility|to)\b|"
    r"\b(?:authority|powers?|decisions?|approval)\b[^.;]*?\bdelegated\b",
    re.IGNORECASE,
)
_POST = pattern(
    r"\b(?:director|head|chief|executive|officer|member for|leader|chair|manager|lead|mayor|solicitor|treasurer|secretary)\b(?!s)",
    re.IGNORECASE,
)
_ANY_OFFICERS = pattern(r"\b(?:officers|the officer|relevant officer|appropriate officer|management)\b", re.IGNORECASE)
_LIMIT = pattern(
    r"£|\bup to\b|\bnot (?:more than|exceeding|to exceed)\b|\bno more than\b|\bmaximum\b|\bwithin\b|\blimited to\b|"
    r"\bsubject to\b|\bprovided that\b|\buntil\b|\bby \d|\bminor\b|\bfor the (?:year|period)\b|\bin line with\b",
    re.IGNORECASE,
)
_CONSULTEE = pattern(
    r"\bconsult(?:ation|ing)\b|\b(?:jointly|agreement|approval|concurrence) (?:with|of)\b|\bafter (?:asking|hearing)\b",
    re.IGNORECASE,
)

_NIL = pattern(
    r"\b(?:no|nil)\b(?: \w+){0,4} implications?\b|\bimplications?: ?(?:none|nil)\b|^(?:none|nil|n/a|not applicable)\.?$",
    re.IGNORECASE,
)
_REASON = pattern(
    r"\b(?:because|since|as (?:the|it|this|no)|therefore|so that|screen\w*|assess\w*|EIA|EqIA|EQIA|analysis|due regard|"
    r"considered|only (?:notes|reports)|for information)\b",
    re.IGNORECASE,
)
_VERIFIED = pattern(r"\b(?:implications|comments) (?:were )?(?:verified|completed|provided|cleared)\b", re.IGNORECASE)
_SENTENCE_ENDS = pattern(r"(?<=[.;!?]) ")
LEAST_WORDS = 5
"""Words from which a sentence says something."""
_IMPLICATIONS = ("equality", "legal", "finance")

_OFFICERS = pattern(
    r"\b(?:legal|lawyers?|solicitors?|counsel|officers?|directors?|governance|guardians?|management|finance|procurement|"
    r"section 151|monitoring officer|senior leadership)\b",
    re.IGNORECASE,
)
_OTHERS = pattern(
    r"\b(?:residents?|people|public|users?|customers?|patients?|carers?|famil(?:y|ies)|tenants?|citizens?|communit(?:y|ies)|"
    r"voluntary|charit(?:y|ies)|healthwatch|providers?|contractors?|unions?|staff|workforce|employees|partners?|NHS|ICB|CCGs?|"
    r"trusts?|hospitals?|GPs?|police|schools?|members|councillors?|scrutiny|forums?|survey|co-produc\w+|engagement|"
    r"stakeholders?|boards?)\b",
    re.IGNORECASE,
)


@rule("PUB011", on=Paper, level=Level.WARNING)
def open_ended_delegation(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper asks for a decision to be delegated and does not say to which post, within what limit, or with whom.

    Whoever acts on it later must be able to show that the power was theirs and how far it went; "officers" is nobody. Where
    only the limit or only the person to be consulted is missing, it is worth a note.

    Mend: Name the post, the limit in money, time or subject, and whom it consults.

    Source: Local Government Act 2000, s. 9E; Local Government Act 1972, s. 101; practice of monitoring officers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: recommendations
                passages:
                  - To delegate authority to officers to award the contract.  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: recommendations
                passages:
                  - >-
                    To delegate authority to the Director of Adult Social Care, in consultation with the Cabinet Member, to
                    award the contract up to £240,000.
    """
    for words in section_texts(paper, context, "recommendations"):
        yield from _delegation(words)
    for place, sought in enumerate(paper.decisions_sought):
        text = f"delegate {sought.text}" if sought.verb == "delegate" else sought.text
        yield from _delegation(Words(text, paper.at("decisions_sought", place)))


def _delegation(words: Words) -> Iterator[Found]:
    delegated = _DELEGATES.search(words.text)
    if delegated is None:
        return
    text = words.text
    missing = []
    if not _POST.search(text) or _ANY_OFFICERS.search(text[delegated.start() :].partition(" to ")[2][:40]):
        missing.append("post")
    if not _LIMIT.search(text):
        missing.append("limit")
    if not _CONSULTEE.search(text):
        missing.append("consultee")
    if missing:
        grave = len(missing) > 1 or missing == ["post"]
        yield Found(
            words.location, f"the delegation names no {listed(missing, 'or')}", level=None if grave else Level.INFO
        )


@rule("PUB012", on=Paper, level=Level.WARNING)
def implications_denied_without_reason(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper says that there are no implications, and names no screening and no reason.

    The duty to have regard to equality is met by showing how the matter was looked at; courts have set decisions aside for
    a bare sentence. Legal and financial advice is the same: it says who looked, and why nothing follows.

    Mend: Say what screening was made and when, or why nothing follows.

    Source: Equality Act 2010, s. 149; seen in published papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: equality
                passages:
                  - There are no equality implications.  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: equality
                passages:
                  - A screening of 12 October found no equality implications, because nobody's service changes.
    """
    for key in _IMPLICATIONS:
        texts = list(section_texts(paper, context, key))
        if any(_REASON.search(words.text) for words in texts):
            continue
        if key != "equality" and _says_more(texts):
            continue  # advice that also says what does not follow
        for words in texts:
            if denied := _NIL.search(words.text):
                where = f"paragraph {words.number}" if words.number else "the paper"
                message = f'{where} says "{denied[0]}", and the section names no screening and no reason'
                yield Found(words.location, message)


def _says_more(texts: list[Words]) -> bool:
    """Whether a section has a sentence of advice besides those that deny and those that name who looked."""
    sentences = (sentence for words in texts for sentence in _SENTENCE_ENDS.split(words.text))
    return any(
        len(each.split()) >= LEAST_WORDS and not _NIL.search(each) and not _VERIFIED.search(each) for each in sentences
    )


@rule("PUB013", on=Paper, level=Level.INFO)
def consultation_within_the_house(paper: Paper, context: Context) -> Iterator[Found]:
    """The consultation that a paper tells of was only with officers and lawyers.

    Members are asked what residents, carers, providers and staff think of a change; an assessor asks how people shaped it.

    Mend: Say who else was asked and what they said, or why nobody needed to be.

    Source: CQC local authority assessments, governance and learning; Care Act statutory guidance, chapter 4.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: consultation
                passages:
                  - The legal and finance teams were consulted.  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: consultation
                passages:
                  - The legal and finance teams were consulted, and the carers' forum in October.
    """
    texts = list(section_texts(paper, context, "consultation"))
    if texts and not any(_OTHERS.search(words.text) for words in texts):
        inside = next((words for words in texts if _OFFICERS.search(words.text)), None)
        if inside:
            yield Found(inside.location, "the consultation names only officers and lawyers")
