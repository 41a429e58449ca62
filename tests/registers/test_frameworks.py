"""One file of a framework, a template profile or a risk matrix."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.registers import frameworks
from govtool.registers.frameworks import PROFILES
from govtool.registers.frameworks import SORTS
from govtool.registers.frameworks import FrameworkError
from govtool.registers.frameworks import Sort
from govtool.registers.frameworks import read_framework
from govtool.registers.frameworks import shipped
from govtool.registers.frameworks import shipped_names
from govtool.source import SourceFile

GOOD = "profile: {id: test, title: A test, sections: [{key: background, heading: Background}]}\n"


@pytest.mark.parametrize(("sort", "name"), [(sort, name) for sort in SORTS for name in shipped_names(sort)])
def test_all_that_is_shipped_can_be_read(sort: Sort, name: str) -> None:
    assert shipped(sort, name).id == name


@pytest.mark.parametrize("name", shipped_names(PROFILES))
def test_every_profile_has_sections_with_headings(name: str) -> None:
    keys = [section.key for section in shipped(PROFILES, name).sections]
    assert keys
    assert len(set(keys)) == len(keys)
    assert all(section.heading for section in shipped(PROFILES, name).sections)


def test_nothing_is_shipped_under_another_name() -> None:
    assert shipped(PROFILES, "hf-1917") is None


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("profile: {id: test\n", "YML002", ""),
        ("", "FRM001", "the file holds no profile"),
        ("risks: []\n", "FRM001", "the file holds no profile"),
        ("profile: words\n", "FLD003", 'profile is "words", where a group of fields is needed'),
        (GOOD.replace("title", "titel"), "FLD001", "there is no field titel here"),
        (GOOD.replace(", title: A test", ""), "FLD002", "title is missing"),
        (GOOD.replace("A test", "[a]"), "FLD003", "title is a list, where a text is needed"),
        (GOOD.replace("id: test", "id: tset"), "FRM001", "the profile tset stands in a file test.yaml"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_at_its_place(text: str, code: str, message: str) -> None:
    _, problems = read_framework(PROFILES, SourceFile("frameworks/profiles/test.yaml", text.encode()))
    assert problems[0].code == code
    assert message in problems[0].message
    assert problems[0].location.path == "frameworks/profiles/test.yaml"


def test_a_damaged_installation_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "test.yaml").write_text("risks: []\n", encoding="utf-8")
    monkeypatch.setattr(frameworks, "SHIPPED", tmp_path)
    shipped_names.cache_clear()
    shipped.cache_clear()
    try:
        with pytest.raises(FrameworkError, match="is damaged: the file holds no profile"):
            shipped(PROFILES, "test")
    finally:
        shipped_names.cache_clear()
        shipped.cache_clear()
