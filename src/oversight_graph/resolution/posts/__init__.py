"""Which body a post belongs to, who held it when, and what ends it."""
