"""ACT004 and ACT008: actions whose date moves, or whose report does not."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.dated import known_by
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record


@rule("ACT004", on=Action, level=Level.WARNING)
def action_re_planned_without_trace(action: Action, context: Context) -> Iterator[Found]:
    """An action was re-planned, and the date first agreed or the reason is lost, or it has moved again and again.

    With the original date beside the new one members see how far a promise has slipped; without it every plan is on
    time.

    Mend: Keep the first date in due:, and each later one in revisions: with its day and reason. By default a second move
    is worth telling: replannings: in the programme's thresholds.

    Source: Members of an audit committee asked for the original dates; seen in published papers.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                revised: 29 Jan 2027  # problem
              - id: EX-A2
                title: Fill the vacant posts
                due: 31 Aug 2026
                revisions:
                  - {on: 28 Aug 2026, due: 29 Jan 2027}  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A2
                title: Fill the vacant posts
                due: 31 Aug 2026
                revisions:
                  - {on: 28 Aug 2026, due: 29 Jan 2027, because: Eleven of twelve applicants withdrew}
    """
    if not action.revised and not action.revisions:
        return
    if action.lacks("due"):
        field = "revisions" if action.revisions else "revised"
        message = "it was re-planned, and the date first agreed is not kept"
        yield Found(action.at(field), message, together=message)
    for index, revision in enumerate(action.revisions):
        if not revision.because:
            message = f"it was re-planned to {revision.due} on {revision.on}, and nothing says why"
            yield Found(action.at("revisions", index), message, together="re-planned, and nothing says why")
    if action.done:
        return
    moves = known_by(action.revisions, context.as_of)
    if action.due and len(moves) >= context.programme.thresholds.replannings:
        message = f"it was re-planned {len(moves)} times: first due {action.due}, now {moves[-1].due}"
        yield Found(action.at("revisions"), message, together="re-planned more than once", level=Level.INFO)


@rule("ACT008", on=Record, level=Level.WARNING)
def report_that_says_the_same_again(record: Record, context: Context) -> Iterator[Found]:
    """What was reported on an action or recommendation is word for word what was reported before.

    A text copied forward tells a board that nobody looked. Twice may be chance, and is only noted; three times is a
    habit.

    Mend: Report what has changed since, or say plainly that nothing has and why.

    Source: Asked for by officers and assessors of action plans.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                progress:
                  - {on: 1 Sep 2026, text: Talks with providers continue}
                  - {on: 1 Oct 2026, text: Talks with providers continue}
                  - {on: 2 Nov 2026, text: Talks with providers continue.}  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                progress:
                  - {on: 1 Oct 2026, text: Talks with providers continue}
                  - {on: 2 Nov 2026, text: Two providers have agreed terms}
    """
    if not isinstance(record, Action | Recommendation) or len(record.progress) < 2:
        return
    if record.status in ("complete", "embedded", "superseded"):
        return
    known = known_by(record.progress, context.as_of)
    last = plainly(known[-1].text) if known else ""
    same = 0
    for each in reversed(known):
        if each is not known[-1] and plainly(each.text) != last:
            break
        same += 1
    if same > 1:
        message = f"the last {same} reports, since {known[-same].on}, say the same"
        level = Level.INFO if same == 2 else None
        place = record.at("progress", record.progress.index(known[-1]))
        yield Found(place, message, together="the last reports say the same", level=level)
