"""What many tests stand on: a small mined text, and a termbase with it in a folder of the test's own."""

import hashlib
import os
import shutil
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from glossary.model import Candidate, Document, Gloss, Mined, Occurrence, Span, Variant
from glossary.store.termbase import open_termbase

settings.register_profile(
    "untimed",
    deadline=None,
    derandomize="GLOSSARY_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("untimed")
"""A busy machine must not fail a test, and one commit must not fail and pass by chance: everyday tests try the same examples each
time, and only those that are asked for by GLOSSARY_EXAMPLES=500 try others."""

SENTENCES = (
    "Кедендік одақ (customs union, 关税同盟) аймақтық интеграцияның маңызды кезеңі болып табылады.",
    "Кедендік одақтың ортақ тарифі бар.",
    "Аймақтық интеграция (regional integration) дамып келеді.",
    "Ортақ тариф белгіленеді.",
)
TEXT = "\n".join(SENTENCES)
SOURCE = "seed.txt"


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests off the user's own termbase and name."""
    monkeypatch.delenv("GLOSSARY_DB", raising=False)
    monkeypatch.setenv("GLOSSARY_USER", "Tester")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of models and dictionaries, which is not there yet; neither it nor Argos Translate's is the user's.

    A name that no other test has will do: `tmp_path` would make a folder for each of some thousand tests."""
    folder = tmp_path_factory.getbasetemp() / f"test-{next(_NUMBERS)}"
    monkeypatch.setenv("GLOSSARY_HOME", str(folder / "home"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder / "argos"))
    return folder / "home"


_NUMBERS = count()


@pytest.fixture
def mined() -> Mined:
    """Three candidates in rank order; the first has an English and a Chinese gloss, the second an English one."""
    return _mined()


def _mined() -> Mined:
    glosses = (
        _gloss("кедендік одақ", "en", "customs union"),
        _gloss("кедендік одақ", "zh", "关税同盟"),
        _gloss("аймақтық интеграция", "en", "regional integration"),
    )
    candidates = (
        Candidate("кедендік одақ", 0.93, 2, 1, why={"c-value": 0.9}, occurrences=_places("Кедендік одақ")),
        Candidate("аймақтық интеграция", 0.8, 1, 1, why={"c-value": 0.7}, occurrences=_places("Аймақтық интеграция")),
        Candidate(
            "ортақ тариф",
            0.6,
            2,
            1,
            why={"c-value": 0.4},
            variants=(Variant("ортақ тарифі", "inflection", 1),),
            occurrences=_places("Ортақ тариф"),
        ),
    )
    return Mined((_document(),), candidates, glosses)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The termbase that `db` is a copy of: to make one takes ten times as long."""
    path = tmp_path_factory.mktemp("template") / "mined.db"
    with open_termbase(path, "create") as termbase:
        termbase.store_mined(_mined(), domain="economy", by="Tester")
    return path


@pytest.fixture
def db(tmp_path: Path, template: Path) -> Path:
    """The path of a termbase in which the small text has been mined: K000001 to K000003."""
    return Path(shutil.copyfile(template, tmp_path / "terms.db"))


def _document() -> Document:
    sentences = tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in SENTENCES)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Document(SOURCE, "texts/seed.txt", TEXT, digest, "utf-8", sentences)


def _places(surface: str) -> tuple[Occurrence, ...]:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(surface, at)]
    return tuple(Occurrence(SOURCE, at, at + len(surface), surface, _sentence(at)) for at in starts)


def _sentence(at: int) -> Span:
    return next(span for span in _document().sentences if span.start <= at < span.end)


def _gloss(kk: str, lang: str, text: str) -> Gloss:
    at = TEXT.index(kk.capitalize())
    start = TEXT.index(text)
    return Gloss(
        kind="term",
        kk=kk,
        lang=lang,  # type: ignore[arg-type]
        text=text,
        source=SOURCE,
        kk_start=at,
        kk_end=at + len(kk),
        start=start,
        end=start + len(text),
        rule="parenthesis",
    )
