"""The citation form of a name."""

from collections.abc import Sequence

from glossary.language.inflection import inflect_word
from glossary.language.names import bare_possessed, is_listed
from glossary.language.paradigm import Chain
from glossary.language.splits import nominal_splits
from glossary.naming.seen import bare_word
from glossary.naming.spans import Run
from glossary.syntax.words import Word


def cite(words: Sequence[Word], run: Run, sort: str) -> str:
    """The citation form of a name: its words as they are written, the last one without its case. A noun that closes it keeps its possession
    where anything in the name owns it; what marks hold has none behind its owner (Шекспирдің «Гамлетін»)."""
    inner = words[run.first : run.end]
    last = inner[-1]
    head = bare_word(last).stem if sort == "person" else _head(words, run)
    form = ""
    for at, word in enumerate(inner):
        gap = at and word.start > inner[at - 1].end
        form += (" " if gap else "") + (head if word is last else word.norm)
    return form


def _head(words: Sequence[Word], run: Run) -> str:
    """The last word of what is no person."""
    last = words[run.end - 1]
    if last.possessive == 3 and (run.tail or run.marks):
        return _possessed(words, run) if _is_owned(words, run) else _unpossessed(last)
    if run.tail:
        return last.lemma
    if run.marks == "all" and run.first > 1 and words[run.first - 2].case == "gen":
        return _owned(last)
    return bare_word(last).stem


def _is_owned(words: Sequence[Word], run: Run) -> bool:
    """Whether the noun that closes a name is owned inside it, and not with the other words of a coordination («Соғыс және
    бейбітшілігін»)."""
    before = words[run.first : run.end - 1]
    if not before or before[-1].pos == "CONJ":
        return False
    return run.marks == "all" or any(map(_owns, before))


def _possessed(words: Sequence[Word], run: Run) -> str:
    """The noun that closes a name with its possession; in the singular where it closes the names before it too («Тобыл мен Есіл
    өзендері»)."""
    last = words[run.end - 1]
    shared = run.first > 0 and (words[run.first - 1].pos == "CONJ" or words[run.first - 1].norm == ",")
    if last.number == "pl" and shared and run.tail:
        return inflect_word(last.lemma, Chain(possessive=3))
    return bare_possessed(last.norm).stem


def _owns(word: Word) -> bool:
    """Whether a word before a noun can own it: no mark, and no adjective unless it is a name too («Абай көшесі»)."""
    return word.pos not in ("ADJ", "PUNCT") or (word.norm[:1].isupper() and is_listed(word.norm.lower()))


def _owned(word: Word) -> str:
    """A name in marks behind its owner without the possession that its form may have: Шекспирдің «Гамлетін»."""
    stem = bare_word(word).stem
    splits = (cut for cut, _, chain in nominal_splits(word.norm.lower()) if chain.possessive == 3)
    return stem if word.token.readings[0].source in ("lexicon", "irregular") else word.norm[: len(next(splits, stem))]


def _unpossessed(word: Word) -> str:
    """A noun without its possession, with the capital that it has."""
    return word.norm[0] + word.lemma[1:]
