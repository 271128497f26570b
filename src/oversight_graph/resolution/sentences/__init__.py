"""How every sentence ends: extracted, ignored with a reason, or unknown."""
