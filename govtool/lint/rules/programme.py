"""FLD007, FLD008 and FLD010: the settings of a programme's folder."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.fields import fields_of
from govtool.records.kinds import PLURALS
from govtool.records.programme import Programme
from govtool.records.serialise import SAID_OF_RECORDS


@rule("FLD007", on=Programme, level=Level.WARNING)
def folder_without_settings(programme: Programme, context: Context) -> Iterator[Found]:
    """A folder of registers has no programme.yaml, or a register lies in no programme's folder.

    Its risks cannot be banded, and it is judged as a live programme at today's date, whatever it is.

    Mend: Write a programme.yaml with the programme's id, title, status and scoring.

    Source: Design of the registers.

    Bad:
        risks:  # problem
          - id: EX-1
            title: The market cannot meet winter demand

    Good:
        programme: {id: example, title: An invented programme}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """
    if programme.origin.file.content:
        return
    register = context.workspace.registers_of(programme)[0]
    if programme.id:
        unread = f"{register.file.path.rpartition('/')[0]}/programme.yaml" in context.workspace.registers
        message = f"the folder {programme.id} has no programme.yaml{' that can be read' if unread else ''}"
        yield Found(register.start, message)
    else:
        message = f"{register.file.path} lies in no programme's folder"
        yield Found(register.start, message, remedy="Move it into the folder of its programme, under registers/.")


@rule("FLD008", on=Programme, level=Level.ERROR)
def programme_in_another_folder(programme: Programme, context: Context) -> Iterator[Found]:
    """A programme's id is not the name of its folder.

    Options such as --programme take the folder's name, and papers refer to the id; they must be one word.

    Mend: Rename the folder, or change the id.

    Source: Design of the registers.

    Bad:
        programme:
          id: winter  # problem
          title: An invented programme

    Good:
        programme:
          id: example
          title: An invented programme
    """
    if programme.id != programme.origin.programme:
        yield Found(
            programme.at("id"), f"the programme's id is {programme.id}, its folder is {programme.origin.programme}"
        )


@rule("FLD010", on=Programme, level=Level.ERROR)
def added_field_of_no_use(programme: Programme, context: Context) -> Iterator[Found]:
    """A field that the settings add can never be used: no register has that name, or govtool has the field already.

    Whoever fills it in would be told that there is no such field, or would fill in another than the one meant.

    Mend: Name the register as in govtool list, and give the field a name that govtool does not use there.

    Source: Design of the registers.

    Bad:
        programme:
          id: example
          title: An invented programme
          fields:
            - {on: risk, name: directorate, help: The directorate that reports it}  # problem
            - {on: risks, name: owner, help: Who answers for it}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          fields:
            - {on: risks, name: directorate, help: The directorate that reports it}
    """
    for number, added in enumerate(programme.fields):
        place = programme.at("fields", number)
        if added.on not in PLURALS:
            yield Found(place, f"{added.name} is added to {added.on}, which is not the name of a register")
        elif added.name in (*fields_of(PLURALS[added.on]), *SAID_OF_RECORDS):
            yield Found(place, f"{added.on} have a field {added.name} already")
