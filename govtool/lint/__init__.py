"""The linter: rules, the run over them, and the forms that problems are printed in."""
