"""What is due when, as a calendar."""
