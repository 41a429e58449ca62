"""Invented registers of any size, for measuring: every kind of record, about 0.9 KB each, linked to each other.

python -m tests.benchmarks.corpus 10000 FOLDER
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

PER_FILE = 200

SYLLABLES = [
    "ba",
    "co",
    "di",
    "fe",
    "ga",
    "hu",
    "lo",
    "mi",
    "na",
    "po",
    "ra",
    "se",
    "ti",
    "vo",
    "wa",
    "ster",
    "ling",
    "ton",
    "ment",
    "able",
]
WORDS = tuple(first + second + third for first in SYLLABLES for second in SYLLABLES[:15] for third in SYLLABLES[-6:])
"""1,800 invented words of six to twelve letters: about as many as a real register uses."""

ROLES = (
    "Head of Commissioning",
    "Head of Finance",
    "Director of Adult Services",
    "Programme Manager",
    "Head of Workforce",
)


def write(entries: int, folder: Path) -> int:
    """Write a workspace of about so many entries; returns the bytes written."""
    chance = random.Random(7)  # the same corpus each time is the point
    registers = folder / "registers" / "bench"
    registers.mkdir(parents=True, exist_ok=True)
    (registers / "programme.yaml").write_text(SETTINGS, encoding="utf-8")
    written = 0
    for kind, (share, entry) in KINDS.items():
        number = entries * share // 100
        for start in range(0, number, PER_FILE):
            texts = [entry(place, number, chance) for place in range(start, min(start + PER_FILE, number))]
            text = _opening(kind, start) + "".join(texts)
            (registers / f"{kind}-{start // PER_FILE:04}.yaml").write_text(text, encoding="utf-8")
            written += len(text)
    return written


def _opening(kind: str, start: int) -> str:
    if kind != "actions":
        return f"{kind}:\n"
    return f"plans:\n- id: BE-P{start}\n  title: Invented plan {start}\n  actions:\n"


def _say(chance: random.Random, words: int) -> str:
    """A text of so many words, the earlier ones of the list more often, as in any language."""
    places = (int(len(WORDS) * chance.random() ** 3) for _ in range(words))
    return " ".join(WORDS[place] for place in places).capitalize()


def _risk(place: int, number: int, chance: random.Random) -> str:
    high = chance.randint(3, 5)
    return f"""- id: BE-{place}
  title: {_say(chance, 9)}
  category: market
  cause: {_say(chance, 16)}
  event: {_say(chance, 12)}
  effect: {_say(chance, 14)}
  owner: {chance.choice(ROLES)}
  inherent: {{likelihood: {high}, impact: 4}}
  response: treat
  controls:
  - {_say(chance, 10)}
  - {_say(chance, 9)}
  actions: [BE-A{place % max(1, number // 2)}]
  threatens: [BE-M{place % max(1, number // 8)}]
  target: {{likelihood: 2, impact: 3}}
  review: 2026-12-{1 + place % 28:02}
  assessments:
  - {{on: 2026-10-05, residual: {{likelihood: {high}, impact: 4}}, by: Programme Manager, because: {_say(chance, 6)}}}
  - {{on: 2 Nov 2026, residual: {{likelihood: {high - 1}, impact: 4}}, by: Programme Manager, because: {_say(chance, 6)}}}
"""


def _action(place: int, number: int, chance: random.Random) -> str:
    return f"""  - id: BE-A{place}
    title: {_say(chance, 10)}
    owner: {chance.choice(ROLES)}
    start: Oct 2026
    due: {1 + place % 28} Mar 2027
    revised: by end April 2027
    success_measure: {_say(chance, 14)}
    status: under way
    milestones: [BE-MS{place % max(1, number // 2)}]
    progress:
    - {{on: 2026-10-05, text: {_say(chance, 22)}, by: {chance.choice(ROLES)}}}
    - {{on: 2026-11-02, text: {_say(chance, 22)}, by: {chance.choice(ROLES)}}}
"""


def _recommendation(place: int, number: int, chance: random.Random) -> str:
    return f"""- id: BE-R{place}
  reference: {place}
  title: {_say(chance, 16)}
  made_by: Invented inspectorate
  made: June 2025
  detail: {_say(chance, 50)}
  response: accepted
  because: {_say(chance, 18)}
  owner: {chance.choice(ROLES)}
  due: Q2 2026/27
  status: under way
  actions: [BE-A{place}]
  progress:
  - {{on: 2026-10-05, text: {_say(chance, 18)}, by: {chance.choice(ROLES)}}}
"""


def _statement(place: int, number: int, chance: random.Random) -> str:
    return f"""- id: BE-S{place}
  title: {_say(chance, 18)}
  says: area for improvement
  quality_statement: {1 + place % 9}
  detail: {_say(chance, 50)}
  owner: {chance.choice(ROLES)}
  actions: [BE-A{place}]
  risks: [BE-{place}]
"""


def _milestone(place: int, number: int, chance: random.Random) -> str:
    before = f"  after: [BE-MS{place - 1}]\n" if place % 5 else ""
    return f"""- id: BE-MS{place}
  reference: {place}
  group: {_say(chance, 4)}
  title: {_say(chance, 14)}
  year: 2026-27
  note: {_say(chance, 45)}
  baseline: {1 + place % 5} Nov 2026
  forecast: {1 + place % 5} Dec 2026
  owner: {chance.choice(ROLES)}
  schemes: [BE-C{place % max(1, number // 2)}]
{before}"""


def _metric(place: int, number: int, chance: random.Random) -> str:
    readings = "".join(
        f"  - {{area: {area}, period: {period}, target: {chance.randint(100, 9000)}, actual: {chance.randint(100, 9000)}.5}}\n"
        for area in ("North", "Centre", "South")
        for period in ("2024-25", "2025-26", "2026-27")
    )
    return f"""- id: BE-M{place}
  title: {_say(chance, 8)}
  definition: {_say(chance, 18)}
  unit: per 100,000
  polarity: lower is better
  baseline: 512
  owner: {chance.choice(ROLES)}
  readings:
{readings}"""


def _scheme(place: int, number: int, chance: random.Random) -> str:
    return f"""- id: BE-C{place}
  reference: C{place}
  title: {_say(chance, 8)}
  area: North
  theme: {_say(chance, 4)}
  summary: {_say(chance, 50)}
  owner: {chance.choice(ROLES)}
  metrics: [BE-M{place}]
  partners: [Invented Council, Invented NHS Trust, Invented CCG]
"""


KINDS: dict[str, tuple[int, Callable[[int, int, random.Random], str]]] = {
    "risks": (40, _risk),
    "actions": (20, _action),
    "recommendations": (10, _recommendation),
    "statements": (10, _statement),
    "milestones": (10, _milestone),
    "metrics": (5, _metric),
    "schemes": (5, _scheme),
}
"""Each kind's share of the entries, in per cent, and how one is written."""

SETTINGS = """# Invented, for measuring.
programme:
  id: bench
  title: An invented programme
  prefix: BE
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  review_days: {red: 31, amber: 92, green: 184}
"""


def _main() -> Iterator[str]:
    entries, folder = int(sys.argv[1]), Path(sys.argv[2])
    yield f"{write(entries, folder):,} bytes for {entries:,} entries in {folder}"


if __name__ == "__main__":
    for line in _main():
        print(line)
