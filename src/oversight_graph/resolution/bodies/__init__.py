"""Which organisation or area a mention denotes."""
