"""Scores: the matrix of a programme, its bands, and the appetite that it has by category."""

from __future__ import annotations

from typing import Annotated
from typing import Literal

from govtool.records.part import Part

Rag = Literal["RED", "AMBER", "GREEN"]
RAGS: tuple[Rag, ...] = ("GREEN", "AMBER", "RED")
"""From the best to the worst."""

Appetite = Literal["averse", "minimal", "cautious", "open", "eager"]
"""The levels of the Government Finance Function's risk appetite note, from the least to the most."""

MOST_LEVELS = 10
"""The levels that a scale may have; published scales have three to six."""


class Score(Part, frozen=True, kw_only=True):
    """How likely a risk is and how much it would matter, each as a level of the programme's scale."""

    likelihood: Annotated[int, "Its level on the programme's likelihood scale."]
    impact: Annotated[int, "Its level on the programme's impact scale."]

    @property
    def product(self) -> int:
        """Likelihood times impact."""
        return self.likelihood * self.impact


class Scale(Part, frozen=True, kw_only=True):
    """The levels of likelihood or of impact, counted from 1."""

    levels: Annotated[int, "How many levels there are."]
    words: Annotated[tuple[str, ...], "What each level is called, from the lowest."] = ()
    weights: Annotated[tuple[int, ...], "What each level counts for, from the lowest; else its number."] = ()

    def __contains__(self, level: int) -> bool:
        return 1 <= level <= self.levels

    def weight(self, level: int) -> int:
        """What a level counts for in the product."""
        return self.weights[level - 1] if len(self.weights) >= level else level


class Bands(Part, frozen=True, kw_only=True):
    """The lowest score of each band; a score below every band is in none."""

    red: Annotated[int, "The lowest RED score."]
    amber: Annotated[int, "The lowest AMBER score."]
    green: Annotated[int, "The lowest GREEN score."] = 1


class Scoring(Part, frozen=True, kw_only=True):
    """How a programme scores its risks. There is no national standard, so it is the programme's own data."""

    likelihood: Annotated[Scale, "The likelihood scale."]
    impact: Annotated[Scale, "The impact scale."]
    bands: Annotated[Bands | None, "Which scores are RED, AMBER and GREEN."] = None
    table: Annotated[
        tuple[tuple[int, ...], ...],
        "The score of each cell, a row for each likelihood from the lowest; else the product.",
    ] = ()
    assumed: Annotated[bool, "Whether it is taken on trust, because the programme's papers print none."] = False

    def faults(self) -> list[tuple[str, str]]:
        """What is wrong with the matrix itself: the field, and a sentence for each fault."""
        return [fault for fault in (*self._scale_faults(), self._table_fault(), self._bands_fault()) if fault]

    def _scale_faults(self) -> list[tuple[str, str] | None]:
        found: list[tuple[str, str] | None] = []
        for name, scale in (("likelihood", self.likelihood), ("impact", self.impact)):
            if not 2 <= scale.levels <= MOST_LEVELS:
                found.append(
                    (name, f"the {name} scale has {scale.levels} levels; between 2 and {MOST_LEVELS} make sense")
                )
            for what, given in (("words", scale.words), ("weights", scale.weights)):
                if given and len(given) != scale.levels:
                    found.append((name, f"the {name} scale has {scale.levels} levels and {len(given)} {what}"))
        return found

    def _table_fault(self) -> tuple[str, str] | None:
        size = (self.likelihood.levels, self.impact.levels)
        if self.table and (len(self.table) != size[0] or any(len(row) != size[1] for row in self.table)):
            return "table", f"the table is not {size[0]} rows of {size[1]} scores, as the scales ask"
        return None

    def _bands_fault(self) -> tuple[str, str] | None:
        if self.bands and not self.bands.green < self.bands.amber < self.bands.red:
            return "bands", "the bands do not rise from green over amber to red"
        if self.bands and all(self.value(cell) < self.bands.red for cell in self._cells()):
            return "bands", f"no score of the matrix reaches {self.bands.red}, from which it would be RED"
        return None

    def holds(self, score: Score) -> bool:
        """Whether both levels are on the scales, and the table, where there is one, has a cell for them."""
        if score.likelihood not in self.likelihood or score.impact not in self.impact:
            return False
        table = self.table
        return not table or (score.likelihood <= len(table) and score.impact <= len(table[score.likelihood - 1]))

    def value(self, score: Score) -> int:
        """The matrix's number for a score; the score must be one that it holds."""
        if self.table:
            return self.table[score.likelihood - 1][score.impact - 1]
        return self.likelihood.weight(score.likelihood) * self.impact.weight(score.impact)

    def reaches(self, value: int) -> bool:
        """Whether any cell of the matrix has this number."""
        return any(self.value(cell) == value for cell in self._cells())

    def _cells(self) -> list[Score]:
        every = (
            Score(likelihood=likelihood, impact=impact)
            for likelihood in range(1, min(self.likelihood.levels, MOST_LEVELS) + 1)
            for impact in range(1, min(self.impact.levels, MOST_LEVELS) + 1)
        )
        return [cell for cell in every if self.holds(cell)]

    def band(self, value: int) -> Rag | None:
        """The band of a number; None where no bands are declared, or the number is under them all."""
        if self.bands is None or value < self.bands.green:
            return None
        return "RED" if value >= self.bands.red else "AMBER" if value >= self.bands.amber else "GREEN"


def worth(score: Score, scoring: Scoring | None) -> int | None:
    """The number of a score: the matrix's, or the product where none is declared; None for one off the matrix."""
    if scoring is None:
        return score.product
    return scoring.value(score) if scoring.holds(score) else None
