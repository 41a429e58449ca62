"""Frozen types, one file for each register; every field carries its help text."""
