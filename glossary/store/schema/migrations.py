"""The migrations, in order: a list that only grows. The number of those that a file has had is the version of its schema.

A step imports nothing of ours, so that what it does to an old file can never change; what it needs it has in a copy of
its own. What follows from the tables (triggers, search keys, the read model) is no business of a step: it is made anew
after each upgrade.
"""

from sqlite_utils import Migrations

from glossary.store.schema.steps.m001 import m001_concepts_candidates_and_their_history
from glossary.store.schema.steps.m002 import m002_withdrawn_decisions_and_competing_variants
from glossary.store.schema.steps.m003 import m003_support_and_what_is_kept_apart
from glossary.store.schema.steps.m004 import m004_keys_of_what_was_rejected
from glossary.store.schema.steps.m005 import m005_a_log_to_reverse_every_act_by
from glossary.store.schema.steps.m006 import m006_nothing_stored_twice
from glossary.store.schema.steps.m007 import m007_marks_of_the_parts_of_texts
from glossary.store.schema.steps.m008 import m008_what_a_team_says_of_terms
from glossary.store.schema.steps.m009 import m009_acts_that_copies_share
from glossary.store.schema.steps.m010 import m010_places_are_a_kind

migrations = Migrations("glossary")

for step in (
    m001_concepts_candidates_and_their_history,
    m002_withdrawn_decisions_and_competing_variants,
    m003_support_and_what_is_kept_apart,
    m004_keys_of_what_was_rejected,
    m005_a_log_to_reverse_every_act_by,
    m006_nothing_stored_twice,
    m007_marks_of_the_parts_of_texts,
    m008_what_a_team_says_of_terms,
    m009_acts_that_copies_share,
    m010_places_are_a_kind,
):
    migrations()(step)
