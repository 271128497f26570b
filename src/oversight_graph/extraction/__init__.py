"""Extraction: match rules over mentions and give tenures and actions as facts.

The rules read one sentence at a time through ``SentenceView``. Which words report what is data,
in ``actions.toml`` and ``frames.toml``; how people are found is Python. ``extract.extract``
runs everything.
"""
