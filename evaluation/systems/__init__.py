"""The extractors that `peers.py` compares: those of others, and methods of the literature written anew from their papers."""
