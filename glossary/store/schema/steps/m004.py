"""Search keys of what was rejected."""

from sqlite_utils import Database


def m004_keys_of_what_was_rejected(_: Database) -> None:
    """Nothing to do here: search keys are made anew after every upgrade, and those of version 3 lacked what was rejected."""
