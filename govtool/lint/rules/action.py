"""ACT001 and ACT009: who does what, and how anybody will see that it worked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.owner import is_unknown
from govtool.records.plan import Action
from govtool.sentences import listed


@rule("ACT001", on=Action, level=Level.WARNING)
def action_nobody_can_be_asked_about(action: Action, context: Context) -> Iterator[Found]:
    """An action lacks its owner, its due date or its success measure.

    Without an owner nobody does it, without a date it is never late, and without a measure nobody can say that it
    worked.

    Mend: Name one role, a date, and how anybody will see that it worked.

    Source: LGA peer challenge practice; CQC local authority assessments, governance (plans with clear targets).

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1  # problem
                title: Sign a bridging contract
                owner: Head of Commissioning

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                owner: Head of Commissioning
                due: 30 Nov 2026
                success_measure: No package of care waits more than two days
    """
    absent = []
    if action.lacks("owner") or any(is_unknown(each) for each in action.owner):
        absent.append("owner")
    if action.lacks("due") and not action.revised and not action.revisions:
        absent.append("due date")
    if action.lacks("success_measure"):
        absent.append("success measure")
    if absent:
        message = f"no {listed(absent, 'or')} is recorded"
        yield Found(action.at(), message, together=message)


_PRODUCT = (
    r"(agenda|agreement|audit|briefing|business case|campaign|charter|consultation|contract|dashboard|event|framework|"
    r"group|guidance|guide|handbook|log|meeting|options paper|page|paper|plan|polic(?:y|ie)|presentation|procedure|process|"
    r"programme|protocol|register|report|review|scorecard|specification|strateg(?:y|ie)|template|terms of reference|toolkit|"
    r"training|website|workshop)(e?s)?"
)
_MADE = (
    r"(adopted|agreed|approved|awarded|circulated|commissioned|complete|completed|created|delivered|designed|developed|"
    r"done|drafted|established|finalised|held|in place|issued|launched|live|prepared|produced|published|ready|received|"
    r"set up|shared|signed|signed off|submitted|taken|updated|written)"
)
_RESULT = pattern(
    r"\b(after|all|because|each|every\w*|fewer|first|half|less|more|most|no|nobody|one|once|people|quarter|residents|so|"
    r"than|third|two|three|four|five|six|seven|eight|nine|ten|when|while|within)\b",
    re.IGNORECASE,
)
"""Words of a measure that tells of people or of how much, whatever else it says."""
_OUTPUT = pattern(
    rf"(?:[a-z',/-]+ ){{0,6}}{_PRODUCT} (?:(?:is|are|was|were|has been|have been|to be|will be) )?(?:fully )?{_MADE}"
    rf"(?:(?:,| and|, and) {_MADE})?(?: (?:by|to|with|at) (?:the )?(?:[a-z]+ ?){{1,4}}(?:\d{{4}})?)?\.?"
    rf"|(?:the )?(?:adoption|agreement|approval|completion|delivery|launch|production|publication|sign-off|submission) of "
    rf"(?:[a-z',/-]+ ){{0,6}}{_PRODUCT}\.?",
    re.IGNORECASE,
)
"""The whole of a measure that only says that something was written, agreed or held."""

_LONG = 150
"""A measure of so many characters says more than that something is written."""


@rule("ACT009", on=Action, level=Level.INFO)
def success_measure_that_is_an_output(action: Action, context: Context) -> Iterator[Found]:
    """A success measure is something that is produced, and not what is better because of it.

    A strategy can be written, agreed and published, and nobody is served better. Assessors ask what changed for people.

    Mend: Say what will be different, for whom, and by how much: "fewer than one post in ten is vacant".

    Source: Asked for by assessors; CQC local authority assessments (outcomes and not processes).

    Bad:
        plans:
          - id: EX-P1
            title: Improvement plan
            actions:
              - id: EX-A1
                title: Draft the workforce strategy
                success_measure: Workforce strategy written  # problem

    Good:
        plans:
          - id: EX-P1
            title: Improvement plan
            actions:
              - id: EX-A1
                title: Draft the workforce strategy
                success_measure: Fewer than one post in ten is vacant
    """
    measure = action.success_measure
    if len(measure) < _LONG and _OUTPUT.fullmatch(measure.strip()) and not _RESULT.search(measure):
        message = f'the success measure, "{measure}", is something produced, and not what is better because of it'
        yield Found(action.at("success_measure"), message, together="the success measure is something produced")
