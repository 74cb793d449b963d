"""Candidates gathered from all documents: each phrase under its citation form with every place where it stands.

A phrase is worked out once, by the types of its words; the places are kept as plain numbers. So a corpus costs little
more than its places.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from glossary.language import lexicon
from glossary.mining.terms.names import names
from glossary.mining.text.analysed import Analysed, Vocabulary, vocabulary
from glossary.model import Document, Occurrence
from glossary.naming.recognition import Name, Recogniser
from glossary.naming.spans import heads_name
from glossary.progress import Count, counted, silent
from glossary.syntax.coordination import coordinations
from glossary.syntax.noun_phrases import Mention, beginnings, chunks, ends_in_name, heads, is_phrase, linked, relation
from glossary.syntax.words import Word, citation

Place = tuple[int, int, int, int]
"""Document number, start, end, sentence number."""


_NOTHING: Mapping[str, int] = MappingProxyType({})
"""The evidence of most candidates; a dictionary for each would be a tenth of their memory."""


@dataclass(slots=True, eq=False)
class CandidateRecord:
    """What is known of one candidate. `words` are the types of those at its first place; `alone` counts the places where no longer
    phrase holds it; `forms` counts its citation forms as written where a capital says something; `longer` has the
    candidates that hold it; `named` says in how many places it is recognised as a name of some sort; `low_unithood` that its words may
    have met by chance."""

    key: str
    words: tuple[Word, ...]
    forms: dict[str, int] = field(default_factory=dict)
    alone: int = 0
    capital: int = 0
    evidence: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    named: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    longer: "Sequence[CandidateRecord]" = ()
    low_unithood: bool = False
    _places: "array[int]" = field(default_factory=lambda: array("L"))

    @property
    def places(self) -> Iterator[Place]:
        """Every place where it stands."""
        numbers = iter(self._places)
        return zip(numbers, numbers, numbers, numbers, strict=True)

    @property
    def kk(self) -> str:
        """The citation form written most often, of equals the one in small letters; of a phrase that only opens
        sentences as the lexicon writes it."""
        best = min(self.forms, key=lambda form: (-self.forms[form], form[:1].isupper(), form))
        if not self.forms[best] and (known := lexicon.senses(self.key)) and known[0].headword.lower() == self.key:
            return known[0].headword
        return best

    @property
    def count(self) -> int:
        """In how many places it stands."""
        return len(self._places) // 4

    @property
    def documents(self) -> int:
        """In how many documents it stands."""
        return len(self.document_numbers)

    @property
    def document_numbers(self) -> frozenset[int]:
        """The documents where it stands."""
        return frozenset(self._places[::4])

    def add_place(self, place: Place) -> bool:
        """Note a place; False for the one that was noted last."""
        known = self._places
        if known and (known[-3], known[-2], known[-4]) == (place[1], place[2], place[0]):
            return False
        known.extend(place)
        return True

    def has_place(self, place: Place) -> bool:
        """Whether a place of the document read last is noted already."""
        at = len(self._places) - 4
        while at >= 0 and self._places[at] == place[0]:
            if self._places[at + 1] == place[1] and self._places[at + 2] == place[2]:
                return True
            at -= 4
        return False

    def count_form(self, form: str, times: int = 1) -> None:
        """Note how a text writes its citation form; 0 times where a capital of it says nothing."""
        self.forms[form] = self.forms.get(form, 0) + times

    def add_evidence(self, name: str, times: int = 1) -> None:
        """Note what a text says of it by such a mark."""
        self.evidence = {**self.evidence, name: self.evidence.get(name, 0) + times}

    def add_name(self, sort: str, times: int = 1) -> None:
        """Note that it is recognised as a name of some sort."""
        self.named = {**self.named, sort: self.named.get(sort, 0) + times}

    def add_longer(self, longer: "CandidateRecord") -> None:
        """Note that a longer candidate holds it."""
        if isinstance(self.longer, list):
            self.longer.append(longer)
        else:
            self.longer = [longer]

    def absorb(self, other: "CandidateRecord") -> None:
        """Take over the places and the evidence of another writing of the same candidate."""
        known = set(self.places)
        self._places.extend(number for place in other.places if place not in known for number in place)
        self.alone += other.alone
        self.capital += other.capital
        for name, times in other.evidence.items():
            self.add_evidence(name, times)
        for sort, times in other.named.items():
            self.add_name(sort, times)


_Runs = dict[tuple[int, ...], tuple[CandidateRecord, str]]


class Gathering:
    """The candidates of some texts by their case-folded citation form (`records`), and what each run of words is, so
    that it is worked out once."""

    def __init__(self, words: Vocabulary) -> None:
        self.vocabulary = words
        self.records: dict[str, CandidateRecord] = {}
        self._links: dict[tuple[int, int], bool] = {}
        self._runs: tuple[_Runs, _Runs] = ({}, {})
        """What runs of words are without an owner before them, and with one."""

    def read(self, text: Analysed, number: int) -> None:
        """Gather the phrases of one text, which is document `number`."""
        titles: dict[int, Mention] = {}
        for sentence, mention in names(text):
            self.add(mention, number, sentence)
            titles[mention.start] = mention
        recogniser = Recogniser(text.words)
        for sentence, (first, last) in enumerate(text.sentences):
            words = text.words[first:last]
            found = recogniser.names(words, text.text)
            for name in found:
                self._add_name(name, titles, (number, name.start, name.end, sentence))
            for chunk in chunks(words, text.text, self._link):
                self._read_chunk(chunk, number, sentence, found)
            for mention in coordinations(words, text.text):
                self.add(mention, number, sentence)

    def _add_name(self, name: Name, titles: Mapping[int, Mention], place: Place) -> None:
        """Note a name in its place; a title that is gathered there, or of which it is what the marks hold, is a name too."""
        title, marked = titles.get(name.start), titles.get(name.start - 1)
        whole = title is not None and title.end == name.end
        for other in (title if whole else None, marked if marked and heads_name(marked.words[-1]) else None):
            if other is not None:
                self._phrase(other.words)[0].add_name(name.sort)
        if not whole:
            record = self._record(name.form, name.words)
            record.add_name(name.sort)
            _note(record, name.form, name.words[0], place, alone=True)

    def add(self, mention: Mention, document: int, sentence: int) -> None:
        """Add one mention; a place that is known already is not counted twice."""
        place = (document, mention.start, mention.end, sentence)
        record, form = self._phrase(mention.words)
        if not record.has_place(place):
            _note(record, form, mention.words[0], place, alone=not mention.nested)

    def judge_unithood(self) -> None:
        """Leave out the phrases that were only met as a part of a name and those that run over two parts of a clause, and note those
        whose words may have met by chance."""
        for key, record in list(self.records.items()):
            lacking = self._lacking_holds(record)
            if not record.count or "again" in lacking:
                del self.records[key]
            record.low_unithood = bool(lacking)

    def _lacking_holds(self, record: CandidateRecord) -> set[str]:
        """What a phrase would be held together by and does not have: «pair», «again» where two bare nouns stand side by side in no other
        place («мәміле шарт»), «phrase» where a piece of a clause stands there once."""
        lacking = set()
        for at, pair in enumerate(pairwise(record.words)):
            hold = relation(record.words, at).hold
            if hold and (record.count if hold == "phrase" else self._count(pair)) < 2:
                lacking.add(hold)
        return lacking

    def _count(self, pair: tuple[Word, Word]) -> int:
        return max((record.count for record in self._of_run((pair[0].type, pair[1].type))), default=0)

    def note_nested(self) -> None:
        """Note for each candidate the candidates that hold it."""
        for outer in (record for record in self.records.values() if not record.low_unithood):
            types = tuple(word.type for word in outer.words)
            nested = {record.key: record for record in self._inside(types)}
            for record in nested.values():
                if record is not outer and self.records.get(record.key) is record:
                    record.add_longer(outer)

    def _inside(self, types: tuple[int, ...]) -> Iterator[CandidateRecord]:
        """The candidates inside a run of words."""
        length = len(types)
        for start in range(length):
            for end in range(start + 1, length + 1):
                if end - start < length:
                    yield from self._of_run(types[start:end])

    def _of_run(self, types: tuple[int, ...]) -> Iterator[CandidateRecord]:
        """What a run of words is, without an owner before it and with one."""
        return (runs[types][0] for runs in self._runs if types in runs)

    def _link(self, word: Word, after: Word) -> bool:
        """`linked`, looked up once for each pair of types."""
        known = self._links.get(key := (word.type, after.type))
        if known is None:
            known = self._links[key] = linked(word, after)
        return known

    def _read_chunk(self, chunk: tuple[Word, ...], document: int, sentence: int, names: Sequence[Name]) -> None:
        """Gather every phrase inside a chunk that begins with a modifier or noun and ends with a head, and that parts no name."""
        ends = _ends(chunk)
        types = tuple([word.type for word in chunk])
        for start, longest in beginnings(chunk) if ends else ():
            owned = start > 0 and chunk[start - 1].case == "gen"
            for end in ends:
                fits = start < end <= start + longest and _parts_no_name(chunk[start:end], names)
                known = self._candidate(types[start:end], chunk[start:end], owned) if fits else None
                if known is not None:
                    place = (document, chunk[start].start, chunk[end - 1].end, sentence)
                    _note(*known, chunk[start], place, alone=end - start == len(chunk))

    def _candidate(
        self, types: tuple[int, ...], words: tuple[Word, ...], owned: bool
    ) -> tuple[CandidateRecord, str] | None:
        """The candidate that a run of words is, with its citation form, if it is one; `owned` says that its owner stands before it."""
        known = self._runs[owned].get(types)
        if known is None and is_phrase(words):
            known = self._runs[owned][types] = self._phrase(words, owned)
        return known

    def _phrase(self, words: tuple[Word, ...], owned: bool = False) -> tuple[CandidateRecord, str]:
        form = citation(words, owned=owned)
        return self._record(form, words), form

    def _record(self, form: str, words: tuple[Word, ...]) -> CandidateRecord:
        key = form if form.islower() else form.lower()
        if key not in self.records:
            self.records[key] = CandidateRecord(key, tuple(self.vocabulary[word.type][0] for word in words))
        return self.records[key]


def _parts_no_name(words: Sequence[Word], names: Sequence[Name]) -> bool:
    """Whether a phrase neither runs over the end of a name nor is a piece of a person's."""
    return not any(name.parted_by(words[0].start, words[-1].end) for name in names)


def _ends(chunk: Sequence[Word]) -> list[int]:
    """Where in a chunk a phrase can end: behind a head, but not in the middle of a name."""
    last = len(chunk)
    ends = (end for end, word in enumerate(chunk, 1) if heads(word))
    return [end for end in ends if end == last or not ends_in_name(chunk[end - 1], chunk[end])]


def _note(record: CandidateRecord, form: str, first: Word, place: Place, *, alone: bool) -> None:
    if record.add_place(place):
        record.alone += alone
        record.count_form(form, not first.opens)
        record.capital += first.capital


def gather(texts: Sequence[Analysed], count: Count = silent) -> Gathering:
    """Every phrase of the texts, in the order of the texts; `count` is told how many are done."""
    gathering = Gathering(vocabulary(texts))
    for number, text in enumerate(counted(texts, count, len(texts))):
        gathering.read(text, number)
    gathering.judge_unithood()
    return gathering


def occurrences(
    record: CandidateRecord, documents: Sequence[Document], surfaces: dict[str, str]
) -> tuple[Occurrence, ...]:
    """The places of a candidate as the model has them, in the order of documents and text. `surfaces` keeps each surface
    once for all candidates."""
    result = []
    for number, start, end, sentence in sorted(record.places):
        document = documents[number]
        surface = document.text[start:end]
        surface = surfaces.setdefault(surface, surface)
        result.append(Occurrence(document.name, start, end, surface, document.sentences[sentence]))
    return tuple(result)
