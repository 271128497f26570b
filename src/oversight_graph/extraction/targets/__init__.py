"""Whom an act befalls; nobody where the text does not make it certain."""
