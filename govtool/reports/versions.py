"""The versions of what a paper's bytes depend on."""

from __future__ import annotations

import platform
import zlib
from importlib import metadata

from govtool import __version__
from govtool.reports.pango import pango_version

PACKAGES = ("weasyprint", "pydyf", "fonttools", "fontpkg-source-sans-3", "jinja2", "python-docx")


def versions(form: str) -> dict[str, str]:
    """The version of each thing that a paper of a form (pdf, html or docx) depends on, by name."""
    found = {
        "govtool": __version__,
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    found |= {name: metadata.version(name) for name in PACKAGES}
    return found | ({"pango": pango_version()} if form == "pdf" else {})
