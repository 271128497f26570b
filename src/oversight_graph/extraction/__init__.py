"""Extraction: match rules over mentions and give tenures and actions as facts."""
