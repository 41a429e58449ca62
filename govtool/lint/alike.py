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
"""How many of the wordings that sort beside it are compared with each; it keeps a log of any length quick."""
LETTERS = 3
"""Wordings whose first words, and whose last, do not even begin alike are not compared."""
_SMALL_WORDS = "a an and are at be by for from in is its of on or our that the their this to was were with"
_SMALL = frozenset(_SMALL_WORDS.split())


def alike_pairs(risks: list[Risk], alike: int) -> Iterator[tuple[Risk, Risk]]:
    """Pairs of risks whose titles are nearly the same, the earlier first.

    Titles are compared by their words in the order of the alphabet, so that moving a word does not matter; each with
    its neighbours when all are sorted by their first words, and by their last.
    """
    from rapidfuzz.fuzz import ratio  # it is not needed for any other command

    risks = [risk for risk in risks if risk.title]
    worded = [words_of(risk.title) for risk in risks]
    seen: set[tuple[str, str]] = set()
    for step in (1, -1):
        ordered = sorted(zip((" ".join(words[::step]) for words in worded), risks, strict=True), key=itemgetter(0))
        for place, (text, later) in enumerate(ordered):
            for other, earlier in ordered[max(0, place - NEIGHBOURS) : place]:
                if text[:LETTERS] != other[:LETTERS] or not ratio(text, other, score_cutoff=alike):
                    continue
                pair = (earlier.id, later.id)
                if pair not in seen and _same_words(text, other):
                    seen.update((pair, pair[::-1]))
                    yield (earlier, later) if earlier.at() < later.at() else (later, earlier)


def same_events(risks: list[Risk]) -> Iterator[tuple[Risk, Risk]]:
    """Risks whose events have the same words that count, each with the first of them."""
    first: dict[str, Risk] = {}
    for risk in risks:
        words = " ".join(words_of(risk.event))
        if words and (earlier := first.setdefault(words, risk)) is not risk:
            yield earlier, risk


def words_of(text: str) -> list[str]:
    """The words that count, in the order of the alphabet."""
    return sorted(word for word in plainly(text).split() if word not in _SMALL)


def _same_words(first: str, second: str) -> bool:
    """Whether two texts differ only in small words, and in the forms or the spelling of others.

    Two sentences of one build, of which one is about social workers and one about support workers, are two risks.
    """
    one, other = Counter(first.split()), Counter(second.split())
    left, right = list(one - other), list(other - one)
    return all(_has_a_form(word, right) for word in left) and all(_has_a_form(word, left) for word in right)


def _has_a_form(word: str, words: list[str]) -> bool:
    """Whether a word is among others in another form: `bridge` is `bridges`; `2026` is not `2027`."""
    from rapidfuzz.fuzz import ratio

    return word.isalpha() and any(each[0] == word[0] and ratio(word, each, score_cutoff=A_FORM) for each in words)
