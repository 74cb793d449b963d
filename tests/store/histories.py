"""Random histories of a termbase in the hands of several people: what can be done, in any order."""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from stored_texts import BY, UNION, candidate, document, gloss, union

from glossary.errors import GlossaryError
from glossary.model import Draft, Language, Mined, Variant
from glossary.store.termbase import Termbase, open_termbase

UIDS = st.sampled_from(["K1", "K2", "K3", "K4", "C1", "C2", "C3", "C4"])
TEXTS = st.sampled_from(["", "customs union", "CU | customs union", "customs area | CU | TU", "tariff union"])
KAZAKH = st.sampled_from(["кедендік одақ", "кеден одағы", "Кеден одағы | кедендік одақ", "аймақтық тәуелділік", ""])
STATUSES = st.sampled_from(["proposed", "reviewed", "approved", "rejected", "unsure", "new"])
WRITINGS = st.sampled_from(["кеден одағы", "кедендік одақ", "Шен Бомин", "кедендік одақтың", "жоқ"])


def grouped(text: str = "Кедендік одақ бар. Кеден одағы (customs union) кеңейді.", name: str = "union.txt") -> Mined:
    """«кедендік одақ» with a variant that has a gloss."""
    source = document(text, name)
    variants = [Variant("кеден одағы", "structure", 1), Variant("Шен Бомин", "competing", 0)]
    first = "Кедендік одақтың" if "одақтың" in text else "Кедендік одақ"
    found = candidate(source, "кедендік одақ", first, "Кеден одағы", score=0.8, variants=variants)
    return Mined((source,), (found,), (gloss(source, "кеден одағы", "Кеден одағы", "en", "customs union"),))


RUNS = (
    union(),
    union("Алғы сөз. " + UNION),
    union("Екінші мәтін. " + UNION, "second.txt"),
    Mined((document("Бұл мәтінде термин жоқ."),), (), ()),
    grouped(),
    grouped("Үшінші мәтін. Кедендік одақтың кеңсесі бар. Кеден одағы (customs union) ескі.", "third.txt"),
)


@cache
def empty() -> bytes:
    """A new termbase as a file: to copy one is ten times as quick as to make one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms.db"
        open_termbase(path, "create").close()
        return path.read_bytes()


class History(RuleBasedStateMachine):
    """A termbase in the hands of several people. What a rule may not do is refused whole (`GlossaryError`)."""

    @initialize()
    def create(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "terms.db"
        path.write_bytes(empty())
        self.base: Termbase = open_termbase(path, "write")

    def attempt(self, act: Any, *arguments: Any, **named: Any) -> None:
        before = self.dump()
        try:
            act(*arguments, **named)
        except GlossaryError:
            assert self.dump() == before

    def dump(self) -> bytes:
        return self.base._connection.serialize()

    @rule(run=st.sampled_from(RUNS), domain=st.sampled_from(["economy", "law", ""]))
    def mine(self, run: Mined, domain: str) -> None:
        self.attempt(self.base.store_mined, run, domain=domain, by="miner")

    @rule(number=st.integers(0, 2))
    def move(self, number: int) -> None:
        stored = self.base.stored_texts()
        for one in [*stored.values()][number : number + 1]:
            moved = replace(document(name=f"moved-{one.name}"), path=f"{one.path}-moved")
            if moved.path not in stored:
                self.attempt(self.base.store_mined, Mined((), (), ()), domain="", by=BY, moved={one.path: moved})

    @rule(name=st.sampled_from(["union.txt", "second.txt", "third.txt", "moved-union.txt"]))
    def forget(self, name: str) -> None:
        self.attempt(self.base.forget, [name], by=BY)

    @rule(kk=KAZAKH, en=TEXTS, status=STATUSES)
    def add(self, kk: str, en: str, status: Any) -> None:
        self.attempt(self.base.add, kk, terms={"en": [en]}, by=BY, domain="economy", status=status)

    @rule(uid=UIDS, other=UIDS)
    def merge(self, uid: str, other: str) -> None:
        self.attempt(self.base.merge, uid, other, by=BY)

    @rule(uid=UIDS, name=st.sampled_from(["client A", "client B"]), add=st.booleans())
    def tag(self, uid: str, name: str, add: bool) -> None:
        self.attempt(self.base.tag, uid, by=BY, add=[name] * add, remove=[name] * (not add))

    @rule(number=st.integers(1, 6), preference=st.sampled_from(["preferred", "admitted", "forbidden"]))
    def use(self, number: int, preference: str) -> None:
        self.attempt(self.base.edit_term, f"T{number}", by=BY, changes={"preference": preference, "pos": preference})

    @rule(uid=UIDS, status=STATUSES)
    def accept(self, uid: str, status: Any) -> None:
        self.attempt(self.base.accept, uid, by=BY, status=status)

    @rule(uid=UIDS, kk=KAZAKH, en=TEXTS)
    def choose(self, uid: str, kk: str, en: str) -> None:
        self.attempt(self.base.accept, uid, by=BY, choices={"kk": kk, "en": en})

    @rule(uid=UIDS)
    def reject(self, uid: str) -> None:
        self.attempt(self.base.reject, uid, by=BY)

    @rule(uid=UIDS)
    def unsure(self, uid: str) -> None:
        self.attempt(self.base.unsure, uid, by=BY)

    @rule(uid=UIDS, text=WRITINGS)
    def split(self, uid: str, text: str) -> None:
        self.attempt(self.base.split, uid, text, by=BY)

    @rule(uid=UIDS, lang=st.sampled_from(["en", "zh", "ru"]), text=TEXTS)
    def rewrite(self, uid: str, lang: Language, text: str) -> None:
        self.attempt(self.base.edit, uid, by=BY, changes={lang: text})

    @rule(uid=UIDS, kk=KAZAKH, status=STATUSES)
    def edit(self, uid: str, kk: str, status: str) -> None:
        self.attempt(self.base.edit, uid, by=BY, changes={"kk": kk, "status": status, "definition": kk})

    @rule(uid=UIDS, text=TEXTS)
    def draft(self, uid: str, text: str) -> None:
        self.attempt(
            self.base.store_drafts, [(uid, Draft("", "ru", text, 0.5, "lexicon", "1", (text, "b")))], by="engine"
        )

    def teardown(self) -> None:
        if hasattr(self, "base"):
            self.base.close()
            self.folder.cleanup()
