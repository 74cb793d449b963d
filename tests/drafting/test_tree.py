"""The trees of Kazakh terms."""

import pytest

from glossary.drafting.composing.tree import parse
from glossary.language import analyse

TREES = [
    ("экономикалық саясат", "(экономикалық attribute саясат)", "an adjective before its noun"),
    ("тұрмыстық қалдық", "(тұрмыстық attribute қалдық)", "the head is a noun, not the verb form it looks like"),
    ("бизнес жоспар", "(бизнес compound жоспар)", "two bare nouns"),
    ("сыртқы сауда саясаты", "((сыртқы attribute сауда) izafet саясаты)", "the adjective belongs to the nearer noun"),
    ("теорияның тарихы", "(теорияның genitive тарихы)", "a genitive possessor"),
    (
        "қазақ тілінің грамматикалық құрылысы",
        "((қазақ izafet тілінің) genitive (грамматикалық attribute құрылысы))",
        "the genitive is further out than the adjective",
    ),
    ("деректерді өңдеу", "(деректерді object өңдеу)", "the object of a verbal noun"),
    ("шешім қабылдау", "(шешім object қабылдау)", "a bare object of a verbal noun"),
    ("адам құқықтарын қорғау", "((адам izafet құқықтарын) object қорғау)", "an izafet as object"),
    ("бақыланатын оқыту", "(бақыланатын attribute оқыту)", "a participle alone"),
    (
        "терең оқытуға негізделген модель",
        "(((терең attribute оқытуға) dat негізделген) attribute модель)",
        "a participle with its own dependent",
    ),
    (
        "адам құқықтары туралы заң",
        "(((адам izafet құқықтары) object туралы) postposition заң)",
        "a postposition takes all before it",
    ),
    (
        "халықаралық қатынастардағы күш",
        "((халықаралық attribute қатынастардағы) place күш)",
        "-дағы makes a noun a modifier",
    ),
    ("сызықтық емес теңдеу", "((сызықтық not емес) attribute теңдеу)", "«not» belongs to the adjective before it"),
    (
        "тауарлар мен қызметтердің еркін қозғалысы",
        "((тауарлар and қызметтердің) genitive (еркін attribute қозғалысы))",
        "the first of two equals has no case of its own",
    ),
    ("білім және ғылым министрлігі", "((білім and ғылым) izafet министрлігі)", "two nouns share a head"),
    ("саяси және экономикалық қатынастар", "((саяси and экономикалық) attribute қатынастар)", "two adjectives do"),
    ("экономика, құқық және саясат", "((экономика , құқық) and саясат)", "a list with a comma"),
    ("ана мен бала", "(ана and бала)", "«ана» is mother here and not «that»"),
    ("мемлекет қаржыландыратын жоба", "((мемлекет object қаржыландыратын) attribute жоба)", "a relative clause"),
    ("«кеден одағы».", "(кеден izafet одағы)", "quotes and stops are no words"),
    ("мен", "мен", "a conjunction alone is a word"),
    ("және сауда", "(және loose сауда)", "what fits nowhere is loose, and nothing is lost"),
]


@pytest.mark.parametrize(("term", "tree", "why"), TREES)
def test_tree(term: str, tree: str, why: str) -> None:
    assert str(parse(analyse([term])[0])) == tree, why


@pytest.mark.parametrize("text", ["", "  ", ",", "…", "«»"])
def test_no_word_no_tree(text: str) -> None:
    assert parse(analyse([text])[0]) is None


@pytest.mark.parametrize("term", [term for term, _, _ in TREES])
def test_every_word_but_joints_is_in_the_tree(term: str) -> None:
    analysis = analyse([term])[0]
    tree = parse(analysis)
    assert tree is not None
    kept = [word.form for word in tree.words]
    said = [token.norm.lower() for token in analysis.tokens]
    assert [form for form in said if form in kept] == kept
    assert len(said) - len(kept) == sum(relation in ("and", "or") for relation in tree.relations)
