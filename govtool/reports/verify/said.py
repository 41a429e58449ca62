"""What verifying came to, in sentences for the person at the keyboard. None says more than was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

from govtool.reports.verify.proof import Proof
from govtool.reports.verify.registers import Compared
from govtool.reports.verify.text import Comparison
from govtool.reports.verify.text import Difference
from govtool.reports.wording import listed

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


def register_lines(found: Compared) -> Iterator[Line]:
    """Whether the registers here still say what the paper was made from."""
    if found.same:
        yield Line(True, "Registers: every record that the paper used says the same here.")
    else:
        parts = [
            _count(len(each), f"record {what}", f"records {what}")
            for each, what in ((found.changed, "changed"), (found.gone, "gone"), (found.new, "new"))
            if each
        ]
        yield Line(False, f"Registers: DIFFER from what the paper was made from: {', '.join(parts)}.")
        changed = [f"{each.id} ({each.kind}): {', '.join(each.fields)}" for each in found.changed]
        yield from _listed([*changed, *(f"{each}: gone" for each in found.gone)], well=False)
        yield from _listed([f"{each}: new" for each in found.new], well=False)
    if found.same and found.files:
        what = "files differ" if len(found.files) > 1 else "file differs"
        yield Line(True, f"  {len(found.files)} register {what}, in nothing that the paper used: {_some(found.files)}.")


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
