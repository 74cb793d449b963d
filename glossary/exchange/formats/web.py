"""A page for the web: the glossary in one file, with a search box, nothing loaded from elsewhere."""

from html import escape
from pathlib import Path

from glossary.exchange.entry import Entry
from glossary.exchange.formats.format import Parcel
from glossary.exchange.formats.languages import COUNTRIES
from glossary.language.orthography import russian_letters, skeleton

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2528; background: #fff }
input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; border: 1px solid #5b676d; border-radius: 4px }
article { padding: .6rem 0; border-bottom: 1px solid #d5dbde }
h2 { font-size: 1.05rem; margin: 0 } p { margin: .1rem 0 } small, del { color: #5b676d } b { font-weight: 600 }
@media (prefers-color-scheme: dark) { body { color: #e6eaec; background: #14191b } small, del { color: #a3adb2 } }
"""
_SCRIPT = """
const box = document.querySelector('input'), rows = [...document.querySelectorAll('article')];
const bare = text => [...text.toLowerCase()].map(letter => LETTERS[letter] ?? letter).join('');
box.addEventListener('input', () => {
  const asked = bare(box.value.trim());
  for (const row of rows) row.hidden = !row.dataset.words.includes(asked);
});
"""


def write_page(path: Path, parcel: Parcel) -> None:
    """Write the page."""
    listed = ", ".join(f"{letter!r}: {bare!r}" for letter, bare in russian_letters().items())
    title = escape(parcel.title)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'<!doctype html>\n<html lang="kk">\n<meta charset="utf-8">\n<title>{title}</title>\n')
        file.write(f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>{_STYLE}</style>\n')
        file.write(
            f'<h1>{title}</h1>\n<p><input type="search" aria-label="Іздеу · Search" placeholder="Іздеу · Search"></p>\n'
        )
        file.writelines(map(_article, parcel.entries))
        file.write(f"<script>\nconst LETTERS = {{{listed}}};{_SCRIPT}</script>\n</html>\n")


def _article(entry: Entry) -> str:
    words = skeleton(" ".join(term.text for term in entry.terms).lower())
    head = _listed(entry, "kk")
    lines = [
        f'<p lang="{COUNTRIES[lang][:2]}"><b>{lang}</b> {_listed(entry, lang)}</p>' for lang in entry.languages[1:]
    ]
    avoided = [f"<del>{escape(term.text)}</del>" for term in entry.terms if term.usage.avoided]
    lines += [f"<p>{'; '.join(avoided)}</p>"] if avoided else []
    lines += [f"<p>{escape(line)}</p>" for line in (*entry.definition.splitlines(), *entry.note.splitlines())]
    domain = f" <small>{escape(entry.domain)}</small>" if entry.domain else ""
    name = f' id="{entry.uid}"' if entry.uid else ""
    return f'<article{name} data-words="{escape(words)}"><h2>{head}{domain}</h2>{"".join(lines)}</article>\n'


def _listed(entry: Entry, lang: str) -> str:
    """The terms of a language that may be used."""
    return "; ".join(escape(term.text) for term in entry.usable(lang))
