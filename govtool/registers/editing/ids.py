"""Ids for new records: the stem of their kind and four random characters, so that two branches do not clash."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 without the letters that are taken for digits or for each other: I, L, O and U (Crockford's)."""

LENGTH = 4

_NUMBERED = re.compile(r"(.*?)[0-9]+")


def new_id(stem: str, taken: Collection[str], source: random.Random | None = None) -> str:
    """An id that no record has, in any case of its letters: `BCF-A7K3Q` for the stem `BCF-A`.

    `taken` are the ids in use, and those that records refer to. `source` is where chance comes from; the system's own
    where none is given.
    """
    chance = source or random.SystemRandom()
    used = {each.lower() for each in taken}
    while True:
        found = stem + "".join(chance.choice(ALPHABET) for _ in range(LENGTH))
        if found.lower() not in used:
            return found


def stem_of(ids: Iterable[str], prefix: str) -> str:
    """What the ids of a kind begin with: that of most of the programme's `ids` of that kind, else its prefix.

    The ids BCF-A1, BCF-A2 and BCF-A7K3Q have the stem `BCF-A`; where there are none yet it is `BCF-`.
    """
    start = f"{prefix}-"
    numbered = (_NUMBERED.fullmatch(each) for each in ids if each.startswith(start))
    most = Counter(found[1] for found in numbered if found).most_common(1)
    return most[0][0] if most else start
