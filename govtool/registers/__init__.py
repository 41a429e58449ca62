"""From the text of a file to a register: values with positions, typed records, references as written."""
