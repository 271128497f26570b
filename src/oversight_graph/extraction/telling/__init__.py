"""Whether a sentence reports an act as done, and the words that report it."""
