"""What a reviewer has split, the real miner keeps apart, told by the termbase."""

from pathlib import Path

import pytest
from stored_texts import BY, opened

from glossary.mining import mine
from glossary.store.termbase import Termbase
from glossary.texts import read_documents

TEXT = (
    "Кедендік одақ құрылды. Үш ел кедендік одақтың мүшесі. Кеден одағы (customs union) кеңейді. Кеден\nодағының "
    "кеңсесі бар. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі бар. Кедендік одық (tariff union) жаңа. "
    "Кедендік одақ бар. Экономикалық өсу бар. Экономиакалық өсу бар."
)


def writings(base: Termbase, uid: str) -> set[str]:
    return {variant.text.lower() for variant in opened(base, uid).variants}


@pytest.mark.parametrize("how", ["again", "changed", "new text"])
def test_no_later_run_joins_them(base: Termbase, tmp_path: Path, how: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")

    def run(*names: str) -> None:
        read = read_documents([tmp_path / name for name in names or ("a.txt",)])
        base.store_mined(mine(read, votes=base.votes(), cannot_link=base.cannot_link()), domain="", by=BY)

    def uid(kk: str) -> str:
        return next(one.uid for one in base.candidates() if one.kk.lower() == kk)

    run()
    pairs = [("кедендік одақ", "кеден одағы"), ("экономикалық өсу", "экономиакалық өсу"), ("еуропалық одақ", "ео")]
    places = {}
    for kk, other in pairs:
        assert other in writings(base, uid(kk))
        own = base.split(uid(kk), other, by=BY)
        places[own.uid] = opened(base, own.uid).count
        assert places[own.uid] > 0
    if how == "changed":
        file.write_text("Алғы сөз. " + TEXT, encoding="utf-8")
    if how == "new text":
        (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    run(*(["b.txt"] if how == "new text" else []))
    for kk, other in pairs:
        assert other not in writings(base, uid(kk))
        assert uid(other) in places, "the same candidate"
        assert opened(base, uid(other)).count == places[uid(other)] * (2 if how == "new text" else 1)
    assert base.verify() == []
