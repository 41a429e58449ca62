"""What the fidelity tests share: the keyed figures, the registers, and how a printed value is compared."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from functools import cache
from pathlib import Path

from govtool.folder import load_workspace
from govtool.records.record import Record
from govtool.workspace import Workspace

HERE = Path(__file__).parent

Row = dict[str, str]

BOROUGHS = {
    "HF": "Hammersmith and Fulham",
    "H&F": "Hammersmith and Fulham",
    "LBHF": "Hammersmith and Fulham",
    "Hammersmith": "Hammersmith and Fulham",
    "KC": "Kensington and Chelsea",
    "K&C": "Kensington and Chelsea",
    "WCC": "Westminster",
    "Westminster City Council": "Westminster",
    "B&D": "Barking & Dagenham",
    "HAV": "Havering",
    "RED": "Redbridge",
}
"""The short names that the papers print, and the names that the registers use."""

_WORDS = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
)
_ORDINALS = re.findall(r"\w+", "zeroth first second third fourth fifth sixth seventh eighth ninth tenth")
_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")
_MULTIPLES = {"billion": 9, "bn": 9, "million": 6, "m": 6, "k": 3}


@cache
def loaded() -> Workspace:
    """Every register of the tree."""
    return load_workspace(HERE.parent.parent)


def record(name: str) -> Record:
    """A record by its id."""
    return loaded().records[name]


def keyed(name: str) -> list[Row]:
    """The rows of one file of keyed figures."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def number(text: str) -> Decimal | None:
    """The number in a printed amount: -206 in "£(206)", 1.391 in "£1.391m"; none where there is none."""
    digits = re.sub(r"[£,%+*\s]", "", text)
    sign = -1 if re.match(r"\(\d{3}", digits) else 1
    digits = re.sub(r"(m|bn|k)$", "", digits.strip("()"))
    return sign * Decimal(digits) if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None


def amounts(text: str) -> set[Decimal]:
    """What a printed amount may be in a register: 10.95 and 10950000 for "£10.95 million"."""
    found = re.search(r"(-?\d+(?:\.\d+)?)(?: ?(billion|bn|million|m|k)\b)?", re.sub(r"(?<=\d), ?(?=\d{3})", "", text))
    if found is None:
        return set()
    amount = Decimal(found[1])
    return {amount, amount * 10 ** _MULTIPLES.get(found[2] or "", 0)}


def words(value: object) -> str:
    """A value as a text; an empty one where there is none."""
    return "" if value is None else str(value)


def plain(value: object) -> str:
    """A text in small letters, numbers in figures and without commas, white space and dashes evened out."""
    text = re.sub("[\N{EN DASH}\N{EM DASH}]", "-", words(value).lower()).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    text = re.sub(r"(?<=\d),\s?(?=\d{3})", "", text)
    return " ".join(re.sub("[a-z]+", _in_figures, text).split())


def _in_figures(match: re.Match[str]) -> str:
    for words in (_WORDS, _ORDINALS):
        if match[0] in words:
            return str(words.index(match[0]))
    return match[0]


def numbers(text: str) -> list[str]:
    """The numbers of a text that `plain` has made plain."""
    return _NUMBER.findall(text)


def years(text: object) -> str:
    """A period with its years put one way: 2016/17 for 2016-17, 2016 / 17 and 2016/2017."""
    return re.sub(r"\b(20\d\d) ?[-/] ?(?:20)?(\d\d)\b", r"\1/\2", plain(text))
