"""Areas: of the tables, and those that a document has of its own."""
