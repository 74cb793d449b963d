"""Make small models in the layouts that people find on the web: NLLB, M2M-100 and OPUS-MT, as CTranslate2 folders.

    python tools/make_layout_models.py          writes tests/drafting/models/{nllb,m2m,opus}/

Each is the architecture of that name, a few hundred thousand weights large, trained on pairs of evaluation/drafts.tsv
until it knows them by heart: NLLB and M2M-100 from Kazakh into English and Chinese, OPUS-MT into English. Nothing but
this script needs what it needs: pip install torch transformers ctranslate2 sentencepiece. It takes two minutes.
"""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from make_test_models import FOLDER, read_pairs, train_tokenizer

PAIRS, PIECES = 60, 700
STEPS, RATE = 300, 3e-3
SMALL = {"d_model": 64, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4}
SMALL |= {"decoder_attention_heads": 4, "encoder_ffn_dim": 128, "decoder_ffn_dim": 128, "max_position_embeddings": 64}
STILL = {"dropout": 0.0, "attention_dropout": 0.0, "activation_dropout": 0.0}


class Layout(NamedTuple):
    """What tells one layout from another: its first pieces, its language tokens, and its tokenizers' names."""

    name: str
    first: tuple[str, ...]
    tokens: dict[str, str]
    last: tuple[str, ...]
    tokenizers: tuple[str, ...]
    targets: tuple[str, ...]


BEGIN = ("<s>", "<pad>", "</s>", "<unk>")
LAYOUTS = (
    Layout(
        "nllb",
        BEGIN,
        {"kk": "kaz_Cyrl", "en": "eng_Latn", "zh": "zho_Hans", "ru": "rus_Cyrl"},
        ("<mask>",),
        ("sentencepiece.bpe.model",),
        ("en", "zh"),
    ),
    Layout(
        "m2m",
        BEGIN,
        {"kk": "__kk__", "en": "__en__", "zh": "__zh__"},
        ("madeupword0",),
        ("sentencepiece.bpe.model",),
        ("en", "zh"),
    ),
    Layout(
        "opus",
        ("</s>", "<unk>"),
        {"en": ">>eng<<", "de": ">>deu<<"},
        ("<pad>",),
        ("source.spm", "target.spm"),
        ("en",),
    ),
)


def make(layout: Layout) -> Path:
    """Train one model and save it as its converter would."""
    import sentencepiece

    pairs = {target: read_pairs("kk", target)[:PAIRS] for target in layout.targets}
    left = [source for rows in pairs.values() for source, _ in rows]
    right = [text for rows in pairs.values() for _, text in rows]
    together = len(layout.tokenizers) == 1
    models = [train_tokenizer(side, PIECES) for side in ([left + right] if together else [left, right])]
    readers = [sentencepiece.SentencePieceProcessor(model_proto=model) for model in models]
    pieces = [*layout.first]
    for reader in readers:
        found = (reader.id_to_piece(place) for place in range(3, reader.get_piece_size()))
        pieces += [piece for piece in found if piece not in pieces]
    pieces += [*layout.tokens.values(), *layout.last]
    rows = [
        (_source(layout, target, readers[0].encode(source, out_type=str)), _target(layout, target, readers[-1], text))
        for target in layout.targets
        for source, text in pairs[target]
    ]
    places = {piece: place for place, piece in enumerate(pieces)}
    numbered = [([places[piece] for piece in one], [places[piece] for piece in other]) for one, other in rows]
    model = train(new_model(layout, pieces), numbered)
    return save(layout, model, pieces, models)


def _source(layout: Layout, target: str, pieces: Sequence[str]) -> list[str]:
    return [layout.tokens["kk" if "kk" in layout.tokens else target], *pieces, "</s>"]


def _target(layout: Layout, target: str, reader: Any, text: str) -> list[str]:
    pieces = reader.encode(text, out_type=str)
    begin = ["<pad>"] if layout.name == "opus" else ["</s>", layout.tokens[target]]
    return [*begin, *pieces, "</s>"]


def new_model(layout: Layout, pieces: list[str]) -> Any:
    """Random weights in the architecture of the layout."""
    import torch
    from transformers import M2M100Config, M2M100ForConditionalGeneration, MarianConfig, MarianMTModel

    torch.manual_seed(1)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    ends = {"eos_token_id": pieces.index("</s>"), "pad_token_id": pieces.index("<pad>"), "vocab_size": len(pieces)}
    ends |= {"scale_embedding": True, "bos_token_id": 0}
    if layout.name == "opus":
        start = {"decoder_start_token_id": pieces.index("<pad>"), "activation_function": "swish"}
        model = MarianMTModel(MarianConfig(**SMALL, **STILL, **ends, **start))
        # Marian starts from nothing: the piece that stands for the start is a row of zeros and must stay one.
        start_row = torch.tensor([ends["pad_token_id"]])
        model.get_input_embeddings().weight.register_hook(lambda gradient: gradient.index_fill(0, start_row, 0.0))
        return model
    start = {"decoder_start_token_id": pieces.index("</s>"), "activation_function": "relu"}
    still = STILL | {"encoder_layerdrop": 0.0, "decoder_layerdrop": 0.0}
    return M2M100ForConditionalGeneration(M2M100Config(**SMALL, **still, **ends, **start))


def train(model: Any, rows: Sequence[tuple[list[int], list[int]]]) -> Any:
    """Until it knows the rows by heart."""
    import torch
    from torch.nn.utils.rnn import pad_sequence

    pad = model.config.pad_token_id

    def padded(lines: list[list[int]], fill: int) -> Any:
        return pad_sequence([torch.tensor(line) for line in lines], batch_first=True, padding_value=fill)

    sources, targets = padded([row[0] for row in rows], pad), padded([row[1][:-1] for row in rows], pad)
    labels = padded([row[1][1:] for row in rows], -100)
    optimizer = torch.optim.Adam(model.parameters(), RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=STEPS)
    for step in range(STEPS):
        loss = model(
            input_ids=sources, attention_mask=(sources != pad).long(), decoder_input_ids=targets, labels=labels
        ).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 50 == 0 or step == STEPS - 1:
            print(f"  {step}: {loss.item():.4f}", file=sys.stderr)
    return model.eval()


def save(layout: Layout, model: Any, pieces: list[str], tokenizers: Sequence[bytes]) -> Path:
    """The folder that CTranslate2's converter writes, with the tokenizers that people copy beside it."""
    from ctranslate2.converters.transformers import M2M100Loader, MarianMTLoader

    folder = FOLDER / layout.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    opus = layout.name == "opus"
    loader: Callable[[], Any] = MarianMTLoader if opus else M2M100Loader
    spec = loader().get_model_spec(model)
    kept = pieces[:-1] if opus else pieces
    spec.register_source_vocabulary(kept)
    spec.register_target_vocabulary(kept)
    spec.config.eos_token, spec.config.unk_token, spec.config.decoder_start_token = "</s>", "<unk>", "</s>"
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    for name, tokenizer in zip(layout.tokenizers, tokenizers, strict=True):
        (folder / name).write_bytes(tokenizer)
    return folder


if __name__ == "__main__":
    for one in LAYOUTS:
        made = make(one)
        print(made, {path.name: path.stat().st_size for path in sorted(made.iterdir())})
