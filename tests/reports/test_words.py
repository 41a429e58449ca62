"""The words of a page, in the order in which it is read."""

from __future__ import annotations

from govtool.reports.words import shown
from govtool.reports.words import stretches
from govtool.reports.words import tokens
from govtool.reports.words import words_of


def test_lines_without_what_is_not_printed() -> None:
    found = words_of(
        "<head><title>No</title><style>p { }</style></head>"
        "<p>Bridges <b>are</b>\n old<br>and&nbsp;few.</p><p hidden>No</p><script>no</script>"
    )
    assert found.lines == ["Bridges are old", "and few."]


def test_a_note_is_kept_apart_and_its_number_stands_where_it_is_called() -> None:
    found = words_of(
        '<p>807<span class="footnote">In <i>May</i>.</span> people.</p><p>A<span class="footnote">B</span></p>'
    )
    assert (found.lines, found.notes) == (["807 1 people.", "A 2"], ["In May.", "B"])


def test_the_brackets_that_a_browser_shows_around_a_note_are_not_on_the_page() -> None:
    found = words_of(
        '<p>807<span class="aside"> [Note: </span><span class="footnote">In May.</span><span class="aside">]</span></p>'
    )
    assert (found.lines, found.notes) == (["807 1"], ["In May."])


def test_heads_of_tables_each_once() -> None:
    table = "<table><thead><tr><th>Ref</th><th>Risk</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    found = words_of(table * 2)
    assert (found.lines, found.heads) == (["Ref", "Risk", "1"] * 2, ["Ref Risk"])


def test_words_in_pictures_and_numbers_of_the_contents() -> None:
    found = words_of(
        '<li><a>One</a> <span class="page" data-target="#one"></span></li>'
        "<figure><figcaption>Scores</figcaption><svg><title>No</title><text>5</text><text>RED</text></svg></figure><p>End</p>"
    )
    assert found.lines == ["One", "Scores", "End"]
    assert found.pictures == [["5", "RED"]]
    assert found.numbered == [0]


def test_tokens_are_words_whole_numbers_and_signs() -> None:
    text = "1.10 £2,400k (re-let)"
    assert [word.text for word in tokens(text)] == [
        *("1", ".", "10", "£", "2", ",", "400", "k", "(", "re", "-", "let", ")")
    ]
    assert shown(tokens(text)) == text


def test_a_stretch_is_found_wherever_its_lines_break() -> None:
    words = list(tokens("a Inher ent score b Inherent score c"))
    assert list(stretches(words, "Inherent score")) == [(5, 7), (1, 4)]
    assert list(stretches(words, "score b I")) == []
