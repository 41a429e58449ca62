"""Amounts as papers print them: units that mean the same, how far rounding goes, and the numbers in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from govtool.patterns import pattern
from govtool.records.period import Period

_MONEY = {"£": 1, "£000": 1000, "£000s": 1000, "£k": 1000, "£m": 10**6, "£ million": 10**6, "£bn": 10**9}
_PERCENT = frozenset({"%", "percent", "per cent", "percentage"})
_OF_PEOPLE = pattern(r" (adult )?(population|people|residents|adults)$")
_RATE = pattern(r"%|\bper\b|\baverage\b|\bmean\b|\bmedian\b|\brank\b|\brate\b|\bshare\b|\bratio\b", re.IGNORECASE)
_NUMBER = pattern(
    r"(?<![\w.,/§:-])(?P<pound>£ ?)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d/:])(?!\.\d)(?!st\b|nd\b|rd\b|th\b)"
    r"(?P<unit> ?%| per ?cent\b|m\b|k\b|bn\b| million\b| billion\b)?"
)
_SCALE = {"m": 10**6, "million": 10**6, "k": 1000, "bn": 10**9, "billion": 10**9}
_SENTENCE = pattern(r"(?<=[.!?;])\s+")
_FROM_TO = pattern(r"\bfrom £?(\d[\d,]*(?:\.\d+)?)(?: [a-z]+)? to £?(\d[\d,]*(?:\.\d+)?)(?![\d/%-])(?! per ?cent)")
_EACH = pattern(
    r"\b(?:a|an|each|every|per)[ -]?(?P<span>year|annum|month|quarter|week)\b|\b(?P<adverb>annually|yearly|monthly|quarterly)\b"
)
_MONTHS = {
    "year": 12,
    "annum": 12,
    "annually": 12,
    "yearly": 12,
    "quarter": 3,
    "quarterly": 3,
    "month": 1,
    "monthly": 1,
}

IS_CHANGE = pattern(
    r"(fall|rise|increase|decrease|reduction|drop|growth|change|variation|improvement)\b", re.IGNORECASE
)
"""A title that begins with what changed, so that its number is the change."""


class Written(NamedTuple):
    """A number in a sentence."""

    value: Decimal
    percent: bool
    text: str
    start: int


@lru_cache(maxsize=1024)
def unit_in(text: str) -> tuple[str, int]:
    """What a unit comes to, and by how much to multiply: £000 and £m are both pounds."""
    plain = " ".join(text.lower().split())
    if plain in _MONEY:
        return "£", _MONEY[plain]
    return ("%" if plain in _PERCENT else _OF_PEOPLE.sub("", plain)), 1


def is_count(unit: str) -> bool:
    """Whether a unit is one of things counted, so that a longer period has more of them."""
    return bool(unit) and _RATE.search(unit) is None and "per cent" not in unit.lower()


def last_place(*amounts: Decimal) -> Decimal:
    """The coarsest last place to which amounts are printed: 0.1 of 10.2 and 10.25."""
    return max(Decimal(1).scaleb(min(0, int(each.as_tuple().exponent))) for each in amounts)


def months_of(period: Period | None) -> int | None:
    """How many months a period covers, also of one that only says `a year`; None where nobody can say."""
    if period is None:
        return None
    if period.months is not None:
        return period.months
    match = _EACH.fullmatch(period.text.lower())
    return _MONTHS.get(match["span"] or match["adverb"]) if match else None


def numbers(text: str) -> Iterator[Written]:
    """The numbers in a text; not those that are dates, years, ordinals or parts of names and ids."""
    for match in _NUMBER.finditer(text):
        digits, unit = match["digits"], (match["unit"] or "").strip()
        plain_year = "," not in digits and "." not in digits and not unit and not match["pound"]
        if plain_year and len(digits) == 4 and digits[:2] in ("19", "20"):
            continue
        value = Decimal(digits.replace(",", "")) * _SCALE.get(unit, 1)
        yield Written(value, unit in ("%", "per cent", "percent"), match[0].strip(), match.start())


def change(before: Decimal, after: Decimal) -> Decimal | None:
    """By how many percent an amount changed; None from nothing."""
    return (after - before) / abs(before) * 100 if before else None


def sentences(text: str) -> list[str]:
    """The sentences of a text, and the parts of one that a semicolon divides."""
    return _SENTENCE.split(text)


def moves(sentence: str) -> Iterator[tuple[Decimal, Decimal]]:
    """The amounts that a sentence says something went from and to; not years, and not shares."""
    for before, after in _FROM_TO.findall(sentence):
        first, last = (Decimal(each.rstrip(",").replace(",", "")) for each in (before, after))
        if not all(each == int(each) and 1900 <= each < 2100 for each in (first, last)):
            yield first, last
