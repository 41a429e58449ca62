"""Pictures: where their boxes, lines, figures and words stand. They know numbers and words, and no register."""
