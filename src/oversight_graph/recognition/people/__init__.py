"""Names of people, weighed with the evidence of a whole document."""
