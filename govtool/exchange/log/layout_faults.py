"""The sorts of fault in how a sheet is laid out: rows, columns, what is hidden or merged, and other tables."""

from __future__ import annotations

from govtool.exchange.log.fault import Fault
from govtool.problems import Level

LAYOUT: dict[str, Fault] = {
    "XLS001": Fault(
        "rows-above-the-header",
        Level.INFO,
        "Rows of titles stand above the header.",
        "They are not read: a title is no record.",
        "Look whether anything in them should be kept.",
    ),
    "XLS002": Fault(
        "merged-cells",
        Level.INFO,
        "Cells are merged.",
        "Only the first of them holds the value. Over headings it is read with each of them; in the data it is taken for every row that it spans.",
        "Unmerge them and write the value in each row, if it is not meant for all of them.",
    ),
    "XLS003": Fault(
        "header-repeated",
        Level.INFO,
        "The header stands again inside the data.",
        "It is passed over: it came from a page break, and is no record.",
        "Take the row out of the sheet.",
    ),
    "XLS004": Fault(
        "heading-inside-the-data",
        Level.INFO,
        "A heading stands inside the data.",
        "It is passed over, so what it says of the rows under it is not kept.",
        "Give the rows a column that says it.",
    ),
    "XLS005": Fault(
        "total-inside-the-data",
        Level.INFO,
        "A total stands inside the data.",
        "It is passed over: totals are computed, and a sum of risk scores means nothing.",
        "Take the row out of the sheet.",
    ),
    "XLS006": Fault(
        "text-below-the-data",
        Level.INFO,
        "Text stands below the data.",
        "It is not read as a record.",
        "Look whether anything in it should be kept.",
    ),
    "XLS007": Fault(
        "count-that-disagrees",
        Level.WARNING,
        "A count in the sheet is not the number of rows.",
        "Rows may have been lost from the sheet, or added without a look at its foot.",
        "Find out which rows are missing, or were added.",
    ),
    "XLS008": Fault(
        "hidden-from-view",
        Level.WARNING,
        "A row, a column or a sheet is hidden.",
        "Hidden rows and hidden columns that have a field are read, for they are part of the log; whoever hid them may not have meant them for all readers.",
        "Look whether it may be read by all who read the registers; if not, take it out, or mark the record exempt.",
    ),
    "XLS009": Fault(
        "comment-on-a-cell",
        Level.WARNING,
        "A cell has a comment.",
        "Comments are private notes as often as not, so none is taken over.",
        "Read it, and write into the record what belongs there.",
    ),
    "XLS010": Fault(
        "column-left-out",
        Level.WARNING,
        "A column has no field.",
        "What stands in it is not taken over.",
        "Name a field for it in the map, such as note, if it is to be kept.",
    ),
    "XLS011": Fault(
        "sheet-not-read",
        Level.INFO,
        "A sheet is not read.",
        "One sheet is imported at a time.",
        "Name it with --sheet to import it.",
    ),
    "XLS012": Fault(
        "name-with-a-space-at-its-end",
        Level.INFO,
        "The name of the sheet begins or ends with a space.",
        "Formulas and links that name the sheet without it lead nowhere.",
        "Rename the sheet.",
    ),
    "XLS035": Fault(
        "taken-for-granted",
        Level.INFO,
        "Something about the file had to be taken for granted.",
        "The file does not say it.",
        "Look whether it is right.",
    ),
    "XLS037": Fault(
        "mark-that-keeps-back",
        Level.ERROR,
        "The sheet says of something that not everyone may read it.",
        "The mark is not taken over, so the records would be open: they would stand in lists and in open papers.",
        "Mark the records exempt, or put them into restricted/, before a paper is made from them.",
    ),
    "XLS039": Fault(
        "another-table-in-the-sheet",
        Level.WARNING,
        "Another table stands in the sheet.",
        "One table of a sheet is read; the rows of another one would become records that they are not.",
        "Put it on a sheet of its own, and import that.",
    ),
    "XLS040": Fault(
        "level-that-has-a-name",
        Level.INFO,
        "Levels stand in the sheet with their names.",
        "The number is read. What a level is called belongs to the programme's scale, so it is said once there and not at each score.",
        "Write the names into programme.yaml under scoring, as words of the scale, where they are not there.",
    ),
    "XLS041": Fault(
        "colours-that-follow-rules",
        Level.WARNING,
        "Cells of a RAG have no word, and rules of the sheet colour them.",
        "Rules are not carried out: the colour follows from other cells, which are read. It is lost in print, and to those who cannot see it.",
        "Write the word into the cell, or leave it to govtool, which finds the RAG by the bands of the programme.",
    ),
    "XLS045": Fault(
        "link-behind-a-cell",
        Level.INFO,
        "A cell leads to an address.",
        "The words of the cell are read, and the address behind them is not kept.",
        "Write the address into the record, as its source or its evidence, where it is needed.",
    ),
    "XLS046": Fault(
        "struck-through",
        Level.WARNING,
        "Words are struck through.",
        "They are read as they stand: a line through a row says that it is over in some offices, and that it is wrong in others.",
        "Close the record, or take the words out.",
    ),
}
