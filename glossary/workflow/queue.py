"""The reviewer's place among the open candidates: what is on the desk, which texts are chosen, what was decided.

It knows nothing of keys, terminals or colours. Every decision is stored at once, so a review can stop anywhere.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from glossary.errors import Conflict, GlossaryError, NotFound
from glossary.model import Language, OpenCandidate, Proposal, Status, Variant
from glossary.store.cells import alternatives
from glossary.store.termbase import Termbase

CHOICES = 9
"""Proposals on the desk: one for each number key."""
CHOICES_BY_LANGUAGE = 4
"""A fifth proposal of a language is hardly ever the right one."""


def choices(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """The proposals to choose from, in their order, which is best first: no text twice, a few of each language, and
    where they are too many the first of every language before the second of any."""
    distinct: dict[tuple[Language, str], Proposal] = {}
    for proposal in proposals:
        distinct.setdefault((proposal.lang, proposal.text), proposal)
    seen: Counter[Language] = Counter()
    ranked = []
    for place, proposal in enumerate(distinct.values()):
        seen[proposal.lang] += 1
        if seen[proposal.lang] <= CHOICES_BY_LANGUAGE:
            ranked.append((seen[proposal.lang], place, proposal))
    best = sorted(ranked, key=lambda one: one[:2])[:CHOICES]
    return tuple(proposal for _, _, proposal in sorted(best, key=lambda one: one[1]))


_OPEN = ("new", "unsure")


class _Act(NamedTuple):
    """What was done to the candidate at a place, and which candidate it put behind it on the queue."""

    place: int
    decides: bool = True
    added: str = ""


class Queue:
    """A walk through candidates, one decision each. `current` is None when all have been seen; `texts` are what an
    acceptance would take, in each of the `languages`."""

    languages: tuple[Language, ...] = ("kk", "en", "zh", "ru")

    def __init__(self, termbase: Termbase, candidates: Sequence[OpenCandidate], *, by: str) -> None:
        self._termbase = termbase
        self._candidates = list(candidates)
        self._by = by
        self._acts: list[_Act] = []
        self.place = 0
        self.texts: dict[Language, str] = {}
        self.proposals: tuple[Proposal, ...] = ()
        self._lay_out()

    def __len__(self) -> int:
        return len(self._candidates)

    @property
    def current(self) -> OpenCandidate | None:
        """The candidate on the desk."""
        return self._candidates[self.place] if self.place < len(self._candidates) else None

    @property
    def decided(self) -> int:
        """How many decisions stand."""
        return sum(act.decides for act in self._acts)

    def _desk(self) -> OpenCandidate:
        if self.current is None:
            raise GlossaryError("The queue is at its end: take a decision back with z, or quit with q.")
        return self.current

    def _lay_out(self) -> None:
        """Choose the best proposal of each language; a Kazakh proposal is an abbreviation and stands beside the
        term."""
        self.texts = {}
        self.proposals = choices(self.current.proposals) if self.current is not None else ()
        if self.current is not None:
            for proposal in self.proposals:
                self.texts.setdefault(proposal.lang, proposal.text)
            self.texts["kk"] = " | ".join(filter(None, (self.current.kk, self.texts.get("kk", ""))))

    def _step(self) -> None:
        self.place += 1
        self._lay_out()

    def chosen(self, proposal: Proposal) -> bool:
        """Whether a proposal is among the texts that an acceptance would take."""
        return alternatives(proposal.text)[0] in alternatives(self.texts.get(proposal.lang, ""))

    @property
    def own_texts(self) -> list[tuple[Language, str]]:
        """The chosen texts that no proposal offers, each by itself."""
        proposed = {(proposal.lang, *alternatives(proposal.text)) for proposal in self.proposals}
        chosen = [(lang, text) for lang, cell in self.texts.items() for text in alternatives(cell) if lang != "kk"]
        return [own for own in chosen if own not in proposed]

    def choose(self, number: int) -> None:
        """Take the proposal of that number, from 1, for its language; if it is taken already, leave the language empty.

        Raises:
            GlossaryError: no such number.
        """
        candidate = self._desk()
        if not self.proposals:
            raise GlossaryError("There is no proposal to choose: edit the texts with e.")
        if number > len(self.proposals):
            raise GlossaryError(f"There is no proposal {number}: choose one of 1–{len(self.proposals)} or edit with e.")
        proposal = self.proposals[number - 1]
        kept = [candidate.kk] if proposal.lang == "kk" else []
        self.texts[proposal.lang] = " | ".join(kept if self.chosen(proposal) else [*kept, proposal.text])

    def rewrite(self, lang: Language, text: str) -> None:
        """Take a text of one's own for a language, alternatives separated by «|»."""
        self.texts[lang] = text

    @contextmanager
    def _shown(self) -> Iterator[OpenCandidate]:
        """The candidate on the desk, for an act. Where somebody has been there since it was shown, nothing is done: it is
        shown anew, or passed over if it is no longer open, and the reviewer is told."""
        desk = self._desk()
        try:
            yield desk
        except (Conflict, NotFound):
            self._renew(desk)
            raise

    def _renew(self, desk: OpenCandidate) -> None:
        try:
            now = self._termbase.get(desk.uid)
        except NotFound:  # mining withdrew it
            now = desk
        if isinstance(now, OpenCandidate) and now is not desk and now.status in _OPEN:
            self._candidates[self.place] = now
            self._lay_out()
        else:
            self._step()

    def accept(self, status: Status = "approved") -> str:
        """Accept the candidate with the chosen texts; the new concept's id."""
        with self._shown() as desk:
            concept = self._termbase.accept(desk.uid, by=self._by, status=status, choices=self.texts, shown=desk.rev)
        self._acts.append(_Act(self.place))
        self._step()
        return concept.uid

    def reject(self) -> None:
        """Remember that the candidate is no term."""
        with self._shown() as desk:
            self._termbase.reject(desk.uid, by=self._by, shown=desk.rev)
        self._acts.append(_Act(self.place))
        self._step()

    def unsure(self) -> None:
        """Remember that the candidate was looked at and is still open."""
        with self._shown() as desk:
            self._termbase.unsure(desk.uid, by=self._by, shown=desk.rev)
        self._acts.append(_Act(self.place))
        self._step()

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The variants on the desk that may be another term, those that a rule brought together with this one; after
        them its synonym candidates."""
        joined = [one for one in self._desk().variants if one.kind != "inflection"]
        return tuple(sorted(joined, key=lambda one: one.kind == "competing"))

    def split(self, number: int) -> str:
        """Make the variant of that number, from 1, a term of its own, which comes next if it is open; its id.

        Raises:
            GlossaryError: no such number.
        """
        candidate = self._desk()
        if not 1 <= number <= len(self.variants):
            raise GlossaryError(f"There is no variant {number}: give one of the numbers that stand before them.")
        with self._shown() as desk:
            own = self._termbase.split(desk.uid, self.variants[number - 1].text, by=self._by, shown=desk.rev)
        there = next((place for place, one in enumerate(self._candidates) if one.uid == own.uid), None)
        added = there is None and isinstance(own, OpenCandidate) and own.status in _OPEN
        if isinstance(own, OpenCandidate) and added:
            self._candidates.insert(self.place + 1, own)
        self._acts.append(_Act(self.place, decides=False, added=own.uid if added else ""))
        self._refresh(candidate.uid, own.uid)
        return own.uid

    def _refresh(self, *uids: str) -> None:
        """Show candidates as the termbase has them after what was done."""
        for place, one in enumerate(self._candidates):
            if one.uid in uids and isinstance(now := self._termbase.get(one.uid), OpenCandidate):
                self._candidates[place] = now
        self._lay_out()

    def skip(self) -> None:
        """Go on without a word; the candidate comes back next time."""
        self._desk()
        self._step()

    def take_back(self) -> str:
        """Return to the last decided candidate, which is as it was before; its id.

        Raises:
            GlossaryError: nothing was decided in this review, or somebody else has built on the decision.
        """
        if not self._acts:
            raise GlossaryError("Nothing was decided in this review yet, so there is nothing to take back.")
        act = self._acts[-1]
        uid = self._candidates[act.place].uid
        self._termbase.take_back(uid, by=self._by)
        self._acts.pop()
        self._candidates = [one for one in self._candidates if one.uid != act.added]
        self.place = act.place
        self._refresh(uid)
        return uid
