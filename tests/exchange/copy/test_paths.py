"""What files an export is written to: names that every system has, and none twice."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.exchange.copy.paths import FormError
from govtool.exchange.copy.paths import Paths
from govtool.registers.frameworks import FRAMEWORKS
from govtool.registers.frameworks import PROFILES

E_ACUTE, E_AND_ACUTE = "\u00e9", "e\u0301"


@pytest.mark.parametrize(
    "path",
    [
        "registers/con/risks.yaml",
        "registers/example/nul.yaml",
        "registers/example/Com1.notes.yaml",
        "registers/example/lpt\u00b9.yaml",
        "registers/aux .x/risks.yaml",
        "registers/example./risks.yaml",
        "registers/example /risks.yaml",
        "registers/a half \ud800/risks.yaml",
        "registers/a\x00b/risks.yaml",
        "registers/./risks.yaml",
    ],
)
def test_a_path_that_some_system_does_not_have_is_refused(path: str) -> None:
    with pytest.raises(FormError, match=r"^here has the path .*, which is not that of a register$"):
        Paths().of_register(path, "here")


@pytest.mark.parametrize(
    "path",
    [
        "registers/x.yaml",
        "registers/consent/nullity.yaml",
        "registers/com10/risks.yml",
        "restricted/a b/risks of caf\u00e9.yaml",
        "registers/a.con/b.nul.yaml",
    ],
)
def test_any_other_is_given_back(path: str) -> None:
    assert Paths().of_register(path, "here") == path


@pytest.mark.parametrize(("one", "other"), [("a", "A"), ("a", "a"), (E_ACUTE, E_AND_ACUTE), ("stra\u00dfe", "STRASSE")])
def test_no_path_is_given_twice_where_capitals_and_accents_count_for_nothing(one: str, other: str) -> None:
    paths = Paths()
    paths.of_register(f"registers/{one}.yaml", "registers[0]")
    paths.of_shelf(FRAMEWORKS, one, "frameworks[0]")
    with pytest.raises(FormError, match="which another has too"):
        paths.of_register(f"registers/{other}.yaml", "registers[1]")
    with pytest.raises(FormError, match="which another has too"):
        paths.of_shelf(FRAMEWORKS, other, "frameworks[1]")
    assert paths.of_shelf(PROFILES, other, "profiles[0]").endswith(f"/{other}.yaml")


@pytest.mark.parametrize("name", ["", None, 7, "../x", "a/b", "nul", "a\ud800", ".hidden"])
def test_an_id_that_no_file_can_be_called_by_is_refused(name: Any) -> None:
    with pytest.raises(FormError, match=r"^here has no id that a file can be called by$"):
        Paths().of_shelf(FRAMEWORKS, name, "here")
