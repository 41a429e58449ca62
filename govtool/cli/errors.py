"""The one place where an exception becomes a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from govtool import __version__
from govtool.cli.codes import BUG
from govtool.cli.codes import FINE
from govtool.cli.codes import INTERRUPTED
from govtool.cli.codes import USAGE


def guarded(run: Callable[[], object]) -> int:
    """Run a command line; return its exit code.

    Wrong usage is 2, Ctrl-C 130, a reader that went away (`| head`) 0, and a fault of govtool itself 3, with a log.
    """
    try:
        code = run()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except SystemExit:  # click's own answer to a reader that went away
        return FINE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("govtool: interrupted; nothing was written.", err=True)
        return INTERRUPTED
    except ImportError as error:
        if "yaml" not in str(error.name or error):
            return _bug()
        click.echo("govtool: PyYAML was installed without libyaml; run pip install --force-reinstall pyyaml.", err=True)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception:  # noqa: BLE001  # the last resort: whatever a bug raises, the officer gets a sentence
        return _bug()
    return code if isinstance(code, int) else FINE


def _bug() -> int:
    import tempfile
    import traceback

    try:
        with tempfile.NamedTemporaryFile("w", prefix="govtool-", suffix=".log", delete=False, encoding="utf-8") as log:
            log.write(f"govtool {__version__}, Python {sys.version}, {sys.platform}\n{sys.argv[1:]}\n\n")
            traceback.print_exc(file=log)
    except OSError:
        click.echo("govtool: a fault in govtool itself stopped it, and no log could be written.", err=True)
    else:
        click.echo(f"govtool: a fault in govtool itself stopped it; please send the log, {log.name}.", err=True)
    return BUG
