"""Workbooks and text tables into plain cells, with care: nothing in them is run, followed or trusted."""
