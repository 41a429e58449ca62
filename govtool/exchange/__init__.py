"""Registers out to other programs, and back."""
