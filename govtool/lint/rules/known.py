"""KNO: the list of known problems itself."""

from __future__ import annotations

from govtool.lint.rule import found_while_reading
from govtool.problems import Level


@found_while_reading("KNO001")
def known_problem_past_its_day() -> None:
    """A known problem was accepted until a day that has passed, or without a last day.

    What is accepted for ever is forgotten: the board agreed to live with it for a time, and that time is over.

    Mend: Mend the problem, or have the role that accepted it agree to a new last day.

    Source: Audit practice on accepted risk; design of the linter.

    Bad:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        known_problems:
          - code: RSK007
            records: EX-1
            reason: The post is being filled
            role: Programme manager
            until: 30 Jun 2026  # problem

    Good:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        known_problems:
          - code: RSK007
            records: EX-1
            reason: The post is being filled
            role: Programme manager
            until: 31 Jan 2027
    """


@found_while_reading("KNO002", level=Level.WARNING)
def known_problem_that_is_gone() -> None:
    """A known problem is no longer found.

    It was mended, so the acceptance would only hide it if it came back.

    Mend: Take the record off the list.

    Source: Design of the linter.

    Bad:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand, owner: Head of Commissioning}
        known_problems:
          - code: RSK007
            records: EX-1  # problem
            reason: The post is being filled
            role: Programme manager
            until: 31 Jan 2027

    Good:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        known_problems:
          - code: RSK007
            records: EX-1
            reason: The post is being filled
            role: Programme manager
            until: 31 Jan 2027
    """


@found_while_reading("KNO003")
def known_problem_of_no_rule() -> None:
    """The list of known problems names a rule that there is not.

    It accepts nothing, while its author believes that it does.

    Mend: Write the code as govtool lint prints it.

    Source: Design of the linter.

    Bad:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        known_problems:
          - code: RSK700  # problem
            records: EX-1
            reason: The post is being filled
            role: Programme manager
            until: 31 Jan 2027

    Good:
        risks:
          - {id: EX-1, title: The market cannot meet winter demand}
        known_problems:
          - code: RSK007
            records: EX-1
            reason: The post is being filled
            role: Programme manager
            until: 31 Jan 2027
    """
