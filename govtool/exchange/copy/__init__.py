"""A workspace as one piece of data, and back."""
