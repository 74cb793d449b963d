"""What stands in brackets behind Kazakh words and is no translation: names of one thing of the sort, lists, code; and
explanations that stand beside a translation and do not hide it."""

from collections.abc import Callable

import pytest

from glossary.model import Gloss

Finder = Callable[..., tuple[Gloss, ...]]

KNOWN = pytest.mark.xfail(strict=True, reason="known failures, listed in docs/glosses.md")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Дат компаниясы (Novo Nordisk) пайдасын арттырды.", id="a company"),
        pytest.param("Чат-бот (ChatGPT) сұраққа жауап берді.", id="a brand with a capital within it"),
        pytest.param("Деректер базасы (PostgreSQL) серверде тұр.", id="a product"),
        pytest.param("Нысандарды анықтау моделі (YOLO) жылдам істейді.", id="an acronym that is the name of a model"),
        pytest.param("Сұраныс операторы (SELECT) жолдарды таңдайды.", id="a keyword, which is an English word"),
        pytest.param("Бағанның типі (VARCHAR) көрсетіледі.", id="a type in SQL"),
        pytest.param("Қала тәжірибесі шетелде, бай қалада (Singapore), зерттелді.", id="a place"),
        pytest.param("Зерттелетін жоба (Digital Nomads) аяқталды.", id="the name of a project"),
        pytest.param("Ойыншы (Messi) гол соқты.", id="a person of the role"),
        pytest.param("Жер серігі (Landsat 8) түсірілім жасады.", id="a thing with its number"),
        pytest.param("Мақалада өлшемдер (accuracy, precision) салыстырылды.", id="several things behind a plural"),
        pytest.param("Бұл тарауда іске асыру (frontend, backend, API) көрсетіледі.", id="three things and no synonyms"),
        pytest.param("Мұны жаңа теңдеу (Inker et al., NEJM) нақтылады.", id="a reference without its year"),
        pytest.param("Жинақта 12 000 сөйлем (Testing) бар.", id="which of the things counted"),
        pytest.param("Есеп нәтижесі (Tesla B4 8GB) шықты.", id="a device with letters and digits"),
        pytest.param("Модель нұсқасы (LLAMA-7B) шықты.", id="a model with its size"),
        pytest.param("Сақталған салмақтар (Git LFS) осында.", id="a product with an acronym in its name"),
        pytest.param("Көлем құны (Vₚ) өсті.", id="a sign with a small letter below"),
        pytest.param("Кестенің байланысы (N : N) болады.", id="a ratio of signs"),
        pytest.param("Неміс ойшылы «Капитал» (нем. Das Kapital) кітабын жазды.", id="another language and no name"),
        pytest.param("GPT (тілдік модель) мәтін жазады.", id="a sort of things behind an acronym"),
        pytest.param("Python (бағдарлама) іске қосылды.", id="a sort of things behind a name"),
    ],
)
def test_a_related_thing_is_no_translation(glosses: Finder, text: str) -> None:
    assert glosses(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Тышқан (ағылш. mouse — тышқан) үстелде жатыр.", [("тышқан", "mouse")], id="its meaning behind a dash"
        ),
        pytest.param(
            "Ада Лавлейс (Ada Lovelace; ақын қызы) бағдарлама жазды.",
            [("Ада Лавлейс", "Ada Lovelace")],
            id="who it is behind a semicolon",
        ),
        pytest.param(
            "Алан Тьюринг (ағылш. Alan Turing; 23 маусым 1912 жыл, Лондон) — математик.",
            [("Алан Тьюринг", "Alan Turing")],
            id="the day and place of birth",
        ),
        pytest.param(
            "Бұралған жұп (twisted pair / UTP) арзан.",
            [("бұралған жұп", "twisted pair"), ("бұралған жұп", "UTP")],
            id="a slash between two forms",
        ),
        pytest.param("Маманданған ауру – аусыл (FMD).", [("аусыл", "FMD")], id="initials of the word's translation"),
        pytest.param(
            "Құрамында докозагексаен (DHA) бар.", [("докозагексаен", "DHA")], id="letters of a compound in their order"
        ),
        pytest.param("Бұл ЖКО (ДТП) қайда болды?", [("ЖКО", "ДТП")], id="a Russian abbreviation of a Kazakh one"),
        pytest.param("Дәрігер электрокардиограмма (ЭКГ) жасады.", [("электрокардиограмма", "ЭКГ")], id="one compound"),
        pytest.param(
            "Кодекстегі Appendix (қосымша) нөмірі өзгерді.", [("қосымша", "Appendix")], id="one word, translated"
        ),
        pytest.param(
            "Осы CITES (жойылып бара жатқан түрлердің халықаралық саудасы туралы конвенция) күшінде.",
            [("жойылып бара жатқан түрлердің халықаралық саудасы туралы конвенция", "CITES")],
            id="a treaty with a long name",
        ),
        pytest.param("Мұнда completeness (толықтық %) есептеледі.", [("толықтық", "completeness")], id="a sign behind"),
        pytest.param("Ормандағы ақ қайың [Betula pendula] биік.", [("ақ қайың", "Betula pendula")], id="square"),
    ],
)
def test_explanations_and_layout_hide_no_translation(glosses: Finder, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(gloss.kk, gloss.text) for gloss in glosses(text) if gloss.rule.startswith("parenthesis")] == wanted


@pytest.mark.parametrize(
    ("text", "kk"),
    [
        pytest.param("Суреттер арнайы сұр-кварц палитрасымен (grey-quartz palette) боялған.", "сұр-кварц палитрасы"),
        pytest.param("Бұл классикалық кеңістік-уақыттық (spatio-temporal) жиын.", "кеңістік-уақыттық"),
        pytest.param("Осы градиенттің өшу (vanishing gradient) мәселесі шешілді.", "градиенттің өшу"),
        pytest.param("Python-да енгізу-шығару (I/O) оңай.", "енгізу-шығару"),
        pytest.param("Қайта этерификацияланған триглицеридтер (rTG) тиімді.", "қайта этерификацияланған триглицерид"),
        pytest.param("Дәрінің жанама әсерлері (side effects) тіркелді.", "жанама әсер"),
        pytest.param("Кестенің атомарлығы (atomicity) тексерілді.", "атомарлық"),
        pytest.param("Ең жақсысы — жинақтаушы нейрондық желі (CNN).", "жинақтаушы нейрондық желі"),
        pytest.param("Олар NDVI индексін (Normalized Difference Vegetation Index) есептеді.", "NDVI индексі"),
        pytest.param(
            "Кітапта тік және көлденең интеграция (vertical/horizontal integration) бар.",
            "тік және көлденең интеграция",
        ),
        pytest.param("Ол «Ұлы үміттер» (Great Expectations) романын оқыды.", "Ұлы үміттер"),
        pytest.param("Президент Қасым-Жомарт Тоқаев (托卡耶夫) келді.", "Қасым-Жомарт Тоқаев"),
        pytest.param(
            "Есепте АҚШ EPA, NASA Өнімге сұранысты бағалау (PDE) бар.", "Өнімге сұранысты бағалау", id="dative"
        ),
        pytest.param(
            "Алдымен код, алдын ала өңдеу (preprocessing) керек.", "алдын ала өңдеу", id="an adverb of two words"
        ),
        pytest.param("Париж электробустар (electrobuses) сатып алды.", "электробус", id="a place as the subject"),
        pytest.param(
            "Ол мәтінді орысшаға аударып баптау (fine-tuning) жасады.", "баптау", id="a converb outside", marks=KNOWN
        ),
        pytest.param(
            "Бұл өз саласындағы алғашқы дәрі (first-in-field) еді.",
            "өз саласындағы алғашқы дәрі",
            id="its own",
            marks=KNOWN,
        ),
        pytest.param("Бұл ереже негізіндегі (rule-based) жүйе еді.", "ереже негізіндегі", id="it narrows", marks=KNOWN),
        pytest.param("Онда қалааралық тасымал (interurban haulage) бар.", "қалааралық тасымал", id="-аралық is inter-"),
        pytest.param("Кемеде сонарлық (SONAR) датчик тұр.", "сонарлық", id="an acronym spoken as a word"),
        pytest.param("Кестеде жол (Row / Катар) бар.", "жол", id="a Kazakh word behind a slash"),
        pytest.param("Қазір 7 жаңа (novel) дәрі бар.", "жаңа", id="an adjective behind a number"),
        pytest.param(
            "Біз желінің интероперабельділігін (interoperability) тексердік.",
            "интероперабельділік",
            id="-лігін",
        ),
        pytest.param("Біз Тоқаевтың (Tokayev) сөзін тыңдадық.", "Тоқаев"),
        pytest.param("Ұғымды Дж. Г. Мид (G. H. Mead) енгізді.", "Дж. Г. Мид"),
        pytest.param("Бұл жерде көлік-көлік байланысы (V2V) қажет.", "көлік-көлік байланысы"),
    ],
)
def test_edges(glosses: Finder, text: str, kk: str) -> None:
    assert [gloss.kk for gloss in glosses(text)] == [kk]
