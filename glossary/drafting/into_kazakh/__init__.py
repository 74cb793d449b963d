"""Drafts into Kazakh from English and Chinese: the lexicon read backwards, the forms made by the generator."""
