"""Models of Transformers really converted: small ones of every architecture that is advised, made here.

Torch and Transformers are 5 GB and no part of the program, so these tests are skipped where they are not installed:
`pip install torch transformers`, then run this file.
"""

import json
from pathlib import Path

import pytest
from published_models import PUBLISHED
from small_hub import running

from glossary.drafting.models.layouts import Tokens, language_tokens, read_vocabulary
from glossary.drafting.models.packages import installed
from glossary.drafting.models.translation import translate
from glossary.errors import InputError
from glossary.workflow.models import add_model, convert_model

pytest.importorskip("torch", reason="converting a model of Transformers needs torch, which is not installed")
transformers = pytest.importorskip("transformers", reason="converting such a model needs transformers, too")
pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")
pytestmark = pytest.mark.filterwarnings("ignore")  # of other people's libraries


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder for each model."""
    import torch

    torch.manual_seed(1)
    transformers.logging.set_verbosity_error()
    place = tmp_path_factory.mktemp("published")
    for name, make in PUBLISHED.items():
        (place / name).mkdir()
        make(place / name)
    return place


TOKENS = [
    ("nllb", "en", Tokens("kaz_Cyrl", "eng_Latn")),
    ("nllb", "zh", Tokens("kaz_Cyrl", "zho_Hans")),
    ("m2m", "en", Tokens("__kk__", "__en__")),
    ("opus", "en", Tokens(">>eng<<")),
    ("madlad", "zh", Tokens("<2zh>")),
]


@pytest.mark.parametrize(("name", "to", "tokens"), TOKENS)
def test_a_published_model_is_converted_and_knows_its_languages(
    published: Path, home: Path, name: str, to: str, tokens: Tokens
) -> None:
    added = convert_model(published / name, to=to, licence="CC0-1.0")
    assert (added.name, added.source, added.target) == (f"{name}-kk_{to}", "kk", to)
    (package,) = installed()[0]
    assert language_tokens(read_vocabulary(package.folder / "model"), "kk", to) == tokens
    settings = json.loads((package.folder / "model" / "config.json").read_text(encoding="utf-8"))
    assert settings.get("bos_token") == tokens.source
    first, second = translate(package, ["кеден одағы", "сыни ойлау"])
    assert 0 <= first.least <= first.mean <= 1
    assert tokens.target not in (second.text,)


def test_a_name_of_the_hub_is_downloaded_and_converted(
    published: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        hub.put("somebody/madlad-small", published / "madlad")
        added = add_model("hub:somebody/madlad-small", to="zh", yes=True)
    (package,) = installed()[0]
    assert (added.name, package.licence) == ("madlad-small-kk_zh", "cc0-1.0")
    assert len(translate(package, ["сыни ойлау"])) == 1
    assert list((home / "downloads").iterdir()) == []


def test_weights_that_are_none_leave_nothing(published: Path, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    for path in (published / "opus").iterdir():
        (folder / path.name).write_bytes(path.read_bytes() if path.suffix != ".safetensors" else b"nothing")
    with pytest.raises(InputError, match="cannot be converted"):
        convert_model(folder)
    assert installed() == ([], [])
