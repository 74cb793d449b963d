"""Translation by real packages: small ones, trained on the project's own list, so they know its terms by heart."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from small_models import install

from glossary.drafting import draft_terms
from glossary.drafting.models import translation
from glossary.drafting.models.packages import installed, read_package
from glossary.drafting.models.translation import translate
from glossary.errors import EngineError, InputError

ctranslate2 = pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")

KNOWN = [("азаматтық кодекс", "civil code", "民法典"), ("сыни ойлау", "critical thinking", "批判性思维")]


def by_argos(term: str, to: str) -> str | None:
    return draft_terms([term], to, engines=["argos"])[0].text  # type: ignore[arg-type]


@pytest.mark.parametrize(("kazakh", "english", "chinese"), KNOWN)
@pytest.mark.usefixtures("both_models")
def test_translates_into_english_and_through_it_into_chinese(kazakh: str, english: str, chinese: str) -> None:
    assert (by_argos(kazakh, "en"), by_argos(kazakh, "zh")) == (english, chinese)


@pytest.mark.usefixtures("both_models")
def test_a_draft_says_which_models_and_what_was_in_the_middle() -> None:
    draft = draft_terms(["сыни ойлау"], "zh", engines=["argos"])[0]
    assert (draft.engine, draft.version) == ("argos", "translate-en_zh-1_0 1.0")
    assert draft.built_from.startswith("сыни ойлау → critical thinking → 批判性思维")


def test_chinese_from_english_alone_starts_from_the_other_engines(home: Path) -> None:
    install(home / "models", "en_zh")
    assert by_argos("сыни ойлау", "zh") == "批判性思维"
    with pytest.raises(EngineError, match="glossary models list"):
        by_argos("сыни ойлау", "en")


@pytest.mark.usefixtures("both_models")
def test_a_sure_engine_outweighs_an_unsure_model() -> None:
    draft = draft_terms(["мұнай бағасы"], "en")[0]
    assert draft.text == "oil price"
    assert draft_terms(["мұнай бағасы"], "en", engines=["argos"])[0].confidence < draft.confidence


@pytest.mark.usefixtures("both_models")
def test_persons_abbreviations_and_latin_are_not_translated() -> None:
    terms = ["Шен Бомин", "ЕО", "blockchain"]
    drafts = draft_terms(terms, "en", engines=["argos"], kinds=["person", "abbreviation", "term"])
    assert [draft.text for draft in drafts] == [None, None, None]


def test_certainty_is_that_of_the_pieces(kazakh_model: Path) -> None:
    known, unknown = translate(read_package(kazakh_model), ["сыни ойлау", "зымыран қозғалтқышы"])
    assert 0 < unknown.least <= unknown.mean < known.mean <= 1
    assert known.mean > 0.9


def test_the_batch_says_what_argos_translate_says(kazakh_model: Path) -> None:
    """The same texts as the library's own call, whose sentence splitter has to be kept from the network."""
    texts = [kazakh for kazakh, _, _ in KNOWN] + ["кедендік баж", "сот шешімі"]
    script = """
import json, sys
from argostranslate import package, translate
class Whole:
    def __init__(self, pkg): pass
    def split_sentences(self, text): return [text]
translate.MiniSBDSentencizer = Whole
installed = package.Package(sys.argv[1])
step = translate.PackageTranslation(None, None, installed)
print(json.dumps([step.hypotheses(text, 1)[0].value for text in json.loads(sys.argv[2])]))
"""
    scratch = kazakh_model.parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script, str(kazakh_model), json.dumps(texts)],
        env={**os.environ, "HOME": str(scratch), "XDG_DATA_HOME": str(scratch), "ORT_DISABLE_TELEMETRY": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [text.strip() for text in json.loads(done.stdout)] == [
        answer.text for answer in translate(read_package(kazakh_model), texts)
    ]


def test_the_model_is_asked_once_for_many_texts(kazakh_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is what makes a long list quick: a hundred terms one by one take several times as long."""
    asked: list[int] = []

    class Counting:
        def __init__(self, model: ctranslate2.Translator) -> None:
            self.model = model

        def translate_batch(self, sources: list[list[str]], **settings: object) -> object:
            asked.append(len(sources))
            return self.model.translate_batch(sources, **settings)

        def score_batch(self, *pieces: object, **settings: object) -> object:
            return self.model.score_batch(*pieces, **settings)

    load = translation._load
    monkeypatch.setattr(translation, "_load", lambda *which: (load(*which)[0], Counting(load(*which)[1])))
    texts = [f"{number} азаматтық кодекс" for number in range(120)]
    assert len(translate(read_package(kazakh_model), texts)) == 120
    assert asked == [120]


def test_nothing_leaves_the_machine_or_the_folder(both_models: Path, tmp_path: Path) -> None:
    """In a process of its own, without CI's name: no socket but those of the system's name service is opened, no file
    is made outside the program's folder."""
    script = """
import sys
watched = []
sys.addaudithook(lambda event, args: watched.append(event) if event in ("socket.connect", "socket.getaddrinfo") else None)
from glossary.drafting import draft_terms
texts = [draft_terms(["сыни ойлау"], to, engines=["argos"])[0].text for to in ("en", "zh")]
assert texts == ["critical thinking", "批判性思维"], texts
assert watched == [], watched
"""
    elsewhere = tmp_path / "user"
    elsewhere.mkdir()
    unset = {"CI", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR"}
    env = {name: value for name, value in os.environ.items() if name not in unset}
    env |= {"HOME": str(elsewhere), "TMPDIR": str(elsewhere), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", script], env=env, cwd=elsewhere, check=True)
    assert list(elsewhere.rglob("*")) == []


def test_the_environment_is_left_as_it_was(both_models: Path) -> None:
    before = dict(os.environ)
    by_argos("сыни ойлау", "en")
    changed = {name for name in os.environ if os.environ[name] != before.get(name)}
    assert changed <= {"KMP_DUPLICATE_LIB_OK"}  # set by Argos Translate itself


def test_a_replaced_model_is_noticed(kazakh_model: Path) -> None:
    assert by_argos("сыни ойлау", "en") == "critical thinking"
    (kazakh_model / "model" / "model.bin").write_bytes(b"nothing")
    with pytest.raises(EngineError, match="glossary models remove translate-kk_en-1_0"):
        by_argos("сыни ойлау", "en")


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ("metadata.json", "metadata.json is missing or damaged"),
        ("model/model.bin", "needs model/model.bin"),
        ("sentencepiece.model", "sentencepiece.model or bpe.model"),
    ],
)
def test_an_incomplete_package_is_reported_and_hinders_nobody(both_models: Path, missing: str, says: str) -> None:
    broken = both_models / "translate-en_zh-1_0"
    (broken / missing).unlink()
    packages, others = installed()
    assert [package.name for package in packages] == ["translate-kk_en-1_0"]
    assert [one.folder for one in others] == [broken]
    assert says in others[0].why
    assert by_argos("сыни ойлау", "en") == "critical thinking"


@pytest.mark.parametrize(
    "metadata", ["[]", "{}", '{"from_code": "kk"}', '{"from_code": 1, "to_code": "en"}', "{", "\xff"]
)
def test_damaged_metadata(kazakh_model: Path, metadata: str) -> None:
    (kazakh_model / "metadata.json").write_bytes(metadata.encode("latin-1"))
    with pytest.raises(InputError, match=r"no model package|names no languages"):
        read_package(kazakh_model)


def test_packages_of_argos_translate_itself_are_used_but_are_not_ours(home: Path) -> None:
    install(home.with_name("argos"), "kk_en")
    assert [(package.target, package.ours) for package in installed()[0]] == [("en", False)]
    assert by_argos("сыни ойлау", "en") == "critical thinking"


def test_without_the_libraries_nobody_asks_a_model(both_models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.drafting.ensemble.missing_libraries", lambda: ["ctranslate2"])
    assert draft_terms(["сыни ойлау"], "en")[0].engine == "lexicon"
    with pytest.raises(EngineError, match=r"kazakh-glossary\[argos\]"):
        by_argos("сыни ойлау", "en")
