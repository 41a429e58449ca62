"""`govtool chase`."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from govtool.records.fields import may_be_exempt
from govtool.records.kinds import KINDS
from tests.cli.support import office
from tests.cli.support import run

SETTINGS = """\
programme:
  id: example
  title: Bridges
  roles: [Pilot, Harbour Master]
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  review_days: {red: 20}
  boards: [{id: EX-B1, title: Board, cadence: weekly}]
"""
RISKS = """\
risks:
  - id: EX-1
    title: Bridge closes early
    owner: Pilot
    review: 27 Nov 2026
    assessments: [{on: 2 Nov 2026, residual: {likelihood: 4, impact: 4}, because: The pier moved}]
"""
PLANS = """\
plans:
  - id: EX-P1
    title: Plan
    actions: [{id: EX-A1, title: Mend the pier, owner: Pilot, due: 23 Nov 2026, status: under way}]
"""
MEETINGS = "meetings: [{id: EX-MT1, title: Review 2, board: EX-B1, on: 1 Dec 2026}]\n"
CONTACTS = "contacts:\n  pilot: {name: A. Person, email: a.person@council.example}\n"
ON = ("--as-of", "2026-11-24")
RULE = "-" * 76 + "\n"


def _office(folder: Path, contacts: str = CONTACTS) -> Path:
    root = office(folder, programme=SETTINGS, risks=RISKS, plans=PLANS, meetings=MEETINGS)
    if contacts:
        (root / "contacts.yaml").write_text(contacts, "utf-8")
    return root


def test_a_letter_that_can_be_pasted_into_an_email(tmp_path: Path) -> None:
    done = run("-C", _office(tmp_path), "chase", *ON)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"{RULE}"
        "To: Pilot, a.person@council.example\n"
        "Subject: Bridges: 1 late and 1 due\n\n"
        "Dear A. Person,\n\n"
        "These of yours are late or due soon, by the registers of Bridges on 24 Nov\n2026.\n\n"
        "LATE\n\n"
        "1. EX-A1, action: Mend the pier\n"
        "   1 day late: due 23 Nov 2026. Under way. No progress is reported yet.\n"
        "   Send back: done on which day, or the new date and why; and one line of\n   progress.\n\n"
        "DUE BY 1 DEC 2026\n\n"
        "2. EX-1, risk: Bridge closes early\n"
        "   Review due 27 Nov 2026, in 3 days. Now likelihood 4 and impact 4: 16 RED,\n"
        '   assessed 2 Nov 2026. The reason given: "The pier moved".\n'
        '   Send back: today\'s likelihood and impact (1 to 5), and why; or "no\n   change".\n\n'
        "Please answer each by the day on which it is due, and all by Tuesday 1\nDecember 2026, for Review 2. Thank you.\n\n"
        f"{RULE}"
        "Not updated within the cadence\n\n"
        "Pilot:\n"
        "  EX-1, risk: Bridge closes early. Since 2 Nov 2026, 22 days; 20 are allowed\n\n"
        "1 late, 1 due in the next 7 days; 1 owner to ask; position at 24 Nov 2026.\n"
    )


def test_without_a_contact_it_greets_the_role(tmp_path: Path) -> None:
    out = run("-C", _office(tmp_path, ""), "chase", *ON).out
    assert "To: Pilot\n" in out
    assert "Dear Pilot,\n" in out


def test_a_contact_file_with_faults_is_told_of(tmp_path: Path) -> None:
    done = run("-C", _office(tmp_path, "contacts: none\n"), "chase", *ON)
    assert (done.code, done.err) == (0, "govtool: contacts.yaml:1:11: the file holds no contacts by role\n")
    assert "Dear Pilot,\n" in done.out


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        ("2026-12-26", "Tuesday 1 December 2026."),  # the last of seven days: the meeting is over a month away
        ("2026-12-25", "Friday 25 December 2026, for Review 2."),
    ],
)
def test_a_far_meeting_is_no_reason_to_wait(meeting: str, said: str, tmp_path: Path) -> None:
    root = _office(tmp_path)
    (root / "registers" / "example" / "meetings.yaml").write_text(MEETINGS.replace("1 Dec 2026", meeting), "utf-8")
    assert f"all by {said} Thank you." in " ".join(run("-C", root, "chase", *ON).out.split())


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("25 Nov 2026", "Please answer each by the day on which it is due, and all by Tuesday 1 December 2026."),
        ("1 Dec 2026", "Please answer by Tuesday 1 December 2026."),
        ("23 Nov 2026", "Please answer by Tuesday 1 December 2026."),  # that day has passed
    ],
)
def test_what_is_due_sooner_is_wanted_sooner(due: str, said: str, tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, plans=PLANS.replace("23 Nov 2026", due))
    assert f"{said} Thank you." in " ".join(run("-C", root, "chase", *ON).out.split())


def test_without_a_meeting_the_answer_is_wanted_on_a_working_day(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS, plans=PLANS)
    assert "by Friday 27 November 2026." in run("-C", root, "chase", *ON, "--days", "5").out  # the fifth is a Sunday
    assert "by Tuesday 24 November 2026." in run("-C", root, "chase", *ON, "--days", "0").out


def test_what_nobody_owns_is_a_note_with_no_greeting(tmp_path: Path) -> None:
    risks = "register: {owner: Board}\nrisks: [{id: EX-2, title: Tolls fall, review: 20 Nov 2026}]\n"
    out = run("-C", office(tmp_path, programme=SETTINGS, risks=risks), "chase", *ON).out
    assert out.startswith(f"{RULE}For nobody: no owner is recorded.")
    assert "4 days late: review due 20 Nov 2026. It has no score yet. Its register is\n   owned by Board." in out
    assert "Dear" not in out
    assert out.endswith("1 late, 0 due in the next 7 days; 0 owners to ask; position at 24 Nov 2026.\n")


def test_as_data(tmp_path: Path) -> None:
    data = json.loads(run("-C", _office(tmp_path), "chase", *ON, "--format", "json").out)
    (owner,) = data["owners"]
    assert (data["as_of"], data["days"]) == ({"example": "2026-11-24"}, 7)
    assert {name: owner[name] for name in ("owner", "name", "reached_at", "answer_by")} == {
        "owner": "Pilot",
        "name": "A. Person",
        "reached_at": "a.person@council.example",
        "answer_by": "Tuesday 1 December 2026, for Review 2",
    }
    assert owner["late"] == [
        {
            "record": "EX-A1",
            "kind": "action",
            "about": "action",
            "programme": "example",
            "title": "Mend the pier",
            "due": "23 Nov 2026",
            "due_by": "2026-11-23",
            "days": 1,
            "standing": "Under way. No progress is reported yet.",
            "send_back": "done on which day, or the new date and why; and one line of progress",
        }
    ]
    assert [(each["record"], each["days"]) for each in owner["due"]] == [("EX-1", 3)]
    assert owner["not_updated"] == [
        {
            "record": "EX-1",
            "kind": "risk",
            "programme": "example",
            "title": "Bridge closes early",
            "since": "2026-11-02",
            "days": 22,
            "allowed": 20,
        }
    ]


def test_as_a_sheet(tmp_path: Path) -> None:
    out = run("-C", _office(tmp_path), "chase", *ON, "--format", "csv").out
    rows = list(csv.DictReader(StringIO(out.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"))))
    told = [
        (row["owner"], row["state"], row["days"], row["record"], row["due"], row["due_by"], row["since"])
        for row in rows
    ]
    assert told == [
        ("Pilot", "late", "1", "EX-A1", "23 Nov 2026", "2026-11-23", ""),
        ("Pilot", "due", "3", "EX-1", "27 Nov 2026", "2026-11-27", ""),
        ("Pilot", "not updated", "22", "EX-1", "", "", "2026-11-02"),
    ]


FULL = {
    "risk": "review: 20 Nov 2026, residual: {likelihood: 4, impact: 4}, raised: 1 Oct 2026",
    "issue": "raised: 1 Oct 2026",
    "milestone": "baseline: 20 Nov 2026",
    "recommendation": "due: 20 Nov 2026, made: 1 Oct 2026",
    "dependency": "needed: 20 Nov 2026",
    "benefit": "by: 20 Nov 2026, amount: 3",
}
WORDS = ("title", "on", "unit", "because", "effect", "note", "detail", "resolution", "to", "basis")


@pytest.mark.parametrize("kind", FULL)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_what_is_exempt_is_in_no_letter(kind: str, form: str, tmp_path: Path) -> None:
    fields = [None, *(name for name in may_be_exempt(KINDS[kind]) if name in WORDS)]
    for number, field in enumerate(fields):
        mark = f"exempt: {{paragraph: 3{f', fields: {field}' if field else ''}}}"
        secret = f"{field}: Zanzibar" if field and field != "title" else ""
        title = "Plain" if secret else "Zanzibar"
        record = ", ".join(each for each in ("id: EX-9", f"title: {title}", FULL[kind], mark, secret) if each)
        register = f"{KINDS[kind].plural}: [{{{record}}}]\n"
        root = office(tmp_path / str(number), programme=SETTINGS, all=register)
        out = run("-C", root, "chase", *ON, "--format", form).out
        assert "Zanzibar" not in out
        assert "EX-9" in out or field == "resolution"  # an issue with a resolution is not chased


def test_of_an_exempt_record_the_id_and_the_kind_and_not_what_is_asked_about_it(tmp_path: Path) -> None:
    exempt = RISKS + "    exempt: {paragraph: 3, public_interest: It would cost}\n"
    out = run("-C", office(tmp_path, programme=SETTINGS, risks=exempt), "chase", *ON).out
    assert out == (
        f"{RULE}To: Pilot\nSubject: Bridges: 1 due\n\nDear Pilot,\n\n"
        "These of yours are late or due soon, by the registers of Bridges on 24 Nov\n2026.\n\n"
        "DUE BY 1 DEC 2026\n\n"
        "1. EX-1, risk (what it says is not for e-mail)\n"
        "   Send back: how it stands now, but not by e-mail.\n\n"
        "Please answer by Tuesday 1 December 2026. Thank you.\n\n"
        f"{RULE}Not updated within the cadence\n\nPilot:\n  EX-1, risk\n\n"
        "0 late, 1 due in the next 7 days; 1 owner to ask; position at 24 Nov 2026.\n"
    )


def test_of_a_restricted_record_too(tmp_path: Path) -> None:
    root = office(tmp_path, programme=SETTINGS)
    (root / "restricted" / "example").mkdir(parents=True)
    (root / "restricted" / "example" / "risks.yaml").write_text(RISKS, "utf-8")
    out = run("-C", root, "chase", *ON).out
    assert "EX-1, risk (what it says is not for e-mail)" in out
    assert "Bridge closes" not in out


@pytest.mark.parametrize("role", ["Pilot", "  pilot ", "PILOT"])
def test_one_owner(role: str, tmp_path: Path) -> None:
    plans = PLANS + PLANS.partition("\n")[2].replace("EX-P1", "EX-P2").replace("EX-A1", "EX-A2").replace(
        "Pilot", "Clerk"
    )
    root = office(tmp_path, programme=SETTINGS, plans=plans)
    assert "EX-A2" in run("-C", root, "chase", *ON).out
    out = run("-C", root, "chase", *ON, "--owner", role).out
    assert "EX-A1" in out
    assert "EX-A2" not in out


def test_an_owner_of_whom_nothing_is_asked(tmp_path: Path) -> None:
    for owner in ("Harbour Master", "nobody"):
        out = run("-C", _office(tmp_path / owner), "chase", *ON, "--owner", owner).out
        assert out == "Nothing is late, or due in the next 7 days; position at 24 Nov 2026.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--owner", "Harbor Master"], "there is no owner Harbor Master; did you mean Harbour Master?"),
        (["--days", "-1"], "-1 is not in the range x>=0"),
        (["--days", "many"], "many"),
    ],
)
def test_bad_input_stops_in_one_sentence(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = run("-C", _office(tmp_path), "chase", *ON, *arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_that_the_acceptance_of_an_exempt_risk_ends_is_told_to_nobody(tmp_path: Path) -> None:
    risks = "risks: [{id: EX-1, title: X, owner: Pilot, acceptance: {by: B, because: C, until: 30 Oct 2026}, exempt: {paragraph: 3}}]\n"
    root = office(tmp_path, programme=SETTINGS, risks=risks)
    for form in ("text", "json", "csv"):
        out = run("-C", root, "chase", *ON, "--format", form).out
        assert "EX-1" in out
        assert "accept" not in out
        assert "tolerated" not in out


def test_of_an_exempt_risk_whose_review_and_acceptance_are_over_one_thing_is_asked(tmp_path: Path) -> None:
    risks = (
        "risks: [{id: EX-1, title: X, owner: Pilot, review: 20 Nov 2026, exempt: {paragraph: 3}, "
        "acceptance: {by: B, because: C, until: 30 Oct 2026}}]\n"
    )
    done = run("-C", office(tmp_path, programme=SETTINGS, risks=risks), "chase", *ON)
    assert done.out.count("EX-1") == 1
    assert "1 late, 0 due in the next 7 days" in done.out
    (block,) = json.loads(run("-C", tmp_path, "chase", *ON, "--format", "json").out)["owners"]
    assert [each["record"] for each in block["late"]] == ["EX-1"]


def test_an_action_that_has_no_last_day_is_due_for_its_review(tmp_path: Path) -> None:
    plans = "plans: [{id: EX-PL, title: Plan, actions: [{id: EX-A1, title: Oil, owner: Pilot, due: TBC, review: 20 Nov 2026}]}]\n"
    root = office(tmp_path, programme=SETTINGS, plans=plans)
    assert "4 days late: review due 20 Nov 2026." in run("-C", root, "chase", *ON).out
