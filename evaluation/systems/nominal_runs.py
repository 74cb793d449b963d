"""The help that our analyser gives: the noun phrases of a text, with their heads in citation form."""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.mining.text.analyser import analyse_documents
from glossary.syntax.noun_phrases import chunks, heads
from glossary.syntax.words import Word, citation
from glossary.texts.documents import document_of


class Run(NamedTuple):
    """Words of a text that stand together in one noun phrase, the last of them its head; `before` and `after` are the words
    beside it in its sentence, `last` says that it is the last run there."""

    words: tuple[Word, ...]
    before: Word | None
    after: Word | None
    last: bool


def runs(text: str) -> Iterator[Run]:
    """The nominal runs of a text, from its first to its last: its longest chains of linked words, each up to a head."""
    (analysed,) = analyse_documents([document_of(text)])
    for first, end in analysed.sentences:
        words = analysed.words[first:end]
        found = [run for chunk in chunks(words, text) if (run := _to_head(chunk))]
        for run in found:
            at = words.index(run[0])
            behind = at + len(run)
            yield Run(
                run, words[at - 1] if at else None, words[behind] if behind < len(words) else None, run is found[-1]
            )


def helped(text: str) -> str:
    """A text cut to its nominal runs, each with its head in citation form: semicolons between those of one sentence, a full stop
    behind the last."""
    return "".join(citation(run.words) + (".\n" if run.last else "; ") for run in runs(text))


def _to_head(chunk: tuple[Word, ...]) -> tuple[Word, ...]:
    """A chunk without what stands behind its last head."""
    return chunk[: max((end for end, word in enumerate(chunk, 1) if heads(word)), default=0)]
