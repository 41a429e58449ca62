"""Frameworks that govtool ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.registers import frameworks
from govtool.registers.frameworks import FrameworkError
from govtool.registers.frameworks import profile
from govtool.registers.frameworks import profiles

GOOD = "profile: {id: test, title: A test, sections: [{key: background, heading: Background}]}\n"


@pytest.mark.parametrize("name", profiles())
def test_every_profile_that_is_shipped_can_be_read(name: str) -> None:
    shipped = profile(name)
    assert shipped.id == name
    assert shipped.title
    keys = [section.key for section in shipped.sections]
    assert keys
    assert len(set(keys)) == len(keys)
    assert all(section.heading for section in shipped.sections)


def test_there_are_profiles() -> None:
    assert "hf-2017" in profiles()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("profile: {id: test\n", "is not a profile"),
        ("", "is not a profile"),
        ("risks: []\n", "is not a profile"),
        ("profile: words\n", 'profile is "words", where a group of fields is needed'),
        (GOOD.replace("title", "titel"), "there is no field titel"),
        (GOOD.replace(", title: A test", ""), "title is missing"),
        (GOOD.replace("A test", "[a]"), "title is a list"),
    ],
)
def test_a_damaged_profile_is_no_profile(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "test.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(frameworks, "FRAMEWORKS", tmp_path)
    profile.cache_clear()
    with pytest.raises(FrameworkError, match=message):
        profile("test")
