"""What a paper was made from: the data and the manifest that lie inside it, or beside it.

The data is the report as laid out, with the words of its pages. The manifest says which program made it, on what, and
what stood against it. Both are the same bytes for the same registers, program and wishes; neither names what is exempt,
nor a person whom the page does not name.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govtool.history.commit import Commit
from govtool.history.fingerprint import canonical
from govtool.history.fingerprint import field_fingerprints
from govtool.history.fingerprint import fingerprint
from govtool.problems import Problem
from govtool.records.paper import Paper
from govtool.records.serialise import to_data
from govtool.registers.register import Register
from govtool.reports.parts import Report
from govtool.reports.pdf import Attached
from govtool.reports.versions import versions
from govtool.reports.words import words_of
from govtool.source import digest
from govtool.workspace import AsOf
from govtool.workspace import Workspace

DATA = "report.json"
MANIFEST = "manifest.json"
KEPT = ("registers", "report_templates", "frameworks")
"""The folders of a workspace that a paper is made from; git is asked whether they are as committed."""

VERSION = 1
"""Of the form of both files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the rules came to on what a paper uses."""

    run: Sequence[str]
    """The codes of the rules that looked at a record."""
    skipped: Sequence[str]
    """Those that found no record of their kind."""
    summaries: Mapping[str, str]
    problems: Sequence[Problem]
    known: Sequence[Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What a paper is made of and with, before it is laid out."""

    whole: Workspace
    """The workspace as it was read."""
    workspace: Workspace
    """What of it the paper's readers may see."""
    paper: Paper
    """As its register has it."""
    wishes: Mapping[str, Any]
    """What was asked for besides the paper; see `wishes`."""
    as_of: AsOf
    used: AbstractSet[str]
    """The ids of the records that it uses."""
    judged: Judged
    folders: Sequence[Path]
    """Where its templates come from; the first that has one wins."""
    commit: Commit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is to be kept of how a paper was made."""

    manifest: Mapping[str, Any]
    """The manifest, all but the versions and the digest of the data."""
    inside: bool
    """Whether it is kept in the paper itself."""


def proofs(report: Report, html: str, kept: Kept | None, form: str) -> tuple[bytes, bytes]:
    """The data of a report and its manifest; both empty where nothing is to be kept."""
    if kept is None:
        return b"", b""
    data = report_data(report, html)
    return data, _json({**kept.manifest, "versions": versions(form), "report_sha256": digest(data)})


def attached(data: bytes, manifest: bytes) -> list[Attached]:
    """The two as files that a PDF carries."""
    about = "What the report was made from, and by which program"
    return [
        Attached(name=MANIFEST, content=manifest, description=about, relationship="Source"),
        Attached(name=DATA, content=data, description="The report as data, with its words", relationship="Data"),
    ]


def beside(data: bytes, manifest: bytes) -> bytes:
    """The two as one file, to lie beside a paper."""
    return _json({"manifest": json.loads(manifest), "report": json.loads(data)})


def apart(file: bytes) -> tuple[bytes, bytes]:
    """The data and the manifest out of a file that lies beside a paper. Raises ValueError where they are not in it."""
    both = json.loads(file)
    if not isinstance(both, dict) or not {"manifest", "report"} <= both.keys():
        raise ValueError("no manifest and report")
    return _json(both["report"]), _json(both["manifest"])


def report_data(report: Report, html: str) -> bytes:
    """The data of a report, and the words of the page that it was placed on, as JSON."""
    words = dataclasses.asdict(words_of(html)) | {"edges": edges(report)}
    return _json({"version": VERSION, "report": dataclasses.asdict(report), "words": words})


def edges(report: Report) -> list[str]:
    """What a paper prints at the edges of its pages; PAGE and PAGES stand for the page's number and how many there are."""
    place = f"{report.council}, {report.body}"
    marked = [report.marking, f"{place}: {report.title}"] if report.marking else []
    lines = [*marked, place, report.title, f"Position at {report.position}", "DRAFT"]
    return [*lines, report.council, report.body, "Page PAGE of PAGES"]


def manifest(making: Making) -> dict[str, Any]:
    """The manifest of a paper, as plain data; `proofs` adds what is known once it is laid out."""
    paper, workspace = making.paper, making.workspace
    profile = workspace.shelf.profile(paper.profile_name)
    return {
        "version": VERSION,
        "paper": {"id": paper.id, "report": paper.report, "profile": paper.profile_name},
        "profile_sha256": profile and fingerprint(profile),
        "wishes": dict(making.wishes),
        "positions": _positions(making),
        "commit": making.commit and {"id": making.commit.id, "clean": making.commit.clean},
        "registers": registers(making.whole, workspace),
        "templates": templates(making.folders),
        "rules": {"run": list(making.judged.run), "skipped": list(making.judged.skipped)},
        "problems": _problems(making.judged.problems, making),
        "known": _problems(making.judged.known, making),
        "records": records(workspace, making.used),
    }


def records(workspace: Workspace, used: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The records that a paper uses, by id: the kind of each, and its fields' fingerprints."""
    found = [workspace.records[each] for each in sorted(used) if each in workspace.records]
    return {record.id: {"kind": record.kind, "fields": field_fingerprints(record)} for record in found}


def registers(whole: Workspace, workspace: Workspace) -> dict[str, dict[str, str]]:
    """Each register that the paper's readers may see, by path, with its digest.

    Of a register that holds exempt matter it is the digest of what is open in it: that of the file would let a guess at
    the rest be checked.
    """
    return {
        path: {"sha256": register.file.sha256}
        if _is_all_open(register, whole.registers[path])
        else {"open_records_sha256": _open_digest(register)}
        for path, register in sorted(workspace.registers.items())
    }


def _is_all_open(shown: Register, whole: Register) -> bool:
    return shown is whole or shown.records == whole.records


def _open_digest(register: Register) -> str:
    return digest(canonical([to_data(record) for record in register.records]))


def templates(folders: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Each template and style sheet by name, from the folder that wins, with its digest; `own` for a council's."""
    found: dict[str, dict[str, Any]] = {}
    for place, folder in enumerate(folders):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not name.startswith((".", "__")) and name not in found:
                found[name] = {"own": place < len(folders) - 1, "sha256": digest(path.read_bytes())}
    return dict(sorted(found.items()))


def _positions(making: Making) -> dict[str, str]:
    """The position date of each programme that the paper takes records from."""
    workspace = making.workspace
    used = [workspace.records[each] for each in making.used if each in workspace.records]
    found = {record.origin.programme: workspace.programme_of(record) for record in used}
    return {name: making.as_of.of(programme).isoformat() for name, programme in sorted(found.items())}


def _problems(found: Sequence[Problem], making: Making) -> list[dict[str, Any]]:
    """Problems without their messages, which may quote what is exempt."""
    return [
        {
            "code": problem.code,
            "level": str(problem.level),
            "record": problem.record,
            "summary": making.judged.summaries.get(problem.code, ""),
        }
        for problem in found
        if problem.record is None or problem.record in making.workspace.records
    ]


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
