"""Names of organisations: from a head to the start of its name."""
