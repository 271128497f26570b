"""Recognition: find every mention of a text by lexicons, name grammar and dates."""
