"""Acts with everybody named, dated, told once, and what they are about."""
