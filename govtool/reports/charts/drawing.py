"""A picture while it is drawn: what has been put on it so far."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field

from govtool.reports.charts.words import PAGE
from govtool.reports.charts.words import place
from govtool.reports.parts import Box
from govtool.reports.parts import Chart
from govtool.reports.parts import Label
from govtool.reports.parts import Shape
from govtool.reports.parts import Stroke


@dataclass(frozen=True, slots=True)
class Drawing:
    """The parts of a picture, each sort in the order drawn."""

    boxes: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    def finished(self, title: str, description: str, height: float) -> Chart:
        """The picture, as wide as every picture."""
        return Chart(
            title=title,
            description=description,
            width=PAGE,
            height=place(height),
            boxes=tuple(self.boxes),
            strokes=tuple(self.strokes),
            shapes=tuple(self.shapes),
            labels=tuple(self.labels),
        )
