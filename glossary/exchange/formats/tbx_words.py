"""The words of TBX for what is said of a term, and what the files of the wild write instead."""

from glossary.exchange.usage import AVOIDED, FORBIDDEN, PARTS_OF_SPEECH, TERM_TYPES, Usage

EXPORTED = "glossary export "
"""What the source description of a file of ours begins with, before the id of the export."""
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
WRITTEN = {"deprecated": "deprecatedTerm-admn-sts", "superseded": "supersededTerm-admn-sts"}
"""The picklist of administrativeStatus for terms that are not to be used."""

_STATUSES: dict[str, Usage | None] = {
    **dict.fromkeys(("preferred", "admitted", "standardized", "recommended", "approved", "current"), Usage()),
    **dict.fromkeys(
        ("deprecated", "notrecommended", "discouraged", "avoid", "regulated-avoid"), Usage(preference=AVOIDED[0])
    ),
    **dict.fromkeys(("superseded", "obsolete", "archaic", "outdated"), Usage(preference=AVOIDED[1])),
    **dict.fromkeys(("forbidden", "prohibited", "banned", "donotuse", "negative"), FORBIDDEN),
}
"""What a status of the wild says, written without «Term», «-admn-sts», spaces and hyphens."""


def status(text: str) -> Usage | None:
    """What a status says of a term; None for a word that says nothing of its use.

    >>> status("deprecatedTerm-admn-sts"), status("obsolete"), status("legal")
    (Usage(preference='deprecated'), Usage(preference='superseded'), None)
    """
    return _STATUSES.get(_key(text))


def preferred(text: str) -> bool:
    """Whether a status says that this term comes before others."""
    return _key(text) in ("preferred", "standardized", "recommended")


def _key(text: str) -> str:
    bare = text.strip().casefold().removesuffix("-admn-sts").removesuffix("term")
    return bare.replace(" ", "").replace("_", "").removesuffix("-")


def part_of_speech(text: str) -> str:
    """The part of speech of the picklist."""
    word = text.strip().casefold()
    return word if word in PARTS_OF_SPEECH else "noun" if word == "propernoun" else "other" if word else ""


def term_type(text: str) -> str:
    """The term type of the picklist; empty for a full form and for types that are not ours."""
    word = text.strip().casefold()
    return next((kind for kind in TERM_TYPES if kind.casefold() == word), "")
