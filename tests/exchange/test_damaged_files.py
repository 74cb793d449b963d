"""Damaged files of every format are read or refused in one sentence, never otherwise."""

import random
from pathlib import Path

import pytest

from glossary.errors import InputError
from glossary.exchange.files import WRITERS, Selection, export_table, read_table
from glossary.exchange.formats.registry import FORMATS
from glossary.store.termbase import Termbase

NAMES = [*(name.removeprefix(".") for name in WRITERS), *(name for name, form in FORMATS.items() if form.read)]
SPLICES = (b"\x00", b"<", b'"', b"\t", b"&x;", "ә".encode(), b"\n", b"\\", b"1e999", b"[[[[", b"\xff\xfe")
ROUNDS = 12


def damaged(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return chance.choice(
        [
            content[:place],
            content[:place] + content[place + chance.choice([1, 9, 60]) :],
            content[:place] + chance.choice(SPLICES) + content[place:],
            content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :],
        ]
    )


@pytest.mark.parametrize("name", NAMES)
def test_damage_is_named_in_a_sentence(termbase: Termbase, tmp_path: Path, name: str) -> None:
    termbase.add("ұғым", terms={"en": ["concept", "notion"], "zh": ["概念"]}, by="Tester", note="x", definition="Ой.")
    path = tmp_path / f"whole{FORMATS[name].suffix if name in FORMATS else f'.{name}'}"
    export_table(termbase, path, Selection(), form=name)
    assert "ұғым" in {line.cells["kk"] for line in read_table(path).lines}
    content, chance = path.read_bytes(), random.Random(name)
    for _ in range(ROUNDS):
        path.write_bytes(damaged(content, chance))
        try:
            read_table(path)
        except InputError as error:
            assert "\n" not in str(error), error
