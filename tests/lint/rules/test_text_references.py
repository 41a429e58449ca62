"""REF001 in texts: sections of its own source document that a record names."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places


def _risk(text: str, source: str = "source: {document: NB-D1, section: 3.1}") -> str:
    return (
        "documents: [{id: NB-D1, title: Survey, sections: {3: Piers, 3.1: Stone, 3.1.4: Joints}}]\n"
        f'risks:\n  - id: NB-1\n    title: Bridge closes\n    controls: ["A call", "{text}"]\n    {source}\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "As section 3.1 and § 3.1.4 say",
        "Section 117 of the Act",
        "It grew by 3.2 in 2017, in 3.5% of cases, on 30.11.2017",
        "Section 9.9 of the Highways Act",
        "Version 1.2.3",
    ],
)
def test_sections_that_are_there_and_other_numbers(text: str) -> None:
    assert found(_risk(text), "REF001") == []


@pytest.mark.parametrize("text", ["As set out in 3.1.15 above", "See section 3.9.", "See paragraph 3.1.15"])
def test_a_section_that_is_not(text: str) -> None:
    (problem,) = found(_risk(text), "REF001")
    assert problem.message.endswith("and NB-D1 has no such section")
    assert places([problem]) == [(5, 26)]


def test_a_document_without_sections_or_no_document_is_not_asked() -> None:
    assert found(_risk("See section 3.9", ""), "REF001") == []
    assert (
        messages(
            found(_risk("See section 3.9").replace(", sections: {3: Piers, 3.1: Stone, 3.1.4: Joints}", ""), "REF001")
        )
        == []
    )
