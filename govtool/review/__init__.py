"""What is decided in a review, as edits of registers: a risk rescored, an action done, a decision taken."""
