"""A small office whose weekly review is recorded: a risk whose review is overdue, and an action that is late."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from tests.cli.terminal import Session
from tests.cli.terminal import session

SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
  review_days: {red: 28, amber: 42, green: 92}
  roles: [Works Manager, Engineer]
  boards:
    - {id: EX-B1, title: Works Group, cadence: weekly}
    - {id: EX-B2, title: Bridge Board, escalates_at: 16, within_days: 10}
"""
MEETINGS = """\
meetings:
  - {id: EX-MT1, title: Review 1, board: EX-B1, on: 3 Nov 2026}
  - {id: EX-MT2, title: Review 2, board: EX-B1, on: 10 Nov 2026}
"""
RISKS = """\
# kept by the works office
risks:
  - id: EX-1
    title: Bridge closes early
    owner: Works Manager
    review: 6 Nov 2026  # overdue on the day
    assessments:
      - {on: 1 Oct 2026, residual: {likelihood: 2, impact: 4}, because: First look}
"""
PLANS = """\
plans:
  - id: EX-P1
    title: Works
    actions:
      - {id: EX-A1, title: Prop it, owner: Engineer, due: 9 Nov 2026}
"""
WRITE = "Write this? y: yes, n: not now, keep it, b: back to the matters: "


def bridges(folder: Path) -> Path:
    """The workspace in a folder."""
    registers = folder / "registers" / "example"
    registers.mkdir(parents=True)
    for name, text in {"programme": SETTINGS, "meetings": MEETINGS, "risks": RISKS, "plans": PLANS}.items():
        (registers / f"{name}.yaml").write_text(text)
    return folder


def text_of(root: Path, name: str) -> str:
    """A register of the workspace as it is now."""
    return (root / f"registers/example/{name}.yaml").read_text()


def recorded(root: Path, *typed: tuple[str, str], columns: int = 100, day: str = "10 Nov 2026") -> Session:
    """A session of the review of a day, with what is typed at each question: the words waited for, and the answer."""
    lines = [(waited, partial(_typed, answer)) for waited, answer in typed]
    arguments: list[str | Path] = ["-C", root, "review", "--record", "--as-of", day, "--by", "Works Manager"]
    return session(arguments, *lines, columns=columns)


def _typed(answer: str) -> str:
    """A line, or a key that ends the session: that is pressed once the question waits, as a person would."""
    if answer in ("\x03", "\x04"):
        time.sleep(0.2)
        return answer
    return f"{answer}\n"
