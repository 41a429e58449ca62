"""Invented registers in which nothing is wrong, made from a seed, for tests of what one fault changes."""

from __future__ import annotations

import random
from typing import Any

import yaml

DAY = "2026-11-22"
"""The day at which they are judged."""

Data = dict[str, Any]

ROLES = ("Head of Highways", "Head of Rivers", "Bridge Engineer", "Director of Works", "Finance Manager")
WORDS = [
    "anchor",
    "arch",
    "barge",
    "beacon",
    "bolt",
    "cable",
    "canal",
    "chain",
    "cliff",
    "crane",
    "culvert",
    "dam",
    "deck",
    "dock",
    "drain",
    "dredger",
    "embankment",
    "ferry",
    "flood",
    "footpath",
    "gauge",
    "girder",
    "gravel",
    "harbour",
    "jetty",
    "joint",
    "kerb",
    "lamp",
    "ledge",
    "levee",
    "lock",
    "mooring",
    "mortar",
    "parapet",
    "paving",
    "pier",
    "pile",
    "pontoon",
    "pump",
    "quay",
    "rail",
    "ramp",
    "reservoir",
    "rivet",
    "sand",
    "scour",
    "signal",
    "sluice",
    "span",
    "steel",
    "stone",
    "stream",
    "swell",
    "timber",
    "tide",
    "tower",
    "truss",
    "tunnel",
    "valve",
    "viaduct",
    "wharf",
    "weir",
    "winch",
]


def clean(seed: int, size: int = 3) -> Data:
    """Registers of one live programme with `size` risks, actions, milestones, metrics and so on, all in order."""
    chance = random.Random(seed)
    data: Data = {"programme": _programme(), "documents": [], "risks": [], "milestones": [], "metrics": []}
    data |= {"recommendations": [], "schemes": [], "funding": [_funding(chance, size)], "plans": [_plan(chance)]}
    data["documents"].append({"id": "BR-D1", "title": "Review of the crossings", "sections": {"1": "Findings"}})
    used: set[frozenset[str]] = set()
    for number in range(1, size + 1):
        subjects = [_new_phrase(chance, used) for _ in range(8)]
        data["risks"].append(_risk(number, subjects, chance))
        data["plans"][0]["actions"].append(_action(number, subjects, chance))
        data["milestones"].append(_milestone(number, subjects))
        data["metrics"].append(_metric(number, subjects, chance))
        data["recommendations"].append(_recommendation(number, subjects, chance))
        data["schemes"].append(_scheme(number, subjects, chance))
    return data


def written(data: Data) -> str:
    """The registers as YAML."""
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=200)


def _phrase(chance: random.Random) -> str:
    return " ".join(chance.sample(WORDS, 4))


def _new_phrase(chance: random.Random, used: set[frozenset[str]]) -> str:
    """A phrase whose words none of those before has: of two risks that said the same one would be a fault."""
    phrase = _phrase(chance)
    while (words := frozenset(phrase.split())) in used:
        phrase = _phrase(chance)
    used.add(words)
    return phrase


def _programme() -> Data:
    return {
        "id": "example",
        "title": "Crossings",
        "prefix": "BR",
        "status": "live",
        "scoring": {"likelihood": {"levels": 5}, "impact": {"levels": 5}, "bands": {"red": 15, "amber": 8}},
        "roles": list(ROLES),
        "boards": [{"id": "BR-B1", "title": "Crossings Board", "tier": 1, "cadence": "monthly", "escalates_at": 15}],
        "review_days": {"red": 31, "amber": 92, "green": 184},
        "appetite": {"works": "open"},
    }


def _risk(number: int, subjects: list[str], chance: random.Random) -> Data:
    return {
        "id": f"BR-{number}",
        "title": f"The {subjects[0]} cannot open before the spring",
        "category": "works",
        "cause": f"The {subjects[1]} has been short of staff since August.",
        "event": f"The {subjects[2]} would close for more than a week.",
        "effect": f"Traffic would wait at the {subjects[3]} for an hour.",
        "owner": chance.choice(ROLES),
        "response": "treat",
        "controls": [f"Daily inspection of the {subjects[4]}"],
        "actions": f"BR-A{number}",
        "threatens": f"BR-MS{number}",
        "inherent": {"likelihood": 4, "impact": 4},
        "target": {"likelihood": 2, "impact": 2},
        "raised": "1 Sep 2026",
        "review": "15 Dec 2026",
        "assessments": [_assessed("1 Oct 2026", 4, subjects[5]), _assessed("2 Nov 2026", 3, subjects[6])],
    }


def _assessed(on: str, likelihood: int, subject: str) -> Data:
    score = {"likelihood": likelihood, "impact": 3}
    return {"on": on, "residual": score, "by": "Bridge Engineer", "because": f"The {subject} was measured"}


def _plan(chance: random.Random) -> Data:
    return {"id": "BR-P1", "title": f"Plan of the {_phrase(chance)}", "owner": chance.choice(ROLES), "actions": []}


def _action(number: int, subjects: list[str], chance: random.Random) -> Data:
    return {
        "id": f"BR-A{number}",
        "title": f"Strengthen the {subjects[4]}",
        "owner": chance.choice(ROLES),
        "start": "5 Oct 2026",
        "due": f"{number % 9 + 1} Feb 2027",
        "success_measure": f"The {subjects[2]} carries thirty tonnes again",
        "status": "under way",
        "milestones": f"BR-MS{number}",
    }


def _milestone(number: int, subjects: list[str]) -> Data:
    after = {"after": f"BR-MS{number - 1}"} if number > 1 else {}
    return {"id": f"BR-MS{number}", "title": f"The {subjects[7]} is open", "baseline": f"{2026 + number}", **after}


def _metric(number: int, subjects: list[str], chance: random.Random) -> Data:
    readings = [
        {"period": period, "target": 90, "actual": 90 + chance.randrange(5)} for period in ("Sep 2026", "Oct 2026")
    ]
    return {
        "id": f"BR-M{number}",
        "title": f"Days on which the {subjects[3]} was open",
        "unit": "days",
        "polarity": "higher is better",
        "baseline": 80,
        "owner": chance.choice(ROLES),
        "readings": readings,
    }


def _recommendation(number: int, subjects: list[str], chance: random.Random) -> Data:
    return {
        "id": f"BR-R{number}",
        "title": f"Inspect the {subjects[5]} twice a year",
        "made_by": "Inspectorate of Crossings",
        "made": "June 2026",
        "source": {"document": "BR-D1", "section": "1"},
        "response": "accepted",
        "status": "under way",
        "owner": chance.choice(ROLES),
        "actions": f"BR-A{number}",
        "due": "Mar 2027",
    }


def _scheme(number: int, subjects: list[str], chance: random.Random) -> Data:
    return {
        "id": f"BR-C{number}",
        "title": f"Renewal of the {subjects[6]}",
        "area": "East",
        "theme": "Repairs",
        "owner": chance.choice(ROLES),
        "plan": "BR-P1",
        "metrics": f"BR-M{number}",
    }


def _funding(chance: random.Random, size: int) -> Data:
    lines = [[chance.randrange(1, 9_999) for _ in range(2)] for _ in range(size)]
    rows: list[Data] = [
        {"label": f"Renewal {number}", "theme": "Repairs", "schemes": f"BR-C{number}", "cells": [*line, sum(line)]}
        for number, line in enumerate(lines, 1)
    ]
    totals = [sum(line[place] for line in lines) for place in range(2)]
    rows.append({"label": "Total", "kind": "total", "cells": [*totals, sum(totals)]})
    columns = ["Council", "Grant", {"heading": "Total", "kind": "total"}]
    return {"id": "BR-F1", "title": "Money for the crossings", "year": "2026/27", "columns": columns, "rows": rows}
