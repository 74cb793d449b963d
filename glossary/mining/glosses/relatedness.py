"""Why a foreign form beside Kazakh words is no translation of theirs: it cites, measures, locates, or names one thing of
the sort that they say.
"""

import re
from collections.abc import Sequence

from glossary.bilingual import foreign
from glossary.bilingual.alignment import abbreviates, english, person, rendered, senses, target
from glossary.bilingual.forms import Form
from glossary.language.classes import members
from glossary.mining.glosses.sites import Place
from glossary.mining.glosses.spans import Edge
from glossary.syntax.grammar import bare
from glossary.syntax.words import Word

_BRAND = re.compile(r"\b[A-Za-z]?[a-z]+[A-Z]")
"""A capital within a word, as brands have: LinkedIn, iPhone."""
_DEVICE = re.compile(r"[A-Z]\w* .*\b(?:[A-Z]\d+|\d+[A-Z]+)\b")
"""A name with letters and digits behind it, as devices have: «Raspberry B4», «Galaxy 8GB»."""
_INNER = re.compile(r"[a-z]{2}[A-Z]|-\d+(?:\.\d+)?[KMBT]$")
"""A capital within, or the size of a model behind its name."""
_ENGLISH = re.compile(
    r"[a-z-]+(?:[ts]ion|ment|ness|ity|[ae]nce|[ae]ncy|ing|ism|ists?|logy|graphy|metry|al|ous|ive|[ai]ble|ship|hood|ed|ure|age|ics|"
    r"oid|ase|ose|ine|ide|ate|osis|itis|emia|pathy|less|ful|ward|like|wise)s?"
)
"""Endings of English words and of those that English takes from Greek and Latin; names seldom have them."""
_TAXON = re.compile(r"[A-Z][a-z]+(?:us|um|aceae|ales|idae|phyta|ella|ia|ea)")


def unrelated(place: Place, edge: Edge) -> str | None:
    """Why a foreign form beside Kazakh words is not their translation."""
    checks = (
        ("citation", _cites(place, edge)),
        ("another language", place.form.named and not edge.person),
        ("verb", edge.words[-1].verb == "finite" and len(edge.words) == 1),
        ("predicate", edge.words[-1].lemma in members("predicate") and not edge.pairs),
        ("place of it", place.rule == "parenthesis-reversed" and _located(place, edge)),
        ("unit", place.form.text in members("measure") and len(edge.words) == 1),
        ("verb between", place.host.verbs > 0 and not edge.pairs),
        ("postposition between", place.host.ruled and edge.pairs < len(edge.words)),
        ("unlike", place.rule == "parenthesis-reversed" and not _rendered(place, edge)),
        ("related thing", _related(place, edge) or _counts(place, edge)),
        ("unlike", place.host.loose and not _alike(edge)),
    )
    return next((reason for reason, holds in checks if holds), None)


def _located(place: Place, edge: Edge) -> bool:
    """Whether the brackets behind a foreign name say where it is: «All Blacks (Жаңа Зеландия)»."""
    known = [sense for sense in senses(edge.kk) if "place" in sense.flags]
    return bool(known) and not edge.pairs and not edge.person and not place.form.acronym


def _counts(place: Place, edge: Edge) -> bool:
    """Whether the brackets say which of things are counted: «12 000 сөйлем (Testing)»."""
    before = place.text.text[max(0, edge.words[0].start - 2) : edge.words[0].start].rstrip()
    *more, head = edge.words
    known = not more and bare(head) and head.number == "sg" and bool(senses(head.lemma))
    return known and before[-1:].isdigit() and not edge.pairs and not place.form.acronym


def _rendered(place: Place, edge: Edge) -> bool:
    """Whether brackets behind a full foreign form hold its translation, by the head or half of the words, and do not
    say something of it: «Appendix (қосымша)», not «Python (бағдарлама)»; behind an acronym, no sort of things such as
    «GPT (тілдік модель)»."""
    aim = target(place.form)
    if place.form.acronym:
        sort = edge.words[-1].lemma in _sorts() | members("organisation") and not edge.words[0].norm[:1].isupper()
        return not sort or 2 * edge.pairs >= len(aim.units)
    alike = person(edge.words, place.form) or rendered(edge.words[-1], aim)
    return bool(alike) or (edge.pairs > 0 and 2 * edge.pairs >= len(aim.units))


def _cites(place: Place, edge: Edge) -> bool:
    """A surname with a year is a reference to literature, unless the name stands before it: «… (Smith, 2010)»."""
    form = place.form
    named = edge.person or place.host.quoted
    return form.dated and not named and len(form.text.split()) == 1 and form.text[:1].isupper()


def _related(place: Place, edge: Edge) -> bool:
    """Whether the form names something else, which the Kazakh words say the sort of."""
    compound = "-" in edge.words[-1].norm and not _brand(place.form, edge)
    if place.form.lang != "en" or place.host.quoted or edge.person or compound:
        return False
    if not place.form.acronym:
        return _specimen(place.form.text, edge)
    return (
        _brand(place.form, edge)
        or _keyword(place.form, edge)
        or (_product if len(edge.words) > 1 else _short)(place.form, edge)
    )


def _brand(form: Form, edge: Edge) -> bool:
    """Whether an acronym is a name that has one within it: «чат-бот (ChatGPT)», «модель (YOLOv8)», «нұсқа (GPT-7B)»."""
    return _INNER.search(form.text) is not None and 2 * edge.pairs < len(foreign.letters(form.text))


def _keyword(form: Form, edge: Edge) -> bool:
    """Whether capitals make an English word that renders nothing: «сұраныс операторы (SELECT)»."""
    if len(form.text) < 4 or form.text.lower() not in english() or 2 * edge.pairs >= len(form.text):
        return False
    aim = target(Form(form.text.lower(), form.span, form.lang))
    return not any(rendered(word, aim) or word.norm.isupper() for word in edge.words)


def _short(form: Form, edge: Edge) -> bool:
    """A long acronym behind one common word: «Автокодерлер (VAE)»."""
    head = edge.words[0]
    named = head.capital or (head.pos == "PROPN" and head.number == "sg") or abbreviates(form.text, head.lemma)
    return len(foreign.letters(form.text)) > 2 and not named


def _product(form: Form, edge: Edge) -> bool:
    """An acronym that no word of several renders, or not their head although that says what sort of thing has such a
    name: «нейрондық желілер (GPT)», «нысанды анықтау моделі (YOLO)»."""
    head = edge.words[-1]
    if any(word.capital for word in edge.words) or head.lemma in members("organisation"):
        return False
    if not edge.pairs:
        return all(senses(word.lemma) for word in edge.words)
    aim = target(form)
    return head.lemma in _sorts() and len(aim.units) - 1 not in rendered(head, aim) and 2 * edge.pairs < len(aim.units)


def _sorts() -> frozenset[str]:
    """Nouns for sorts of things that have names of their own."""
    return members("classifier") | members("sort")


def _specimen(text: str, edge: Edge) -> bool:
    """Whether a full form is the name of one thing of the sort, or alternatives: «Телефондар (iPhone 12)», «дат
    компаниясы (Novo Nordisk)», «әлеуметтік желіде (Twitter)», «шағын жоба (Digital Nomads)», «нәтижесі (pass/fail)»."""
    head, parts = edge.words[-1], text.split()
    numbered = len(parts) > 1 and parts[-1].isdigit() and not any(map(str.isdigit, "".join(w.norm for w in edge.words)))
    if (numbered and parts[0][:1].isupper()) or (not edge.pairs and _DEVICE.search(text)):
        return True
    if edge.pairs or edge.words[0].capital:
        return False
    if "/" in text or _BRAND.search(text):
        return True
    if not all(part[:1].isupper() for part in parts if part not in members("function")) or not senses(head.lemma):
        return False
    if head.lemma in members("sort") | members("role") | members("place") or (
        parts[1:] and head.lemma in members("general")
    ):
        return True
    return _strange(parts) and (len(parts) > 1 or _among(edge.words))


def _strange(parts: Sequence[str]) -> bool:
    """Whether a word of a form is a name: not English, nor of a species, and with small letters; or an acronym behind
    another word."""
    return any(part.isupper() and len(part) > 2 for part in parts[1:]) or any(
        not (
            {part.lower(), part.lower().removesuffix("s")} & english()
            or _ENGLISH.fullmatch(part.lower())
            or _TAXON.fullmatch(part)
        )
        for part in parts
        if not part.isupper() and part not in members("function")
    )


def _among(words: Sequence[Word]) -> bool:
    """Whether a name in brackets stands out from its sentence: its sort is written small, or in the plural."""
    head = words[-1]
    return head.number == "pl" or head.case in ("loc", "abl") or not words[0].norm[:1].isupper()


def _alike(edge: Edge) -> bool:
    """Whether half of the words have their match, which a form outside brackets needs to count as a gloss."""
    return edge.person or 2 * edge.pairs >= len(edge.words)
