"""What verifying came to, in sentences for the person at the keyboard. None says more than was looked at."""

from __future__ import annotations

from collections.abc import Container
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from govtool.problems import Problem
from govtool.reports.verify.proof import Proof
from govtool.reports.verify.registers import Compared
from govtool.reports.verify.text import Comparison
from govtool.reports.verify.text import Difference
from govtool.sentences import listed

MOST = 10
"""Things of a sort that are listed; the rest are counted."""


class Line(NamedTuple):
    """A line of the answer."""

    well: bool
    """False where it tells of a difference."""
    text: str


def about(name: str, proof: Proof) -> Line:
    """What the file is."""
    said, report = proof.manifest, proof.data.report
    made = f"made by govtool {said.versions.get('govtool', '(version not said)')}"
    return Line(
        True, f"{name}: {report.title} ({said.paper.get('id', 'no id')}), position at {report.position}, {made}"
    )


def data_line(proof: Proof) -> Line:
    """Whether the data is what it was."""
    if not proof.intact:
        return Line(False, f"Data, {proof.where}: CHANGED. Its digest is not the one in its manifest.")
    warning = "This is no signature: whoever can change the one can change the other."
    return Line(True, f"Data, {proof.where}: intact, going by the digest in its manifest. {warning}")


def text_lines(found: Comparison, pages: int) -> Iterator[Line]:
    """Whether the pages say what the data says."""
    if not found.first:
        yield Line(False, "Text: NOT FOUND. No page of the file says what the data says.")
        return
    where = f"pages {found.first} to {found.last} of {pages}" if pages > 1 else "the page"
    if found.differences:
        yield Line(
            False, f"Text: DIFFERS. On {where}, {_count(len(found.differences), 'place')} where it is not the data's:"
        )
        yield from _listed([_difference(each) for each in found.differences], well=False)
    else:
        limits = "Not compared: lines and colours, where in pictures their words stand, page numbers in the contents, and what was drawn over words."
        yield Line(True, f"Text: {where} {'say' if pages > 1 else 'says'} what the data says, word for word. {limits}")
    yield from _listed(
        [f'added at the edge of {_pages(on)}: "{text}"' for text, on in found.stamped.items()], well=True
    )


def unread_lines(problems: Sequence[Problem]) -> Iterator[Line]:
    """Which registers cannot be read, and why."""
    if problems:
        which = "A register here" if len(problems) == 1 else f"{len(problems)} registers here"
        yield Line(False, f"Registers: NOT ALL COMPARED. {which} cannot be read:")
        yield from _listed([f"{each.location}: {each.message}. {each.remedy}" for each in problems], well=False)


def register_lines(found: Compared, *, unread: bool = False, here: Container[str] = ()) -> Iterator[Line]:
    """Whether the registers here still say what the paper was made from.

    `unread` says that some cannot be read: what is gone may be in them, unless it is one of the records that are `here`.
    """
    if unread:
        gone = [each for each in found.gone if each not in here]
        found = replace(found, gone=(), files=())
        yield from _unmet(gone)
    if found.same:
        which = "other record" if unread else "record"
        yield Line(True, f"Registers: every {which} that the paper used says the same here.")
    else:
        yield from _differing(found)
    if found.same and found.files:
        what = "files differ" if len(found.files) > 1 else "file differs"
        yield Line(True, f"  {len(found.files)} register {what}, in nothing that the paper used: {_some(found.files)}.")


def _unmet(gone: Sequence[str]) -> Iterator[Line]:
    if gone:
        which = _count(len(gone), "record that the paper used is", "records that the paper used are")
        why = "not found here, and may be in what cannot be read, so could not be compared"
        yield Line(False, f"  {which} {why}: {_some(gone)}.")


def _differing(found: Compared) -> Iterator[Line]:
    parts = [
        _count(len(each), f"record {what}", f"records {what}")
        for each, what in ((found.changed, "changed"), (found.gone, "gone"), (found.new, "new"))
        if each
    ]
    yield Line(False, f"Registers: DIFFER from what the paper was made from: {', '.join(parts)}.")
    changed = [f"{each.id} ({each.kind}): {', '.join(each.fields)}" for each in found.changed]
    yield from _listed([*changed, *(f"{each}: gone" for each in found.gone)], well=False)
    yield from _listed([f"{each}: new" for each in found.new], well=False)


def _difference(each: Difference) -> str:
    where = f'after "{each.before}"' if each.before else each.where
    expected = f'expected "{_short(each.expected)}"' if each.expected else "expected nothing more"
    found = f'found "{_short(each.found)}"' if each.found else "found nothing"
    return f"page {each.page}, {where or 'first'}: {expected}, {found}"


def _short(text: str, longest: int = 160) -> str:
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} ..."


def _listed(lines: Sequence[str], *, well: bool) -> Iterator[Line]:
    yield from (Line(well, f"  {each}") for each in lines[:MOST])
    if len(lines) > MOST:
        yield Line(well, f"  and {len(lines) - MOST} more")


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST]) + (f" and {len(names) - MOST} more" if len(names) > MOST else "")


def _pages(numbers: Sequence[int]) -> str:
    """`page 3`; `pages 1 to 8`; `pages 2, 3 and 7`."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"pages {numbers[0]} to {numbers[-1]}"
    return f"pages {listed([str(each) for each in numbers])}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
