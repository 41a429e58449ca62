"""The sorts of fault in the values of cells."""

from __future__ import annotations

from govtool.exchange.log.fault import Fault
from govtool.problems import Level

_INFO, _WARNING, _ERROR = Level.INFO, Level.WARNING, Level.ERROR

VALUES: dict[str, Fault] = {
    "XLS013": Fault(
        "error-in-a-cell",
        _WARNING,
        "A cell shows an error.",
        "What stood there is lost: the cells that its formula names are gone, or hold something else than it needs.",
        "Mend the formula, or write the value.",
    ),
    "XLS014": Fault(
        "formula-without-a-result",
        _WARNING,
        "A formula has no result.",
        "It was written by a program that does not calculate, so there is nothing to read.",
        "Open the workbook in Excel, which calculates it, and save it.",
    ),
    "XLS015": Fault(
        "text-that-begins-like-a-formula",
        _INFO,
        "A text begins with =, +, - or @.",
        "It is kept as the text it is; a spreadsheet that opens it again could take it for a formula.",
        "Begin it with a word.",
    ),
    "XLS016": Fault(
        "characters-that-nobody-sees",
        _INFO,
        "A text holds characters that nobody sees.",
        "They break searches and make equal names unequal, so they are taken out.",
        "Nothing: it is done.",
    ),
    "XLS017": Fault(
        "level-that-is-none",
        _WARNING,
        "A level of likelihood or impact cannot be used.",
        "A level is a whole number on the programme's scale; without both there is no score. What is written is kept in the record's note.",
        "Write the level as a whole number.",
    ),
    "XLS018": Fault(
        "level-taken-from-its-word",
        _INFO,
        "A level is written as a word, and was found by it.",
        "The scale of the programme, or another cell of the sheet, says which level the word stands for.",
        "Look whether it is the level that was meant.",
    ),
    "XLS019": Fault(
        "score-that-disagrees",
        _WARNING,
        "A score in the sheet is not likelihood times impact.",
        "It was typed over its formula, or its levels were changed since. It is kept under printed, and the linter compares.",
        "Mend the levels or the score, whichever is wrong.",
    ),
    "XLS020": Fault(
        "score-that-is-none",
        _WARNING,
        "A score is not a number.",
        "Scores are computed from their levels, so it is not needed; what is written is kept in the record's note.",
        "Write the levels as numbers.",
    ),
    "XLS021": Fault(
        "colour-without-a-word",
        _INFO,
        "A colour says what no word says.",
        "It is lost in print and to those who cannot see it. It is read as the RAG word that it is nearest to.",
        "Write the word into the cell.",
    ),
    "XLS022": Fault(
        "rag-that-is-none",
        _WARNING,
        "A RAG is no word of the three, or its word and its colour differ.",
        "Papers and lists know RED, AMBER and GREEN. The word is taken, where there is one.",
        "Write one of the three words.",
    ),
    "XLS023": Fault(
        "date-that-is-none",
        _WARNING,
        "A date cannot be read, or may be read in two ways.",
        "What cannot be dated can never be overdue. What is written is kept in the record's note.",
        "Write the day: 30 Nov 2026.",
    ),
    "XLS024": Fault(
        "date-that-names-no-day",
        _INFO,
        "A date names no day.",
        "It is kept in its words, and never falls due.",
        "Write the day, once it is known.",
    ),
    "XLS025": Fault(
        "date-in-figures",
        _INFO,
        "A date is a text or a plain number, and was read as a day.",
        "In figures the day stands first, as is usual in Britain; a plain number counts days, as spreadsheets do.",
        "Look whether it is the day that was meant.",
    ),
    "XLS026": Fault(
        "owner-not-known",
        _WARNING,
        "The owner is nobody yet.",
        "Nobody can be asked about it. The words are kept, and the linter asks for a role.",
        "Name one role.",
    ),
    "XLS027": Fault(
        "two-owners",
        _WARNING,
        "There is more than one owner.",
        "What several answer for is often done by none. Each is kept, and the linter asks for one.",
        "Name one role.",
    ),
    "XLS028": Fault(
        "id-made-tidy",
        _INFO,
        "An id was changed to have the form of an id.",
        "Ids have no spaces, and are told apart by every letter.",
        "Use the new one from now on.",
    ),
    "XLS029": Fault(
        "id-of-two-rows",
        _ERROR,
        "Two rows have one id.",
        "Nobody can tell which of them a minute or another sheet means. The later one is given another id.",
        "Say which of the two has the id, and give the other one its own.",
    ),
    "XLS030": Fault(
        "row-without-an-id",
        _INFO,
        "A row has no id.",
        "It is given one by its row.",
        "Nothing, or give it the id that it should have.",
    ),
    "XLS031": Fault(
        "as-another-row",
        _WARNING,
        "A cell says only that it is as another row.",
        "A record that is read alone says nothing then. The words are kept as they are.",
        "Write out what is meant.",
    ),
    "XLS032": Fault(
        "number-as-text",
        _INFO,
        "A number is written as text.",
        "A sum in the sheet leaves it out.",
        "Write it as a number, and its sign as the cell's format.",
    ),
    "XLS033": Fault(
        "value-not-on-the-list",
        _WARNING,
        "A value is none of the words that its field takes.",
        "Lists are counted and filtered by these words. What is written is kept in the record's note.",
        "Write one of the field's words.",
    ),
    "XLS034": Fault(
        "row-left-out",
        _WARNING,
        "A row has no title, so it is no record.",
        "Nobody can tell what it is about.",
        "Write what it is, or take the row out.",
    ),
    "XLS036": Fault(
        "word-beside-a-score",
        _INFO,
        "A word stands beside a score.",
        "The number is read; what it is called follows from the bands of the programme, so the word is not kept.",
        "Nothing, where the bands in programme.yaml say the same.",
    ),
    "XLS038": Fault(
        "value-taken-for-a-word",
        _INFO,
        "A value was read as one of the words that its field takes.",
        "It means the same in most logs: In progress is under way, Agreed is accepted, half done is under way.",
        "Look whether it means that in this log.",
    ),
}
