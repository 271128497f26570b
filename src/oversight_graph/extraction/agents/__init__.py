"""Who acts: read from the clauses before a trigger, or from the sentences before."""
