"""A translation put together from the parts of a Kazakh term: its tree, the choices for each word, the phrasings."""
