"""The views of the termbase, without functions of ours, so that any program can read them."""

from glossary.language.orthography import CAPITAL, SMALL
from glossary.store.read.contexts import DEFINING, PLACE
from glossary.store.read.records import PROPOSAL_ORDER


def _joined(text: str) -> str:
    """SQL for a piece of text on one line, with the words whole that the end of a line breaks, as `contexts.one_line`
    has them; without functions of ours, so that any program can read the view."""
    small, capital = f"a-z{SMALL}", f"A-Z{CAPITAL}"
    piece = "rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))"
    follow = "ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9))"
    return f"""
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace({text}, char(13), '')
    UNION ALL
    SELECT done || iif(substr({piece}, -1) IN ('-', char(0x2010), char(0x2011))
            AND substr({piece}, -2, 1) GLOB '[0-9{small}{capital}]' AND substr({follow}, 1, 1) GLOB '[{small}]',
        substr({piece}, 1, length({piece}) - 1), {piece} || ' '), {follow} FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
"""


KWIC = f"""
CREATE VIEW kwic AS
SELECT o.id AS occurrence, printf('K%06d', o.candidate) AS candidate, printf('C%06d', c.concept) AS concept, c.kk,
    {_joined("substr(d.text, o.sentence_start + 1, o.start - o.sentence_start)")} AS before,
    {_joined('substr(d.text, o.start + 1, o."end" - o.start)')} AS surface,
    {_joined('substr(d.text, o."end" + 1, o.sentence_end - o."end")')} AS after,
    d.name AS source, coalesce({PLACE.format("o.document", "o.start")}, '') AS place, o.start, o."end"
FROM occurrence o JOIN candidate c ON c.id = o.candidate JOIN document d ON d.id = o.document
"""

_OPEN = "c.status IN ('new', 'unsure')"


_ORDER = PROPOSAL_ORDER.replace("places", "(SELECT count(*) FROM gloss g WHERE g.proposal = p.id)")


def _best(lang: str, column: str) -> str:
    """SQL for a column of the best proposal of a candidate in a language."""
    return f"""
coalesce((SELECT p.{column} FROM proposal p WHERE p.candidate = c.id AND p.lang = '{lang}' AND NOT p.withdrawn
    ORDER BY {_ORDER} LIMIT 1), '')"""


_PROPOSED = ", ".join(
    f"{_best(lang, 'text')} AS {lang}, {_best(lang, 'origin')} AS {lang}_origin" for lang in ("en", "zh", "ru")
)

_SENTENCE = f"""
SELECT {_joined("substr(d.text, o.sentence_start + 1, o.sentence_end - o.sentence_start)")} FROM occurrence o
JOIN document d ON d.id = o.document WHERE o.candidate = c.id ORDER BY o.fitness + {DEFINING} * (
    EXISTS (SELECT 1 FROM proposal p JOIN gloss g ON g.proposal = p.id WHERE p.candidate = o.candidate AND NOT p.withdrawn
        AND g.document = o.document AND g.kk_start BETWEEN o.sentence_start AND o.sentence_end)
    OR EXISTS (SELECT 1 FROM definition f WHERE f.candidate = o.candidate AND f.document = o.document
        AND f.start < o.sentence_end AND f."end" > o.sentence_start)) DESC, d.path, o.start LIMIT 1
"""

REVIEW = f"""
CREATE VIEW candidate_review AS
SELECT printf('K%06d', c.id) AS uid, c.kk, {_PROPOSED}, c.domain, c.kind, c.status, c.score, c.count, c.documents,
    coalesce(({_SENTENCE}), '') AS context,
    coalesce((SELECT group_concat(d.name, '; ') FROM document d INDEXED BY document_name
        WHERE d.id IN (SELECT o.document FROM occurrence o WHERE o.candidate = c.id)), '') AS sources, c.id AS candidate
FROM candidate c WHERE {_OPEN}
"""
"""An open candidate with its best proposals and its best sentence; what a page does not show is not worked out."""
