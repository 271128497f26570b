"""Dates as written, and what no name ever runs over."""
