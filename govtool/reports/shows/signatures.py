"""Who of the partners agreed, signed and certified the plan, by role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.meetings import decided_by
from govtool.history.meetings import decided_on
from govtool.patterns import pattern
from govtool.records.decision import Decision
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled
from govtool.workspace import Workspace

_SIGNATURES = columns(("Ref", 13, "id"), ("What", 38, "text"), ("By", 33, "text"), ("When", 16, "text"))
_SECTION_151 = pattern(r"\b(section|s\.?) ?151\b", re.IGNORECASE)


def signatures(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The decisions about the plan, each with the body or role that took it; and whether a section 151 officer did."""
    found = basis.every(Decision, shown)
    if not found:
        yield Block(said="No agreement, signature or certificate of the plan is recorded.")
        return
    rows = [_row(each, basis.workspace) for each in found]
    caption = shown.caption or "Who agreed, signed and certified the plan"
    yield table(caption, _SIGNATURES, rows, origin(found, basis))
    yield Block(said=_section_151(found, basis.workspace))


def _row(decision: Decision, workspace: Workspace) -> Row:
    title = f"{decision.title}. {decision.note}" if decision.note else decision.title
    return [
        decision.id,
        title,
        decided_by(decision, workspace) or missing(decision, "meeting", nothing="Post not recorded"),
        str(decided_on(decision, workspace) or missing(decision, "meeting")),
    ]


def _section_151(found: Sequence[Decision], workspace: Workspace) -> str:
    named = [each for each in found if _SECTION_151.search(f"{each.title} {decided_by(each, workspace)}")]
    if not named:
        who = "None of them is" if len(found) > 1 else "It is not"
        return f"{who} recorded as that of a section 151 officer."
    return f"Recorded as that of a section 151 officer: {joined([titled(each) for each in named])}."
