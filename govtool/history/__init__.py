"""What time does to records: what is due, and what has passed."""
