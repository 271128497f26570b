"""Counted acts: which number of a sentence counts what."""
