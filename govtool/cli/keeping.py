"""What is kept of how a paper was made: the command line's part of it, which knows the wishes and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from govtool.cli.common import App
from govtool.history.commit import commit_of
from govtool.lint.rule import Rule
from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Problem
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.registers.contacts import CONTACTS
from govtool.reports.provenance import KEPT
from govtool.reports.provenance import Judged
from govtool.reports.provenance import Making
from govtool.reports.provenance import manifest
from govtool.resources import shipped
from govtool.workspace import Workspace

if TYPE_CHECKING:
    from govtool.cli.prepared import Prepared
    from govtool.cli.prepared import Wish

TEMPLATES = "report_templates"


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where a paper's templates come from, the first that has one winning: the workspace's own, then those shipped."""
    return tuple(folder for folder in (root / TEMPLATES, shipped(TEMPLATES)) if folder.is_dir())


def manifest_of(app: App, prepared: Prepared, wish: Wish) -> dict[str, Any]:
    """The manifest of a paper that is about to be made, all but what is known once it is laid out."""
    basis = prepared.basis
    making = Making(
        whole=app.workspace,
        workspace=basis.workspace,
        paper=prepared.paper,
        wishes=wishes(wish, prepared),
        as_of=basis.as_of,
        used=prepared.used,
        judged=_judged(app, prepared),
        folders=template_folders(app.root),
        commit=commit_of(app.root, KEPT),
    )
    return manifest(making)


def wishes(wish: Wish, prepared: Prepared) -> dict[str, Any]:
    """What was asked for, so that it can be asked for again; the position date is as it came out."""
    given = prepared.basis.as_of.given
    return {
        "format": wish.form,
        "part": wish.part,
        "meeting": wish.meeting and wish.meeting.id,
        "period": wish.period and str(wish.period),
        "audience": wish.audience,
        "draft": wish.draft,
        "as_of": given and given.isoformat(),
    }


def _judged(app: App, prepared: Prepared) -> Judged:
    run = [code for code, rule in RULES.items() if _looks(rule, prepared.basis.workspace)]
    return Judged(
        run=sorted(run),
        skipped=sorted(RULES.keys() - set(run)),
        summaries={code: rule.summary for code, rule in RULES.items()},
        problems=_open(app, prepared, prepared.problems),
        known=_open(app, prepared, prepared.known),
    )


def _looks(rule: Rule, workspace: Workspace) -> bool:
    """Whether a rule finds any record of its kind; what the readers of files find is always looked for."""
    return rule.check is None or rule.on in (Record, Programme) or bool(workspace.every(rule.on))


def _open(app: App, prepared: Prepared, problems: Sequence[Problem]) -> list[Problem]:
    """Those problems that can be seen without what is exempt: the others would tell of it."""
    basis = prepared.basis
    if basis.workspace is app.workspace or basis.exempt:
        return list(problems)
    seen = {(each.code, each.record, each.location) for each in lint(basis.workspace, basis.as_of)}
    return [
        each for each in problems if (each.code, each.record, each.location) in seen or each.location.path == CONTACTS
    ]
