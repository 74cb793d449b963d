"""The comparison with other extractors: one judge for all, an honest line for one that does not work, methods as their papers have them."""

import importlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
CONTENT = "Кеден одағы – тауарлар еркін өтетін аймақ. Кеден одағының бірыңғай тарифі бар."


def script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "evaluation")
    return importlib.import_module(name)


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script."""
    return script("peers", monkeypatch)


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return script("systems.running", monkeypatch)


@pytest.fixture
def quick(real: ModuleType, running: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script with one extractor that needs nothing, and an environment that need not be made."""
    monkeypatch.setattr(running, "environment", lambda folder: Path(sys.executable))
    stand_in(real, running, monkeypatch, [("ours", "", "found = [['тариф'] for text in given]")])
    return real


def stand_in(
    peers: ModuleType, running: ModuleType, monkeypatch: pytest.MonkeyPatch, systems: Sequence[tuple[str, str, str]]
) -> None:
    """Other extractors in the place of those of terms."""
    made = tuple(running.System(*one) for one in systems)
    monkeypatch.setattr(peers, "TERMS", made)
    monkeypatch.setattr(peers, "GLOSSES", ())
    monkeypatch.setattr(peers.terms, "PEERS", ())


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """The words that name a text and its gold."""
    (tmp_path / "text.txt").write_text(CONTENT, encoding="utf-8")
    (tmp_path / "gold.tsv").write_text("kk\ten\nкеден одағы\tcustoms union\nтариф\ttariff\n", encoding="utf-8")
    return ["--text", str(tmp_path / "text.txt"), "--gold", str(tmp_path / "gold.tsv")]


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("| \n").split("|")]


def test_every_requirement_names_its_version(real: ModuleType) -> None:
    requirements = {one.requirement.split()[0] for one in (*real.TERMS, *real.GLOSSES) if one.requirement}
    assert {name for name in requirements if "==" not in name} == set()
    assert {"yake", "jate", "abbreviations"} <= {name.split("==")[0] for name in requirements}


def test_every_program_answers_for_all_texts(real: ModuleType) -> None:
    for one in (*real.TERMS, *real.GLOSSES):
        names = compile(one.script, one.name, "exec").co_names
        assert {"found", "given"} <= set(names), one.name


def test_the_tables_of_the_docs_have_the_shape_of_a_run(real: ModuleType) -> None:
    page = (ROOT / "docs" / "measuring.md").read_text(encoding="utf-8")
    plain = [real.terms.OURS, *(one for one in real.terms.PEERS for _ in ("text", "runs")), *real.terms.BASELINES]
    cited = [real.brackets.OURS, *(one for one in real.brackets.PEERS for _ in ("as it stands", "cited"))]
    for name, head, systems in (
        ("terms", real.heading("reads", real.OF_TERMS, held=True), plain),
        ("glosses", real.heading("Kazakh side", real.OF_PAIRS, held=True), cited),
    ):
        (written,) = re.findall(rf"(?s)<!-- peers of {name} -->\n(.*?)\n<!-- /peers of {name} -->", page)
        top, _, *rows = [cells(row) for row in written.splitlines()]
        assert top == head
        assert [row[0] for row in rows] == [system.name for system in systems]
        assert {len(row) for row in rows} == {len(head)}
        assert all(0 <= float(figure) <= 1 for row in rows for figure in row[2:-1])


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        (["кеден одағы", "тариф"], ["1.00", "0.07", "0.02", "1.00"]),
        (["Кеден Одағы", "кеден одағы"], ["0.50", "0.03", "0.01", "0.50"]),  # one term, however written, counts once
        (["кеден одағының"], ["0.00", "0.00", "0.00", "0.00"]),  # no citation form
        (["бар"] * 99 + ["тариф"], ["0.50", "0.00", "0.01", "0.00"]),  # too late for the first thirty
    ],
)
def test_every_extractor_is_judged_alike(
    quick: ModuleType, running: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], ranked: list[str], expected: list[str],
) -> None:  # fmt: skip
    stand_in(quick, running, monkeypatch, [("one", "", f"found = [{ranked} for text in given]")])
    assert quick.main(asked) == 0
    head, _, row = capsys.readouterr().out.splitlines()
    assert cells(head) == ["extractor", "reads", "coverage", "p30", "p100", "r-precision", "CPU s"]
    assert cells(row)[:-1] == ["one", "text", *expected]


def test_one_that_breaks_or_cannot_be_installed_is_one_line(
    quick: ModuleType, running: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    works, breaks = ("works", "", "found = [['кеден одағы']]"), ("breaks", "", "import no_such_module")
    nowhere = ("nowhere", "./no-such-folder/", "found = given")
    stand_in(quick, running, monkeypatch, [nowhere, breaks, works])
    assert quick.main([*asked, "--run"]) == 1
    rows = [cells(row) for row in capsys.readouterr().out.splitlines()[2:]]
    assert [row[0] for row in rows] == ["nowhere", "breaks", "works"]
    assert rows[0][2].startswith("not installed: ")
    assert rows[1][2] == "not run: ModuleNotFoundError: No module named 'no_such_module'"
    assert rows[2][2] == "0.50"


def test_without_the_flag_nothing_is_installed(
    quick: ModuleType, running: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    stand_in(quick, running, monkeypatch, [("nowhere", "./no-such-folder/", "found = given")])
    assert quick.main(asked) == 0
    assert "nowhere" not in capsys.readouterr().out


def test_a_step_that_does_not_end_fails(running: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PATIENCE", 0.2)
    with pytest.raises(running.Failed, match=r"no end after 0\.2 seconds"):
        running.answer(sys.executable, "-c", "import time; time.sleep(5)")


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (["--text", "{folder}/text.txt"], "Give --text and --gold together", 2),
        (["--write"], "Give --write with --run", 2),
        (["--text", "{folder}/absent.txt", "--gold", "{folder}/gold.tsv"], "absent.txt", 1),
        (["--text", "{folder}", "--gold", "{folder}/gold.tsv"], "is a folder: give one text", 1),
        (["--text", "{folder}/text.txt", "--gold", "{folder}/absent.tsv"], "cannot be read", 1),
        (["--text", "{folder}/text.txt", "--gold", "{folder}/text.txt"], "has no terms", 1),  # no column «kk»
    ],
)
def test_wrong_words_get_one_sentence(
    quick: ModuleType, asked: list[str], words: list[str], says: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(asked[1]).parent
    assert quick.main([word.format(folder=folder) for word in words]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_table_is_written_between_its_marks(real: ModuleType) -> None:
    page = "before\n<!-- x -->\nold\n<!-- /x -->\nbehind"
    assert real.write(page, "x", ["a", "b"]) == "before\n<!-- x -->\na\nb\n<!-- /x -->\nbehind"
    assert real.write(real.write(page, "x", ["a"]), "x", ["old"]) == page


def test_runs_are_noun_phrases_with_their_heads_in_citation_form(monkeypatch: pytest.MonkeyPatch) -> None:
    helped = script("systems.nominal_runs", monkeypatch).helped
    assert (
        helped("Кеден одағының мүшелерін сайлады және жаңа тарифтерді бекітті.")
        == "кеден одағының мүшесі; жаңа тариф.\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("су көлемі. су көлемі.", ["су көлемі"]),  # its parts are always inside it
        ("су көлемі. су көлемі. су. су", ["су", "су көлемі"]),  # «су» is common by itself
        ("Су тазарды. су тазалау. су", ["су"]),  # the capitalised counts with the small
        ("су, көлемі. су, көлемі", ["су", "көлемі"]),  # a mark parts
        ("су көлемі", []),  # met once
    ],
)
def test_n_grams(text: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert script("systems.ngrams", monkeypatch).ngrams(text) == expected


def test_c_value_takes_off_what_stands_in_longer_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    c_value = script("systems.c_value", monkeypatch)
    found = {
        "кеден": c_value.Phrase(1, 3, {"кеден одағы", "кеден баж"}),
        "кеден одағы": c_value.Phrase(2, 2),
        "кеден баж": c_value.Phrase(2, 1),
    }
    values = c_value.values_of(found)
    assert values == pytest.approx({"кеден": 3 - (2 + 1) / 2, "кеден одағы": 2 * 2, "кеден баж": 2 * 1})


def test_words_beside_leading_terms_raise_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """«бекітті» stands beside two terms, so it speaks for a third; the order by C-value alone is that of the text."""
    c_value = script("systems.c_value", monkeypatch)
    text = "Парламент тоқтатты. Үкімет тарифті бекітті. Министр бюджетті бекітті."
    assert c_value.c_value(text)[0] == "парламент"
    assert c_value.nc_value(text)[0] in {"тариф", "бюджет"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Біз кеден одағын (customs union) құрдық.", [("кеден одағын", "customs union")]),
        ("Ол терең оқыту (deep learning, DL) дейді.", [("терең оқыту", "deep learning"), ("оқыту", "DL")]),
        ("Ол келді. Одақ (customs union) бар.", [("Одақ", "customs union")]),  # no further than the sentence
        ("Одақ (关税同盟) пен одақ (1998 ж.) және (мысалы)", []),
    ],
)
def test_as_many_words_as_the_form_has(
    text: str, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(script("systems.brackets", monkeypatch).word_count(text)) == expected


def test_pairs_are_judged_by_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    judging = script("systems.judging", monkeypatch)
    passage = judging.Passage("", {"tariff": {"тариф"}, "union": {"одақ"}, "law": {"заң"}}, {"act"}, False)
    found = [("Тариф", "tariff"), ("одағы", "union"), ("акт", "act"), ("жаз", "summer")]
    numbers = judging.of_pairs([(passage, found)])
    assert numbers == pytest.approx({"precision": 1 / 3, "recall": 1 / 3, "f1": 1 / 3})
