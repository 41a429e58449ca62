"""`govtool show` and `govtool trace`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.support import office
from tests.cli.support import run

THREAD = """\
statements:
  - {id: EX-S1, title: Beds are short, says: shortfall, actions: [EX-A1]}
plans:
  - id: EX-P1
    title: Winter plan
    actions: [{id: EX-A1, title: Sign a contract, milestones: [EX-MS1]}]
milestones:
  - {id: EX-MS1, title: Contract signed, schemes: [EX-C1], baseline: 30 Nov 2026}
schemes:
  - {id: EX-C1, title: Bridging care, metrics: [EX-M1]}
metrics:
  - {id: EX-M1, title: Days of delay, risks: [EX-1]}
risks:
  - id: EX-1
    title: The market cannot meet winter demand
    inherent: {likelihood: 4, impact: 4}
    controls: [Weekly call, A second control]
    threatens: [EX-M1]
"""


def test_show_prints_every_field_and_both_ends_of_the_links(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, all=THREAD), "show", "EX-1")
    assert done.code == 0
    assert (
        done.out
        == """\
EX-1  risk  The market cannot meet winter demand
  written at registers/example/all.yaml:14:5
  threatens  - EX-M1
  controls   - Weekly call
             - A second control
  inherent   likelihood 4, impact 4

Names
  threatens: EX-M1  metric  Days of delay

Named by
  risks: EX-M1  metric  Days of delay
"""
    )


def test_trace_follows_the_whole_thread_in_both_directions(tmp_path: Path) -> None:
    root = office(tmp_path, all=THREAD)
    outward = run("-C", root, "trace", "EX-S1").out
    assert (
        outward
        == """\
EX-S1  statement  Beds are short

Leads to
  actions: EX-A1  action  Sign a contract
    milestones: EX-MS1  milestone  Contract signed
      schemes: EX-C1  scheme  Bridging care
        metrics: EX-M1  metric  Days of delay
          risks: EX-1  risk  The market cannot meet winter demand
            threatens: EX-M1  metric  Days of delay  (see above)

Is led to from
  nothing
"""
    )
    inward = run("-C", root, "trace", "EX-C1").out.split("Is led to from\n")[1]
    assert [line.split()[1] for line in inward.splitlines()] == ["EX-MS1", "EX-A1", "EX-S1"]


def test_an_unknown_id_gets_a_suggestion(tmp_path: Path) -> None:
    done = run("-C", office(tmp_path, all=THREAD), "show", "EX-S2")
    assert (done.code, done.err) == (2, "govtool: there is no record EX-S2; did you mean EX-S1?\n")
    assert run("-C", tmp_path, "trace", "zzz").err.startswith("govtool: there is no record zzz; there are ")


def test_long_texts_are_wrapped_under_their_field(tmp_path: Path) -> None:
    risks = f"risks:\n  - {{id: EX-1, title: Demand, cause: {'more people need care ' * 8}}}\n"
    out = run("-C", office(tmp_path, risks=risks), "show", "EX-1").out
    assert max(len(line) for line in out.splitlines()) <= 88
    assert "\n         people need care" in out or "\n         " in out


def test_a_date_whose_words_leave_its_days_open_shows_them(tmp_path: Path) -> None:
    text = "milestones: [{id: EX-M1, title: Ready, baseline: Autumn 2026, forecast: Nov 2026}]\n"
    out = run("-C", office(tmp_path, milestones=text), "show", "EX-M1").out
    assert "baseline  Autumn 2026 (Sep 2026 - Nov 2026)" in out
    assert "forecast  Nov 2026\n" in out


def test_a_decision_says_whether_it_stands_on_what_it_was_taken_on(tmp_path: Path) -> None:
    risk = "risks:\n  - {id: EX-1, title: Demand grows, closed: CLOSED, closed_because: Done}\n"
    kept = "as_decided: [{record: EX-1, wording: aaaaaaaa}]"
    text = f"decisions: [{{id: EX-D1, title: Plan, by: Cabinet, on: 1 Jun 2020, about: EX-1, {kept}}}]\n"
    changed = office(tmp_path / "one", risks=risk.replace("closed: CLOSED, closed_because: Done", ""), decisions=text)
    out = run("-C", changed, "show", "EX-D1").out
    assert out.endswith("\nWhat it was taken on\n  EX-1: the wording has changed since\n")
    stands = office(tmp_path / "two", risks=risk.replace("CLOSED", "1 Jul 2020"), decisions=text)
    assert (
        "\nWhat it was taken on\n  nothing that counts has changed since, by " in run("-C", stands, "show", "EX-D1").out
    )
    assert "What it was taken on" not in run("-C", stands, "show", "EX-1").out


def test_a_decision_names_the_matters_that_it_keeps_and_not_their_fingerprints(tmp_path: Path) -> None:
    root = office(
        tmp_path,
        programme="programme: {id: example, title: Bridges}\n",
        risks="risks: [{id: EX-1, title: Bridge closes, residual: {likelihood: 2, impact: 4}}]\n",
        decisions="decisions: [{id: EX-DC1, title: It stays, by: Board, on: 3 Nov 2026, about: EX-1, "
        "as_decided: [{record: EX-1, wording: 0a1b2c3d, score: 4e5f6a7b}]}]\n",
    )
    out = run("-C", root, "show", "EX-DC1").out
    assert "EX-1: a fingerprint of its wording and score" in out
    assert "0a1b2c3d" not in out
    assert out.count("EX-1  risk") == 1


def test_on_a_terminal_no_line_is_broken_within_a_word(tmp_path: Path) -> None:
    from tests.cli.terminal import session  # where there are none, only this is skipped

    title = "The home care market cannot meet the demand of the winter"
    root = office(
        tmp_path,
        programme="programme: {id: example, title: Bridges}\n",
        risks=f"risks: [{{id: EX-7K2Q, title: {title}, cause: {title} EX-7K2Q, actions: EX-A1}}]\n",
        plans=f"plans: [{{id: EX-P, title: Plan, actions: [{{id: EX-A1, title: {title}}}]}}]\n",
    )
    shown = session(["-C", root, "show", "EX-7K2Q"], columns=50).screen
    assert max(map(len, shown.split("\n"))) <= 50
    assert shown.split() == run("-C", root, "show", "EX-7K2Q").out.split()
