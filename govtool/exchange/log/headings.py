"""The names that councils and NHS bodies give their columns, and the fields that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.fields import KINDS

_STAGE_WORDS = {
    "inherent": "inherent|initial|gross|original|raw|untreated|unmitigated|uncontrolled|before controls?|without controls?|before mitigation|pre mitigation|pre controls?",
    "residual": "residual|current|net|mitigated|controlled|managed|present|after controls?|with controls?|after mitigation|post mitigation|post controls?",
    "target": "target|desired|aimed at|after actions?",
}
_STAGES = {name: re.compile(rf"\b(?:{words})\b") for name, words in _STAGE_WORDS.items()}

_SCORE_NAMES = {
    "likelihood": "l|lik|likelihood|likelihood score|probability|prob|p|likelihood rating",
    "impact": "i|imp|impact|impact score|consequence|consequence score|c|severity|s|impact rating",
    "score": "score|rating|risk score|risk rating|total|total score|l x i|lxi|i x l|c x l|l x c|p x i|overall score|overall rating|risk|risk exposure|matrix score",
    "rag": "rag|rag status|rag rating|rag score|risk level|level|colour|grade|grading|risk grade|risk grading",
}

_FILLING = frozenset(("risk", "rating", "score", "assessment"))
"""The words that stand beside the name of a level without changing it."""

_ANY = {
    "id": "id|ref|ref no|reference|reference no|reference number|no|number|item|item no|uid|unique id|log no|code|#",
    "owner": "owner|lead|lead officer|handler|responsible|responsible officer|responsible person|responsibility|assigned to|accountable|accountable officer|accountable director|lead director|responsible lead|executive lead|exec lead|sro|who|by whom|named lead|owned by|owner role",
    "note": "note|notes|comment|comments|remarks|commentary|update|updates|latest update|progress|progress update|progress notes|latest position|narrative|status update|latest progress",
}

_NAMES: dict[str, dict[str, str]] = {
    "risks": {
        "id": "baf ref|risk id|risk no|risk ref|risk number|risk reference",
        "title": "risk|title|risk title|principal risk|strategic risk|corporate risk|key risk|risk description|description|description of risk|risk name|risk statement|what is the risk|risk summary|summary|details of risk|principal risk description|strategic risk description|corporate risk description|risk event description",
        "event": "event|risk event|what could happen|description|description of risk|risk description|details",
        "cause": "cause|causes|risk cause|root cause|source of risk|driver|drivers|trigger|triggers|due to|caused by|risk source",
        "effect": "effect|effects|risk effect|consequences|impacts|impact description|potential impact|potential consequences|result|results in|outcome|implications|leading to|description of impact|impact of risk",
        "category": "category|risk category|type|risk type|theme|risk theme|domain|risk domain",
        "area": "area|borough|locality|place|ward|wards",
        "controls": "controls|control|controls in place|existing controls|current controls|key controls|control measures|mitigation in place|mitigations in place|current mitigation|current mitigations|existing mitigation|existing mitigations|mitigating controls",
        "mitigation": "mitigation|mitigations|mitigating actions|mitigating action|mitigation actions|further actions|further action|actions|action|planned actions|action plan|further mitigation|actions required|action required|planned mitigation|treatment plan|further controls|further controls required",
        "response": "response|risk response|treatment|treatment option|strategy|risk strategy|4ts|4 ts|approach|risk treatment|management approach",
        "review": "review|review date|next review|next review date|date of next review|review due|review by|due for review",
        "raised": "raised|date raised|opened|open date|date opened|date identified|identified|date added|created|date created|date logged|logged|date entered|raised on",
        "closed": "closed|date closed|closed date|closure date|close date|date of closure",
        "closed_because": "reason closed|reason for closure|closure reason",
        "proximity": "proximity|risk proximity",
        "state": "status|risk status|state|open closed|open or closed",
    },
    "actions": {
        "id": "action id|action no|action ref|action number|action reference",
        "title": "action|actions|task|tasks|task name|action description|description|description of action|action required|actions required|agreed action|action agreed|improvement action|improvement actions|planned improvement|action to be taken|actions to be taken|what|title|action title|action point",
        "start": "start|start date|date raised|date set|date agreed|raised|from|begin",
        "due": "due|due date|date due|original target date|original due date|original date|agreed date|target date|target|deadline|by when|end|end date|target completion|target completion date|target end date|when|timescale|complete by|completion due|due by|finish",
        "revised": "revised|revised date|revised due date|revised target date|new date|new due date|forecast|forecast date|expected|expected date|revised deadline",
        "completed": "completed|date completed|completed date|completion date|completed on|closed|date closed|actual|actual date|date done",
        "status": "status|action status|state|progress status|open closed",
        "share": "% done|% complete|% completed|percent complete|percentage complete|percent done|progress %|completion %|%|complete %",
        "success_measure": "success measure|evidence success measure|measure of success|success measures|success criteria|expected outcome|outcome|kpi|how will we know|evidence of success|outcome measure",
        "review": "review|review date|next review",
        "rag": "rag|brag|rag status|brag status|rag rating|brag rating|colour",
    },
    "milestones": {
        "id": "milestone id|milestone no|milestone ref",
        "title": "milestone|milestones|deliverable|description|name|title|key milestone|milestone description|milestone name|milestone title|activity",
        "baseline": "baseline|baseline date|original date|planned date|planned|plan date|due|due date|target date|target|date|deadline|original due date|milestone date|baseline finish",
        "forecast": "forecast|forecast date|revised date|revised|expected|expected date|current forecast|latest forecast|forecast finish|current date",
        "actual": "actual|actual date|completed|date completed|completion date|achieved|date achieved|actual finish|date met",
        "status": "status|milestone status|state",
        "group": "workstream|work stream|project|phase|group|stream|theme",
        "area": "area|borough|locality|place",
        "rag": "rag|brag|rag status|brag status|rag rating|colour",
    },
    "recommendations": {
        "id": "recommendation no|rec no|rec|rec ref|recommendation ref|recommendation number|recommendation id",
        "title": "recommendation|recommendations|recommendation text|title|description|recommendation title|what was recommended",
        "detail": "detail|details|finding|findings|description|background|rationale",
        "made_by": "made by|source|body|report|audit|origin|inspectorate|review|made by whom|recommended by|source report|source document",
        "made": "made|date made|date of report|report date|date|date raised|made on|date of recommendation",
        "response": "response|management response|accepted|agreed|decision|accepted or rejected|agreed y n",
        "because": "reason|reason for response|reasons|explanation|reason if rejected",
        "due": "due|due date|target date|deadline|by when|implementation date|target implementation date|agreed implementation date|completion date|timescale|agreed date|complete by",
        "status": "status|implementation status|state|progress status|current status",
        "share": "% done|% complete|percent complete|percentage complete|%",
        "rag": "rag|brag|rag status|brag status|rag rating|colour",
    },
}


def _spread(names: dict[str, str]) -> dict[str, list[str]]:
    """The fields that each name may mean, the likeliest first."""
    spread: dict[str, list[str]] = {}
    for field, words in names.items():
        for word in words.split("|"):
            spread.setdefault(word, []).append(field)
    return spread


_MEANT = {kind: {**_spread(_ANY), **_spread(names)} for kind, names in _NAMES.items()}
_SCORE = {word: fields[0] for word, fields in _spread(_SCORE_NAMES).items()}


def plain(heading: str) -> str:
    """A heading as it is looked up: small letters, no signs but % and #, single spaces."""
    words = re.sub(r"[^a-z0-9%#]+", " ", heading.lower().replace("'", "").replace("\N{MULTIPLICATION SIGN}", " x "))
    return " ".join(word for word in words.split() if word != "the")


def stage_of(heading: str) -> str:
    """The stage of a risk that a heading names; empty where it names none, or more than one."""
    words = plain(heading)
    named = [stage for stage, pattern in _STAGES.items() if pattern.search(words)]
    return named[0] if len(named) == 1 else ""


def is_score(heading: str) -> bool:
    """Whether a heading is that of a level, a score or a RAG, which a heading over it may say the stage of."""
    return plain(heading) in _SCORE


@lru_cache(maxsize=4096)
def meant(heading: str, kind: str) -> tuple[str, ...]:
    """The fields of a kind that a heading may mean, the likeliest first; none where it is not known.

    A score of a risk that does not say of which stage is that of the residual risk, marked `?`: `?residual.score`.
    """
    for words in _ways(heading, kind):
        if found := _MEANT[kind].get(words):
            return tuple(each for each in found if each in FIELDS[kind])
        if kind == "risks" and (score := _of_scores(words)):
            return (score,)
    return ()


def _ways(heading: str, kind: str) -> Iterator[str]:
    """A heading in words; without what stands behind a colon, or in brackets; without the word of its kind: `Risk owner`, `owner`."""
    yield plain(heading)
    yield plain(heading.partition(":")[0])
    yield plain(re.sub(r"\([^)]*\)", " ", heading))
    own = KINDS[kind].kind
    yield re.sub(rf"^(?:{own}s?) | (?:{own}s?)$", "", plain(heading))


def _of_scores(words: str) -> str:
    """The score of a stage that a heading means: `inherent.impact` for `inherent risk rating impact`."""
    stage = stage_of(words)
    rest = " ".join(_STAGES[stage].sub(" ", words).split()) if stage else words
    name = _SCORE.get(rest) or _SCORE.get(" ".join(each for each in rest.split() if each not in _FILLING), "")
    if not name and rest and set(rest.split()) <= _FILLING:
        name = "score"
    if not name or (not stage and rest == "risk"):
        return ""
    return f"{stage}.{name}" if stage else f"?residual.{name}"
