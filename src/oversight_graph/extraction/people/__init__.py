"""Acts on people: sanctions, investigations, measures, steps of justice."""
