"""Adding models: real small ones of every layout are wrapped and translate; hostile and broken ones leave nothing."""

import errno
import json
import shutil
import stat
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_models import MODELS

from glossary.drafting import draft_terms
from glossary.drafting.models.adding import add_model, remove_model
from glossary.drafting.models.archive import read_metadata, unpack
from glossary.drafting.models.layouts import Tokens, Wish, language_tokens
from glossary.drafting.models.packages import installed
from glossary.drafting.models.translation import translate
from glossary.errors import InputError, NotFound

pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")

KAZAKH = MODELS / "translate-kk_en-1_0.argosmodel"
TOP = "translate-kk_en-1_0"
SOUND = {
    f"{TOP}/metadata.json": b'{"from_code": "kk", "to_code": "en"}',
    f"{TOP}/model/model.bin": b"weights",
    f"{TOP}/sentencepiece.model": b"pieces",
}


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*")) if folder.exists() else []


def archive(path: Path, files: Mapping[str, bytes], alter: Callable[[zipfile.ZipInfo], None] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            if alter:
                alter(member)
            packed.writestr(member, content)
    return path


@pytest.mark.parametrize(
    ("layout", "to", "expected"),
    [
        ("nllb", "en", ["civil society", "civil code", "regional security"]),
        ("nllb", "zh", ["公民社会", "民法典", "地区安全"]),
        ("m2m", "en", ["civil society", "civil code", "regional security"]),
        ("m2m", "zh", ["公民社会", "民法典", "地区安全"]),
        ("opus", "en", ["civil society", "civil code", "regional security"]),
    ],
)
def test_every_layout_translates(layout: str, to: str, expected: list[str]) -> None:
    """The small models know these terms by heart, each only when its language tokens stand where they should."""
    package = add_model(MODELS / layout, Wish("kk", to, licence="CC0-1.0"))
    assert (package.name, package.licence) == (f"{layout}-kk_{to}", "CC0-1.0")
    terms = ["азаматтық қоғам", "азаматтық кодекс", "аймақтық қауіпсіздік"]
    answers = translate(package, terms)
    assert [answer.text for answer in answers] == expected
    # How unsure the model was of the language it was told to write is not counted.
    assert all(answer.least > 0.8 for answer in answers)
    assert [draft.text for draft in draft_terms(terms, to, engines=["argos"])] == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("vocabulary", "source", "target", "tokens"),
    [
        ("kaz_Cyrl eng_Latn zho_Hans", "en", "zh", Tokens("eng_Latn", "zho_Hans")),
        ("__kk__ __en__", "kk", "en", Tokens("__kk__", "__en__")),
        (">>cmn<< >>cmn_Hans<< >>eng<<", "kk", "zh", Tokens(">>cmn_Hans<<")),  # Simplified before unspecified
        (">>cmn<< >>eng<<", "kk", "zh", Tokens(">>cmn<<")),
        ("<2en> <2zh> <2kk>", "kk", "en", Tokens("<2en>")),  # the target is told before the text
        ("▁a b </s>", "kk", "en", Tokens()),  # one direction only: nothing to tell
        ("__init__x <2> >><<", "kk", "en", Tokens()),  # words, not tokens
    ],
)
def test_languages_are_told_as_each_layout_wants(vocabulary: str, source: str, target: str, tokens: Tokens) -> None:
    assert language_tokens(frozenset(vocabulary.split()), source, target) == tokens


@pytest.mark.parametrize(
    ("vocabulary", "source", "target"),
    [("rus_Cyrl eng_Latn", "kk", "en"), ("__kk__ __ru__", "kk", "en"), (">>deu<<", "kk", "en"), ("<2ru>", "kk", "zh")],
)
def test_a_model_of_other_languages_is_refused(vocabulary: str, source: str, target: str) -> None:
    with pytest.raises(InputError, match="does not know"):
        language_tokens(frozenset(vocabulary.split()), source, target)


def test_an_archive_is_added_and_removed(home: Path) -> None:
    package = add_model(KAZAKH, Wish())
    assert package.ours
    assert draft_terms(["сыни ойлау"], "en", engines=["argos"])[0].text == "critical thinking"
    assert [path.name for path in (home / "models").iterdir()] == [TOP]
    remove_model(TOP)
    assert files_in(home / "models") == []


def test_an_unpacked_package_and_a_zipped_folder_are_added_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(KAZAKH) as packed:
        packed.extractall(tmp_path)
    assert add_model(tmp_path / TOP, Wish(name="mine")).name == "mine"
    assert (tmp_path / TOP / "metadata.json").exists(), "the user's own folder stays as it is"
    zipped = Path(shutil.make_archive(str(tmp_path / "opus"), "zip", MODELS, "opus"))
    assert add_model(zipped, Wish()).name == "opus-kk_en"


def test_the_tokenizer_may_lie_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODELS / "nllb", folder)
    tokenizer = (folder / "sentencepiece.bpe.model").rename(tmp_path / "spm")
    with pytest.raises(InputError, match="--tokenizer"):
        add_model(folder, Wish())
    with pytest.raises(InputError, match="no tokenizer at"):
        add_model(folder, Wish(tokenizer=tmp_path / "other"))
    assert add_model(folder, Wish(tokenizer=tokenizer)).name == "model-kk_en"
    assert tokenizer.exists()


HOSTILE: list[tuple[str, dict[str, bytes], str]] = [
    ("a path that climbs out", SOUND | {f"{TOP}/../../evil": b""}, "leads out"),
    ("an absolute path", SOUND | {"/etc/evil": b""}, "leads out"),
    ("a Windows path", SOUND | {f"{TOP}\\evil": b""}, "not every system"),
    ("a drive", SOUND | {"C:evil/x": b""}, "not every system"),
    ("a control character", SOUND | {f"{TOP}/a\nb": b""}, "not every system"),
    ("two folders", SOUND | {"other/file": b""}, "exactly one folder"),
    ("a file beside the folder", SOUND | {"file": b""}, "outside its folder"),
    ("one name in two cases", SOUND | {f"{TOP}/MODEL/model.bin": b""}, "one name"),
    ("a bomb", SOUND | {f"{TOP}/zeros": bytes(60_000_000)}, "50 times its size"),
    ("too many files", SOUND | {f"{TOP}/{number}": b"" for number in range(2000)}, "more than 2000 files"),
    ("large metadata", SOUND | {f"{TOP}/metadata.json": b" " * 1_000_001}, "too large"),
    ("nothing", {}, "exactly one folder"),
    ("no tokenizer", {name: SOUND[name] for name in list(SOUND)[:2]}, "is no model"),
    ("no metadata", {name: SOUND[name] for name in list(SOUND)[1:]}, "is no model"),
    ("broken metadata", SOUND | {f"{TOP}/metadata.json": b"{"}, "metadata.json is damaged"),
    ("metadata that are a list", SOUND | {f"{TOP}/metadata.json": b"[]"}, "metadata.json is damaged"),
    ("another pair", SOUND | {f"{TOP}/metadata.json": b'{"from_code": "tr", "to_code": "en"}'}, "tr→en is of no use"),
    ("the other way", SOUND | {f"{TOP}/metadata.json": b'{"from_code": "en", "to_code": "kk"}'}, "en→kk is of no use"),
    ("weights that are none", SOUND, "does not translate"),
    ("a hidden folder", {name.replace(TOP, ".x"): content for name, content in SOUND.items()}, "does not translate"),
]


@pytest.mark.parametrize(("files", "says"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_archives_are_refused_whole(tmp_path: Path, home: Path, files: dict[str, bytes], says: str) -> None:
    path = archive(tmp_path / "model.argosmodel", files)
    before = files_in(tmp_path)
    with pytest.raises(InputError, match=says):
        add_model(path, Wish())
    assert [file for file in files_in(tmp_path) if file not in (*before, home, home / "models")] == []


def link(member: zipfile.ZipInfo) -> None:
    if member.filename.endswith("model.bin"):
        member.external_attr = (stat.S_IFLNK | 0o777) << 16


def test_links_are_refused(tmp_path: Path, home: Path) -> None:
    path = archive(tmp_path / "model.argosmodel", SOUND, link)
    with pytest.raises(InputError, match="a link or a device"):
        add_model(path, Wish())
    assert files_in(home / "models") == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],  # the download broke off
        lambda content: content[:30_000] + bytes(1000) + content[31_000:],  # a wrong block: checksums differ
        lambda content: b"<html>404</html>",  # a page and no file
        lambda content: b"",
    ],
)
def test_damaged_archives(tmp_path: Path, home: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "model.argosmodel"
    path.write_bytes(damage(KAZAKH.read_bytes()))
    with pytest.raises(InputError, match=r"no sound .argosmodel"):
        add_model(path, Wish())
    assert files_in(home / "models") == []


@settings(max_examples=75)
@given(place=st.integers(1, 1200), byte=st.integers(0, 255))
def test_one_wrong_byte_in_the_table_of_files(place: int, byte: int) -> None:
    """The archive is read as before or refused with a sentence; what it holds stays in its folder."""
    content = bytearray(KAZAKH.read_bytes())
    content[-place] = byte
    with TemporaryDirectory() as folder:
        path, into = Path(folder, "model.argosmodel"), Path(folder, "into")
        path.write_bytes(content)
        into.mkdir()
        with suppress(InputError):
            read_metadata(path)
            assert unpack(path, into).parent == into
        assert {one.name for one in Path(folder).iterdir()} == {path.name, "into"}


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("config.json", None, "no CTranslate2 folder"),
        ("config.json", b"{", "config.json» is damaged"),
        ("config.json", b"[]", "config.json» is damaged"),
        ("model.bin", None, "no CTranslate2 folder"),
        ("model.bin", b"weights", "does not translate"),
        ("shared_vocabulary.json", None, "no shared_vocabulary.json"),
        ("shared_vocabulary.json", b"{}", "no list of pieces"),
        ("shared_vocabulary.json", b"[1]", "no list of pieces"),
        ("shared_vocabulary.json", b"\xff", "is damaged"),
        ("sentencepiece.bpe.model", b"pieces", "does not translate"),
    ],
)
def test_broken_folders(tmp_path: Path, home: Path, name: str, content: bytes | None, says: str) -> None:
    folder = tmp_path / "nllb"
    shutil.copytree(MODELS / "nllb", folder)
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises(InputError, match=says):
        add_model(folder, Wish())
    assert files_in(home / "models") == []


@pytest.mark.parametrize("name", ["../x", ".x", "a/b", "a b", "", "x" * 101])
def test_names_that_cannot_be_folders(home: Path, name: str) -> None:
    if name:
        with pytest.raises(InputError, match="cannot be a name"):
            add_model(KAZAKH, Wish(name=name))
    with pytest.raises(NotFound, match="models list"):
        remove_model(name)
    assert files_in(home / "models") == []


def test_nothing_is_replaced(home: Path) -> None:
    add_model(KAZAKH, Wish())
    before = files_in(home / "models")
    with pytest.raises(InputError, match="remove it first"):
        add_model(KAZAKH, Wish())
    assert files_in(home / "models") == before


@pytest.mark.parametrize("source", [KAZAKH, MODELS / "opus"], ids=["archive", "folder"])
@pytest.mark.parametrize(
    ("error", "met", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), InputError, "make room"),
        (PermissionError(errno.EACCES, "Permission denied"), InputError, "check the path and its permissions"),
        (KeyboardInterrupt(), KeyboardInterrupt, "^$"),
    ],
)
def test_nothing_is_left_when_adding_stops(
    home: Path, monkeypatch: pytest.MonkeyPatch, source: Path, error: BaseException, met: type[BaseException], says: str
) -> None:
    """A full disk, a folder that must not be written, Ctrl-C: in the middle, when files are there already."""

    def stop(*_: object) -> None:
        assert files_in(home / "models"), "something had been written"
        raise error

    monkeypatch.setattr("glossary.drafting.models.adding.read_package", stop)
    with pytest.raises(met, match=says):
        add_model(source, Wish())
    assert files_in(home / "models") == []


def test_too_little_room_is_noticed_before(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.drafting.atomic_folder.disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))  # type: ignore[attr-defined]
    for source in (KAZAKH, MODELS / "opus"):
        with pytest.raises(InputError, match="make room"):
            add_model(source, Wish())
    assert files_in(home / "models") == []


def test_a_broken_model_can_be_removed(home: Path) -> None:
    broken = home / "models" / "broken"
    broken.mkdir(parents=True)
    assert [one.folder for one in installed()[1]] == [broken]
    remove_model("broken")
    assert installed() == ([], [])


def test_old_settings_keep_how_answers_begin(tmp_path: Path) -> None:
    """Before `decoder_start_token` there was one setting for both: it must not become the source language."""
    folder = tmp_path / "opus"
    shutil.copytree(MODELS / "opus", folder)
    settings = json.loads((folder / "config.json").read_text())
    settings["bos_token"] = settings.pop("decoder_start_token")
    (folder / "config.json").write_text(json.dumps(settings))
    package = add_model(folder, Wish())
    assert translate(package, ["азаматтық кодекс"])[0].text == "civil code"
