"""Classes of words: what a word is by the ending that made it, and by the lists of the lexicon (`data/classes.tsv`).

Whoever needs to know a word asks for its classes; no other part looks at letters or keeps lists of its own.

>>> sorted(word_classes("қалдырушы")), "classifier" in word_classes("теория"), "light" in word_classes("ету")
(['agent', 'doer'], True, True)
"""

from functools import cache, lru_cache
from types import MappingProxyType

from glossary.language.rows import DATA


def _table(**endings: str) -> MappingProxyType[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(listed.split()) for name, listed in endings.items()})


ENDINGS = _table(
    abstract="лық лік дық дік тық тік",
    possessing="лы лі ды ді ты ті",
    lacking="сыз сіз",
    agent="ушы уші",
    device="ғыш гіш қыш кіш",
    study="тану",
    doer="ушы уші шы ші",
    nth="нші ншы",
    companion="лас лес дас дес тас тес",
    made="ма ме ба бе па пе",
    between="аралық",
    loaned="аси",
    surname="ов ова ев ева ёв ёва ин ина ын ына ұлы қызы тегі",
    plural="лар лер дар дер тар тер лары лері дары дері тары тері",
    passive="ыл іл тал тел дал дел",
    governed="ға ге қа ке на не нан нен тан тен дан ден мен пен бен",
)
"""The classes that an ending makes. «abstract»: nouns of qualities and the adjectives made of nouns; «possessing», «lacking»: adjectives of
what one has or lacks; «agent»: who acts, which governs as its verb does; «device»: what acts; «study»: the field that studies something;
«doer»: who acts and the trades; «companion»: who shares; «loaned»: adjectives taken over whole («саяси»); «made»: nouns of what is made;
«surname»: how surnames and patronymics end, and other words too, so that it says something of names alone;
«passive»: the stem of a verb in the passive, and other words too, so that it says something of verbs alone;
«governed»: an adverb that was a dative, ablative or instrumental («көпке төзімді»)."""


@cache
def members(name: str) -> frozenset[str]:
    """The words that the lexicon lists in a class: classifier, role, organisation, work, determiner, light … Raises KeyError for
    an unknown class.

    >>> "теория" in members("classifier"), "ету" in members("light")
    (True, True)
    """
    return _listed()[name]


@cache
def _listed() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in DATA.joinpath("classes.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, word, _reason = line.split("\t")
        table.setdefault(name, set()).add(word)
    return {name: frozenset(words) for name, words in table.items()}


@cache
def _by_word() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, words in _listed().items():
        for word in words:
            table.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in table.items()}


@lru_cache(maxsize=1 << 16)
def word_classes(word: str) -> frozenset[str]:
    """The classes of a word by its lemma or its spelling, whatever its capitals."""
    word = word.lower()
    made = frozenset(name for name, endings in ENDINGS.items() if word.endswith(endings))
    return made | _by_word().get(word, frozenset())
