"""FLD: what the readers of fields report."""

from __future__ import annotations

from govtool.lint.rule import found_while_reading
from govtool.problems import Level


@found_while_reading("FLD001")
def unknown_field() -> None:
    """A record has a field that its kind does not have.

    A misspelt field is not seen by any check or paper: the owner is named in the file and missing on the page.

    Mend: Spell the name as govtool does.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            onwer: Head of Commissioning  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
    """


@found_while_reading("FLD002")
def missing_field() -> None:
    """A record lacks a field that its kind cannot do without.

    Without an id nothing can refer to a record, without a title nobody can tell what it is, and a group of fields that
    lacks one of its own cannot be used at all.

    Mend: Add the field.

    Source: Design of the registers.

    Bad:
        risks:
          - title: The market cannot meet winter demand  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """


@found_while_reading("FLD003")
def field_of_another_type() -> None:
    """A value is not of the sort that its field holds.

    A score written in words cannot be multiplied, and a number with a comma in it cannot be added up.

    Mend: Write the value in the form that the message shows.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: likely, impact: 4}  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
    """


@found_while_reading("FLD004")
def word_not_on_the_list() -> None:
    """A field that takes one of a few words has another.

    Lists are counted and filtered by these words; one that is written differently falls out of the count.

    Mend: Write one of the field's words.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            response: watch  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            response: treat
    """


@found_while_reading("FLD005")
def date_in_no_known_form() -> None:
    """A date is in no form that can be read.

    What cannot be dated cannot be overdue, so it would never be chased.

    Mend: Write it like 30 Nov 2017, Nov 2017, w/c 9 Oct 2017, Q2 2017/18, by end March 2018, ongoing or TBC.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            review: as soon as possible  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            review: w/c 9 Oct 2017
    """


@found_while_reading("FLD006")
def id_of_another_form() -> None:
    """An id has spaces or other characters that an id cannot have.

    Ids are typed on the command line and quoted in minutes, where a space ends them.

    Mend: Use letters, digits, hyphens, dots and underscores.

    Source: Design of the registers.

    Bad:
        risks:
          - id: EX 1  # problem
            title: The market cannot meet winter demand

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """


@found_while_reading("FLD009", level=Level.INFO)
def until_a_year() -> None:
    """A date runs until a year, which is taken to its last day.

    Until 2018 may mean until 2018 begins or until it ends; govtool counts to 31 December, the later of the two.

    Mend: Give the month, if it is meant to end sooner.

    Source: Design of the registers; seen in published papers.

    Bad:
        milestones:
          - id: EX-M1
            title: The grant runs on
            baseline: Until 2018  # problem

    Good:
        milestones:
          - id: EX-M1
            title: The grant runs on
            baseline: Until March 2018
    """
