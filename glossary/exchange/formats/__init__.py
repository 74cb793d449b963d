"""Formats of other tools: for each what it can hold, how it is written and how it is read."""
