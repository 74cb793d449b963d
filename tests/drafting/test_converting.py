"""Published models converted: a small one of Marian really, those of Transformers as far as their libraries are here."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from small_models import MODELS

from glossary.drafting.models.converting import conversions, converted
from glossary.drafting.models.packages import installed
from glossary.drafting.models.translation import translate
from glossary.errors import EngineError, InputError
from glossary.workflow.models import convert_model, convertible_models

numpy = pytest.importorskip("numpy")
pytest.importorskip("ctranslate2")
yaml = pytest.importorskip("yaml")

WIDTH, INNER = 16, 32
CONFIG = {
    "type": "transformer",
    "transformer-ffn-activation": "relu",
    "transformer-preprocess": "",
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-decoder-autoreg": "self-attention",
    "transformer-no-projection": False,
    "transformer-guided-alignment-layer": "last",
    "transformer-heads": 2,
    "enc-depth": 1,
    "dec-depth": 1,
}


@pytest.fixture
def marian(tmp_path: Path) -> Path:
    """An OPUS-MT model of one layer as Marian saves it, with weights that mean nothing."""
    folder = tmp_path / "opus-small"
    folder.mkdir()
    pieces = json.loads((MODELS / "opus" / "shared_vocabulary.json").read_text(encoding="utf-8"))
    lines = [f"{json.dumps(piece, ensure_ascii=False)}: {number}" for number, piece in enumerate(pieces)]
    (folder / "vocab.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "decoder.yml").write_text("models: [model.npz]\nvocabs: [vocab.yml, vocab.yml]\n", encoding="utf-8")
    shutil.copyfile(MODELS / "opus" / "source.spm", folder / "source.spm")
    numpy.savez(folder / "model.npz", **weights(len(pieces)))
    return folder


def weights(pieces: int) -> dict[str, object]:
    random = numpy.random.default_rng(0)

    def some(*shape: int) -> object:
        return random.normal(0, 0.1, shape).astype("float32")

    config = numpy.frombuffer((yaml.safe_dump(CONFIG) + "\0").encode(), dtype="int8")
    made: dict[str, object] = {"special:model.yml": config, "Wemb": some(pieces, WIDTH)}
    made["decoder_ff_logit_out_b"] = some(1, pieces)
    attentions = ["encoder_l1_self", "decoder_l1_self", "decoder_l1_context"]
    for scope in attentions:
        for part in "qkvo":
            made |= {f"{scope}_W{part}": some(WIDTH, WIDTH), f"{scope}_b{part}": some(1, WIDTH)}
    for scope in ("encoder_l1_ffn", "decoder_l1_ffn"):
        made |= {f"{scope}_W1": some(WIDTH, INNER), f"{scope}_b1": some(1, INNER)}
        made |= {f"{scope}_W2": some(INNER, WIDTH), f"{scope}_b2": some(1, WIDTH)}
    for scope in (*(f"{one}_Wo" for one in attentions), "encoder_l1_ffn_ffn", "decoder_l1_ffn_ffn"):
        made |= {f"{scope}_ln_scale": some(1, WIDTH), f"{scope}_ln_bias": some(1, WIDTH)}
    return made


def test_a_model_of_marian_is_converted_and_added(home: Path, marian: Path) -> None:
    added = convert_model(marian, licence="CC0-1.0")
    assert (added.name, added.source, added.target) == ("opus-small-kk_en", "kk", "en")
    (package,) = installed()[0]
    assert package.licence == "CC0-1.0"
    assert len(translate(package, ["сыни ойлау", "азаматтық кодекс"])) == 2
    assert marian.is_dir()


def test_what_is_converted_is_a_folder_of_its_own_that_goes_again(marian: Path) -> None:
    with converted(marian) as made:
        assert {"model.bin", "config.json", "source.spm"} <= {path.name for path in made.iterdir()}
    assert not made.exists()


def test_a_damaged_model_is_one_sentence_and_leaves_nothing(home: Path, marian: Path) -> None:
    (marian / "model.npz").write_bytes(b"nothing")
    with pytest.raises(InputError, match="cannot be converted"):
        convert_model(marian)
    assert installed() == ([], [])


def test_without_a_tokenizer(marian: Path) -> None:
    (marian / "source.spm").unlink()
    with pytest.raises(InputError, match="has no tokenizer"), converted(marian):
        pass


@pytest.mark.parametrize("files", [[], ["config.json"], ["model.safetensors"]])
def test_no_model_at_all(tmp_path: Path, files: list[str]) -> None:
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(InputError, match="no model to convert"):
        convert_model(tmp_path)
    with pytest.raises(InputError, match="There is no folder"):
        convert_model(tmp_path / "nowhere")


def test_what_transformers_needs_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.json").touch()
    (tmp_path / "pytorch_model.bin").touch()
    monkeypatch.setattr("glossary.drafting.models.converting.NEEDED", ("no_such_library",))
    with pytest.raises(EngineError, match="pip install no_such_library"):
        convert_model(tmp_path)


def test_what_it_takes_grows_with_the_weights() -> None:
    rows = sorted(conversions(), key=lambda one: one.weights)
    for small, large in pairwise(rows):
        assert small.download < large.download < large.disk < large.memory
        assert 0 < small.minutes <= large.minutes
    assert [one.hub for one in convertible_models()] == [one.hub for one in conversions()]
