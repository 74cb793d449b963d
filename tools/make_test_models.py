"""Make the small Argos packages that the tests translate with: Kazakh to English, and English to Chinese.

    python tools/make_test_models.py          writes tests/drafting/models/*.argosmodel

Each is a real Transformer (d=64, 2+2 layers), trained on the pairs of evaluation/drafts.tsv until it knows them by heart,
stored by CTranslate2 with 8-bit weights. Training takes about a minute on one core and needs jax, which nothing else
does: pip install jax ctranslate2 sentencepiece. The same versions write the same bytes.
"""

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAIRS = ROOT / "evaluation" / "drafts.tsv"
FOLDER = ROOT / "tests" / "drafting" / "models"
LANGUAGES = {"kk": "Kazakh", "en": "English", "zh": "Chinese"}
WIDTH, HEADS, LAYERS, INNER, LONGEST = 64, 4, 2, 128, 48
STEPS, RATE, SMOOTHING = 250, 3e-3, 0.05
SPECIAL = ["<unk>", "<s>", "</s>"]
VOCABULARY = {"kk": 400, "en": 1400}
"""Pieces by source language; Chinese needs one for each character."""

Arrays = dict[str, Any]


def read_pairs(source: str, target: str) -> list[tuple[str, str]]:
    """The pairs of the list, first equivalents only."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return sorted({row[source].split("|")[0].lower(): row[target].split("|")[0] for row in rows}.items())


def train_tokenizer(texts: Sequence[str], size: int) -> bytes:
    """A SentencePiece model of both languages."""
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        vocab_size=size,
        character_coverage=1.0,
        num_threads=1,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return model.getvalue()


def new_weights(pieces: int) -> Arrays:
    """Random weights: one matrix for each linear layer, in the fused shapes that CTranslate2 stores."""
    import numpy as np

    random = np.random.default_rng(1)

    def linear(rows: int, columns: int) -> Arrays:
        return {"w": random.normal(0, columns**-0.5, (rows, columns)), "b": np.zeros(rows)}

    def norm() -> Arrays:
        return {"g": np.ones(WIDTH), "b": np.zeros(WIDTH)}

    def layer(crossed: bool) -> Arrays:
        made = {"n1": norm(), "qkv": linear(3 * WIDTH, WIDTH), "out": linear(WIDTH, WIDTH)}
        if crossed:
            made |= {"n2": norm(), "q": linear(WIDTH, WIDTH), "kv": linear(2 * WIDTH, WIDTH)}
            made |= {"out2": linear(WIDTH, WIDTH)}
        return made | {"n3": norm(), "up": linear(INNER, WIDTH), "down": linear(WIDTH, INNER)}

    return {
        "source": random.normal(0, WIDTH**-0.5, (pieces, WIDTH)),
        "target": random.normal(0, WIDTH**-0.5, (pieces, WIDTH)),
        "encoder": [layer(False) for _ in range(LAYERS)],
        "decoder": [layer(True) for _ in range(LAYERS)],
        "end": norm(),
        "end2": norm(),
        "project": linear(pieces, WIDTH),
    }


def positions() -> Any:
    """Sinusoidal encodings of positions (Vaswani and others 2017)."""
    import numpy as np

    place = np.arange(LONGEST)[:, None]
    rate = np.exp(np.arange(WIDTH // 2) * -(np.log(10_000) / (WIDTH // 2 - 1)))
    return np.concatenate([np.sin(place * rate), np.cos(place * rate)], axis=1).astype("float32")


def logits(weights: Arrays, source: Any, target: Any) -> Any:
    """What the model expects at each place of `target`; 0-based pieces, padded with -1."""
    import jax.numpy as jnp

    encodings = positions()

    def apply(layer: Arrays, x: Any) -> Any:
        return x @ layer["w"].T + layer["b"]

    def normal(layer: Arrays, x: Any) -> Any:
        spread = jnp.sqrt(x.var(-1, keepdims=True) + 1e-5)
        return (x - x.mean(-1, keepdims=True)) / spread * layer["g"] + layer["b"]

    def attend(q: Any, k: Any, v: Any, mask: Any) -> Any:
        def split(x: Any) -> Any:
            return x.reshape(*x.shape[:2], HEADS, -1).swapaxes(1, 2)

        score = split(q) @ split(k).swapaxes(-1, -2) / (WIDTH / HEADS) ** 0.5
        share = jnp.exp(jnp.where(mask, score, -1e9) - score.max(-1, keepdims=True))
        mixed = (share / share.sum(-1, keepdims=True)) @ split(v)
        return mixed.swapaxes(1, 2).reshape(q.shape)

    def embed(table: Any, pieces: Any) -> Any:
        return table[jnp.maximum(pieces, 0)] * WIDTH**0.5 + encodings[: pieces.shape[1]]

    def forward(layer: Arrays, x: Any) -> Any:
        return x + apply(layer["down"], jnp.maximum(apply(layer["up"], normal(layer["n3"], x)), 0))

    seen = (source >= 0)[:, None, None, :]
    x = embed(weights["source"], source)
    for layer in weights["encoder"]:
        q, k, v = jnp.split(apply(layer["qkv"], normal(layer["n1"], x)), 3, -1)
        x = forward(layer, x + apply(layer["out"], attend(q, k, v, seen)))
    memory = normal(weights["end"], x)
    past = jnp.tril(jnp.ones((target.shape[1],) * 2, bool))[None, None]
    y = embed(weights["target"], target)
    for layer in weights["decoder"]:
        q, k, v = jnp.split(apply(layer["qkv"], normal(layer["n1"], y)), 3, -1)
        y = y + apply(layer["out"], attend(q, k, v, past))
        k, v = jnp.split(apply(layer["kv"], memory), 2, -1)
        y = forward(layer, y + apply(layer["out2"], attend(apply(layer["q"], normal(layer["n2"], y)), k, v, seen)))
    return apply(weights["project"], normal(weights["end2"], y))


def loss(weights: Arrays, source: Any, target: Any) -> Any:
    """Cross-entropy of the next piece, smoothed."""
    import jax
    import jax.numpy as jnp

    wanted = target[:, 1:]
    chances = jax.nn.log_softmax(logits(weights, source, target[:, :-1]))
    right = jnp.take_along_axis(chances, jnp.maximum(wanted, 0)[..., None], -1)[..., 0]
    cost = -(1 - SMOOTHING) * right - SMOOTHING * chances.mean(-1)
    return jnp.where(wanted >= 0, cost, 0).sum() / (wanted >= 0).sum()


def train(weights: Arrays, source: Any, target: Any) -> Arrays:
    """Adam (Kingma and Ba 2015) on all pairs at once."""
    import jax
    import jax.numpy as jnp

    tree: Callable[..., Any] = jax.tree_util.tree_map

    @jax.jit  # type: ignore[untyped-decorator]
    def step(state: tuple[Any, Any, Any], number: Any) -> tuple[tuple[Any, Any, Any], Any]:
        now, mean, square = state
        cost, slope = jax.value_and_grad(partial(loss, source=source, target=target))(now)
        mean = tree(lambda m, g: 0.9 * m + 0.1 * g, mean, slope)
        square = tree(lambda s, g: 0.98 * s + 0.02 * g * g, square, slope)
        rate = RATE * jnp.minimum(number / 50, 1.0) * (1 - number / (STEPS + 1)) ** 0.5
        now = tree(
            lambda w, m, s: w - rate * (m / (1 - 0.9**number)) / (jnp.sqrt(s / (1 - 0.98**number)) + 1e-9),
            now,
            mean,
            square,
        )
        return (now, mean, square), cost

    weights = tree(lambda w: jnp.asarray(w, "float32"), weights)
    state = weights, tree(jnp.zeros_like, weights), tree(jnp.zeros_like, weights)
    for number in range(1, STEPS + 1):
        state, cost = step(state, number)
        if number % 100 == 0:
            print(f"  step {number}: {cost:.3f}", file=sys.stderr)
    trained: Arrays = state[0]
    return trained


def save(weights: Arrays, pieces: Sequence[str], folder: Path) -> None:
    """The model as CTranslate2 reads it, with 8-bit weights."""
    import numpy as np
    from ctranslate2.specs import TransformerSpec  # type: ignore[attr-defined]

    def put(spec: Any, layer: Arrays) -> None:
        array = [np.array(layer[name], "float32") for name in sorted(layer, reverse=True)]
        if "g" in layer:
            spec.gamma, spec.beta = array
        else:
            spec.weight, spec.bias = array

    spec = TransformerSpec.from_config((LAYERS, LAYERS), HEADS)
    for side, table, end in ((spec.encoder, "source", "end"), (spec.decoder, "target", "end2")):
        embeddings = side.embeddings[0] if table == "source" else side.embeddings
        embeddings.weight = np.array(weights[table], "float32")
        side.position_encodings.encodings = positions()
        put(side.layer_norm, weights[end])
    put(spec.decoder.projection, weights["project"])
    for name, side in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        for stored, layer in zip(side.layer, weights[name], strict=True):
            put(stored.self_attention.layer_norm, layer["n1"])
            put(stored.self_attention.linear[0], layer["qkv"])
            put(stored.self_attention.linear[1], layer["out"])
            if name == "decoder":
                put(stored.attention.layer_norm, layer["n2"])
                for linear, key in zip(stored.attention.linear, ("q", "kv", "out2"), strict=True):
                    put(linear, layer[key])
            put(stored.ffn.layer_norm, layer["n3"])
            put(stored.ffn.linear_0, layer["up"])
            put(stored.ffn.linear_1, layer["down"])
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir()
    spec.save(str(folder))


def make(source: str, target: str) -> Path:
    """Train one direction and pack it."""
    import numpy as np
    import sentencepiece

    pairs = read_pairs(source, target)
    model = train_tokenizer([text for pair in pairs for text in pair], VOCABULARY[source])
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    pieces = [processor.id_to_piece(place) for place in range(processor.get_piece_size())]

    def padded(rows: list[list[int]]) -> Any:
        width = max(map(len, rows))
        return np.array([row + [-1] * (width - len(row)) for row in rows])

    first, last = pieces.index("<s>"), pieces.index("</s>")
    sources = padded([processor.encode(text) for text, _ in pairs])
    targets = padded([[first, *processor.encode(text), last] for _, text in pairs])
    print(f"{source}→{target}: {len(pairs)} pairs, {len(pieces)} pieces", file=sys.stderr)
    weights = train(new_weights(len(pieces)), sources, targets)
    with TemporaryDirectory() as scratch:
        save(weights, pieces, Path(scratch) / "model")
        return pack(source, target, model, Path(scratch) / "model")


def pack(source: str, target: str, tokenizer: bytes, model: Path) -> Path:
    """An .argosmodel: a zip of one folder with metadata, tokenizer and model, the same bytes every time."""
    name = f"translate-{source}_{target}-1_0"
    about = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": source,
        "from_name": LANGUAGES[source],
        "to_code": target,
        "to_name": LANGUAGES[target],
    }
    files = {"metadata.json": json.dumps(about, indent=1).encode(), "sentencepiece.model": tokenizer}
    files |= {f"model/{path.name}": path.read_bytes() for path in sorted(model.iterdir())}
    path = FOLDER / f"{name}.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            archive.writestr(zipfile.ZipInfo(f"{name}/{file}", (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return path


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one, other in (("kk", "en"), ("en", "zh")):
        print(made := make(one, other), f"{made.stat().st_size / 1000:.0f} kB")
