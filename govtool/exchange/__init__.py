"""What comes in from spreadsheets, and what goes out to them."""
