"""What the lexicons know of a text, and the sentence under them."""
