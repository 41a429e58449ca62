"""PUB003: what the public may not read."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers.register import Register
from govtool.workspace import AsOf
from govtool.workspace import link
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import register

SECRET = """\
risks:
  - id: NB-1
    title: The lowest bidder may be insolvent
    exempt: {paragraph: 3, public_interest: It could end the tender}
  - {id: NB-2, title: Bridge closes}
"""


def _paper(text: str, *fields: str) -> str:
    lines = [
        "papers:",
        "  - id: NB-P1",
        "    title: Bridges",
        "    report: cabinet",
        *(f"    {each}" for each in fields),
    ]
    return (
        "\n".join([*lines, "    sections:", "      - section: background", "        passages:", f"          - {text}"])
        + "\n"
    )


@pytest.mark.parametrize("paragraph", [1, 7])
def test_lawful_grounds(paragraph: int) -> None:
    assert found(SECRET.replace("paragraph: 3", f"paragraph: {paragraph}"), "PUB003") == []


@pytest.mark.parametrize("paragraph", [0, 8])
def test_a_ground_that_the_law_does_not_have(paragraph: int) -> None:
    (problem,) = found(SECRET.replace("paragraph: 3", f"paragraph: {paragraph}"), "PUB003")
    assert problem.message.startswith(f"paragraph {paragraph} is none of the grounds")
    assert (problem.level, problem.record, places([problem])) == (Level.ERROR, "NB-1", [(4, 13)])


def test_without_the_public_interest_it_is_a_warning() -> None:
    (problem,) = found("risks: [{id: NB-1, title: Bridge closes, exempt: {paragraph: 2}}]\n", "PUB003")
    assert problem.level is Level.WARNING


def test_an_exempt_paper_is_not_open() -> None:
    text = _paper("Bridges are old.", "exempt: {paragraph: 3, public_interest: Bids are open}", "open_report: yes")
    assert messages(found(text, "PUB003")) == ["the paper is exempt as a whole, and says that it is open"]


MARK = "exempt: {paragraph: 3, public_interest: Bids are open}"


@pytest.mark.parametrize(("said", "wanted"), [("yes", 1), ("no", 0)])
def test_a_paper_with_an_exempt_passage_is_not_all_open(said: str, wanted: int) -> None:
    text = _paper(f"{{text: Bridges are old., {MARK}}}", f"open_report: {said}")
    problems = found(text, "PUB003")
    assert messages(problems) == ["the paper says that all of it is open, and a part of its text is exempt"] * wanted
    assert {(each.level, each.location.line) for each in problems} <= {(Level.WARNING, 5)}


def test_an_open_paper_may_have_an_appendix_that_is_exempt_as_a_whole() -> None:
    appendix = f"    appendices: [{{heading: Bids, {MARK}, passages: [The lowest bidder has offered to wait.]}}]\n"
    assert found(_paper("Bridges are old.", "open_report: yes") + appendix, "PUB003") == []
    inside = (
        f"    appendices: [{{heading: Bids, passages: [{{text: Ant bids., {MARK}}}, {{text: Bee bids., {MARK}}}]}}]\n"
    )
    assert messages(found(_paper("Bridges are old.", "open_report: yes") + inside, "PUB003")) == [
        "the paper says that all of it is open, and 2 parts of its text are exempt"
    ]


@pytest.mark.parametrize(
    "words", ["The worst is NB-1.", "We know that the  lowest bidder MAY be insolvent.", "It costs [=NB-1]."]
)
def test_an_open_paper_that_names_it(words: str) -> None:
    (problem,) = found(SECRET + _paper(words), "PUB003")
    assert (problem.message, problem.level) == ("an open paper names NB-1, which is exempt", Level.ERROR)
    assert problem.record == "NB-P1"


def test_an_exempt_paper_may_name_it() -> None:
    assert found(SECRET + _paper("NB-1.", "exempt: {paragraph: 3, public_interest: Bids are open}"), "PUB003") == []


def test_other_ids_and_slices_may_stand() -> None:
    assert found(SECRET + _paper("NB-11, NB-2 and XNB-1."), "PUB003") == []
    assert found(SECRET + _paper("{table: {of: risks, caption: Risks}}"), "PUB003") == []


def test_a_short_title_is_no_secret() -> None:
    text = SECRET.replace("The lowest bidder may be insolvent", "Bridge")
    assert found(text + _paper("The Bridge is old."), "PUB003") == []


@pytest.mark.parametrize(("title", "wanted"), [("Lowest bidder", []), ("Lowest bidder insolvent", ["NB-P1"])])
def test_a_title_of_three_words_is_looked_for(title: str, wanted: list[str]) -> None:
    text = SECRET.replace("The lowest bidder may be insolvent", title)
    assert [each.record for each in found(text + _paper(f"We fear the {title}."), "PUB003")] == wanted


def test_what_is_left_out_of_an_open_record_hides_nothing_else() -> None:
    text = SECRET.replace("title: Bridge closes", "title: Bridge closes, note: As NB-1 says") + _paper(
        "Bridges are old."
    )
    assert [each.record for each in found(text, "PUB003")] == ["NB-2"]  # the paper after it is asked about as a paper
    plan = "plans: [{id: NB-PL1, title: Works, actions: [{id: NB-A1, title: Ask}], note: As NB-1 says}]\n"
    assert [each.record for each in found(SECRET + plan, "PUB003")] == ["NB-PL1"]


def test_an_open_record_that_names_it_in_a_text() -> None:
    text = SECRET.replace("title: Bridge closes", "title: Bridge closes, note: As NB-1 says, threatens: [NB-1]")
    (problem,) = found(text, "PUB003")
    assert (problem.message, problem.record) == ("an open record names NB-1, which is exempt", "NB-2")


def test_inside_an_exempt_record_everything_may_be_named() -> None:
    text = (
        SECRET
        + """\
plans:
  - id: NB-PL1
    title: Works
    actions:
      - id: NB-A1
        title: Ask the bank about NB-1
        exempt: {paragraph: 3, public_interest: Bids are open}
      - {id: NB-A2, title: After NB-A1 comes this}
"""
    )
    assert [(each.record, each.message) for each in found(text, "PUB003")] == [
        ("NB-A2", "an open record names NB-A1, which is exempt")
    ]


def _restricted() -> list[Problem]:
    hidden = register("risks: [{id: NB-9, title: A witness may be found}]\n", "restricted/example/risks.yaml")
    assert isinstance(hidden, Register)
    opened = register(_paper("See NB-9."))
    return [each for each in lint(link([opened, hidden]), AsOf(today=day("2026-11-22"))) if each.code == "PUB003"]


def test_a_restricted_register_is_hidden_as_a_whole() -> None:
    assert messages(_restricted()) == ["an open paper names NB-9, which is exempt"]


FIELD = """\
risks:
  - id: NB-3
    title: Bridge closes
    controls: [The lowest bidder has offered to wait]
    note: The offer ends in May. It came from the bidder's own bank after a call.
    exempt: {paragraph: 3, fields: [controls, note], public_interest: It could end the tender}
"""


@pytest.mark.parametrize(
    "words",
    [
        "We know that the lowest bidder has offered to WAIT.",
        "It came from the bidder's own bank after a call, which was good.",
    ],
)
def test_an_open_paper_that_says_again_what_an_exempt_field_says(words: str) -> None:
    (problem,) = found(FIELD + _paper(words), "PUB003")
    assert (problem.message, problem.record) == ("an open paper repeats what is exempt of NB-3", "NB-P1")


def test_the_record_of_an_exempt_field_may_be_named_and_its_other_fields_told() -> None:
    assert found(FIELD + _paper("NB-3 says that the Bridge closes. The offer is good."), "PUB003") == []


def test_an_exempt_passage_may_name_and_say_anything_and_no_open_one_may_say_it_again() -> None:
    secret = "text: As NB-1 says the lowest bidder has offered to wait."
    mark = "            exempt: {paragraph: 3, public_interest: It could end the tender of the year}\n"
    text = SECRET + FIELD.replace("risks:\n", "") + _paper(secret) + mark
    assert found(text, "PUB003") == []
    again = text + "          - As NB-1 says the lowest bidder has offered to wait.\n"
    assert messages(found(again, "PUB003"))[0] == "an open paper names NB-1, which is exempt"
    assert found(text + "          - It could end the tender of the year.\n", "PUB003") == []


def test_a_figure_whose_number_is_exempt_is_not_cited_in_the_open() -> None:
    figure = (
        "figures: [{id: NB-F1, title: Bid, value: 7, exempt: {paragraph: 3, fields: value, public_interest: Bids}}]\n"
    )
    assert messages(found(figure + _paper("It costs [=NB-F1]."), "PUB003")) == [
        "an open paper cites NB-F1, whose number is exempt"
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("[controls, kontrols]", 'the risk has no field "kontrols", so the whole record is kept back'),
        ("id", "id cannot be kept back by itself, so the whole record is"),
    ],
)
def test_a_field_that_the_mark_cannot_keep_back(fields: str, message: str) -> None:
    text = FIELD.replace("[controls, note]", fields)
    (problem,) = found(text, "PUB003")
    assert (problem.message, problem.record, problem.location.line) == (message, "NB-3", 6)


def test_the_marks_of_sections_and_passages_need_their_grounds_too() -> None:
    mark = "            exempt: {paragraph: 9, fields: text}\n"
    assert set(messages(found(_paper("text: Bids are open.") + mark, "PUB003"))) == {
        "paragraph 9 is none of the grounds of Schedule 12A, Part 1, which are 1 to 7",
        "it is exempt, and nothing says why that outweighs the public interest in telling it",
        "the mark of a section or passage keeps all of it back, and takes no fields",
    }
    section = _paper("Bids are open.").replace("        passages:", "        exempt: {paragraph: 3}\n        passages:")
    assert len(found(section, "PUB003")) == 1


SAID = """\
risks:
  - id: NB-1
    title: Bridge closes
    cause: The lowest bidder has called in its loan
    exempt: {paragraph: 3, fields: cause, public_interest: It could end the tender}
"""


@pytest.mark.parametrize(
    "where",
    [
        "decisions_sought: [{verb: note, text: The lowest bidder has called in its loan}]",
        "background_papers: [The lowest bidder has called in its loan]",
        "themes: [The lowest bidder has called in its loan]",
        "private: {representations: The lowest bidder has called in its loan}",
        "appendices: [{heading: A, passages: [{table: {of: risks, heading: The lowest bidder has called in its loan}}]}]",
    ],
)
def test_what_is_exempt_is_looked_for_wherever_a_paper_has_words(where: str) -> None:
    (problem,) = found(SAID + _paper("All is well.", where), "PUB003")
    assert problem.message == "an open paper repeats what is exempt of NB-1"


def test_an_open_record_that_a_paper_shows_may_not_say_it_either() -> None:
    other = "  - {id: NB-2, title: The lowest bidder has called in its loan}\n"
    (problem,) = found(SAID + other + _paper("All is well."), "PUB003")
    assert problem.message == "an open record, which NB-P1 shows, repeats what is exempt of NB-1"
    assert problem.record == "NB-2"
    assert found(SAID + other, "PUB003") == []  # nobody publishes it


@pytest.mark.parametrize(
    "other",
    [
        '  - {id: NB-2, title: "The lowest bidder \\\n     has called in its loan"}',
        "  - {id: NB-2, title: Prices rise, effect: Now THE LOWEST bidder  has called in its loans.}",
        "  - {id: NB-2, title: Prices rise}\nevidence: [{id: NB-E1, title: The lowest bidder has called in its loan, shows: NB-2}]",
    ],
)
def test_what_is_exempt_is_found_however_it_is_written_and_beside_what_is_shown(other: str) -> None:
    (problem,) = found(f"{SAID}{other}\n{_paper('All is well.')}", "PUB003")
    assert problem.message == "an open record, which NB-P1 shows, repeats what is exempt of NB-1"


def test_an_open_field_may_not_say_what_another_of_the_same_record_keeps_back() -> None:
    text = SAID + "    note: We hear that the lowest bidder has called in its loan\n" + _paper("All is well.")
    (problem,) = found(text, "PUB003")
    assert (problem.record, problem.location.line) == ("NB-1", 6)


def test_an_open_record_may_say_what_the_title_of_an_exempt_one_does_where_no_open_paper_shows_it() -> None:
    other = "  - {id: NB-3, title: As we know the lowest bidder may be insolvent}\n"
    assert [each.record for each in found(SECRET + other + _paper("All is well."), "PUB003")] == ["NB-3"]
    table = f"{{table: {{of: risks, records: NB-3}}, {MARK}}}"
    assert found(SECRET + other + _paper(table, "profile: none"), "PUB003") == []


def test_what_a_paper_keeps_back_of_itself_is_not_its_open_text() -> None:
    mark = "exempt: {paragraph: 3, fields: [title, background_papers], public_interest: Bids}"
    text = _paper("All is well.", mark, "background_papers: [The offer of the lowest bidder]")
    assert found(text.replace("title: Bridges", "title: The sale of the old bridge"), "PUB003") == []


def test_a_note_of_an_exempt_passage_is_as_exempt_as_that() -> None:
    notes = "notes: {bank: NB-1 names the bank.}"
    assert found(SECRET + _paper(f"{{text: 'The bank[^bank] knows.', {MARK}}}", notes), "PUB003") == []
    assert len(found(SECRET + _paper("'The bank[^bank] knows.'", notes), "PUB003")) == 1
