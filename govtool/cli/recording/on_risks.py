"""What a session asks for about risks and issues, and the deed that comes of the answers.

Each deed is itself the judge of the answers: it is tried with those that are known before the next question is asked.
"""

from __future__ import annotations

from govtool.cli.recording.layout import tell
from govtool.cli.recording.prompts import optional
from govtool.cli.recording.prompts import required
from govtool.cli.recording.prompts import text
from govtool.cli.recording.prompts import that_holds
from govtool.cli.recording.prompts import typed
from govtool.cli.recording.table import ANY
from govtool.cli.recording.table import Table
from govtool.cli.types import ScoreType
from govtool.cli.types import WhenType
from govtool.records.issue import Issue
from govtool.records.programme import Board
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review import escalation
from govtool.review import issue
from govtool.review import risk
from govtool.review.deed import Deed


def keep(record: Risk, at: Table) -> Deed:
    """The score stays."""
    risk.keep(record, at.workspace, on=at.on)
    because = optional("What was said", text)
    return risk.keep(record, at.workspace, on=at.on, because=because or "", by=at.by)


def rescore(record: Risk, at: Table) -> Deed:
    """Another score; a reason has to be given where it is not that of before."""

    def attempt(score: Score) -> Deed:
        return risk.rescore(record, at.workspace, score, on=at.on, because=ANY)

    score = required("Likelihood x impact now, such as 4x3", that_holds(typed(ScoreType()), attempt))
    ask = required if record.score_at("residual", at.on) not in (None, score) else optional
    return risk.rescore(record, at.workspace, score, on=at.on, because=ask("Why", text) or "", by=at.by)


def close_risk(record: Risk, at: Table) -> Deed:
    """The risk is no more."""
    risk.close(record, at.workspace, on=at.on, because=ANY)
    return risk.close(record, at.workspace, on=at.on, because=required("Why is it closed", text))


def accept(record: Risk, at: Table) -> Deed:
    """The risk is tolerated for a time."""

    def attempt(until: When) -> Deed:
        return risk.accept(record, at.workspace, on=at.on, by=by, because=ANY, until=until)

    by = required("Which role or body accepts it", at.role(record.origin.programme))
    until = required("Until which day", that_holds(typed(WhenType()), attempt))
    return risk.accept(record, at.workspace, on=at.on, by=by, because=required("Why", text), until=until)


def escalate(record: Risk | Issue, at: Table) -> Deed:
    """Taken to a board of the programme, which are shown."""

    def attempt(board: str) -> Deed:
        return escalation.escalate(record, at.workspace, board, on=at.on, by=at.by)

    boards = at.workspace.every(Board, [record.origin.programme])
    if not boards:
        raise EditError("no board is recorded in the settings of the programme.")
    for each in boards:
        tell(f"{each.id}  {each.title}", "  ")
    return attempt(required("To which board", that_holds(text, attempt)))


def happened(record: Risk, at: Table) -> Deed:
    """The risk is an issue now."""
    issue.raise_(record.origin.programme, at.workspace, {"title": ANY}, on=at.on, risk=record)
    values = {
        "title": required("What has happened, in one line", text),
        "effect": optional("What follows from it", text) or "",
    }
    return issue.raise_(record.origin.programme, at.workspace, values, on=at.on, risk=record)


def close_issue(record: Issue, at: Table) -> Deed:
    """The issue is settled."""
    issue.close(record, at.workspace, on=at.on, resolution=ANY)
    return issue.close(record, at.workspace, on=at.on, resolution=required("How was it settled", text))
