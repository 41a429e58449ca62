"""Where templates are filled in: they come from councils, so they can place values, and do nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from typing import NoReturn

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from govtool.reports.render_error import RenderError


def sandbox(folders: Sequence[Path]) -> jinja2.Environment:
    """An environment whose templates, and what they include, are each taken from the first folder that has them."""
    environment = _Environment(
        loader=_Loader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Filters would let a template switch off escaping, and the global functions make long lists.
    environment.filters.clear()
    environment.globals.clear()
    return environment


class _Environment(ImmutableSandboxedEnvironment):
    """Templates that can place values, and cannot reach the program or compute."""

    # Without this a template of one line can ask for more memory than there is.
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def call_binop(self, _context: jinja2.runtime.Context, operator: str, _left: Any, _right: Any) -> NoReturn:
        raise SecurityError(f"a template cannot calculate ({operator})")

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, jinja2.runtime.Macro | jinja2.runtime.BlockReference)


class _Loader(jinja2.FileSystemLoader):
    """Templates from folders; one that is no text is named, not the one that includes it."""

    def get_source(self, environment: jinja2.Environment, template: str) -> Any:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            path = next(path for folder in self.searchpath if (path := Path(folder) / template).is_file())
            raise RenderError(f"{path} is not UTF-8 text; save it again with the encoding UTF-8.") from error
