"""Small models as their makers publish them for Transformers: the architecture of that name, the files that lie in its folder, weights
that mean nothing."""

import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

WORDS = [
    *"кеден одағы сыни ойлау азаматтық кодекс аймақтық қауіпсіздік мұнай бағасы халықаралық құқық ғылыми әдіс білім беру".split(),
    *"customs union critical thinking civil code regional security price of oil international law scientific method education".split(),
]
LANGUAGES = ["eng_Latn", "kaz_Cyrl", "zho_Hans", "rus_Cyrl"]
LAYERS = {"encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2, "decoder_attention_heads": 2}
SMALL = {**LAYERS, "d_model": 16, "encoder_ffn_dim": 32, "decoder_ffn_dim": 32, "max_position_embeddings": 320}
M2M_LANGUAGES, MADE_UP = 100, 8


def pieces(path: Path, kind: str, size: int = 120, **settings: Any) -> list[str]:
    """Train a SentencePiece model into a file and list its pieces."""
    import sentencepiece

    model = io.BytesIO()
    lines = [" ".join(WORDS[at : at + 3]) for at in range(len(WORDS))]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        vocab_size=size,
        model_type=kind,
        hard_vocab_limit=False,
        minloglevel=2,
        **settings,
    )
    path.write_bytes(model.getvalue())
    reader = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [reader.id_to_piece(place) for place in range(reader.get_piece_size())]


def numbered(path: Path, vocabulary: Iterable[str]) -> int:
    """Write a vocabulary as Transformers keeps it, and say how long it is."""
    places = {piece: place for place, piece in enumerate(dict.fromkeys(vocabulary))}
    path.write_text(json.dumps(places, ensure_ascii=False), encoding="utf-8")
    return len(places)


def nllb(folder: Path) -> None:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, NllbTokenizer

    pieces(folder / "sentencepiece.bpe.model", "bpe")
    tokenizer = NllbTokenizer.from_pretrained(str(folder), additional_special_tokens=LANGUAGES)
    tokenizer.add_tokens(LANGUAGES, special_tokens=True)
    tokenizer.save_pretrained(folder)
    config = M2M100Config(vocab_size=len(tokenizer), scale_embedding=True, activation_function="relu", **SMALL)
    M2M100ForConditionalGeneration(config).save_pretrained(folder)


def m2m(folder: Path) -> None:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, M2M100Tokenizer

    _, _, _, *found = pieces(folder / "sentencepiece.bpe.model", "bpe")
    size = numbered(folder / "vocab.json", ["<s>", "<pad>", "</s>", "<unk>", *found])
    M2M100Tokenizer(str(folder / "vocab.json"), str(folder / "sentencepiece.bpe.model")).save_pretrained(folder)
    config = M2M100Config(
        vocab_size=size + M2M_LANGUAGES + MADE_UP, scale_embedding=True, activation_function="relu", **SMALL
    )
    M2M100ForConditionalGeneration(config).save_pretrained(folder)


def opus(folder: Path) -> None:
    from transformers import MarianConfig, MarianMTModel, MarianTokenizer

    found = [piece for side in ("source.spm", "target.spm") for piece in pieces(folder / side, "unigram")[3:]]
    size = numbered(folder / "vocab.json", ["</s>", "<unk>", *found, ">>eng<<", ">>deu<<", "<pad>"])
    paths = {"vocab": "vocab.json", "source_spm": "source.spm", "target_spm": "target.spm"}
    MarianTokenizer(**{name: str(folder / path) for name, path in paths.items()}).save_pretrained(folder)
    places = {"pad_token_id": size - 1, "decoder_start_token_id": size - 1, "eos_token_id": 0, "forced_eos_token_id": 0}
    config = MarianConfig(
        vocab_size=size, activation_function="swish", static_position_embeddings=True, **places, **SMALL
    )
    MarianMTModel(config).save_pretrained(folder)


def madlad(folder: Path) -> None:
    from transformers import T5Config, T5ForConditionalGeneration, T5Tokenizer

    tokens = ["<2en>", "<2zh>", "<2kk>"]
    places = {"unk_id": 0, "pad_id": 1, "eos_id": 2, "bos_id": -1}
    pieces(folder / "spiece.model", "unigram", user_defined_symbols=tokens, **places)
    tokenizer = T5Tokenizer.from_pretrained(str(folder))
    tokenizer.save_pretrained(folder)
    shape = {"d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 1, "num_heads": 2}
    ends = {"decoder_start_token_id": 0, "pad_token_id": 1, "eos_token_id": 2}
    config = T5Config(
        vocab_size=len(tokenizer), feed_forward_proj="gated-gelu", tie_word_embeddings=False, **shape, **ends
    )
    T5ForConditionalGeneration(config).save_pretrained(folder)


PUBLISHED: dict[str, Callable[[Path], None]] = {"nllb": nllb, "m2m": m2m, "opus": opus, "madlad": madlad}
