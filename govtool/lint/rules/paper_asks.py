"""TXT002: what a paper asks for, in its own words and in the decision about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.passages import section_texts
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.decision import Decision
from govtool.records.paper import Paper
from govtool.sentences import listed
from govtool.source import Location

_SORTS = {
    "note": "note",
    "comment": "note",
    "consider": "note",
    "endorse": "endorse",
    "support": "endorse",
    "agree": "approve",
    "approve": "approve",
    "adopt": "approve",
    "authorise": "approve",
    "delegate": "delegate",
    "recommend": "recommend",
}
"""What each verb amounts to: to agree and to approve are one thing."""
_PAST = {
    "noted": "note",
    "endorsed": "endorse",
    "agreed": "agree",
    "approved": "approve",
    "adopted": "adopt",
    "authorised": "authorise",
    "delegated": "delegate",
}
_NOUNS = {"approval": "approve", "endorsement": "endorse", "noting": "note"}

_VERB = pattern(rf"\b(?:{'|'.join(_SORTS)})s?\b", re.IGNORECASE)
_PAST_VERB = pattern(rf"\b(?:{'|'.join(_PAST)})\b", re.IGNORECASE)
_BODY = "(?:cabinet|board|committee|members|council|panel|executive)"
_ASKS = pattern(
    rf"\b(?:{_BODY}\b(?: \w+){{0,3}} (?:is|are|be) (?:asked|invited|recommended|requested)|"
    rf"(?:asks|invites|requests|recommends that)(?: the)? {_BODY}\b|(?:report|paper) (?:asks|seeks|invites|requests))\b"
    rf"[^.;:]{{0,40}}?\b(?:to )?(?P<verb>{'|'.join(_SORTS)})\b|"
    rf"\b(?:report|paper) (?:is |asks |seeks )?(?:for )?(?:the |its )?(?P<noun>{'|'.join(_NOUNS)})\b",
    re.IGNORECASE,
)
_BROUGHT = pattern(
    rf"\b(?:is|are|comes?|goes)\b[^.;:]{{0,60}}?"
    rf"\b(?:to (?:the )?(?P<to>{_BODY}) for (?:its )?|for (?:the )?(?P<of>{_BODY})['\u2019]s )"
    rf"(?P<noun>{'|'.join(_NOUNS)})\b",
    re.IGNORECASE,
)
_IN_A_TITLE = pattern(rf"\bfor (?P<noun>{'|'.join(_NOUNS)})\b", re.IGNORECASE)
_OPENING = 80
"""Characters of a recommendation in which its verb stands."""


@rule("TXT002", on=Paper, level=Level.WARNING)
def paper_that_asks_for_different_things(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper asks its body to note in one place and to approve in another, or the decision about it says something else.

    To note binds nobody and to approve spends money; when the minutes, the summary and the recommendation differ, nobody can
    show what was decided.

    Mend: Use one verb for each thing asked in the title, summary, recommendations and decision.

    Source: Seen in published papers.

    Bad:
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            decisions_sought:
              - {verb: endorse, text: the winter plan}
            sections:
              - section: summary
                passages:
                  - The board is asked to approve the winter plan.  # problem
        decisions:
          - {id: EX-DC1, title: The winter plan was noted, about: [EX-P1]}  # problem

    Good:
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            decisions_sought:
              - {verb: endorse, text: the winter plan}
            sections:
              - section: summary
                passages:
                  - The board is asked to endorse the winter plan.
        decisions:
          - {id: EX-DC1, title: The winter plan was endorsed, about: [EX-P1]}
    """
    recommended = dict(_recommended(paper, context))
    sought: list[str] = [each.verb for each in paper.decisions_sought]
    sought = sought or list(recommended)
    if not sought:
        return
    yield from _fields_and_text(paper, list(recommended))
    asked = {_SORTS[verb] for verb in sought}
    says = f"the paper asks to {listed(list(dict.fromkeys(sought)))}"
    yield from _elsewhere(paper, context, asked, says)
    yield from _decided(paper, context, asked, says)
    if paper.classification.lower() in ("for information", "for noting") and asked & {"approve", "delegate"}:
        yield Found(paper.at("classification"), f'it is classified "{paper.classification}", and {says}')


def _recommended(paper: Paper, context: Context) -> Iterator[tuple[str, Location]]:
    """The first verb of each recommendation."""
    for words in section_texts(paper, context, "recommendations"):
        if match := _VERB.search(words.text[:_OPENING]):
            yield match[0].lower().removesuffix("s"), words.location


def _fields_and_text(paper: Paper, recommended: list[str]) -> Iterator[Found]:
    """Decisions sought whose verb no recommendation has."""
    sorts = {_SORTS[verb] for verb in recommended}
    for place, each in enumerate(paper.decisions_sought):
        if sorts and _SORTS[each.verb] not in sorts:
            message = f"the decision sought is to {each.verb}, and the recommendations ask to {listed(recommended)}"
            yield Found(paper.at("decisions_sought", place, "verb"), message)


def _elsewhere(paper: Paper, context: Context, asked: set[str], says: str) -> Iterator[Found]:
    """What the title and the summary ask for, and for what a section says that the paper comes to its body."""
    places = [(match, paper.at("title")) for match in _IN_A_TITLE.finditer(paper.title)]
    for words in section_texts(paper, context):
        if words.section == "summary":
            places += [(match, words.location) for match in _ASKS.finditer(words.text)]
        if words.section != "recommendations":
            brought = _BROUGHT.finditer(words.text)
            places += [(match, words.location) for match in brought if _is_its_body(match["to"] or match["of"], paper)]
    for match, location in places:
        verb = _NOUNS[match["noun"].lower()] if match["noun"] else match["verb"].lower()
        if _SORTS[verb] not in asked:
            yield Found(location, f'"{match[0]}" is written here, and {says}')


def _is_its_body(named: str, paper: Paper) -> bool:
    """Whether a body that a text names is the one that takes the paper."""
    return named.lower() in paper.body.lower()


def _decided(paper: Paper, context: Context, asked: set[str], says: str) -> Iterator[Found]:
    """The decisions about the paper whose verbs are all others than it asks for."""
    for link in context.workspace.inward.get(paper.id, ()):
        decision = context.workspace.records[link.source]
        if isinstance(decision, Decision) and link.field == "about":
            verbs = [match[0].lower() for match in _PAST_VERB.finditer(decision.title)]
            if verbs and not {_SORTS[_PAST[verb]] for verb in verbs} & asked:
                message = f"the decision says {listed(verbs)}, and {says}"
                yield Found(decision.at("title"), message, record=decision.id)
