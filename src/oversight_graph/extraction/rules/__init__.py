"""What the data files of extraction say, read once: acts, counts, frames, offices, phrases."""
