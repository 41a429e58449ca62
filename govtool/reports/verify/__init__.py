"""Verifying a paper: whether it still says what it was made to say, and whether the registers still do."""
