"""RAG005: the counts of risks that a paper gives, against the rows that it shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping

from govtool.lint.passages import every_text
from govtool.lint.passages import tables_of
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.risk import Risk
from govtool.records.scoring import RAGS
from govtool.sentences import listed
from govtool.slices import records_of

_NUMBERS = """no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
_VALUES = {word: number for number, word in enumerate(_NUMBERS.split())} | {"none": 0}
_NUMBER = rf"\b(\d{{1,3}}|{'|'.join(_VALUES)})"
_OF_A_RAG = pattern(rf"{_NUMBER} (?:risks? )?(?:(?:are|as|at|is|rated) )*(red|amber|green)\b", re.IGNORECASE)
_OF_ALL = pattern(rf"{_NUMBER} (?:open )?risks\b(?! (?:are|is|rated|red|amber|green))", re.IGNORECASE)
_AT_ANOTHER_TIME = pattern(
    r"\b(ago|before|by|had|last|previous(ly)?|since|target|then|until|was|were|will|would)\b", re.IGNORECASE
)

Counts = Mapping[str, int]


@rule("RAG005", on=Paper, level=Level.WARNING)
def summary_that_counts_otherwise(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper counts its risks by RAG, and the table that it shows has other numbers.

    Members read the sentence and the press quotes it; the table in the appendix, which is made from the register, says
    something else. Only a sentence on the present that counts at least two colours is compared.

    Mend: Correct the sentence, or leave the counting to the table.

    Source: Seen in spreadsheets in use, whose summary pages count what the register held a month before.

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - {id: EX-1, title: The market cannot meet winter demand, residual: {likelihood: 4, impact: 4}}
          - {id: EX-2, title: Staff cannot be recruited in time, residual: {likelihood: 4, impact: 4}}
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            appendices:
              - heading: Risks
                passages:
                  - One risk is RED and one is AMBER.  # problem
                  - table: {of: risks, caption: Risks}

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - {id: EX-1, title: The market cannot meet winter demand, residual: {likelihood: 4, impact: 4}}
          - {id: EX-2, title: Staff cannot be recruited in time, residual: {likelihood: 4, impact: 4}}
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            appendices:
              - heading: Risks
                passages:
                  - Two risks are RED and none is AMBER.
                  - table: {of: risks, caption: Risks}
    """
    if not any(table.of == "risks" for table, _ in tables_of(paper)):
        return
    rows: tuple[Counts, ...] = ()
    for words in every_text(paper, context):
        for sentence in re.split(r"(?<=[.;])\s", words.text):
            counted = _counted(sentence)
            if counted:
                rows = rows or _rows(paper, context)
                if rows and not any(_agrees(counted, each) for each in rows):
                    message = f"it counts {_said(counted)}; the rows that the paper shows are {_said(rows[0])}"
                    yield Found(words.location, message)


def _counted(sentence: str) -> Counts:
    """How many risks a sentence counts of each RAG, and of all; nothing where it is about something else."""
    found = [(rag.upper(), _value(number)) for number, rag in _OF_A_RAG.findall(sentence)]
    if len({rag for rag, _ in found}) < max(2, len(found)) or "risk" not in sentence.lower():
        return {}
    if _AT_ANOTHER_TIME.search(sentence):
        return {}
    total = _OF_ALL.search(sentence)
    return dict(found) | ({"all": _value(total[1])} if total else {})


def _value(number: str) -> int:
    return _VALUES[number.lower()] if number.lower() in _VALUES else int(number)


def _rows(paper: Paper, context: Context) -> tuple[Counts, ...]:
    """The risks that the paper's tables show, by RAG: without those that are exempt, and with them.

    Nothing where some of them are another programme's, which may be judged at another date.
    """
    tables = [table for table, _ in tables_of(paper) if table.of == "risks"]
    shown = {each.id: each for table in tables for each in records_of(table, paper, context.workspace)}
    risks = [each for each in shown.values() if isinstance(each, Risk) and each.open_on(context.as_of)]
    if not risks or any(risk.origin.programme != paper.origin.programme for risk in risks):
        return ()
    return _by_rag([risk for risk in risks if not risk.kept_back], context), _by_rag(risks, context)


def _by_rag(risks: list[Risk], context: Context) -> Counts:
    return dict.fromkeys(RAGS, 0) | Counter(_rag(risk, context) for risk in risks) | {"all": len(risks)}


def _rag(risk: Risk, context: Context) -> str:
    printed = risk.printed and risk.printed.residual
    rag = risk.band_at("residual", context.as_of, context.programme.scoring)
    return rag or (printed and printed.rag) or "none"


def _agrees(counted: Counts, rows: Counts) -> bool:
    return all(rows.get(name, 0) == number for name, number in counted.items())


def _said(counts: Counts) -> str:
    """`3 RED, 2 AMBER and 1 GREEN of 6`."""
    rags = listed([f"{counts[rag]} {rag}" for rag in reversed(RAGS) if rag in counts])
    return f"{rags} of {counts['all']}" if "all" in counts else rags
