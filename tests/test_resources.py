"""What govtool ships is found from a checkout, and said to be lacking where it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool import resources


def test_found_beside_the_package_in_a_checkout() -> None:
    assert (resources.shipped("report_templates") / "cabinet.html").is_file()


def test_inside_the_package_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (tmp_path / "govtool" / "samples", tmp_path / "samples"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "govtool")
    assert resources.shipped("samples") == tmp_path / "govtool" / "samples"
    (tmp_path / "govtool" / "samples").rmdir()
    assert resources.shipped("samples") == tmp_path / "samples"


def test_a_damaged_installation_is_told_of() -> None:
    with pytest.raises(FileNotFoundError, match="lacks its folder nowhere"):
        resources.shipped("nowhere")
