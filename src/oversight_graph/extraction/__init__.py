"""Extraction: match rules over mentions and give tenures and actions as facts.

The rules read one sentence at a time through ``SentenceView``. Which words report what is data:
acts in ``rules/*.toml``, and the wordings of one rule in the ``.toml`` beside its module. In which
order rules are asked is Python. ``extract.extract`` runs everything.
"""
