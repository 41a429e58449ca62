"""CLM002: shares beside the two numbers that they come from."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Rust rose from 738 to 807, an increase of 12%", True),
        ("Rust rose from 738 to 807, an increase of 9%", False),  # 9.35
        ("Rust rose from 738 to 807, an increase of 9.3%", False),
        ("Rust rose from 738 to 807, an increase of 9.5%", True),
        ("Rust rose by 12% from 738 spots to 807", True),
        ("Rust, up about 12 per cent, went from 738 to 807", True),
        ("From east to west rust went from 1,200 to 600, 40% less", True),
        ("From east to west rust went from 1,200 to 600, 50% less", False),
        ("Rust rose from 738 to 807, and 12% of it is old", False),
        ("Rust rose from 738 to 807, an increase of 12% or a rise of 13%", False),
        ("Rust rose from 738 to 807, paint from 4 to 5, an increase of 12%", False),
        ("Rust rose from 738 to 807. Paint rose by 12%", False),
        ("Rust rose by 12% from 2016 to 2018", False),
        ("Rust rose from 40% to 50%, a rise of 10%", False),  # points
        ("Rust rose from 0 to 5, a rise of 10%", False),
        ("Rust rose from 738 to 807", False),
    ],
)
def test_a_change_in_percent(words: str, wrong: bool) -> None:
    problems = found(f'statements:\n  - {{id: NB-S1, title: "{words}", says: claim}}\n', "CLM002")
    assert bool(problems) is wrong
    assert all(problem.level is Level.ERROR for problem in problems)


def test_what_is_said_and_where() -> None:
    text = """\
    statements:
      - {id: NB-S1, title: Rust, detail: "It went from 738 to 807, which is 12% more.", says: claim}
    paper:
      id: NB-P1
      title: Bridges
      report: cabinet
      sections:
        - section: summary
          passages:
            - Nothing moved. Rust went from 1,000 to 900; it was a fall of 12%.
            - Rust went from 1,000 to 900, a fall of 12%.
    """
    problems = found(text, "CLM002")
    assert messages(problems) == [
        "from 738 to 807 is 9.3%, printed 12%",
        "from 1,000 to 900 is 10.0%, printed 12%",
    ]
    assert [line for line, _ in places(problems)] == [2, 11]
    assert [problem.record for problem in problems] == ["NB-S1", "NB-P1"]
