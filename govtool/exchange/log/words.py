"""Owners, lists of words, and how far something has come, as sheets write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from govtool.exchange.log.colours import is_colour
from govtool.exchange.log.colours import rag_of
from govtool.exchange.log.headings import plain
from govtool.exchange.log.readings import Said
from govtool.exchange.log.readings import Taken
from govtool.exchange.log.readings import refused
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import tidied
from govtool.exchange.reading.cells import Cell
from govtool.records.owner import is_unknown
from govtool.records.scoring import RAGS
from govtool.sentences import listed

_ROLE = r"(?:deputy|assistant|interim|acting|chief|head|director|lead|manager|executive|strategic|service|programme)\b"
_BETWEEN = re.compile(rf"\s*[/;\n]\s*|\s*(?:&|,|\band\b)\s*(?={_ROLE})", re.IGNORECASE)

_NUMBERED = re.compile(r";#\d+")
"""The number that SharePoint puts behind the name of a person."""

STATUSES = {
    "not started": "not started|not yet started|yet to start|to start|to do",
    "under way": "under way|underway|in progress|started|on track|ongoing|on going|in hand|progressing",
    "complete": "complete|completed|done|closed|finished|implemented|achieved",
    "embedded": "embedded|sustained|business as usual|bau",
    "superseded": "superseded|withdrawn|no longer required|no longer applicable|cancelled",
}
ANSWERS = {
    "accepted": "accepted|accept|agreed|agree|yes|y|fully accepted|fully agreed",
    "partly accepted": "partly accepted|partially accepted|partly agreed|partially agreed|in part|partial",
    "rejected": "rejected|reject|not accepted|not agreed|no|n|declined",
}
RESPONSES = {
    "treat": "treat|treated|treating",
    "tolerate": "tolerate|tolerated|tolerating",
    "transfer": "transfer|transferred|transferring",
    "terminate": "terminate|terminated|terminating",
}
STATES = {"open": "open|live|active|current|o", "closed": "closed|close|c"}
_RAG_WORDS = {"r": "RED", "red": "RED", "a": "AMBER", "amber": "AMBER", "g": "GREEN", "green": "GREEN"}


def read_owner(cell: Cell) -> Taken:
    """The roles that a cell names: one alone, or a list. Words that stand for nobody yet are kept, and said."""
    text = _NUMBERED.sub("", tidied(cell.shown)).replace(";#", ";")
    parts = [text] if text.lower() == "n/a" else _BETWEEN.split(text)
    names = [one_line(each) for each in parts if each.strip()]
    if not names:
        return refused("XLS026", f'"{one_line(text)}" names nobody')
    said = [Said("XLS026", f'"{one_line(text)}" is nobody yet')] if any(map(is_unknown, names)) else []
    if len(names) > 1:
        said.append(Said("XLS027", f"it names {len(names)} owners: {listed(names)}"))
    return Taken(names[0] if len(names) == 1 else names, tuple(said))


def read_word(cell: Cell, words: Mapping[str, str]) -> Taken:
    """One of the words that a field takes, or another that means the same. `words` are those by the field's own."""
    text = one_line(cell.shown)
    found = next((own for own, same in words.items() if plain(text) in same.split("|")), None)
    if found is None:
        return refused("XLS033", f'"{text}" is none of {listed(list(words), "or")}')
    return Taken(found, () if plain(text) == found else (Said("XLS038", f'"{text}" was read as {found}'),))


def read_share(cell: Cell, whole: float) -> Taken:
    """How much is done, as a status. `whole` is what all of it is in this column: 1, or 100."""
    share = _share(cell, whole)
    text = one_line(cell.shown)
    if share is None or not 0 <= share <= 1:
        return refused("XLS033", f'"{text}" is no share of what is to be done')
    status = "not started" if share == 0 else "complete" if share == 1 else "under way"
    return Taken(status, (Said("XLS038", f"{text} done was read as {status}; the number is not kept"),))


def _share(cell: Cell, whole: float) -> float | None:
    if isinstance(cell.value, float):
        return cell.value / whole
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%?)", one_line(cell.shown))
    return float(match[1]) / (100 if match[2] else whole) if match else None


def read_rag(cell: Cell) -> Taken:
    """A RAG word; where there is none, that of the colour behind the cell, and this is said."""
    text, colour = one_line(cell.shown), rag_of(cell.fill)
    if not text:
        if colour is None:
            no_rag = Said("XLS022", "the cell is only coloured, and its colour is none of red, amber and green")
            return Taken(None, (no_rag,) if is_colour(cell.fill) else ())
        return Taken(colour, (Said("XLS021", f"the cell is only coloured; its colour was read as {colour}"),))
    rag = _RAG_WORDS.get(plain(text))
    if rag is None:
        return refused("XLS022", f'"{text}" is none of {listed(RAGS, "or")}')
    if colour not in (None, rag):
        return Taken(rag, (Said("XLS022", f"the word is {rag} and the colour behind it {colour}"),))
    return Taken(rag)
