"""Whom clauses and sentences are about, and who is only named beside them."""
