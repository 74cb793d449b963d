"""The engines: each knows one way to a translation and abstains where that way ends."""
