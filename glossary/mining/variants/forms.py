"""The variants of a candidate, as the texts have them: its inflected and misspelt forms, and the orthographic variants that
were merged into it, each with the capitals of the term."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from glossary.mining.variants.grouping import Merged
from glossary.mining.variants.respelling import Correction
from glossary.model import Occurrence, Variant, VariantKind


def variants_of(
    term: str, places: Sequence[Occurrence], merged: Sequence[Merged], corrections: Mapping[str, Correction]
) -> tuple[Variant, ...]:
    """The variants of a candidate by kind, the commonest first. `term` is its name, `corrections` the misspelt words
    of the texts by their case-folded spelling. The forms of a merged variant are counted with it."""
    surfaces = Counter([" ".join(place.surface.lower().split()) for place in places])
    found: dict[str, Variant] = {}
    for name, kind, rule in merged:
        own = [text for text in surfaces if kind != "competing" and is_form_of(text, name.lower(), term.lower())]
        found[name.lower()] = Variant(name, kind, sum(map(surfaces.pop, own)), rule)
    for text, count in surfaces.items():
        _add(found, term, count, *_read(term.lower(), text, corrections))
    return tuple(sorted(found.values(), key=lambda variant: (variant.kind, -variant.count, variant.text)))


def _add(found: dict[str, Variant], term: str, count: int, form: str, kind: VariantKind, rule: str) -> None:
    """Add a form with its places, unless it is the term itself or known by another rule; a misspelt one has several surfaces."""
    known = found.get(form)
    if form != term.lower() and (known is None or known.kind == "spelling"):
        found[form] = Variant(with_capitals(form, term), kind, count + (known.count if known else 0), rule)


def is_form_of(text: str, key: str, other: str) -> bool:
    """Whether a place is a form of one citation form rather than of the other.

    >>> is_form_of("кадастр құжаттары", "кадастр құжаты", "кадастрлық құжат")
    True
    >>> is_form_of("кадастрлық құжаттар", "кадастр құжаты", "кадастрлық құжат")
    False
    """
    return text.startswith(_stem(key)) and not text.startswith(_stem(other))


def _stem(key: str) -> str:
    """A citation form without the letters that an ending may change; a short one, as an abbreviation is, keeps them."""
    return key[: len(key) - min(2, len(key) // 4)]


def _read(key: str, text: str, corrections: Mapping[str, Correction]) -> tuple[str, VariantKind, str]:
    """What to call a place, and why: an inflected form by itself, a misspelt one by its citation form."""
    wrong = {corrections[word] for word in text.split() if word in corrections}
    if not wrong:
        return text, "inflection", "same citation form"
    return _misspell(key, wrong, text), "spelling", "misspelt: " + ", ".join(sorted(map(" → ".join, wrong)))


def _misspell(key: str, wrong: Iterable[Correction], text: str) -> str:
    """A citation form with the misspelt stems in it; as the text has it where the ending itself is wrong."""
    form = key
    for correction in sorted(wrong):
        form = form.replace(correction.right, correction.wrong)
    return text if form == key else form


def with_capitals(form: str, term: str) -> str:
    """A form in small letters with the capitals of its term, letter by letter in each word: what a capital says of the
    term it says of the form, but not one that opens a sentence.

    >>> with_capitals("еурпалық одағының", "Еуропалық Одақ"), with_capitals("днқ-ның", "ДНҚ")
    ('Еурпалық Одағының', 'ДНҚ-ның')
    """
    words = form.split()
    models = [*term.split(), *[""] * len(words)]
    return " ".join(map(_like, words, models))


def _like(word: str, model: str) -> str:
    same = [theirs if theirs.lower() == own else own for own, theirs in zip(word, model, strict=False)]
    return "".join(same) + word[len(same) :]
