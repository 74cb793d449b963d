"""The pages of a published glossary: written once, in Kazakh, and spoken by a script in the language that the reader prefers."""

from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from glossary.browse.languages import LANGUAGES, Speaker

PAGES = Path(__file__).with_name("pages")
WRITTEN = "kk"
"""The language of the pages where no script runs."""


class Pages:
    """Writes the pages of one site and keeps what they say, so that the script can say it in other languages."""

    def __init__(self, folder: Path, title: str) -> None:
        self._folder = folder
        self._speakers = {language: Speaker(language) for language in LANGUAGES}
        self._sentences: dict[str, int] = {}
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
        number = self._sentences.setdefault(sentence, len(self._sentences))
        return Markup('<span data-say="{}">{}</span>').format(number, self._speakers[WRITTEN].say(sentence))

    def domain(self, code: str) -> Markup:
        """A domain of the tree, marked in the same way; one that a user has named keeps its name."""
        number = self._sentences.setdefault(f"domain:{code}", len(self._sentences))
        return Markup('<span data-say="{}">{}</span>').format(number, self._speakers[WRITTEN].domain(code))

    def says(self) -> dict[str, list[str]]:
        """Everything that the pages written so far say, by language, in the order of the marks."""
        return {code: [self._said(speaker, one) for one in self._sentences] for code, speaker in self._speakers.items()}

    def _said(self, speaker: Speaker, sentence: str) -> str:
        kind, mark, code = sentence.partition("domain:")
        return speaker.domain(code) if mark and not kind else speaker.say(sentence)
