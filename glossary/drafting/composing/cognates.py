"""International words: «криптография» → cryptography, «глобализация» → globalization, checked against a list of
English words.

Kazakh takes such words over from Russian letter by letter, so the English word is found by walking the list of
English words with the spellings that each Cyrillic letter can have; endings change as wholes (-ция → -tion, -логия →
-logy).

    >>> [word for word, _ in cognates("криптография")], cognates("бұлақ")
    (['cryptography'], ())
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from glossary.drafting.composing.collocations import frequency, words


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    pairs = (row.partition("=") for row in rows.split())
    return {cyrillic: tuple(latin.split(",")) for cyrillic, _, latin in pairs}


_SPELLINGS = _table(
    """а=a,au,ah б=b,bb в=v,w г=g,h,gg д=d,dd е=e,ae,ie,ea ё=e,o,eu ж=j,g,zh з=z,s и=i,y,e,ee,ea й=y,i
    к=c,k,ck,ch,cc,q,kk л=l,ll м=m,mm н=n,nn о=o,oa,ou п=p,pp р=r,rr,rh с=s,ss,c,sc,ps т=t,tt,th у=u,oo,ou,w,ew
    ф=f,ph,ff х=h,ch,kh ц=c,ts,z,t ч=ch,tch,c ш=sh,ch,sch,s щ=sch ы=y,i ь= ъ= э=e,ae,ai ю=u,iu,ew я=ia,a,ya,ea
    кс=x,ks,cc дж=j,g кв=qu ау=au,ow ия=ia,ea ай=i,y,ai ио=io,yo ей=eu,ei,ai,a тр=tr,ter,tre,tor ью=u,ew,iew"""
)
ENDINGS = _table(
    """изация=ization,isation ификация=ification ация=ation ция=tion,cy,tia,ction ссия=ssion сия=sion,cy
    зия=sion,sia,esis логия=logy графия=graphy метрия=metry номия=nomy фия=phy пия=py тия=ty,thy,tia гия=gy
    ия=y,ia,ion,ium изм=ism ист=ist,ic,icist ика=ics,ic,ica,ice лог=logist,logue граф=graph,grapher ер=er,or,ier,re
    тор=tor,ter тр=ter,tre аж=age,ache енция=ence,ency,ention анция=ance,ancy анс=ance енс=ence ура=ure,ur тет=ty,te
    та=te,ta,t ма=m,me,ma да=de,d,da на=ne,n,na ра=re,er,ra ла=la,le,l за=se,sis,za оз=osis ез=esis из=ysis,is
    ит=itis,ite,it аз=asis,ase ат=ate,at,ata ив=ive ель=el,le иль=il,ile ль=l,le д=de т=te н=ne р=re с=se,ce,sis,s
    л=le в=ve м=me,ma к=que,c,ke г=gue,ge з=se,sis ф=ph,phe,fe й=y ий=y,ium иум=ium ум=um ус=us о=o,eau э= ор=or,our
    дер=der,dre мен=men"""
)
ADJECTIVES = _table(
    """икалық=ic,ical,ics икалы=ic,ical иялық=ical,ic,ial,ional,y,ion,ian,ive,ory иялы=ical,ic,ial
    циялық=tional,tion,tive,tory,cial циялы=tional алық=al,ic,ical,a,e,ar ивтік=ive ивті=ive измдік=ist,istic
    истік=ist,istic аттық=atic,ate льдық=l,al льдік=l,le"""
)
VERBAL = _table("изациялау=ization,isation ациялау=ation циялау=tion,ction ификациялау=ification")
for _endings, _table_of, _spellings in (
    ("лық лік дық дік тық тік лы лі ды ді ты ті", ADJECTIVES, "ic,al,,ical,ar,ary,y,ous,ive,ial,ian"),
    ("лау леу дау деу тау теу", VERBAL, "ing,ization,ation,isation"),
    ("ландыру лендіру тандыру тендіру дандыру дендіру", VERBAL, "ization,ation,isation"),
    ("лану лену дану дену тану тену", VERBAL, "ization,ation,isation"),
):
    _table_of |= dict.fromkeys(_endings.split(), tuple(_spellings.split(",")))
_LIMIT = 3.0
"""The cost of spelling at which a word is no cognate any more; each less usual spelling costs 0.6."""
_RARE = 0.6
_SHORTEST, _COMMON = 5, 0.5
"""A stem shorter than this, or an English word rarer than this, meets by accident («сауда» ~ cauda)."""


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
    """English cognates of a Kazakh word in small letters, best first, with the share of each (adding up to 1); empty
    when there is none. `adjective` asks for a modifier."""
    if not _SHORTEST <= len(word) <= 30:
        return ()
    found: dict[str, float] = {}
    for match, cost in _matches(word, adjective):
        if frequency(match) > _COMMON:
            found[match] = min(found.get(match, 99.0), cost - 5 * frequency(match))
    if not found:
        return ()
    ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0]))[:5]
    weights = [2.0 ** (ordered[0][1] - cost) for _, cost in ordered]
    return tuple((text, weight / sum(weights)) for (text, _), weight in zip(ordered, weights, strict=True))


def _matches(word: str, adjective: bool) -> Iterator[tuple[str, float]]:
    for table in (VERBAL, ADJECTIVES, ENDINGS):
        for length in range(min(12, len(word) - _SHORTEST + (table is ENDINGS)), 0, -1):
            for rank, spelling in enumerate(table.get(word[-length:], ())):
                kind = 0.5 * (table is ADJECTIVES) * (spelling in ("", "y") and adjective)
                for match, cost in _walk(word[:-length], spelling, 0.0, ""):
                    yield match, cost + 0.3 * rank + kind - 0.15 * len(spelling)
    for match, cost in _walk(word, "", 0.0, ""):
        yield match, cost


def _walk(rest: str, ending: str, cost: float, made: str) -> Iterator[tuple[str, float]]:
    """The English words that spell `made` + `rest` + `ending`, each with its cost."""
    if not rest:
        if made + ending in words():
            yield made + ending, cost
        return
    for length in (2, 1):
        if len(rest) >= length:
            for rank, spelling in enumerate(_SPELLINGS.get(rest[:length], ())):
                price = cost + _RARE * rank
                if price <= _LIMIT and _possible(made + spelling):
                    yield from _walk(rest[length:], ending, price, made + spelling)
