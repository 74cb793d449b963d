"""Sites of foreign forms outside of brackets, with the words before them."""

from collections.abc import Iterator
from dataclasses import replace

from glossary.bilingual.outside import outside
from glossary.mining.glosses.left_context import Context, left_context
from glossary.mining.glosses.sites import Site
from glossary.mining.text.analysed import Analysed
from glossary.model import Span


def patterns(text: Analysed) -> Iterator[Site]:
    """The places of a document where a foreign form may gloss the words before it without brackets."""
    for one in outside(text.text, text.brackets):
        context = _cell(text, one.cell) if one.cell else left_context(text, text.before(one.before))
        if context.words:
            yield Site(text, one.form, replace(context, loose=one.loose), one.rule)


def _cell(text: Analysed, cell: Span) -> Context:
    """The whole Kazakh cell before a foreign one."""
    words = text.words[text.before(cell.start) : text.before(cell.end)]
    return Context(words, quoted=True, ends=(len(words),))
