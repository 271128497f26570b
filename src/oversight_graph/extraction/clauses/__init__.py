"""A sentence as rules see it: clauses, noun phrases and the parts that they play."""
