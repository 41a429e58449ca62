"""YML: what the reader of a file's text reports. The examples are files."""

from __future__ import annotations

from govtool.lint.rule import found_while_reading


@found_while_reading("YML001")
def text_in_another_encoding() -> None:
    """The file is not UTF-8 text.

    Letters such as £, é and ŵ come out wrong, or not at all, in the published paper; the file was saved by a program
    that still uses an older Windows encoding.

    Mend: Open the file and save it again with the encoding "UTF-8".

    Source: YAML 1.2, section 5.2.
    """


@found_while_reading("YML002")
def text_that_cannot_be_read() -> None:
    """The text is not YAML.

    Nothing in the file can be used until it is mended: its records are missing from every list and every paper.

    Mend: Look at the line named, and at the one above it: most often an indent, a colon or a quotation mark is wrong.

    Source: YAML 1.2.

    Bad:
        risks:
          - id: EX-1
            title: Winter: the market cannot meet demand  # problem

    Good:
        risks:
          - id: EX-1
            title: "Winter: the market cannot meet demand"
    """


@found_while_reading("YML004")
def field_given_twice() -> None:
    """A field is given twice in one record.

    One of the two would be lost without a word, and nobody could tell from the paper which was meant.

    Mend: Keep one of the two.

    Source: YAML 1.2, section 3.2.1.3, which asks that names be unique.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
            owner: Head of Finance  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            owner: Head of Commissioning
    """


@found_while_reading("YML005")
def programmer_marks() -> None:
    """The text uses aliases, anchors, tags or merge keys.

    They let one line stand for another somewhere else, so that a reader of a change cannot see what it changes; files
    have been made with them that fill a computer's memory.

    Mend: Write the value out where it is needed.

    Source: Practice of registers meant to be read by people; billion-laughs attacks.

    Bad:
        risks:
          - id: EX-1
            title: &name The market cannot meet winter demand  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """


@found_while_reading("YML006")
def name_that_is_no_word() -> None:
    """A field's name is not a plain word.

    A question mark or bracket at the start of a line begins a form of YAML that registers do not have.

    Mend: Write the name before the colon.

    Source: YAML 1.2, section 7.4.

    Bad:
        risks:
          - id: EX-1
            [title]: The market cannot meet winter demand  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
    """


@found_while_reading("YML007")
def second_document() -> None:
    """The file holds several documents.

    What stands after the line --- is easily overlooked by a person, and most programs read only the first part.

    Mend: Keep one document in a file, and remove the line ---.

    Source: Practice of registers meant to be read by people.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
        ---  # problem
        risks:
          - id: EX-2
            title: Staff cannot be recruited in time

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
          - id: EX-2
            title: Staff cannot be recruited in time
    """


@found_while_reading("YML008")
def file_beyond_bounds() -> None:
    """The file is larger or more deeply nested than any register needs.

    Such a file is a mistake or an attack; reading it could fill the computer's memory.

    Mend: Split it into several files, or take inner values out into records of their own.

    Source: Bounds of govtool: 16 MiB a file, 64 levels, 2,000,000 values.
    """
