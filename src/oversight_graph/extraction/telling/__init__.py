"""Whether a sentence reports an act as done, and the words that report it.

A rule on people or their posts asks ``is_told_of_people``, one on bodies, things or counts asks
``is_told_of_things``; both rest on ``is_told``, which looks at the words of the sentence alone.
"""
