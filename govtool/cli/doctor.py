"""`govtool doctor`."""

from __future__ import annotations

import platform

import click

from govtool import __version__
from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.folder import REGISTERS
from govtool.folder import find_root


@click.command()
@click.pass_obj
def doctor(app: App) -> int:
    """Say whether this computer has what govtool needs, and what to install where it has not."""
    click.echo(f"fine     govtool {__version__} on Python {platform.python_version()}")
    checks = [_yaml(), _pdf(), _workspace(app)]
    for fine, said in checks:
        click.echo(f"{'fine   ' if fine else 'missing'}  {said}")
    return FINE if all(fine for fine, _ in checks) else PROBLEMS


def _yaml() -> tuple[bool, str]:
    import yaml

    if yaml.__with_libyaml__:
        return True, "PyYAML with libyaml, which reads the registers"
    return False, "PyYAML was installed without libyaml; install it from a wheel: pip install --force-reinstall pyyaml"


def _pdf() -> tuple[bool, str]:
    from govtool.reports.pango import pango_missing

    missing = pango_missing()
    return (False, missing) if missing else (True, "WeasyPrint with Pango, which makes the PDFs")


def _workspace(app: App) -> tuple[bool, str]:
    root = find_root(app.folder.resolve())
    if root:
        return True, f"a workspace: {root}"
    return False, f"no folder {REGISTERS}/ here or above; go to your workspace, or name it with -C"
