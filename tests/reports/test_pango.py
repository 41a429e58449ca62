"""What is said where the text layout library is missing."""

from __future__ import annotations

import importlib
import platform
import sys

import pytest

from govtool.reports.pango import pango_missing
from govtool.reports.pdf import write_pdf
from govtool.reports.render_error import RenderError
from tests.reports.pages import CREATED
from tests.reports.pages import TEMPLATES
from tests.reports.pages import page


def test_pango_is_found_here() -> None:
    assert pango_missing() is None


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the import of WeasyPrint fail as it does where Pango is not installed."""

    def fail(name: str) -> None:
        sys.stdout.write("Advice that the user should not see")
        raise OSError(f"cannot load library for {name}")

    monkeypatch.setattr(importlib, "import_module", fail)


@pytest.mark.usefixtures("no_pango")
@pytest.mark.parametrize(
    ("system", "release", "line"),
    [
        ("Linux", {"ID": "debian"}, "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("Linux", {"ID": "mint", "ID_LIKE": "ubuntu debian"}, "on Debian or Ubuntu: apt-get install"),
        ("Linux", {"ID": "fedora"}, "on Fedora: dnf install pango"),
        ("Darwin", {}, "on macOS: brew install pango"),
        ("Windows", {}, "WEASYPRINT_DLL_DIRECTORIES"),
    ],
)
def test_missing_pango_is_reported_with_the_line_for_this_system(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], system: str, release: dict[str, str], line: str
) -> None:
    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    message = pango_missing()
    assert message is not None
    assert line in message
    assert message.count("install ") + message.count("pacman") <= 3
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("no_pango")
@pytest.mark.parametrize("system", ["Plan 9", "Linux"])
def test_missing_pango_on_an_unknown_system_is_reported_with_every_line(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    def unknown() -> dict[str, str]:
        raise OSError

    monkeypatch.setattr(platform, "system", lambda: system)
    monkeypatch.setattr(platform, "freedesktop_os_release", unknown)
    with pytest.raises(RenderError, match=r"Debian or Ubuntu: .+Fedora: .+macOS: .+Windows: "):
        write_pdf(page(""), folders=[TEMPLATES], created=CREATED)
