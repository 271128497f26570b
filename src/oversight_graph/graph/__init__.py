"""Findings as RDF by the ontology, and Turtle that people can read."""
