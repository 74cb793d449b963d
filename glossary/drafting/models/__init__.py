"""Translation models that the user brings: what can be had, adding one safely, removing it."""
