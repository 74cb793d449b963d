"""What is not done or not so: «төлемеу», non-payment, 不缴纳; «орындалмаған», unfulfilled, 未履行.

A negated verb has equivalents of its own or none; those of its verb would say the opposite.

    >>> unlike("fulfilled"), unlike("withdrawn"), negative_noun("payment")
    (('unfulfilled', 'not fulfilled'), ('not withdrawn',), 'non-payment')
"""

from collections.abc import Iterator, Sequence

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.english import gerund, participle, takes_object
from glossary.language.formation import is_past_participle

FAILURE, NOT = "failure to ", "not "
"""How an English phrase begins whose object or complement can only follow it."""
NOT_YET, NOT_EVER = "未", "不"
_LESS_USUAL = 0.7
_NEGATIVE = ("不", "未", "无", "非", "没")


def unlike(text: str) -> tuple[str, ...]:
    """English for what is not as a participle says: with un- where that is a word."""
    return (*(["un" + text] if is_word("un" + text) else []), NOT + text)


def negative_noun(text: str) -> str:
    """English for the absence of an action; empty for what takes no «non-».

    >>> negative_noun("decision making"), negative_noun("paying")
    ('', '')
    """
    return "" if not text.isalpha() or text.endswith("ing") or text.startswith("non") else "non-" + text


def negated_nouns(nouns: Sequence[str], verbs: Sequence[str]) -> Iterator[tuple[str, float]]:
    """English for a negated verbal noun, from the nouns and the verbs that its verb has."""
    for rank, text in enumerate(filter(None, map(negative_noun, nouns))):
        yield text, 1 / (1 + rank)
    for rank, text in enumerate(verbs):
        yield FAILURE + text, _LESS_USUAL / (1 + rank)


def negated_participle(verb: str, form: str, passive: bool) -> tuple[str, ...]:
    """English for a negated participle: of a passive what was not done, else who does not do it.

    >>> negated_participle("return", "қайтарылмайтын", True)[:2], negated_participle("participate", "қатыспаған", False)
    (('non-returnable', 'unreturned'), ('non-participating',))
    """
    if verb.startswith("be "):
        return unlike(verb[3:])
    if not passive:
        return ("non-" + gerund(verb),) if verb.isalpha() else (NOT + gerund(verb),)
    if not takes_object(verb):
        return ()
    able = verb.removesuffix("e") + "able"
    lasting = ["non-" + able] if is_word(able) and not is_past_participle(form) else []
    return (*lasting, *unlike(participle(verb)))


def negated_chinese(verb: str, form: str) -> str:
    """Chinese for a negated verb: 未 of what was not done, 不 of what is never done; empty where the verb is negative
    itself.

    >>> negated_chinese("被履行", "орындалмаған"), negated_chinese("参加", "қатыспау"), negated_chinese("不同意", "көнбеу")
    ('未履行', '不参加', '')
    """
    verb = verb.removeprefix("被")
    if verb.startswith(_NEGATIVE):
        return ""
    return (NOT_YET if is_past_participle(form) else NOT_EVER) + verb
