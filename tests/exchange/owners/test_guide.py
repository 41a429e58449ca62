"""The guide tells each column once, and says of a sheet how many records it has and what follows of it."""

from __future__ import annotations

from govtool.exchange.owners.guide import guide
from tests.exchange.owners.support import out
from tests.support import workspace_of

BRIDGES = "programme: {id: bridges, title: Bridges}\nrisks: [{id: EX-1, title: Bridge closes}]\n"
FERRIES = "programme: {id: ferries, title: Ferries}\nrisks: [{id: FE-1, title: Ferry stops}, {id: FE-2, title: Rope}]\n"
CLINICS = "programme: {id: clinics, title: Clinics}\nrisks: [{id: CL-1, title: Queue, area: North}]\n"
FOUND = workspace_of(
    {
        "registers/a/all.yaml": BRIDGES,
        "registers/b/all.yaml": FERRIES,
        "registers/c/all.yaml": CLINICS,
    }
)


def test_a_column_that_sheets_share_is_told_once() -> None:
    lines = list(guide(out(FOUND), "Engineer"))
    names = [name for name, _ in lines if name]
    assert len(names) == len(set(names))
    told = dict(lines)
    assert told["Guide"].endswith("For the Engineer.")
    assert told["Risks, bridges"] == "1 risk of the programme Bridges. Its columns:"
    assert told["Risks, ferries"] == "2 risks of the programme Ferries. Its columns are told above."
    assert told["Risks, clinics"] == "1 risk of the programme Clinics. Its columns are told above, but for:"
    assert names[-1] == "Area"
