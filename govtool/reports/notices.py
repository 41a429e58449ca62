"""What readers are told of what is left out: how much, on which ground, and why it is in the public interest."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import groupby

from govtool.records.exempt import Withheld
from govtool.reports.parts import Block
from govtool.reports.withheld import ground
from govtool.reports.wording import plural
from govtool.sentences import listed

PASSAGES = ("paragraph", "table", "section", "appendix")
"""What a paper's own text is withheld as."""

HERE = "Withheld here"
FROM_OPEN = "Withheld from the open part"

Reason = tuple[int, str]
"""The paragraph of the Act that something is withheld under, and the public interest in that."""

Told = Mapping[Reason, str]
"""Where a paper first tells each reason: `section 3`."""


def first_told(places: Iterable[tuple[str, Sequence[Withheld]]]) -> dict[Reason, str]:
    """Where each reason is told first, from what is left out of each place of a paper, in reading order."""
    found: dict[Reason, str] = {}
    for place, left_out in places:
        for each in left_out:
            found.setdefault(_reason(each), place)
    return found


def notices(
    left_out: Sequence[Withheld],
    where: str = HERE,
    place: str = "",
    told: Told | None = None,
    perhaps: Collection[str] = (),
) -> Iterator[Block]:
    """What a reader is told of what is left out: how much, on which ground and why; nothing, where nothing is.

    A reason that `told` has elsewhere than at this place is not said again: the notice says where it stands. Of the
    records that are `perhaps` left out here nobody may know whether they would have stood here.
    """
    said: set[Reason] = set()

    def order(each: Withheld) -> tuple[bool, int]:
        return each.record in perhaps, each.exempt.paragraph

    for (unsure, _), group in groupby(sorted(left_out, key=order), key=order):
        together = list(group)
        elsewhere = {each: (told or {}).get(each, place) for each in map(_reason, together)}
        yield Block(said=_notice(together, _perhaps(together) if unsure else where, elsewhere, place, said))
        said |= elsewhere.keys()


def _perhaps(together: Sequence[Withheld]) -> str:
    """Before what may not even have stood here: to say whether it would is to tell of its dates."""
    one = sum(map(_number, together)) == 1
    return f"Withheld, whether or not {'it belongs' if one else 'they belong'} here"


def _notice(together: Sequence[Withheld], where: str, elsewhere: Told, place: str, said: Collection[Reason]) -> str:
    fresh = [each for each, of in elsewhere.items() if of == place and each not in said]
    seen = list(dict.fromkeys(of for of in elsewhere.values() if of != place))
    paragraph = together[0].exempt.paragraph
    words = [f"{where}: {counted(together)}, {ground(paragraph) if fresh else _in_short(paragraph)}."]
    if not all(each.kind in PASSAGES for each in together):
        words.append(
            "Counts and sums of that part leave it out." if where == FROM_OPEN else "Counts and sums leave it out."
        )
    if fresh:
        words.append(f"The public interest in this: {_why(fresh)}")
    if seen:
        words.append(f"{'More of the reasons' if fresh else 'The reasons'} are given {listed(seen)}.")
    return " ".join(words)


def counted(left_out: Sequence[Withheld]) -> str:
    """How many of which sort: `1 risk, 2 actions and 1 detail`; a detail is one field of a record."""
    numbers: dict[str, int] = {}
    for each in left_out:
        kind = "detail" if each.fields else each.kind
        numbers[kind] = numbers.get(kind, 0) + _number(each)
    return listed([f"{number} {plural(kind) if number > 1 else kind}" for kind, number in numbers.items()])


def _number(left_out: Withheld) -> int:
    """How many things it counts as: each of its fields, else itself."""
    return len(left_out.fields) or 1


def _in_short(paragraph: int) -> str:
    """The ground where the reader has met it in full."""
    return f"exempt under paragraph {paragraph} of Schedule 12A"


def _reason(left_out: Withheld) -> Reason:
    return left_out.exempt.paragraph, left_out.exempt.public_interest


def _why(reasons: Iterable[Reason]) -> str:
    return " ".join(_sentence(why) for _, why in reasons if why) or "Not stated."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
