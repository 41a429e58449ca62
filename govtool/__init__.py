"""Registers of risks, recommendations, plans and measures, kept as text, linted, and rendered as committee papers."""

__version__ = "0.1.0"
