"""Whether the registers still say what a paper was made from: record by record, by the fingerprints in its manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from govtool.reports.verify.proof import ManifestSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A record that says something else now."""

    id: str
    kind: str
    fields: tuple[str, ...]
    """The fields that differ, were added or are gone, in order of their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The registers here, beside those of a manifest."""

    changed: tuple[Changed, ...]
    gone: tuple[str, ...]
    """Records that the paper used and that it would not use, or not find, if it were made here."""
    new: tuple[str, ...]
    """Records that it would use now and did not."""
    files: tuple[str, ...]
    """Registers whose file differs, is new or is gone, whatever the records in it say."""

    @property
    def same(self) -> bool:
        """Whether every record that the paper used says the same, and it would use no other."""
        return not (self.changed or self.gone or self.new)


def compare_registers(before: ManifestSaid, now: ManifestSaid) -> Compared:
    """Compare the records and registers of a manifest with those of one made here, now."""
    old, new = before.records, now.records
    return Compared(
        changed=tuple(
            Changed(id=each, kind=new[each].kind, fields=fields)
            for each in old
            if each in new and (fields := _different(old[each].fields, new[each].fields))
        ),
        gone=tuple(sorted(old.keys() - new.keys())),
        new=tuple(sorted(new.keys() - old.keys())),
        files=_different(before.registers, now.registers),
    )


def _different(one: Mapping[str, Any], two: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name)))
