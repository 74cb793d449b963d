"""The Kazakh words before a gloss that can belong to its term, back to where a phrase must have begun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from glossary.language.classes import members
from glossary.language.transliteration import cognate, syllables
from glossary.mining.text.analysed import Analysed
from glossary.syntax.grammar import owns_inside
from glossary.syntax.headwords import begins_phrase, compound_adjective, is_phrase
from glossary.syntax.words import ABSTRACT, Word

WIDEST = 10
"""No unquoted term of the texts has more words; a longer reach only brings in the clause."""
_OPENING, _CLOSING = frozenset("«“„\"‹'‘"), frozenset("»”“\"›'’")
COMPLEMENT = ("ға", "ге", "қа", "ке", "на", "не", "нан", "нен", "тан", "тен", "дан", "ден", "мен", "пен", "бен")
"""Dative, ablative and instrumental, also where they have become adverbs («көпке төзімді»)."""
_LATIN_CASE = re.compile(
    r"[A-Za-z0-9_+#.]+-(?:(?P<gen>[нтд][ыі]ң)|(?P<acc>[нтд][ыі])|(?P<dat>[ғгқк][ае])|(?P<loc>[дт][ае])|(?P<abl>[дтн][ае]н)|(?P<ins>[мпб]ен))"
)
"""A word in Latin letters with a case behind its hyphen: «Cargo-ның», «Java-да»."""
_MARKUP = frozenset("*_")
_EMPHASIS = frozenset({"ғой", "қой"})
"""Particles behind a predicate, no part of a term: «ең мықтысы ғой»."""
_TWO_LETTERS = "Дж"
"""An initial of two letters, whose dot may be taken for the end of a sentence."""
_ALSO = frozenset({"and", "&", "or"})
_RELATING = frozenset({"for", "about", "on", "by", "with", "through", "against", "between", "under", "without", "as"})


@dataclass(frozen=True, slots=True)
class Host:
    """Words before a gloss, in order. `quoted`: quotation marks bound them; `closed`: a mark or verb stands before;
    `outside`: the word before them; `verbs`: how many verbs stand between them and the gloss; `ruled`: a postposition
    does; `loose`: no brackets bind the two."""

    words: tuple[Word, ...]
    quoted: bool = False
    closed: bool = True
    outside: Word | None = None
    verbs: int = 0
    ruled: bool = False
    loose: bool = False


def host(text: Analysed, at: int, foreign: str) -> Host:
    """The host of a gloss that begins after the word with index `at - 1`; `foreign` is the gloss, which may let
    words in."""
    end, verbs = at, 0
    while end > 0 and text.words[end - 1].norm in _MARKUP:
        end -= 1
    if end and (quoted := _quoted(text, end)):
        return quoted
    if end and text.words[end - 1].verb == "finite":
        end, verbs = end - 1, 1
    while end > 1 and text.words[end - 1].norm in _EMPHASIS:
        end -= 1
    ruled = end > 1 and text.words[end - 1].pos == "POSTP"
    end -= ruled
    start = end
    foreign_words = frozenset(re.split(r"[,\s-]+", foreign.lower())) | _shortened(foreign)
    if (foreign.isupper() and len(foreign) > 2) or "/" in foreign:
        foreign_words |= _ALSO
    while start > 0 and end - start < WIDEST and not _stops(text.words, start, end, foreign_words):
        if start < end and text.text[text.words[start - 1].end : text.words[start].start].strip():
            break
        start -= 1
    words = _adverbs(_reread([word for word in text.words[start:end] if word.norm not in _MARKUP]))
    while words and words[0].pos in ("PUNCT", "CONJ", "POSTP", "PART") and not _echoes(words[0], foreign_words):
        words = words[1:]
    opens = start == len(text.words) or text.words[start].first
    outside = text.words[start - 1] if start and not opens else None
    return Host(words, False, outside is None or outside.pos in ("PUNCT", "VERB"), outside, verbs, ruled)


def _reread(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, those in -ты that a number makes adjectives no accusatives («екінші типті»), unknown ones in -лық and
    those of a Latin stem with a case behind its hyphen no names («Сверткалық желілер», «Cargo-ның»)."""
    return tuple(_read(before, word) for before, word in zip([None, *words], words, strict=False))


def _shortened(foreign: str) -> frozenset[str]:
    """The acronyms that stand for words of a full form: «NDVI индексі (Normalized Difference Vegetation Index)»."""
    letters = "".join(word[0] for word in foreign.replace("-", " ").split()).upper()
    return frozenset(letters[i:j] for i in range(len(letters)) for j in range(i + 2, len(letters) + 1))


def _read(before: Word | None, word: Word) -> Word:
    reading = word.token.readings[0]
    counted = before is not None and word.case == "acc" and compound_adjective(before, word)
    if counted or (word.pos == "PROPN" and reading.source == "guess" and word.norm.endswith(ABSTRACT)):
        return replace(word, pos="ADJ", case=None)
    latin = _LATIN_CASE.fullmatch(word.norm)
    return replace(word, pos="PROPN", case=latin.lastgroup) if latin else word


def _quoted(text: Analysed, end: int) -> Host | None:
    """A host in quotation marks right before the gloss, or before a word such as «атты кітабы»."""
    close = end - 1
    titled = 0
    while titled < 3 and close > 0 and text.words[close].lemma in members("titled"):
        close, titled = close - 1, titled + 1
    if text.words[close].norm not in _CLOSING:
        return None
    opening = next((at for at in range(close - 1, max(-1, close - 40), -1) if _opens(text.words, at, close)), None)
    if opening is None or close - opening < 2:
        return None
    words = tuple(text.words[opening + 1 : close])
    return Host(words, True) if any(word.cyrillic for word in words) else None


def _opens(words: tuple[Word, ...], at: int, close: int) -> bool:
    mark = words[at].norm
    pair = {"»": "«", "”": "“„", "“": "„", "›": "‹", "’": "‘"}.get(words[close].norm, words[close].norm)
    return mark in _OPENING and mark in pair


def _stops(words: tuple[Word, ...], start: int, end: int, foreign: frozenset[str]) -> bool:  # noqa: PLR0911
    """Whether the word before `start` cannot belong to a term that ends at `end`."""
    word, after = words[start - 1], words[start] if start < end else None
    if after is not None and after.first:
        return not (word.norm == "." and start > 1 and words[start - 2].norm == _TWO_LETTERS)
    if word.pos == "PUNCT":
        return not _joins(word, after, words[start - 2] if start > 1 else None) and not _enumerates(words, start, end)
    if not word.cyrillic and (after is None or word.foreign or word.pos == "X"):
        return word.norm.lower() not in foreign and (after is None or word.norm not in foreign)
    if after is None:
        return False
    if word.pos == "CONJ" or word.norm.lower() in ("және", "әрі", "мен", "пен", "бен"):
        return not foreign & _ALSO or not _coordinates(words[start - 2] if start > 1 else None)
    if word.norm.lower() in members("joiner") | members("degree") or _echoes(word, foreign) or owns_inside(word, after):
        return False
    if after.lemma in members("governor") and word.pos == "ADV" and word.norm.endswith(COMPLEMENT):
        return False
    if word.pos == "POSTP":
        return not foreign & _RELATING and word.lemma not in members("governor") and not _titles(words, start, end)
    if (
        word.pos == "VERB"
        and not (after.capital and len(syllables(word.norm)) == 1)
        and not (start > 1 and is_phrase(words[start - 2 : start]))
    ):
        return _verb_stops(word, after)
    if compound_adjective(word, after) or begins_phrase(words, start - 1, end):
        return False
    if word.lemma in members("ordinal"):
        return not foreign & members("english ordinal") and not any(map(str.isdigit, foreign))
    return word.pos in ("PRON", "PART") or (
        word.lemma in members("determiner") and word.pos != "NOUN" and not word.capital
    )


def _echoes(word: Word, foreign: frozenset[str]) -> bool:
    """Whether a small word is a loan in truth, which the gloss repeats: «амин қышқылдары (amino acids)»."""
    return word.pos in ("PART", "PRON") and len(word.norm) > 3 and any(cognate(word.norm, other) for other in foreign)


def _titles(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a postposition stands inside the name of an organisation or a law: «Зияткерлік меншік жөніндегі
    дүниежүзілік ұйым», «Ядролық қаруды таратпау туралы шарт»."""
    named = words[end - 1].lemma in members("organisation") | members("work")
    opening = next((at for at in range(start - 2, max(-1, start - 7), -1) if words[at].norm[:1].isupper()), None)
    return named and opening is not None and all(w.pos != "PUNCT" and not w.verb for w in words[opening : start - 1])


def _enumerates(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a comma stands between the bare nouns that the name of an organisation counts up: «Экономика, сауда және
    өнеркәсіп министрлігі». The first has a capital, a conjunction comes before the last."""
    head = words[end - 1]
    if words[start - 1].norm != "," or head.lemma not in members("organisation") or head.possessive != 3:
        return False
    behind = words[start : end - 1]
    at = start - 2
    while at > 0 and _counted_up(words[at]) and not words[at].norm[:1].isupper():
        at -= 1
    joined = any(word.pos == "CONJ" for word in behind) and all(map(_counted_up, behind))
    return joined and _counted_up(words[max(at, 0)]) and words[at].norm[:1].isupper()


def _counted_up(word: Word) -> bool:
    """Whether a word can stand in such a row: an adjective, a comma, a conjunction, a noun without case."""
    plain = word.case == "nom" and word.pos in ("NOUN", "VN", "PROPN")
    return word.pos in ("ADJ", "CONJ") or word.norm == "," or plain


def _adverbs(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, those of an adverb that is written as two read as such: «алдын ала»."""
    pairs = (" ".join(word.norm for word in pair).lower() for pair in pairwise(words))
    found = {i for at, pair in enumerate(pairs) if pair in members("adverb") for i in (at, at + 1)}
    return tuple(replace(w, pos="ADV", case=None, verb="") if at in found else w for at, w in enumerate(words))


def _coordinates(before: Word | None) -> bool:
    """Whether a word before «және» can share its head with the words behind: an adjective or a noun without ending."""
    if before is None or before.pos == "PUNCT":
        return False
    return before.pos == "ADJ" or (before.case == "nom" and before.possessive is None)


def _verb_stops(word: Word, after: Word) -> bool:
    if word.verb == "converb":
        return after.pos != "VN" and after.verb != "participle"
    if after.possessive == 3 and (
        word.norm.endswith(ABSTRACT) if word.verb == "finite" else word.verb == "imperative" and _maybe_noun(word)
    ):
        return False
    return word.verb != "participle" and not word.attributive


def _maybe_noun(word: Word) -> bool:
    """Whether a word that reads as a verb is a bare noun, too: «сына жазуы»."""
    return any(r.pos == "NOUN" and r.case == "nom" and r.possessive is None for r in word.token.readings)


def _joins(mark: Word, after: Word | None, before: Word | None) -> bool:
    """Marks that do not end a phrase: emphasis, the dot of an initial, the slash or hyphen between two words, an
    inner apostrophe."""
    if mark.norm in _MARKUP:
        return True
    if after is None or before is None:
        return False
    tight = mark.start == before.end and mark.end == after.start
    letter = (len(before.norm) == 1 and before.norm.isupper()) or before.norm == _TWO_LETTERS
    initial = mark.norm == "." and mark.start == before.end and letter
    return initial or (tight and mark.norm in "/-–’'")
