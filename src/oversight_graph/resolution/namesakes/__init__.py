"""Which of several people of one name in one document a mention is."""
