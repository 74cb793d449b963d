"""How well `glossary check` recognises a Kazakh term in running text, beside an exact and a prefix match.

    python evaluation/check_uses.py            3,000 inflected uses, 300 near misses, the speed
    python evaluation/check_uses.py --show 20  with what went wrong

Uses are terms of the lexicon in every case, number and possession that `glossary.inflect` makes, each in a sentence. Near misses are
the same terms with a word that begins alike and is another one (a derivative of the lexicon), in the same forms: whoever accepts
them knows letters and not words. The forms come from the rules that the check uses too, so the figure says that nothing is lost on
the way, not that the rules are right; `tests/language` holds those to forms from elsewhere.
"""

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence

import glossary
from glossary.checking.check import Checker, Segment
from glossary.checking.uses import Known, Uses
from glossary.language import lexicon
from glossary.language.morphology import readings
from glossary.language.paradigm import CASES

SENTENCES = ("Біз {} туралы айттық.", "Мұнда {} қаралды.", "{}, бірақ кейін.", "Оның {} бар.")
Sample = tuple[str, str]
"""A term, and a sentence with it or with what looks like it."""


def terms(count: int, chance: random.Random) -> list[str]:
    """Kazakh nouns and noun phrases of the lexicon."""
    known = [one for one in _nouns() if len(one) > 3 and re.fullmatch(r"[^\W\d_ ]+(?: [^\W\d_]+){0,3}", one)]
    return chance.sample(known, count)


def _nouns() -> list[str]:
    senses = lexicon.all_senses().items()
    return sorted(headword for headword, known in senses if any(sense.pos == "NOUN" for sense in known))


def uses(known: Sequence[str], count: int, chance: random.Random) -> Iterator[Sample]:
    """Terms in running text, inflected."""
    for term in chance.choices(known, k=count):
        yield term, chance.choice(SENTENCES).format(inflected(term, chance))


def inflected(term: str, chance: random.Random) -> str:
    """A form of a term."""
    return glossary.inflect(term, plural=chance.random() < 0.4, case=chance.choice(CASES))


def near_misses(known: Sequence[str], count: int, chance: random.Random) -> Iterator[Sample]:
    """Phrases whose last word begins as that of a term and is another word."""
    headwords = [one for one in _nouns() if " " not in one]
    made = 0
    for term in chance.sample(list(known), len(known)):
        *before, last = term.split()
        others = [one for one in headwords if one.startswith(last) and _another(one, last)]
        if others and made < count:
            made += 1
            yield term, chance.choice(SENTENCES).format(" ".join([*before, inflected(chance.choice(others), chance)]))


def _another(word: str, stem: str) -> bool:
    return word != stem and all(reading.lemma.lower() != stem for reading in readings(word)[:1])


def exact(term: str) -> Callable[[str], bool]:
    """Whole words as they stand in the glossary."""
    return lambda text: re.search(rf"\b{re.escape(term)}\b", text, re.IGNORECASE) is not None


def prefix(term: str) -> Callable[[str], bool]:
    """Words that begin as the term does."""
    return lambda text: re.search(rf"\b{re.escape(term)}", text, re.IGNORECASE) is not None


def checked(term: str) -> Callable[[str], bool]:
    """The check."""
    known = Uses("kk", [Known("C1", "kk", term)])
    return lambda text: bool(known.find(text))


def speed(known: Sequence[str], samples: Sequence[Sample]) -> float:
    """Segments a minute of one processor, with all terms at once, after the words are known."""
    listed = [
        Known(str(number), lang, text) for number, kk in enumerate(known) for lang, text in (("kk", kk), ("en", "term"))
    ]
    checker = Checker(listed, "kk", "en")
    segments = [
        Segment(str(number), text, "a term of this glossary in a sentence") for number, (_, text) in enumerate(samples)
    ]
    start = time.process_time()
    for segment in segments:
        checker.check(segment)
    return 60 * len(segments) / (time.process_time() - start)


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description="Measure the recognition of terms in running text.")
    arguments.add_argument("--show", type=int, default=0, help="so many of the errors")
    show = arguments.parse_args().show
    chance = random.Random(20)
    known = terms(3000, chance)
    right, wrong = list(uses(known, 3000, chance)), list(near_misses(known, 300, chance))
    print(f"{len(right)} inflected uses, {len(wrong)} near misses")
    for name, match in (("exact", exact), ("prefix", prefix), ("check", checked)):
        missed = [sample for sample in right if not match(sample[0])(sample[1])]
        taken = [sample for sample in wrong if match(sample[0])(sample[1])]
        print(
            f"{name:7} reported missing {len(missed) / len(right):6.1%}   near misses accepted {len(taken) / len(wrong):6.1%}"
        )
    for term, text in (*missed[:show], *taken[:show]):
        print(f"  {term}: {text}")
    print(f"{speed(known, right):,.0f} segments a minute")


if __name__ == "__main__":
    main()
