"""Which risks say nearly the same, without comparing each with each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from govtool.lint.words import plainly
from govtool.records.risk import Risk

A_FORM = 80
"""How alike, of 100, two words are that are forms of one."""
NEIGHBOURS = 3
"""How many of the wordings that share a rare word are compared with each; it keeps a log of any length quick."""
_SMALL_WORDS = "a an and are at be by for from in is its of on or our that the their this to was were with"
_SMALL = frozenset(_SMALL_WORDS.split())


def alike_pairs(risks: list[Risk], name: str, alike: int) -> Iterator[tuple[Risk, Risk]]:
    """Pairs of risks whose titles, or events, are nearly the same, the earlier first.

    They are compared by their words in the order of the alphabet, so that moving a word does not matter; only those
    that share one of their rarest words are compared, and of those only near neighbours.
    """
    from rapidfuzz.fuzz import ratio  # it is not needed for any other command

    seen: set[tuple[str, str]] = set()
    for bucket in _buckets([risk for risk in risks if getattr(risk, name)], name):
        for place, (text, later) in enumerate(bucket):
            for other, earlier in bucket[max(0, place - NEIGHBOURS) : place]:
                pair = (earlier.id, later.id)
                if pair not in seen and ratio(text, other, score_cutoff=alike) and _same_words(text, other):
                    seen.update((pair, pair[::-1]))
                    yield (earlier, later) if earlier.at() < later.at() else (later, earlier)


def _same_words(first: str, second: str) -> bool:
    """Whether two texts differ only in small words, and in the forms or the spelling of others.

    Two sentences of one build, of which one is about social workers and one about support workers, are two risks.
    """
    one, other = Counter(first.split()), Counter(second.split())
    left, right = ([word for word in each if word not in _SMALL] for each in (one - other, other - one))
    return all(_has_a_form(word, right) for word in left) and all(_has_a_form(word, left) for word in right)


def _has_a_form(word: str, words: list[str]) -> bool:
    """Whether a word is among others in another form: `bridge` is `bridges`; `2026` is not `2027`."""
    from rapidfuzz.fuzz import ratio

    return word.isalpha() and any(each[0] == word[0] and ratio(word, each, score_cutoff=A_FORM) for each in words)


def _buckets(risks: list[Risk], name: str) -> list[list[tuple[str, Risk]]]:
    """Risks that share a rare word, each in the buckets of its two rarest, in the order of their words."""
    worded = [(sorted(plainly(getattr(risk, name)).split()), risk) for risk in risks]
    common = Counter(word for words, _ in worded for word in set(words))
    buckets: dict[str, list[tuple[str, Risk]]] = {}
    for words, risk in sorted(worded, key=itemgetter(0)):
        shared = {word for word in words if common[word] > 1}
        for word in sorted(shared, key=lambda word: (common[word], word))[:2]:
            buckets.setdefault(word, []).append((" ".join(words), risk))
    return list(buckets.values())
