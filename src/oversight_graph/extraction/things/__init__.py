"""Acts on bodies, documents and things, counted or not."""
