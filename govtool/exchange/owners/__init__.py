"""Workbooks that owners fill in and send back, and what comes of them."""
