"""What the sheet «Guide» tells the person who fills a workbook, in the four languages of the headings."""

from collections.abc import Mapping

from glossary.exchange.columns import Face

SHEET = "Guide · Нұсқау"


def _in_four(en: str, kk: str, ru: str, zh: str) -> Mapping[str, str]:
    """What is said, by language."""
    return {"en": en, "kk": kk, "ru": ru, "zh": zh}


HEADING = _in_four(
    "How to fill this workbook", "Кестені қалай толтыру керек", "Как заполнить эту таблицу", "如何填写此表"
)

REVIEW = (
    _in_four(
        "Read the Kazakh term and the sentences it stands in. Correct the Kazakh if its dictionary form is wrong.",
        "Қазақша термин мен ол тұрған сөйлемдерді оқыңыз. Терминнің сөздіктегі тұлғасы қате болса, түзетіңіз.",
        "Прочитайте казахский термин и предложения, в которых он стоит. Исправьте его, если словарная форма неверна.",
        "请阅读哈萨克语术语及其所在的句子。如果词典形式有误，请更正。",
    ),
    _in_four(
        "Correct the English, Chinese and Russian cells. Blue italics are a program's draft that nobody has "
        "checked. Several forms are separated by «|», the best one first.",
        "Ағылшынша, қытайша және орысша ұяшықтарды түзетіңіз. Көк көлбеу жазу — ешкім тексермеген, программа "
        "ұсынған аударма. Бірнеше нұсқаны «|» белгісімен бөліңіз, ең дұрысы бірінші тұрады.",
        "Исправьте ячейки на английском, китайском и русском. Синий курсив — предложение программы, которое "
        "никто не проверял. Несколько вариантов разделяйте знаком «|», лучший — первым.",
        "请更正英语、汉语和俄语单元格。蓝色斜体是程序提出、无人核对过的译文。多个译名用“|”分隔，最好的放在最前。",
    ),
    _in_four(
        "Choose a status from the list. Rows without a status stay open.",
        "Тізімнен шешім таңдаңыз. Шешімі жоқ жолдар ашық қалады.",
        "Выберите решение из списка. Строки без решения остаются открытыми.",
        "请从列表中选择状态。没有状态的行保持待定。",
    ),
    _in_four(
        "approved: right as the row stands",
        "approved: жолда тұрғандай дұрыс, бекітілді",
        "approved: верно, как стоит в строке, утверждено",
        "approved：此行正确，已批准",
    ),
    _in_four(
        "reviewed: right, but somebody else must approve it",
        "reviewed: дұрыс, бірақ басқа адам бекітуі керек",
        "reviewed: верно, но утвердить должен другой",
        "reviewed：正确，但须由他人批准",
    ),
    _in_four(
        "rejected: not a term; it will not be offered again",
        "rejected: термин емес, қайта ұсынылмайды",
        "rejected: не термин, больше не предлагается",
        "rejected：不是术语，不再提出",
    ),
    _in_four(
        "unsure: looked at, to be decided later",
        "unsure: қаралды, кейін шешіледі",
        "unsure: просмотрено, решить позже",
        "unsure：已看过，以后再定",
    ),
)

GLOSSARY = (
    _in_four(
        "Correct any white cell. Several forms are separated by «|», the best one first.",
        "Кез келген ақ ұяшықты түзетіңіз. Бірнеше нұсқаны «|» белгісімен бөліңіз, ең дұрысы бірінші тұрады.",
        "Исправляйте любую белую ячейку. Несколько вариантов разделяйте знаком «|», лучший — первым.",
        "可以更正任何白色单元格。多个译名用“|”分隔，最好的放在最前。",
    ),
    _in_four(
        "An approved term whose text is changed becomes «reviewed» until somebody approves it again.",
        "Бекітілген терминнің мәтіні өзгерсе, ол қайта бекітілгенше «reviewed» болып тұрады.",
        "Утверждённый термин, текст которого изменён, становится «reviewed», пока его не утвердят снова.",
        "已批准的术语文字一经更改，即变为“reviewed”，直到再次批准。",
    ),
)

ALWAYS = (
    _in_four(
        "Each definition stands on a line of its own: Alt+Enter begins a new one, an emptied line is a "
        "definition less.",
        "Әр анықтама өз жолында тұрады: Alt+Enter жаңа жол бастайды, босатылған жолдағы анықтама жойылады.",
        "Каждое определение стоит на своей строке: Alt+Enter начинает новую, пустая строка — определением меньше.",
        "每条定义占一行：Alt+Enter 另起一行，清空一行即删去一条定义。",
    ),
    _in_four(
        "A new term: write it in a free row below the last one and leave its ID empty.",
        "Жаңа термин: соңғы жолдан кейінгі бос жолға жазып, нөмірін бос қалдырыңыз.",
        "Новый термин: впишите его в свободную строку под последней и оставьте номер пустым.",
        "新术语：写在最后一行下面的空行里，编号留空。",
    ),
    _in_four(
        "Columns may be hidden and filtered; to sort or move them, switch the sheet protection off (it has "
        "no password). Do not merge cells and do not write formulas.",
        "Бағандарды жасыруға, сүзуге болады; сұрыптау не жылжыту үшін парақ қорғанысын алып тастаңыз "
        "(құпиясөзі жоқ). Ұяшықтарды біріктірмеңіз, формула жазбаңыз.",
        "Столбцы можно скрывать и фильтровать; чтобы сортировать или двигать их, снимите защиту листа "
        "(пароля нет). Не объединяйте ячейки и не пишите формул.",
        "各列可以隐藏和筛选；要排序或移动，请取消工作表保护（无密码）。请勿合并单元格，也不要写公式。",
    ),
    _in_four(
        "Save the file as .xlsx and send it back: «glossary import FILE» shows every change before anything is stored.",
        "Файлды .xlsx түрінде сақтап, қайтарыңыз: «glossary import FILE» өзгерістерді сақтамас бұрын түгел көрсетеді.",
        "Сохраните файл как .xlsx и пришлите обратно: «glossary import FILE» покажет все изменения, прежде "
        "чем что-либо сохранится.",
        "请把文件保存为 .xlsx 并交回：“glossary import FILE”会先显示全部更改，然后才存储。",
    ),
)

GUIDE: Mapping[Face, tuple[Mapping[str, str], ...]] = {"review": REVIEW + ALWAYS, "glossary": GLOSSARY + ALWAYS}
