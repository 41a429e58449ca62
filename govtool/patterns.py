"""Regular expressions that are compiled when they are first asked: the rules have a hundred, and most runs ask a few."""

from __future__ import annotations

import re
from typing import Any
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Lazy:
    """Stands for a pattern until the first question, and then answers with the pattern's own methods."""

    def __init__(self, source: str, flags: int) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.source, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that costs nothing until it is used."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
