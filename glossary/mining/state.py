"""What one run knows of its texts when every place has been read and nothing is ranked yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossary.mining.ranking.subjects import Subjects
from glossary.mining.ranking.traits import Traits
from glossary.mining.terms.attestation import add_glossed, attest
from glossary.mining.terms.candidates import CandidateRecord, gather
from glossary.mining.text.analysed import Analysed
from glossary.mining.variants.cannot_link import CannotLink
from glossary.mining.variants.grouping import Merged, merge
from glossary.model import Definition, Gloss, Kind
from glossary.progress import Count, silent

_NAMED = ("organisation", "person", "work")


@dataclass(frozen=True, slots=True)
class MiningState:
    """The candidates by key with the traits of their words; by key too their kinds and names as glosses say them, the variants merged into
    them, and the statements that define them."""

    records: dict[str, CandidateRecord]
    traits: Traits
    kinds: Mapping[str, Kind]
    names: Mapping[str, str]
    merged: Mapping[str, Sequence[Merged]]
    definitions: Mapping[str, Sequence[Definition]]


def collect(
    texts: Sequence[Analysed], glosses: Sequence[Gloss], cannot_link: CannotLink, count: Count = silent
) -> MiningState:
    """The candidates of some texts with all that ranking needs to know of them."""
    gathering = gather(texts, count)
    records = gathering.records
    add_glossed(records, texts, glosses)
    merged = merge(records, glosses, cannot_link)
    gathering.note_nested()
    return MiningState(
        records,
        Traits(Subjects(texts, gathering.vocabulary)),
        kinds={gloss.kk.lower(): gloss.kind for gloss in glosses if gloss.kind != "abbreviation"},
        names={gloss.kk.lower(): gloss.kk[:1].upper() + gloss.kk[1:] for gloss in glosses if gloss.kind in _NAMED},
        merged=merged,
        definitions=attest(records, texts),
    )
