"""BEN001: benefits that nobody can show."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.benefit import Benefit
from govtool.records.owner import is_unknown
from govtool.sentences import listed


@rule("BEN001", on=Benefit, level=Level.INFO)
def benefit_that_nobody_can_show(benefit: Benefit, context: Context) -> Iterator[Found]:
    """A benefit lacks its measure, its owner or the basis on which it was worked out.

    A business case is agreed for its benefits. Without a measure and somebody who answers for it, nobody will know
    whether they came; without the basis, nobody can check the sum.

    Mend: Name the metrics: that measure it, the owner: and the basis: of its amount.

    Source: HM Treasury Green Book practice (benefits realisation); seen in published papers.

    Bad:
        benefits:
          - {id: EX-BN1, title: Fewer days in hospital, amount: 1.5, unit: £m}  # problem

    Good:
        benefits:
          - id: EX-BN1
            title: Fewer days in hospital
            amount: 1.5
            unit: £m
            basis: Half a day for each of 3,600 people who leave hospital with support
            owner: Head of Commissioning
            metrics: EX-M1
        metrics:
          - {id: EX-M1, title: Days lost to waiting in hospital}
    """
    absent = []
    if benefit.lacks("metrics"):
        absent.append("measure")
    if benefit.lacks("owner") or any(is_unknown(each) for each in benefit.owner):
        absent.append("owner")
    if benefit.lacks("basis") and benefit.amount is not None:
        absent.append("basis")
    if absent:
        message = f"no {listed(absent, 'or')} is recorded"
        yield Found(benefit.at(), message, together=message)
