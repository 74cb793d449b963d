"""The pages of a published glossary: written once, in Kazakh, and spoken by a script in the language that the reader prefers."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from glossary.browse.languages import LANGUAGES, Speaker

PAGES = Path(__file__).with_name("pages")
WRITTEN = "kk"
"""The language of the pages where no script runs."""
Way = Callable[[Speaker, str], str]
"""How a text is said in the language of a speaker."""


class Pages:
    """Writes the pages of one site and keeps what they say, so that the script can say it in other languages."""

    def __init__(self, folder: Path, title: str) -> None:
        self._folder = folder
        self._speakers = {language: Speaker(language) for language in LANGUAGES}
        self._said: dict[tuple[Way, str], int] = {}
        self.title = title or self._speakers[WRITTEN].say("Glossary")
        self._titled = bool(title)

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(loader=FileSystemLoader(PAGES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
        environment.globals |= {"_": self.say, "domain": self.domain, "languages": LANGUAGES, "title": self._heading()}
        return environment

    def _heading(self) -> str | Markup:
        return self.title if self._titled else self.say("Glossary")

    def write(self, address: str, page: str, **content: Any) -> None:
        """Write a page at an address of the site."""
        path = self._folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        root = "../" * address.count("/")
        text = self._environment.get_template(page).render(root=root, **content)
        path.write_text(text, encoding="utf-8", newline="\n")

    def say(self, sentence: str) -> Markup:
        """A sentence of the interface, marked so that the script can say it anew."""
        return self._marked(Speaker.say, sentence)

    def domain(self, code: str) -> Markup:
        """A domain of the tree, marked in the same way; one that a user has named keeps its name."""
        return self._marked(Speaker.domain, code)

    def _marked(self, way: Way, text: str) -> Markup:
        number = self._said.setdefault((way, text), len(self._said))
        return Markup('<span data-say="{}">{}</span>').format(number, way(self._speakers[WRITTEN], text))

    def says(self) -> dict[str, list[str]]:
        """Everything that the pages written so far say, by language, in the order of the marks."""
        return {code: [way(speaker, text) for way, text in self._said] for code, speaker in self._speakers.items()}
