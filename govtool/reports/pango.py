"""The text layout library Pango, which WeasyPrint cannot do without and pip does not install."""

from __future__ import annotations

import contextlib
import importlib
import io
import platform

from govtool.reports.pdf_setting import own_font

_INSTALL = {
    "Debian or Ubuntu": "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0",
    "Fedora": "dnf install pango",
    "macOS": "brew install pango",
    "Windows": "pacman -S mingw-w64-ucrt-x86_64-pango (in MSYS2; WEASYPRINT_DLL_DIRECTORIES must name its bin folder)",
}


def pango_missing() -> str | None:
    """Say what must be installed before PDFs can be written; None where nothing is missing."""
    # WeasyPrint prints advice of its own when it cannot find Pango, and warns when there are no fonts.
    silence = io.StringIO()
    with own_font(), contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
        try:
            importlib.import_module("weasyprint")
        except OSError:
            return f"PDFs need the text layout library Pango, which is not installed here. {_advice()}"
    return None


def pango_version() -> str:
    """The version of the text layout library, on which the bytes of a PDF depend; empty where it is not installed."""
    if pango_missing():
        return ""
    from weasyprint.text.ffi import pango

    number = int(pango.pango_version())
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


def _advice() -> str:
    """Return how to install Pango on this system, or on every system we know where this one is not among them."""
    system = _system()
    if system in _INSTALL:
        return f"To install it on {system}: {_INSTALL[system]}"
    return "To install it: " + "; ".join(f"on {name}: {line}" for name, line in _INSTALL.items())


def _system() -> str:
    name = platform.system()
    if name != "Linux":
        return "macOS" if name == "Darwin" else name
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return "Linux"
    families = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    if families & {"debian", "ubuntu"}:
        return "Debian or Ubuntu"
    return "Fedora" if families & {"fedora", "rhel"} else "Linux"
