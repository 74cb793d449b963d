"""One small dictionary in every format that is read."""

import gzip
import struct
from collections.abc import Callable
from pathlib import Path

from glossary.drafting.dictionaries.pairs import Sides

EN = Sides("en")


EXPECTED = {"барқыт сөз": ("velvet word", "soft word"), "тыңқырма": ("chukar",), "тыңқырма илеуі": ("anthill",)}
"""What each of the small dictionaries below says of terms that no lexicon has."""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def tsv(folder: Path) -> Path:
    rows = "kk\tnote\ten\nбарқыт сөз\tx\tvelvet word|soft word\n\nтыңқырма\t\tchukar\nтыңқырма илеуі\t\tanthill\n"
    return write(folder, "small.tsv", rows)


def csv(folder: Path) -> Path:
    return write(
        folder,
        "small.csv",
        '\ufeffбарқыт сөз,"velvet word; soft word"\r\nтыңқырма,chukar\r\n"тыңқырма илеуі",anthill\r\n',
    )


def stardict(folder: Path, *, kind: str = "m", packed: bool = False, wide: bool = False) -> Path:
    articles = ["n. velvet word, soft word (poetic)", "1) chukar", "anthill"]
    if kind == "h":
        articles = ["<b>velvet word</b><br>soft word <ex>барқыт сөз айту</ex>", "<i></i>chukar", "<p>anthill</p>"]
    if kind == "x":
        articles = [f"<k>x</k>\n<dtrn>{text}</dtrn>" for text in ("velvet word; soft word", "chukar", "anthill")]
    index, body = b"", b""
    for word, article in zip(EXPECTED, articles, strict=True):
        index += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(body), len(article.encode()))
        body += article.encode()
    about = f"version=3.0.0\nbookname=Small words\nwordcount=3\nidxfilesize={len(index)}\nsametypesequence={kind}\n"
    about += "idxoffsetbits=64\n" if wide else ""
    write(folder, "small.idx.gz" if packed else "small.idx", gzip.compress(index) if packed else index)
    write(folder, "small.dict.dz" if packed else "small.dict", gzip.compress(body) if packed else body)
    return write(folder, "small.ifo", "StarDict's dict ifo file\n" + about)


DSL = """#NAME "Small words"
#INDEX_LANGUAGE "Kazakh"
#CONTENTS_LANGUAGE "English"

барқыт сөз
\t[m1][p]поэт.[/p] [trn]velvet word; soft word[/trn][/m]
\t[m2][*][ex]барқыт сөз айту — to say a velvet word[/ex][/*][/m]
тыңқырма
құс тыңқырма{[']}
\t[m1]{{bird}} [c green]n.[/c] chukar[/m]
тыңқырма( )илеуі
\t[m1]1) [b]anthill[/b] \\[of ants\\][/m]
"""


def dsl(folder: Path, encoding: str = "utf-8") -> Path:
    return write(folder, "small.dsl", DSL.encode(encoding))


def dix(folder: Path) -> Path:
    content = """<?xml version="1.0"?>
<dictionary><alphabet/><sdefs><sdef n="n"/></sdefs>
<pardefs><pardef n="x"><e><p><l>жоқ</l><r>no such word</r></p></e></pardef></pardefs>
<section id="main" type="standard">
<e><p><l>барқыт<b/>сөз<s n="n"/></l><r>velvet<b/>word<s n="n"/></r></p></e>
<e r="LR"><p><l>барқыт<b/>сөз<s n="n"/></l><r>soft<g><b/>word</g><s n="n"/></r></p></e>
<e r="RL"><p><l>барқыт<b/>сөз<s n="n"/></l><r>wrong<b/>way<s n="n"/></r></p></e>
<e><p><l>тыңқырма<s n="n"/></l><r>chukar<s n="n"/></r></p></e>
<e><p><l>тыңқырма<b/>илеуі</l><r>anthill</r></p><par n="x"/></e>
<e><re>[0-9]+</re></e>
<e><i>GPS</i></e>
</section></dictionary>
"""
    return write(folder, "small.dix", content)


def tmx(folder: Path) -> Path:
    rows = [
        ("барқыт сөз", "velvet <bpt i='1'>{b}</bpt>word<ept i='1'>{/b}</ept>"),
        ("барқыт сөз", "soft <hi>word</hi>"),
    ]
    rows += [("тыңқырма", "chukar"), ("тыңқырма илеуі", "anthill"), ("Бұл — " + "ұзақ сөйлем " * 20, "A long sentence")]
    body = "".join(
        f'<tu>\n<tuv xml:lang="kk-KZ"><seg>{kk}</seg></tuv><tuv lang="EN-us"><seg>{en}</seg></tuv>'
        '<tuv xml:lang="ru"><seg>слово</seg></tuv></tu>'
        for kk, en in rows
    )
    return write(
        folder, "small.tmx", f'<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><body>{body}</body></tmx>'
    )


def tbx(folder: Path, version: int) -> Path:
    old = version == 2
    concept, section, group = ("termEntry", "langSet", "tig") if old else ("conceptEntry", "langSec", "termSec")

    def terms(lang: str, *texts: str, note: str = "") -> str:
        inside = "".join(f"<{group}><term>{text}</term>{note}</{group}>" for text in texts)
        return f'<{section} xml:lang="{lang}">{inside}</{section}>'

    outdated = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'
    body = f"<{concept} id='1'>{terms('kk', 'барқыт сөз')}{terms('en', 'velvet word', 'soft word')}</{concept}>"
    body += (
        f"<{concept}>{terms('kaz', 'тыңқырма')}{terms('en', 'chukar')}{terms('en', 'quail', note=outdated)}</{concept}>"
    )
    body += f"<{concept}>{terms('kk', 'тыңқырма илеуі')}{terms('en-GB', 'anthill')}</{concept}>"
    if old:
        return write(
            folder,
            "small.tbx",
            f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
            f'<martif type="TBX" xml:lang="en"><text><body>{body}</body></text></martif>',
        )
    return write(
        folder,
        "small.tbx",
        f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
        f"<text><body>{body}</body></text></tbx>",
    )


FORMATS: dict[str, Callable[[Path], Path]] = {
    "tsv with a heading": tsv,
    "csv without one": csv,
    "StarDict, text": stardict,
    "StarDict, HTML, packed": lambda folder: stardict(folder, kind="h", packed=True),
    "StarDict, XDXF, 64 bits": lambda folder: stardict(folder, kind="x", wide=True),
    "DSL, UTF-8": dsl,
    "DSL, UTF-16": lambda folder: dsl(folder, "utf-16"),
    "DSL, packed": lambda folder: write(folder, "small.dsl.dz", gzip.compress(DSL.encode("utf-16"))),
    "Apertium": dix,
    "TMX": tmx,
    "TBX 2": lambda folder: tbx(folder, 2),
    "TBX 3": lambda folder: tbx(folder, 3),
}
