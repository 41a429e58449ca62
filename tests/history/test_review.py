"""The agenda of a review as a whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtool.history.agenda import HEADINGS
from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from tests.history.agendas import SETTINGS
from tests.history.agendas import agenda
from tests.history.agendas import scores
from tests.support import day
from tests.support import workspace_of


def test_only_the_programme_of_the_review_is_in_it() -> None:
    loaded = workspace_of(
        {
            "registers/example/all.yaml": SETTINGS + scores(("2 Nov 2026", 4)),
            "registers/other/all.yaml": "programme: {id: other, title: Other}\n",
        }
    )
    found = {
        name: agenda_of(weekly_occasion(programme, day("2026-11-24"), loaded), loaded).items
        for name, programme in loaded.programmes.items()
    }
    assert {each.record.id for each in found["example"]} == {"BR-1"}
    assert found["other"] == ()


DAYS = st.integers(1, 30)


@given(DAYS, DAYS, st.sampled_from([1, 2, 3, 4, 5]), st.sampled_from([1, 2, 3, 4, 5]))
def test_items_come_in_the_order_of_the_headings(first: int, second: int, was: int, now: int) -> None:
    text = scores(
        (f"{first} Nov 2026", was), (f"{second} Nov 2026", now), more=", review: 20 Nov 2026, proximity: Dec 2026"
    )
    order = [list(HEADINGS).index(each.heading) for each in agenda(text).items]
    assert order == sorted(order)
