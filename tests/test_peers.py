"""The comparison with other extractors: one score for all, and an honest line for one that does not work."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

EVALUATION = Path(__file__).resolve().parents[1] / "evaluation"
CONTENT = "Кеден одағы – тауарлар еркін өтетін аймақ. Кеден одағының бірыңғай тарифі бар."


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script."""
    monkeypatch.syspath_prepend(EVALUATION)
    return importlib.import_module("peers")


@pytest.fixture
def peers(real: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script without its peers, and with an environment that need not be made."""
    monkeypatch.setattr(real, "environment", lambda folder: Path(sys.executable))
    monkeypatch.setattr(real, "PEERS", ())
    return real


@pytest.fixture
def quick(peers: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script with a stand-in for us, where what we find is no matter."""
    monkeypatch.setattr(peers, "OURS", peers.Peer("glossary", "", "ranked = ['тариф']"))
    return peers


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """The words that name a text and its gold."""
    (tmp_path / "text.txt").write_text(CONTENT, encoding="utf-8")
    (tmp_path / "gold.tsv").write_text("kk\ten\nкеден одағы\tcustoms union\nтариф\ttariff\n", encoding="utf-8")
    return ["--text", str(tmp_path / "text.txt"), "--gold", str(tmp_path / "gold.tsv")]


def figures(printed: str, system: str) -> list[str]:
    """The figures of a system: offered, coverage, level, p30 (its seconds differ from run to run)."""
    (line,) = [line for line in printed.splitlines() if line.startswith(system)]
    return line.removeprefix(system).split()[1:-1]


def test_every_requirement_names_its_version(real: ModuleType) -> None:
    requirements = {peer.requirement.split()[0] for peer in real.PEERS}
    assert {name for name in requirements if "==" not in name} == set()
    assert {"yake", "jate"} <= {name.split("==")[0] for name in requirements}


def test_every_script_makes_a_ranking(real: ModuleType) -> None:
    for peer in (real.OURS, *real.PEERS):
        assert "ranked" in compile(peer.script, peer.name, "exec").co_names, peer.name


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        ("['кеден одағы', 'тариф']", ["2", "1.00", "1.00", "0.07"]),
        ("['Кеден  Одағы', 'кеден одағы']", ["2", "0.50", "0.50", "0.03"]),  # one term, however written, counts once
        ("['кеден одағының']", ["1", "0.00", "0.00", "0.00"]),  # no citation form
        ("['бар'] * 999 + ['тариф']", ["1000", "0.50", "0.00", "0.03"]),  # too late to be on a level with us
        ("re.findall(r'\\w+', sys.stdin.read().lower())[-2:]", ["2", "0.00", "0.00", "0.00"]),  # it is given the text
    ],
)
def test_a_peer_is_scored_like_us(peers: ModuleType, asked: list[str], ranked: str, expected: list[str]) -> None:
    text = peers.annotated(Path(asked[1]), Path(asked[3]))
    found = peers.ranking(peers.Peer("peer", "", f"ranked = {ranked}"), Path(sys.executable), text)
    assert peers.judged(text, found, 3)[:-1] == expected


def test_all_systems_stand_side_by_side(
    peers: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    works = peers.Peer("works", "", "ranked = ['кеден одағы']")
    breaks = peers.Peer("breaks", "", "import no_such_module")
    monkeypatch.setattr(peers, "installed", lambda folder: [(peer, Path(sys.executable)) for peer in (breaks, works)])
    monkeypatch.setattr(peers, "PEERS", (breaks, works))
    assert peers.main([*asked, "--run"]) == 1
    printed = capsys.readouterr().out
    assert figures(printed, "works") == ["1", "0.50", "0.50", "0.03"]
    assert float(figures(printed, "glossary")[1]) >= 0.5
    assert "not run: ModuleNotFoundError: No module named 'no_such_module'" in printed


def test_a_peer_that_cannot_be_installed_is_one_line(
    quick: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quick, "PEERS", (quick.Peer("nowhere", "./no-such-folder/", "ranked = []"),))
    assert quick.main([*asked, "--run"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if "nowhere" in line] == [f"{'nowhere':<38}not installed"]
    assert any(line.startswith("glossary") for line in lines)


def test_without_the_flag_no_peer_is_touched(
    quick: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quick, "PEERS", (quick.Peer("nowhere", "./no-such-folder/", "ranked = []"),))
    assert quick.main(asked) == 0
    assert "nowhere" not in capsys.readouterr().out


def test_no_environment_leaves_our_figures(
    quick: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quick, "PEERS", (quick.Peer("any", "any", "ranked = []"),))
    monkeypatch.setattr(
        quick, "environment", lambda folder: quick.answer(sys.executable, "-c", "raise SystemExit('no')")
    )
    assert quick.main([*asked, "--run"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("No environment for the peers: no\n")
    assert figures(printed, "glossary")


def test_a_step_that_does_not_end_fails(peers: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "PATIENCE", 0.2)
    with pytest.raises(peers.Failed, match=r"no end after 0\.2 seconds"):
        peers.answer(sys.executable, "-c", "import time; time.sleep(5)")


@pytest.mark.parametrize(
    ("text", "gold", "says", "code"),
    [
        ("{folder}/text.txt", None, "Give --text and --gold together", 2),
        ("{folder}/absent.txt", "{folder}/gold.tsv", "absent.txt", 1),
        ("{folder}", "{folder}/gold.tsv", "is a folder: give one text", 1),
        ("{folder}/text.txt", "{folder}/absent.tsv", "cannot be read", 1),
        ("{folder}/text.txt", "{folder}/text.txt", "has no terms", 1),  # no column «kk»
    ],
)
def test_wrong_words_get_one_sentence(
    peers: ModuleType,
    asked: list[str],
    text: str,
    gold: str | None,
    says: str,
    code: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = Path(asked[1]).parent
    words = ["--text", text.format(folder=folder)] + (["--gold", gold.format(folder=folder)] if gold else [])
    assert peers.main(words) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert len(printed.err.splitlines()) == 1
