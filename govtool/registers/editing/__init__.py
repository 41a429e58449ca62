"""Edits of registers that touch only what they change: every other byte of the file stays as its officer wrote it.

    edited = apply(register, [SetField("EX-1", ("review",), "15 Jan 2027")])    # nothing is written yet
    write(root, edited)

`edits.py` says what an edit is, `wanted.py` what a file is to say after it, `splices.py` which places of the text must
change for that, and `apply.py` reads the new text again: where it does not say exactly what was wanted, nothing is
written.
"""
