"""International words: «криптография» → cryptography, «глобализация» → globalization, checked against a list of English words.

Kazakh takes such words over from Russian letter by letter, so the English word is found by walking the list of English words with the
spellings that each Cyrillic letter can have; endings change as wholes (-ция → -tion, -логия → -logy).

    >>> [word for word, _ in cognates("криптография")][:1], cognates("бұлақ")
    (['cryptography'], [])
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.drafting.collocations import frequency, words

_SPELLINGS = {
    letter: tuple(spellings.split(","))
    for letter, _, spellings in (
        pair.partition("=")
        for pair in """а=a,au,ah б=b,bb в=v,w г=g,h,gg д=d,dd е=e,ae,ie,ea ё=e,o,eu ж=j,g,zh з=z,s и=i,y,e,ee,ea й=y,i к=c,k,ck,ch,cc,q,kk
        л=l,ll м=m,mm н=n,nn о=o,oa,ou п=p,pp р=r,rr,rh с=s,ss,c,sc,ps т=t,tt,th у=u,oo,ou,w,ew ф=f,ph,ff х=h,ch,kh ц=c,ts,z,t ч=ch,tch,c
        ш=sh,ch,sch,s щ=sch ы=y,i ь= ъ= э=e,ae,ai ю=u,iu,ew я=ia,a,ya,ea ә=a ө=o ү=u ұ=u қ=k,c ғ=g,gh і=i ң=ng һ=h""".split()
    )
}
_GROUPS = {"кс": ("x", "ks", "cc"), "дж": ("j", "g"), "кв": ("qu",), "ау": ("au", "ow"), "ия": ("ia", "ea"), "ай": ("i", "y", "ai"), "ио": ("io", "yo"), "ей": ("eu", "ei", "ai", "a")}
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (ending, tuple(spellings.split(",")))
    for ending, _, spellings in (
        pair.partition("=")
        for pair in """изация=ization,isation ификация=ification ация=ation ция=tion,cy,tia,ction ссия=ssion сия=sion,cy зия=sion,sia,esis
        логия=logy графия=graphy метрия=metry номия=nomy фия=phy пия=py тия=ty,thy,tia гия=gy ия=y,ia,ion,ium изм=ism ист=ist,ic,icist
        ика=ics,ic,ica,ice тика=tics,tic лог=logist,logue граф=graph,grapher ер=er,or,ier,re тор=tor,ter тр=ter,tre аж=age,ache енция=ence,ency,ention
        анция=ance,ancy ент=ent анс=ance енс=ence ура=ure,ur тет=ty,te та=te,ta,t ма=m,me,ma да=de,d,da на=ne,n,na ра=re,er,ra ла=la,le,l за=se,sis,za
        оз=osis ез=esis из=ysis,is ит=itis,ite,it аз=asis,ase ат=ate,at,ata ив=ive ал=al ель=el,le иль=il,ile ль=l,le д=de т=te н=ne р=re с=se,ce л=le
        в=ve м=me к=que,c,ke г=gue,ge з=se,sis ф=ph,phe й=y ий=y,ium иум=ium ум=um ус=us о=o,eau э= ор=or,our ант=ant тив=tive сь= альды=al
        ивті=ive ды= ті= ты= ді= лы= лі=""".split()
    )
)
_MORE = {"к": ("k",), "т": ("t",)}
_ADJECTIVES = (
    ("икалық", ("ic", "ical", "ics")), ("икалы", ("ic", "ical")), ("иялық", ("ical", "ic", "ial", "ional", "y", "ion", "ian")), ("иялы", ("ical", "ic", "ial")),
    ("циялық", ("tional", "tion", "tive", "tory")), ("циялы", ("tional",)), ("аттық", ("atic", "ate")), ("мдық", ("mic", "m")), ("тық", ("tic", "tical", "t", "tal")),
    ("тік", ("tic", "t", "tal")), ("дық", ("ic", "al", "", "ous")), ("дік", ("ic", "al", "")), ("лық", ("ic", "al", "", "ar")), ("лік", ("ic", "al", "")),
    ("стік", ("stic", "st")), ("алық", ("al", "ic", "ical", "a", "e", "")), ("ивтік", ("ive",)), ("ивті", ("ive",)),
)  # fmt: skip
_VERBAL = (
    ("изациялау", ("ization", "isation")), ("ациялау", ("ation",)), ("циялау", ("tion",)), ("лау", ("ing", "ization", "ation")), ("леу", ("ing", "ization")),
    ("дау", ("ization", "ing")), ("деу", ("ization", "ing")), ("тау", ("ization", "ing", "ation")), ("теу", ("ization", "ing")),
    ("тандыру", ("ization", "ation")), ("ландыру", ("ization",)), ("дендіру", ("ization",)), ("лендіру", ("ization",)), ("тану", ("ization",)), ("лану", ("ization",)), ("дану", ("ization",)), ("дену", ("ization",)),
)  # fmt: skip
_WORTH = 2.0


class Match(NamedTuple):
    """An English word and what its spelling costs: 0 for the first spelling of every letter."""

    word: str
    cost: float


@cache
def _sorted_words() -> list[str]:
    return sorted(word for word in words() if len(word) > 2)


def _possible(prefix: str) -> bool:
    """Whether an English word begins so."""
    known = _sorted_words()
    place = bisect_left(known, prefix)
    return place < len(known) and known[place].startswith(prefix)


@lru_cache(maxsize=1 << 14)
def cognates(word: str, adjective: bool = False) -> tuple[tuple[str, float], ...]:
    """English cognates of a Kazakh word in small letters, best first, with how likely each is the one (0 to 1, adding up to 1 at
    most); empty when there is none. `adjective` asks for a modifier."""
    if len(word) < 3 or len(word) > 30:
        return ()
    found: dict[str, float] = {}
    for match in _matches(word):
        found[match.word] = min(found.get(match.word, 99.0), match.cost - 5 * frequency(match.word))
    ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0]))[:5]
    weights = [2.0 ** (ordered[0][1] - cost) for _, cost in ordered]
    return tuple((text, weight / sum(weights)) for (text, _), weight in zip(ordered, weights, strict=True))


def _matches(word: str) -> Iterator[Match]:
    for table in (_VERBAL, _ADJECTIVES, ENDINGS):
        for ending, spellings in table:
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                yield from _with_ending(word[: -len(ending)], spellings, 0.3 if table is ENDINGS else 0.0)
    for stem, cost in _stems(word, "", 0.0):
        yield Match(stem, cost + 0.3)


def _with_ending(stem: str, spellings: tuple[str, ...], extra: float) -> Iterator[Match]:
    for rank, spelling in enumerate(spellings):
        for start, cost in _stems(stem, spelling, 0.0):
            yield Match(start, cost + 0.4 * rank + extra - 0.15 * len(spelling))


def _stems(rest: str, ending: str, cost: float, made: str = "") -> Iterator[tuple[str, float]]:
    """The English words that spell `made` + `rest` + `ending`, each with its cost."""
    if not rest:
        if made + ending in words():
            yield made + ending, cost
        return
    for length in (2, 1):
        group = rest[:length]
        if len(group) < length:
            continue
        spellings = _GROUPS.get(group, ()) if length == 2 else _SPELLINGS.get(group, ())
        for rank, spelling in enumerate(spellings):
            new = made + spelling
            if cost + 0.6 * rank <= 3.0 and _possible(new):
                yield from _stems(rest[length:], ending, cost + 0.6 * rank, new)
