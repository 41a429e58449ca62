"""Fingerprints: short texts that are the same while records say the same, and others once they do not.

They are taken of what a record says, field by field, and not of where or in which order it is written. So a record that
was moved keeps its fingerprints, and a paper, or whoever cleared it, can be told which fields changed since.
"""

from __future__ import annotations

import json
from typing import Any

from govtool.beside import beside
from govtool.records.paper import Paper
from govtool.records.paper import cited
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.slices import shown_by
from govtool.slices import terms_of
from govtool.source import digest
from govtool.workspace import Workspace

SHORT = 8
"""Hexadecimal digits of a short fingerprint: enough to see that a field changed, not to prove that it did not."""

CLEARED = ("title", "decisions_sought", "sections", "appendices", "notes")
"""The fields of a paper that a clearance vouches for, besides the records that it shows."""


def canonical(data: Any) -> bytes:
    """Plain data as JSON that is the same bytes for the same data: names in order, no spaces."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def fingerprint(value: Part) -> str:
    """The fingerprint of a record, or of a part of one: 64 hexadecimal digits."""
    return digest(canonical(to_data(value)))


def field_fingerprints(record: Record) -> dict[str, str]:
    """The short fingerprint of each field that a record gives, own fields too, by name."""
    return {name: short(value) for name, value in sorted(to_data(record).items()) if name != "kind"}


def clearance_fingerprint(paper: Paper, workspace: Workspace) -> str:
    """The short fingerprint of what finance or legal clear.

    That is what a paper says and asks, the figures that it cites, the records that it shows, exempt ones too, what is
    printed beside them, the terms that it may explain, and the matrices by which its risks score. It is not the list of what
    changed, which grows from week to week, nor what stands in a programme's other settings. Restricted registers are left
    out: they are not on every machine, and never in a paper.
    """
    own = {name: value for name, value in to_data(paper).items() if name in CLEARED}
    figures = (workspace.records[each] for each in cited(paper) if each in workspace.records)
    shown = list(shown_by(paper, workspace))
    besides = (*beside(shown, workspace), *figures, *terms_of(paper, workspace))
    used = {record.id: record for record in (*shown, *besides)}
    records = {name: to_data(record) for name, record in used.items() if not workspace.register_of(record).restricted}
    settings = {programme.id: programme for programme in (workspace.programme_of(record) for record in shown)}
    matrices = {name: to_data(each.scoring) for name, each in settings.items() if each.scoring}
    return short({"paper": own, "records": records, "matrices": matrices})


def short(data: Any) -> str:
    """The short fingerprint of plain data."""
    return digest(canonical(data))[:SHORT]
