"""What the public may not read of a workspace, and whether a text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.open_view import kept_back
from govtool.records.exempt_nodes import exempt_scalars
from govtool.records.figure import Figure
from govtool.records.masked import covered
from govtool.records.record import Record
from govtool.workspace import Workspace

LEAST_WORDS = 3
"""Words from which a title or an exempt text is telling enough to be looked for in texts."""
LONG_SENTENCE = 6
"""Words from which one sentence of an exempt text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What the public may not read."""

    records: dict[str, Record]
    """The records that are kept back as a whole, by id."""
    figures: set[str]
    """Those whose number is exempt, though the rest of them is open."""
    sought: dict[str, dict[str, str]]
    """The texts that are looked for, each with the record that it is of, by a word that stands inside them."""

    def __bool__(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.records or self.figures or self.sought)

    def told_in(self, text: str) -> dict[str, None]:
        """The ids of the records of which a text says what is exempt, each once."""
        plain = _plain(text)
        return {
            record: None
            for word in self.sought.keys() & plain.split()
            for said, record in self.sought[word].items()
            if said in plain
        }


def hidden_matter(workspace: Workspace) -> Hidden:
    """What the open view leaves out: restricted registers, exempt records and what stands inside those, and parts."""
    records = {each: workspace.records[each] for each, _ in kept_back(workspace)}
    parts = [each for each in workspace.records.values() if each.id not in records]
    return Hidden(
        records=records,
        figures={each.id for each in parts if isinstance(each, Figure) and {"value", "printed"} & set(covered(each))},
        sought=_by_word((*_titles(records.values()), *_fields(parts))),
    )


def _titles(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    return ((_plain(each.title), each.id) for each in records if len(each.title.split()) >= LEAST_WORDS)


def _fields(parts: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """What the exempt fields and passages of open records say."""
    return ((text, each.id) for each in parts for scalar in exempt_scalars(each) for text in _telling(scalar.text))


def _by_word(texts: Iterable[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Texts by the longest word that has another before and after it, so that few of them need be looked for in a text."""
    found: dict[str, dict[str, str]] = {}
    for text, record in texts:
        if words := text.split():
            found.setdefault(max(words[1:-1] or words, key=len), {}).setdefault(text, record)
    return found


def _telling(text: str) -> Iterator[str]:
    """A text, and its longer sentences, as they are looked for in others."""
    if len(text.split()) >= LEAST_WORDS:
        yield _plain(text)
    for sentence in re.split(r"(?<=[.;!?])\s", text):
        if len(sentence.split()) >= LONG_SENTENCE:
            yield _plain(sentence)


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".;!? ")
