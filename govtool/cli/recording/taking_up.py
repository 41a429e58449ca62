"""What an earlier session recorded and did not write: taken up again, or dropped."""

from __future__ import annotations

import click

from govtool.cli.common import Stop
from govtool.cli.recording.layout import tell
from govtool.cli.recording.prompts import letter
from govtool.records.when import written
from govtool.review.draft import Draft
from govtool.review.journal import Journal
from govtool.review.kept import Kept
from govtool.review.kept import Sitting
from govtool.source import SourceError


def take_up(journal: Journal, draft: Draft, sitting: Sitting) -> None:
    """Take up what was kept, or drop it once that is said twice. Stops where it is of another programme.

    What fits the registers no longer is said and left out; the rest is taken up.
    """
    kept = journal.read()
    if kept is None or not kept.deeds:
        return
    if kept.sitting.programme != sitting.programme:
        raise Stop(_elsewhere(journal, kept.sitting))
    _tell(kept, sitting)
    if not _wanted():
        journal.drop()
        click.echo("It is dropped.")
        return
    for each in kept.deeds:
        try:
            draft.take(each.deed(draft.workspace))
        except SourceError as error:
            tell(f"Left out: {each.said}: {error}")


def _tell(kept: Kept, sitting: Sitting) -> None:
    whose = "This session" if kept.sitting == sitting else f"A session of {_named(kept.sitting)}"
    tell(f"{whose} was left before it was written. It had recorded:")
    for each in kept.deeds:
        tell(f"{each.said}.", "  ")
    if kept.sitting != sitting:
        tell("Taken up, it keeps its day and is written with this session.")


def _wanted() -> bool:
    """Whether to go on with it; what is dropped is lost, so that is asked twice."""
    while letter("Take it up? y: yes, n: no, drop it", ("y", "n")) == "n":
        if letter("Drop it for good? y: drop it, n: no", ("y", "n")) == "y":
            return False
    return True


def _elsewhere(journal: Journal, sitting: Sitting) -> str:
    day = written(sitting.on, sitting.on)
    options = f'--programme {sitting.programme} --as-of "{day}"' + (
        f" --meeting {sitting.meeting}" * bool(sitting.meeting)
    )
    return (
        f"what was recorded of {_named(sitting)} is kept in {journal.shown} and not written; "
        f"go on with that first: govtool review --record {options}."
    )


def _named(sitting: Sitting) -> str:
    meeting = f" ({sitting.meeting})" if sitting.meeting else ""
    return f"the programme {sitting.programme} on {written(sitting.on, sitting.on)}{meeting}"
