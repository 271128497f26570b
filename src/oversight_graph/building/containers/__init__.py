"""Readers of what holds other inputs, one module a kind: each yields entries one by one."""
