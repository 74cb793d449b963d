"""Dictionaries that the user brings: read from the usual formats, kept as layers over the built-in lexicon."""
