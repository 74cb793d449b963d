"""Models by their names on a hub that runs on this machine: nothing before the licence is accepted, resumed, checked, in one sentence."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_hub import Hub, running
from small_models import MODELS

from glossary.drafting.models import hub as hubs
from glossary.drafting.models.converting import missing_converters
from glossary.drafting.models.packages import installed, read_package
from glossary.drafting.models.translation import translate
from glossary.errors import EngineError, InputError, UsageError
from glossary.workflow.models import add_model

pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")

NAME = "somebody/nllb-small"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with running() as made:
        monkeypatch.setenv("HF_ENDPOINT", made.address)
        made.put(NAME, MODELS / "nllb")
        yield made


def downloads(home: Path) -> list[Path]:
    return sorted((home / "downloads").rglob("*")) if (home / "downloads").exists() else []


def test_a_model_is_fetched_checked_and_translates(hub: Hub, home: Path) -> None:
    told: list[tuple[str, float, int]] = []
    added = add_model(f"hub:{NAME}", yes=True, progress=lambda *step: told.append(step))
    assert (added.name, added.source, added.target) == ("nllb-small-kk_en", "kk", "en")
    package = read_package(home / "models" / added.name)
    assert package.licence == "cc0-1.0"
    assert translate(package, ["азаматтық кодекс"])[0].text == "civil code"
    assert downloads(home) in ([], [home / "downloads"])
    size = sum(len(content) for content in hub.models[NAME].values())
    assert told[-1][1] * 1e6 == pytest.approx(size)


def test_only_the_description_is_fetched_before_the_licence_is_accepted(hub: Hub, home: Path) -> None:
    with pytest.raises(InputError, match=r"is under cc0-1.0, and \d MB would be downloaded: read http.*--yes"):
        add_model(f"hub:{NAME}")
    assert [path for path, *_ in hub.asked] == [f"/api/models/{NAME}/revision/main"]
    assert downloads(home) == []
    hub.licence = None
    with pytest.raises(InputError, match="does not say its licence"):
        add_model(f"hub:{NAME}")


def test_a_broken_download_goes_on_where_it_stopped(hub: Hub, home: Path) -> None:
    hub.break_after = 100_000
    with pytest.raises(InputError, match=r"broke off after 100,000 of .*run the same command again"):
        add_model(f"hub:{NAME}", yes=True)
    hub.break_after, hub.asked = None, []
    assert add_model(f"hub:{NAME}", yes=True).name == "nllb-small-kk_en"
    files = {path: part for path, part, _ in hub.asked if path.startswith("/cdn")}
    assert files[f"/cdn/{NAME}/model.bin"] == "bytes=100000-"
    assert f"/cdn/{NAME}/config.json" not in files, "what is here is not fetched again"


@pytest.mark.parametrize("name", ["model.bin", "config.json"])  # by SHA-256, and by Git's checksum
def test_a_wrong_checksum_is_noticed_and_the_file_deleted(hub: Hub, home: Path, name: str) -> None:
    hub.damaged = name
    with pytest.raises(InputError, match=f"{name} of {NAME} has arrived damaged and was deleted: run"):
        add_model(f"hub:{NAME}", yes=True)
    assert name not in [path.name for path in downloads(home)]
    assert installed() == ([], [])
    hub.damaged = ""
    assert add_model(f"hub:{NAME}", yes=True).target == "en"


def test_a_model_for_those_who_accept_its_terms(hub: Hub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub.gated = "manual"
    with pytest.raises(InputError, match=f"accept its terms: do so on {hub.address}/{NAME}, .*HF_TOKEN"):
        add_model(f"hub:{NAME}", yes=True)
    monkeypatch.setenv("HF_TOKEN", "a token of the test")
    add_model(f"hub:{NAME}", yes=True)
    for path, _, token in hub.asked[1:]:
        assert token == ("" if path.startswith("/cdn") else "Bearer a token of the test"), "it goes to the hub alone"


def test_a_token_that_is_not_enough(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hub does not call the model gated, and refuses its files all the same."""
    model = hubs.look_up(f"hub:{NAME}")
    hub.gated = True
    with pytest.raises(InputError, match="accept its terms"):
        hubs.fetch(model, lambda *_: None)


WRONG = [
    ("hub:somebody/nothing", "no model somebody/nothing, or does not show it"),
    ("hub:nothing", "no name of the hub: write hub:owner/name"),
    ("hub:../../etc", "no name of the hub"),
    ("hub:a/b@../../x", "no name of the hub"),
    ("hub:somebody/empty", "no model that can be used"),
]


@pytest.mark.parametrize(("name", "says"), WRONG)
def test_wrong_names(hub: Hub, home: Path, name: str, says: str) -> None:
    hub.models["somebody/empty"] = {"README.md": b"nothing", "../evil": b"", ".hidden": b""}
    with pytest.raises(InputError, match=says):
        add_model(name, yes=True)
    assert downloads(home) == []


@pytest.mark.parametrize("answer", [b"<html>Sign in</html>", b"[]", b"[" * 5000, b"{"])
def test_a_hub_that_is_none(hub: Hub, answer: bytes) -> None:
    hub.answer = answer
    with pytest.raises(InputError, match="no description of a model: check HF_ENDPOINT"):
        add_model(f"hub:{NAME}", yes=True)


@pytest.mark.parametrize("about", [{}, {"siblings": [1, {"rfilename": 2}, {"rfilename": "a/b"}], "cardData": "x"}])
def test_descriptions_that_lack_something(hub: Hub, about: dict[str, object]) -> None:
    hub.answer = json.dumps(about).encode()
    with pytest.raises(InputError, match="no model that can be used"):
        add_model(f"hub:{NAME}", yes=True)


def test_an_endless_answer(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "LARGEST_ANSWER", 100)
    with pytest.raises(InputError, match="more than 0 MB"):
        add_model(f"hub:{NAME}")


def test_no_network(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(InputError, match=r"127.0.0.1:1 cannot be reached .*check the address and the connection"):
        add_model(f"hub:{NAME}", yes=True)


def test_no_room(hub: Hub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.drafting.atomic_folder.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(InputError, match=r"needs \d MB and .* has 0 MB left: make room"):
        add_model(f"hub:{NAME}", yes=True)
    assert not any(path.startswith("/cdn") for path, *_ in hub.asked)


def test_one_download_does_for_both_languages(hub: Hub, home: Path) -> None:
    added = add_model(f"hub:{NAME}", yes=True)
    folder = home / "models" / added.name
    add_model(folder / "model", to="zh", name="second", tokenizer=folder / "sentencepiece.model")
    assert translate(read_package(home / "models" / "second"), ["азаматтық кодекс"])[0].text == "民法典"


def test_a_package_on_the_hub(hub: Hub) -> None:
    archive = MODELS / "translate-en_zh-1_0.argosmodel"
    hub.models["somebody/argos"] = {archive.name: archive.read_bytes(), "README.md": b""}
    added = add_model("hub:somebody/argos@main", yes=True)
    assert (added.name, added.source, added.target) == ("translate-en_zh-1_0", "en", "zh")


def test_a_checksum_of_ones_own_is_for_addresses() -> None:
    with pytest.raises(UsageError, match="downloads from an address"):
        add_model(f"hub:{NAME}", yes=True, sha256="0" * 64)


SHARDS = {"config.json", "tokenizer.json", "sentencepiece.bpe.model"}
WEIGHTS = [
    ({"model.safetensors", "pytorch_model.bin"}, {"model.safetensors"}),
    ({"pytorch_model.bin", "rust_model.ot", "flax_model.msgpack"}, {"pytorch_model.bin"}),
    (
        {"model.safetensors.index.json", "model-00001-of-00002.safetensors", "pytorch_model-00001-of-00002.bin"},
        {"model.safetensors.index.json", "model-00001-of-00002.safetensors"},
    ),
]


@pytest.mark.parametrize(("there", "chosen"), WEIGHTS)
def test_of_several_weights_one_kind_is_chosen(hub: Hub, there: set[str], chosen: set[str]) -> None:
    hub.models[NAME] = dict.fromkeys([*there, *SHARDS, "README.md", "model-q4k.gguf"], b"x")
    model = hubs.look_up(f"hub:{NAME}")
    assert model.kind == "transformers"
    assert {file.name for file in model.files} == chosen | SHARDS


def test_what_converting_needs_is_said_before_anything_is_downloaded(
    hub: Hub, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.models[NAME] = {"config.json": b"{}", "model.safetensors": b"weights"}
    monkeypatch.setattr("glossary.drafting.models.converting.NEEDED", ("no_such_library",))
    assert missing_converters() == ["no_such_library"]
    with pytest.raises(EngineError, match=f"Converting {NAME} needs no_such_library: pip install no_such_library"):
        add_model(f"hub:{NAME}", yes=True)
    assert downloads(home) == []
