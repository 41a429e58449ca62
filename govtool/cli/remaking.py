"""A paper that lies before us, made again from the registers here: what verifying compares it with."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.keeping import manifest_of
from govtool.cli.prepared import Prepared
from govtool.cli.prepared import Wish
from govtool.cli.prepared import prepare
from govtool.cli.press import laid_out
from govtool.folder import find_root
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.period import read_period
from govtool.registers.contacts import CONTACTS
from govtool.reports.forms import Made
from govtool.reports.provenance import Kept
from govtool.reports.verify.proof import INSIDE
from govtool.reports.verify.proof import ManifestSaid
from govtool.reports.verify.proof import Proof
from govtool.reports.verify.registers import compare_registers
from govtool.reports.verify.said import Line
from govtool.reports.verify.said import register_lines
from govtool.reports.verify.said import unread_lines
from govtool.reports.versions import versions
from govtool.workspace import AsOf


def again(app: App, proof: Proof, content: bytes, *, alone: bool) -> Iterator[Line]:
    """Whether the registers here say the same, and whether making the paper again gives the same file.

    `alone` says that the file holds the paper and nothing else: no stamp, and no other paper.
    """
    if find_root(app.start) is None:
        yield Line(
            True, "Registers: not compared, because there are none here; name their folder with -C before verify."
        )
        return
    unread = app.workspace.unread
    yield from unread_lines(unread)
    paper = app.workspace.records.get(proof.manifest.paper.get("id", ""))
    if not isinstance(paper, Paper):
        yield _not_here(proof.manifest.paper.get("id", "of that id"), unread=bool(unread))
        return
    try:
        wish = _wish(app, proof)
        prepared = prepare(app, paper, wish, _position(app, proof.manifest))
    except Stop as stop:
        yield Line(False, f"Registers: DIFFER. The paper cannot be made from them: {stop.message}")
        return
    yield from _remade(app, proof, content, prepared, wish, alone=alone)


def _not_here(name: str, *, unread: bool) -> Line:
    """That there is no such paper among the registers, some of which perhaps could not be read."""
    if unread:
        return Line(False, f"  The paper {name} is not found here, and may be in what cannot be read.")
    return Line(False, f"Registers: DIFFER. There is no paper {name} here; is it of another workspace?")


def _remade(app: App, proof: Proof, content: bytes, prepared: Prepared, wish: Wish, *, alone: bool) -> Iterator[Line]:
    """What the paper comes to that was put together again: its records, then its file."""
    plain = manifest_of(app, prepared, wish)
    now = msgspec.convert({**plain, "versions": {}, "report_sha256": ""}, ManifestSaid)
    compared = compare_registers(proof.manifest, now)
    yield from register_lines(compared, unread=bool(app.workspace.unread), here=app.workspace.records)
    hindrance = _hindrance(proof.manifest, now)
    if hindrance:
        yield Line(True, f"Made again: not tried, because {hindrance}.")
        return
    inside = proof.where == INSIDE
    made = laid_out(app, prepared, wish, Kept(manifest=plain, inside=inside))
    yield _compared(proof, content, made, alone=alone and inside)


def _wish(app: App, proof: Proof) -> Wish:
    """What was asked for when the paper was made."""
    said = proof.manifest.wishes
    meeting = app.workspace.records.get(said.meeting or "")
    return Wish(
        form=said.format,
        output=None,
        draft=said.draft,
        given=None,
        period=read_period(said.period) if said.period else None,
        audience=said.audience,
        meeting=meeting if isinstance(meeting, Meeting) else None,
        part=said.part,
    )


def _position(app: App, said: ManifestSaid) -> AsOf:
    """The position dates that the paper was made at; where no date was given, a live programme's was that of the day."""
    today = as_of(None).today
    if said.wishes.as_of:
        return AsOf(today, said.wishes.as_of)
    programmes = app.workspace.programmes
    live = [on for name, on in said.positions.items() if name in programmes and programmes[name].status == "live"]
    return AsOf(live[0] if live else today)


def _hindrance(before: ManifestSaid, now: ManifestSaid) -> str:
    """Why making the paper again would prove nothing; empty where it would."""
    if before.wishes.format != "pdf":
        return f"the data was kept with the paper's {before.wishes.format} form"
    if before.commit is None:
        return "the workspace was not kept in git when the paper was made"
    if not before.commit.clean:
        return "the paper was made from registers that were not as committed"
    if now.commit is None:
        return "the workspace here is not kept in git"
    if now.commit.id != before.commit.id:
        return f"the paper was made at commit {before.commit.id[:12]}, and here is {now.commit.id[:12]}"
    if not now.commit.clean:
        return "the registers or templates here are not as committed"
    here = versions(before.wishes.format)
    other = [
        f"{name} {was} (here {here.get(name, 'none')})"
        for name, was in before.versions.items()
        if here.get(name) != was
    ]
    return f"the paper was made with {', '.join(other)}" if other else ""


def _compared(proof: Proof, content: bytes, made: Made, *, alone: bool) -> Line:
    """What a paper made again comes to beside the one that lies before us."""
    if made.content == content:
        return Line(True, "Made again, from the same commit with the same program: the same file, byte for byte.")
    if made.data != proof.bytes:
        hint = f" Names come from {CONTACTS}, which git does not keep: they may be others now."
        return Line(False, f"Made again: DIFFERS. From the same commit comes another report.{hint}")
    if alone:
        return Line(
            False, "Made again: DIFFERS. The data is the same and the file is not, though nothing is added to it."
        )
    return Line(
        True,
        "Made again: the same data. Whether the file would be the same cannot be seen in a copy that was stamped, bound "
        "with other papers, or has lost its data.",
    )
