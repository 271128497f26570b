"""Posts and chains of them."""
