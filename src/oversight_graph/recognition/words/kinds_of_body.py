"""Kinds of body that are asked for together: the lists of ``kinds_of_body.toml``."""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import lists_of

_KINDS = lists_of("recognition.words", "kinds_of_body.toml")
COMMISSIONS = frozenset(_KINDS["commissions"])
OVERSEERS = frozenset(_KINDS["overseers"])
COURTS = frozenset(_KINDS["courts"])
ASSEMBLIES = frozenset(_KINDS["assemblies"])
TASK_GROUPS = frozenset(_KINDS["task_groups"])
COMPANIES = frozenset(_KINDS["companies"])
SCHOOLS = frozenset(_KINDS["schools"])
