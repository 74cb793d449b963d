"""The reading view: the text whole, its terms marked where they stand."""

import asyncio
import html
import itertools
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from glossary.browse.reading import PAGE, Mark, page_bounds, pieces
from glossary.browse.site import site


def mark(start: int, end: int) -> Mark:
    return Mark(start, end, "term", 1, None, "", "", "", "")


def test_terms_and_glosses_lead_to_their_pages(template: Path) -> None:
    datasette = site(template)
    page = asyncio.run(datasette.client.get("/terms/document/1?term=K000001")).text
    missing = asyncio.run(datasette.client.get("/terms/document/99")).status_code
    text = datasette.get_database("terms")
    stored = asyncio.run(text.execute("SELECT text FROM document WHERE id = 1")).first()["text"]
    text.close()
    shown = re.search(r'(?s)<div class="text" lang="kk">(.*?)</div>', page)
    assert shown
    assert html.unescape(re.sub(r"<[^>]+>", "", shown[1])) == stored
    assert re.search(r'<a class="term new here" href="/terms/concept/K000001" title="[^"]+">', page)
    assert "<rect" in page, "where it stands"
    assert missing == 404


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=12))
def test_nothing_of_a_text_is_lost(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [mark(start, start + length) for start, length in spans if start + length <= len(text)]
    cut = list(pieces(text, 0, len(text), marks))
    assert "".join(piece.text for piece in cut) == text
    kept = [piece.mark for piece in cut if piece.mark]
    assert all(one.end <= other.start for one, other in itertools.pairwise(kept))
    assert bool(kept) == bool(marks)


@given(st.lists(st.sampled_from(["сөз " * 300, "\n\n", "\n", "а" * 5000]), max_size=12).map("".join))
def test_pages_of_a_text_are_short_and_whole(text: str) -> None:
    bounds = page_bounds(text)
    assert (bounds[0], bounds[-1]) == (0, len(text))
    assert all(0 < after - before <= PAGE for before, after in itertools.pairwise(bounds)) or not text
