"""Which fields a column of a spreadsheet may be, for each kind of record that can be imported."""

from __future__ import annotations

from typing import Literal

from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import STAGES
from govtool.records.risk import Risk

Sort = Literal["id", "title", "text", "list", "owner", "date", "level", "score", "rag", "word", "share", "state"]
"""How the values of a field are read: `share` is how much is done, of which a status is made; `state` is open or closed."""

KINDS: dict[str, type[Record]] = {kind.plural: kind for kind in (Risk, Action, Milestone, Recommendation)}
"""The kinds that can be imported, by the names of their registers."""

LEVELS = ("likelihood", "impact")
"""What a score is made of."""

_COMMON: dict[str, Sort] = {"id": "id", "title": "title", "owner": "owner", "note": "text"}
_OF_STAGE: dict[str, Sort] = {"likelihood": "level", "impact": "level", "score": "score", "rag": "rag"}
_SCORES: dict[str, Sort] = {f"{stage}.{name}": sort for stage in STAGES for name, sort in _OF_STAGE.items()}

FIELDS: dict[str, dict[str, Sort]] = {
    "risks": _COMMON
    | {"category": "text", "area": "text", "cause": "text", "event": "text", "effect": "text"}
    | {"response": "word", "controls": "list", "mitigation": "list"}
    | _SCORES
    | {
        "proximity": "date",
        "raised": "date",
        "review": "date",
        "closed": "date",
        "closed_because": "text",
        "state": "state",
    },
    "actions": _COMMON
    | {"start": "date", "due": "date", "revised": "date", "review": "date", "completed": "date"}
    | {"status": "word", "share": "share", "success_measure": "text", "rag": "rag"},
    "milestones": _COMMON
    | {"reference": "text", "group": "text", "area": "text"}
    | {"baseline": "date", "forecast": "date", "actual": "date", "status": "text", "rag": "rag"},
    "recommendations": _COMMON
    | {"reference": "text", "made_by": "text", "made": "date", "detail": "text", "response": "word"}
    | {"because": "text", "due": "date", "status": "word", "share": "share", "rag": "rag"},
}
"""The fields of each kind by the names that a map gives them. A share, a state and a RAG of what is no risk are no fields of
the record: the first becomes a status, the second a day of closing, and the third is named and left out, since it is
computed."""

SEVERAL = ("note", "controls", "mitigation")
"""The fields that several columns may be of."""
