"""Where the things that govtool ships are found: report templates and samples.

In a wheel they lie inside the package. In a checkout, and in an editable install, which does not see the wheel's
mapping, they lie beside it.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder of that name: inside the package first, then beside it.

    Raises FileNotFoundError where it is in neither place: then the installation is damaged.
    """
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"this installation of govtool lacks its folder {name}")
