"""What the sheet «Guide» tells the person who fills a workbook, in English and Kazakh."""

from collections.abc import Mapping

from glossary.exchange.columns import Face

SHEET = "Guide · Нұсқау"
HEADING = ("How to fill this workbook", "Кестені қалай толтыру керек")

REVIEW = (
    (
        "Read the Kazakh term and the sentences it stands in. Correct the Kazakh if its dictionary form is wrong.",
        "Қазақша термин мен ол тұрған сөйлемдерді оқыңыз. Терминнің сөздіктегі тұлғасы қате болса, түзетіңіз.",
    ),
    (
        "Correct the English, Chinese and Russian cells. Blue italics are a program's draft that nobody has checked. "
        "Several forms are separated by «|», the best one first.",
        "Ағылшынша, қытайша және орысша ұяшықтарды түзетіңіз. Көк көлбеу жазу — ешкім тексермеген, программа ұсынған "
        "аударма. Бірнеше нұсқаны «|» белгісімен бөліңіз, ең дұрысы бірінші тұрады.",
    ),
    (
        "Choose a status from the list. Rows without a status stay open.",
        "Тізімнен шешім таңдаңыз. Шешімі жоқ жолдар ашық қалады.",
    ),
    ("approved: right as the row stands", "approved: жолда тұрғандай дұрыс, бекітілді"),
    ("reviewed: right, but somebody else must approve it", "reviewed: дұрыс, бірақ басқа адам бекітуі керек"),
    ("rejected: not a term; it will not be offered again", "rejected: термин емес, қайта ұсынылмайды"),
    ("unsure: looked at, to be decided later", "unsure: қаралды, кейін шешіледі"),
)

GLOSSARY = (
    (
        "Correct any white cell. Several forms are separated by «|», the best one first.",
        "Кез келген ақ ұяшықты түзетіңіз. Бірнеше нұсқаны «|» белгісімен бөліңіз, ең дұрысы бірінші тұрады.",
    ),
    (
        "An approved term whose text is changed becomes «reviewed» until somebody approves it again.",
        "Бекітілген терминнің мәтіні өзгерсе, ол қайта бекітілгенше «reviewed» болып тұрады.",
    ),
)

ALWAYS = (
    (
        "Each definition stands on a line of its own: Alt+Enter begins a new one, an emptied line is a definition less.",
        "Әр анықтама өз жолында тұрады: Alt+Enter жаңа жол бастайды, босатылған жолдағы анықтама жойылады.",
    ),
    (
        "A new term: write it in a free row below the last one and leave its ID empty.",
        "Жаңа термин: соңғы жолдан кейінгі бос жолға жазып, нөмірін бос қалдырыңыз.",
    ),
    (
        "Columns may be hidden and filtered; to sort or move them, switch the sheet protection off (it has no password). "
        "Do not merge cells and do not write formulas.",
        "Бағандарды жасыруға, сүзуге болады; сұрыптау не жылжыту үшін парақ қорғанысын алып тастаңыз (құпиясөзі жоқ). "
        "Ұяшықтарды біріктірмеңіз, формула жазбаңыз.",
    ),
    (
        "Save the file as .xlsx and send it back: «glossary import FILE» shows every change before anything is stored.",
        "Файлды .xlsx түрінде сақтап, қайтарыңыз: «glossary import FILE» өзгерістерді сақтамас бұрын түгел көрсетеді.",
    ),
)

GUIDE: Mapping[Face, tuple[tuple[str, str], ...]] = {"review": REVIEW + ALWAYS, "glossary": GLOSSARY + ALWAYS}
