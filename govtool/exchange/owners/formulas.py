"""Formulas for what is computed, so that an owner sees at once what another level comes to. They are never read back."""

from __future__ import annotations

from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.tables import Table
from govtool.exchange.reading.cells import letters
from govtool.records.scoring import RAGS
from govtool.records.scoring import Bands
from govtool.records.scoring import Scale
from govtool.records.scoring import Scoring


def formulas(table: Table) -> dict[int, str]:
    """The formula of each computed column, by its place counted from 0; `{row}` stands for the number of a row."""
    places = {each.heading: f"{letters(at + 1)}{{row}}" for at, each in enumerate(table.columns)}
    found = {at: _formula(each, places, table.programme.scoring) for at, each in enumerate(table.columns)}
    return {at: formula for at, formula in found.items() if formula}


def _formula(column: Column, places: dict[str, str], scoring: Scoring | None) -> str:
    if column.sort == "score":
        stage = column.heading.removesuffix(" score")
        return _score(places[f"{stage} likelihood"], places[f"{stage} impact"], scoring)
    if column.sort == "rag" and scoring and scoring.bands:
        return _rag(places["Residual score"], scoring.bands)
    return ""


def _score(likelihood: str, impact: str, scoring: Scoring | None) -> str:
    """The matrix's number for two cells; nothing where either is empty or off the matrix."""
    return f'=IF(OR({likelihood}="",{impact}=""),"",IFERROR({_worth(likelihood, impact, scoring)},""))'


def _worth(likelihood: str, impact: str, scoring: Scoring | None) -> str:
    if scoring is None:
        return f"{likelihood}*{impact}"
    if scoring.table:
        rows = ",".join(f"CHOOSE({impact},{','.join(map(str, row))})" for row in scoring.table)
        return f"CHOOSE({likelihood},{rows})"
    return f"{_weight(likelihood, scoring.likelihood)}*{_weight(impact, scoring.impact)}"


def _weight(cell: str, scale: Scale) -> str:
    levels = range(1, scale.levels + 1)
    return f"CHOOSE({cell},{','.join(str(scale.weight(level)) for level in levels)})"


def _rag(score: str, bands: Bands) -> str:
    """The band of a score, from the worst to the best; nothing below every band."""
    least = {"RED": bands.red, "AMBER": bands.amber, "GREEN": bands.green}
    nested = '""'
    for rag in RAGS:
        nested = f'IF({score}>={least[rag]},"{rag}",{nested})'
    return f'=IF({score}="","",{nested})'
