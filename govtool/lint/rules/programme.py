"""FLD007 and FLD008: the settings of a programme's folder."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.programme import Programme


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
